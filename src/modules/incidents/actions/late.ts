import { addDays, type Day } from '../../../kernel/day.ts'
import { atTime } from '../../../kernel/instant.ts'
import { addWorkingDays } from '../../../kernel/working-days.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { stateAfter, turnIn } from '../lifecycle.ts'
import { isLate } from '../rules/terms.ts'
import { incident, markReminded } from '../store.ts'
import { messages } from '../words.nl.ts'
import { tellProvider, tellSupervisors } from './tell.ts'

const kind = 'incident-late'
const MORNING = '08:30'

/** Looks again on the morning after the last day; a closed incident needs no look. */
export const remindAt = async (tx: Tx, id: string, dueOn: Day | null): Promise<void> => {
  if (dueOn !== null) await schedule(tx, { kind, at: atTime(addDays(dueOn, 1), MORNING), key: `${id} ${dueOn}`, data: { incident: id } })
}

/** A step that is late reminds who has the turn, and the supervisor in any case, each working day until it is done. */
export const incidentLate: JobHandler = {
  kind,
  run: async (tx, data) => {
    const found = await incident(tx, String(data['incident']), { all: true })
    if (!found || !isLate(found.dueOn, tx.today)) return
    await tellSupervisors(tx, messages.late(found.number))
    if (turnIn(stateAfter(found.lastAct)) === 'provider') await tellProvider(tx, found.providerId, messages.late(found.number))
    await markReminded(tx, found.id, tx.now)
    await remindAt(tx, found.id, addDays(addWorkingDays(tx.today, 1), -1))
  },
}
