import { addDays } from '../../../kernel/day.ts'
import { addDuration, atTime } from '../../../kernel/instant.ts'
import { type JobHandler, isScheduled, schedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { rosterLines } from '../store/line-settings.ts'
import { watchShifts } from './check.ts'
import { warnUnreachable } from './contact-methods.ts'
import { settleLine } from './coverage.ts'
import { extendRotations } from './plan.ts'

const watchJob = 'roster-watch'
const morningJob = 'roster-morning'
const MORNING = '08:00'
const EVERY = 'PT1M'

const bookMorning = (tx: Tx): Promise<void> => {
  const today = atTime(tx.today, MORNING)
  return schedule(tx, { kind: morningJob, key: morningJob, at: today > tx.now ? today : atTime(addDays(tx.today, 1), MORNING) })
}

/** Every minute: who has to be told, asked, or helped. It looks at what is true, so a minute that was missed is made good by the next. */
export const watchShiftsJob: JobHandler = {
  kind: watchJob,
  latestOnly: true,
  run: async (tx) => {
    await schedule(tx, { kind: watchJob, key: watchJob, at: addDuration(tx.now, EVERY) })
    await watchShifts(tx)
  },
}

/** Every morning: shifts are made further ahead, gaps and people who cannot be reached are told of. */
export const rosterMorningJob: JobHandler = {
  kind: morningJob,
  latestOnly: true,
  run: async (tx) => {
    await bookMorning(tx)
    await extendRotations(tx)
    for (const line of await rosterLines(tx)) await settleLine(tx, line.id)
    await warnUnreachable(tx)
  },
}

/** Every compartment has lines and rosters of its own (docs/decisions/0003): each is looked after by itself. */
export async function oncallStart(tx: Tx): Promise<void> {
  if (!(await isScheduled(tx, watchJob, watchJob))) await schedule(tx, { kind: watchJob, key: watchJob, at: tx.now })
  if (!(await isScheduled(tx, morningJob, morningJob))) await bookMorning(tx)
}
