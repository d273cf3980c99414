import { newId } from '../../../kernel/id.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Absence } from '../model/roster.ts'

const absences = (tx: Tx) => database(tx).selectFrom('oncall.absence as b').leftJoin('staff.account as a', 'a.id', 'b.account_id')
  .select(['b.id', 'b.account_id as accountId', 'a.name', 'b.from_day as from', 'b.until_day as until', 'b.asked_at as askedAt', 'b.decision', 'b.withdrawn_at as withdrawnAt', 'b.version'])

type Row = { id: string; accountId: string; name: string | null; from: Day; until: Day; askedAt: Instant; decision: string | null; withdrawnAt: Instant | null; version: number }

const stateOf = ({ decision, withdrawnAt }: Row): Absence['state'] => (withdrawnAt ? 'withdrawn' : decision === 'approved' ? 'approved' : decision === 'refused' ? 'refused' : 'asked')
const absenceFrom = (row: Row): Absence => ({ id: row.id, accountId: row.accountId, name: row.name ?? '', from: row.from, until: row.until, askedAt: row.askedAt, state: stateOf(row), version: row.version })

export async function absence(tx: Tx, id: string): Promise<Absence | undefined> {
  const row = await absences(tx).where('b.id', '=', id).executeTakeFirst()
  return row && absenceFrom(row)
}

/** The absences that have not passed, of one account or of everybody, the first on top. */
export async function comingAbsences(tx: Tx, accountId?: string): Promise<Absence[]> {
  const query = absences(tx).where('b.until_day', '>', tx.today)
  return (await (accountId ? query.where('b.account_id', '=', accountId) : query).orderBy('b.from_day').orderBy('b.asked_at').limit(200).execute()).map(absenceFrom)
}

/** The days on which these accounts are away for certain. */
export async function absentDays(tx: Tx, accountIds: readonly string[]): Promise<{ accountId: string; from: Day; until: Day }[]> {
  if (accountIds.length === 0) return []
  return database(tx).selectFrom('oncall.absence').select(['account_id as accountId', 'from_day as from', 'until_day as until'])
    .where('account_id', 'in', [...accountIds]).where('decision', '=', 'approved').where('withdrawn_at', 'is', null).where('until_day', '>', tx.today).execute()
}

/** Keeps an absence; null when she is away, or asked to be, on one of these days already. */
export async function insertAbsence(tx: Tx, accountId: string, from: Day, until: Day): Promise<string | null> {
  const id = newId()
  const { rows } = await sql`insert into oncall.absence (id, account_id, from_day, until_day, asked_at) values (${id}, ${accountId}, ${from}, ${until}, ${tx.now}) on conflict do nothing returning id`.execute(database(tx))
  return rows.length > 0 ? id : null
}

export const decideAbsenceRow = (tx: Tx, id: string, decision: 'approved' | 'refused') =>
  database(tx).updateTable('oncall.absence').set((eb) => ({ decision, decided_at: tx.now, decided_by: tx.actor.accountId, version: eb('version', '+', 1) })).where('id', '=', id).execute()

export const withdrawAbsenceRow = (tx: Tx, id: string) => database(tx).updateTable('oncall.absence').set((eb) => ({ withdrawn_at: tx.now, version: eb('version', '+', 1) })).where('id', '=', id).execute()
