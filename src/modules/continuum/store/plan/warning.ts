import { database, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { EarlyWarningPlan } from '../../model.ts'

const plans = (tx: Tx) =>
  database(tx).selectFrom('continuum.early_warning_plan as p').leftJoin('staff.account as c', 'c.id', 'p.written_by').leftJoin('staff.account as y', 'y.id', 'p.accepted_by')
    .select([
      'p.version', 'p.signs', 'p.helps', 'p.whom_to_call as whomToCall', 'p.avoid', 'p.for_visitor as forVisitor', 'p.written_at as writtenAt', 'p.written_by as writtenBy', 'c.name as writtenByName',
      'p.accepted_at as acceptedAt', 'p.accepted_by as acceptedBy', 'y.name as acceptedByName', 'p.declined_at as declinedAt',
    ])

/** Every version of the early-warning plan of a person, the newest first. */
export const warningPlans = (tx: Tx, personId: string): Promise<EarlyWarningPlan[]> => plans(tx).where('p.person_id', '=', personId).orderBy('p.version', 'desc').execute()

/** The same of many people at once. */
export async function warningPlansOf(tx: Tx, personIds: readonly string[]): Promise<(EarlyWarningPlan & { personId: string })[]> {
  if (personIds.length === 0) return []
  return plans(tx).select('p.person_id as personId').where('p.person_id', 'in', personIds).orderBy('p.version', 'desc').execute()
}

export type PlanWords = Pick<EarlyWarningPlan, 'signs' | 'helps' | 'whomToCall' | 'avoid' | 'forVisitor'>

/** Adds a version, accepted at once by who writes it or as a proposal; false when somebody else wrote that version first. */
export async function saveWarningPlan(tx: Tx, personId: string, version: number, words: PlanWords, accepted: boolean): Promise<boolean> {
  const by = tx.actor.accountId
  const { rows } = await sql`insert into continuum.early_warning_plan (person_id, version, signs, helps, whom_to_call, avoid, for_visitor, written_at, written_by, accepted_at, accepted_by)
    values (${personId}, ${version}, ${words.signs}, ${words.helps}, ${words.whomToCall}, ${words.avoid}, ${words.forVisitor}, ${tx.now}, ${by},
      ${accepted ? tx.now : null}, ${accepted ? by : null}) on conflict do nothing returning version`.execute(database(tx))
  return rows.length > 0
}

/** Keeps her yes or no to a proposal; false when it was answered already. */
export async function saveWarningAnswer(tx: Tx, personId: string, version: number, accepted: boolean): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.early_warning_plan')
    .set(accepted ? { accepted_at: tx.now, accepted_by: tx.actor.accountId } : { declined_at: tx.now })
    .where('person_id', '=', personId).where('version', '=', version).where('accepted_at', 'is', null).where('declined_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
