import { addDays, type Day } from '../../../kernel/day.ts'
import { atTime } from '../../../kernel/instant.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { raiseSignal } from '../../continuum/index.ts'
import { nightsOver, overstayLookAt } from '../rules/stay.ts'
import { stay } from '../store/stays.ts'

const overJob = 'respite-over'

/** Puts in the book that somebody looks when the agreed nights are over. */
export const watchOverstay = (tx: Tx, stayId: string, plannedUntil: Day): Promise<void> =>
  schedule(tx, { kind: overJob, at: atTime(addDays(plannedUntil, 1), overstayLookAt), key: stayId, data: { stay: stayId } })

/** She is still there after the agreed nights: nobody is put out, her own worker is asked what comes next. */
export const respiteOver: JobHandler = {
  kind: overJob,
  run: async (tx, data) => {
    const found = await stay(tx, String(data['stay']))
    if (!found?.personId || !found.plannedUntil || nightsOver(found, tx.today) === 0) return
    await raiseSignal(tx, found.personId, 'term', { until: found.plannedUntil })
  },
}
