import { minutesBetween } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { PLANNED_VISIT } from '../model.ts'
import type { PaperCall, PaperTimes, PaperVisit } from '../model/afterwards.ts'

export type EnteredCall = { id: string; lineId: string; personId: string | null }

/** Records a call that was on paper, over as it is; false when the call that this worker took at that minute is there already. */
export async function insertEnteredCall(tx: Tx, { id, lineId, personId }: EnteredCall, paper: PaperCall, { received, ended }: PaperTimes): Promise<boolean> {
  const row = await database(tx).insertInto('oncall.call').values({
    id, line_id: lineId, person_id: personId, channel: paper.caller === 'third-party' ? 'third-party' : 'phone', phone: paper.phone ?? null, words: null, received_at: received,
    answered_at: received, answered_by: paper.takenBy, closed_at: ended, outcome: paper.outcome, notes: paper.notes, entered_at: tx.now, entered_by: tx.actor.accountId,
  }).onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

// What the table asks of a plan: a visit of which only the times are known was planned as long as it lasted.
const plannedMinutes = (minutes: number): number => Math.min(PLANNED_VISIT.mostMinutes, Math.max(PLANNED_VISIT.leastMinutes, minutes))

/** Records a visit that was on paper, done as it is: no clock runs for it. */
export const insertEnteredVisit = (tx: Tx, call: { id: string; personId: string; takenBy: string }, visit: PaperVisit, { left, arrived, done }: NonNullable<PaperTimes['visit']>) =>
  database(tx).insertInto('oncall.visit').values({
    id: newId(), call_id: call.id, person_id: call.personId, visitor_id: visit.visitorId, sent_by: call.takenBy, sent_at: left, together_with: visit.company === 'alone' ? null : visit.company,
    planned_minutes: plannedMinutes(minutesBetween(left, done)), accepted_at: left, left_for_at: left, arrived_at: arrived, done_at: done, report: visit.report, entered_at: tx.now,
  }).execute()
