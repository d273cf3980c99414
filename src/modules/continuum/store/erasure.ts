import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

// Children before what they hang on.
const planTables = [
  'continuum.plan_action', 'continuum.goal', 'continuum.employer_agreement', 'continuum.fewer_hours', 'continuum.participation', 'continuum.now_and_later',
  'continuum.evaluation', 'continuum.early_warning_plan', 'continuum.nudge',
] as const

const gone = async (tx: Tx, query: ReturnType<typeof sql>): Promise<number> => Number((await query.execute(database(tx))).numAffectedRows ?? 0n)

const countIn = async (tx: Tx, table: string, personId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)} where person_id = ${personId}`.execute(database(tx))
  return rows[0]?.count ?? 0
}

/** How many check-ins there are of this person. */
export const countCheckIns = (tx: Tx, personId: string): Promise<number> => countIn(tx, 'continuum.check_in', personId)

/** How many goals, actions and other texts there are in her plan. */
export async function countPlan(tx: Tx, personId: string): Promise<number> {
  let sum = 0
  for (const table of planTables) sum += await countIn(tx, table, personId)
  return sum
}

/** Erases the check-ins of this person, and the signals that hold her figures. Answers how many rows of which table. */
export const eraseCheckIns = async (tx: Tx, personId: string): Promise<Record<string, number>> => ({
  'continuum.check_in': await gone(tx, sql`delete from continuum.check_in where person_id = ${personId}`),
  'continuum.signal': await gone(tx, sql`delete from continuum.signal where person_id = ${personId} and kind = 'trend'`),
})

/** Erases every text of the plan of this person, with all versions of what helps her. Answers how many rows of which table. */
export async function erasePlan(tx: Tx, personId: string): Promise<Record<string, number>> {
  const scores = await gone(tx, sql`delete from continuum.evaluation_score where evaluation_id in (select id from continuum.evaluation where person_id = ${personId})`)
  const erased: Record<string, number> = { 'continuum.evaluation_score': scores }
  for (const table of planTables) erased[table] = await gone(tx, sql`delete from ${sql.table(table)} where person_id = ${personId}`)
  return erased
}
