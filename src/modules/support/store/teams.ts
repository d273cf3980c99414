import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Absence, Team, TeamMember, TeamShift } from '../model.ts'

const teamQuery = (tx: Tx) => database(tx).selectFrom('support.team as t').innerJoin('staff.account as l', 'l.id', 't.lead_id')
  .select(['t.id', 't.name', 't.organisation_id as organisationId', 't.lead_id as leadId', 'l.name as lead']).orderBy('t.name')

/** The teams that this account leads, by name. */
export const teamsLedBy = (tx: Tx, accountId: string): Promise<Team[]> => teamQuery(tx).where('t.lead_id', '=', accountId).execute()

/** The team in which this account works on a day. */
export const teamOf = (tx: Tx, accountId: string, on: Day): Promise<Team | undefined> =>
  teamQuery(tx).innerJoin('support.team_member as m', 'm.team_id', 't.id').where('m.account_id', '=', accountId)
    .where('m.from_day', '<=', on).where((eb) => eb.or([eb('m.until_day', 'is', null), eb('m.until_day', '>', on)])).executeTakeFirst()

export const team = (tx: Tx, id: string): Promise<Team | undefined> => teamQuery(tx).where('t.id', '=', id).executeTakeFirst()

const memberQuery = (tx: Tx, on: Day) => database(tx).selectFrom('support.team_member as m').innerJoin('staff.account as a', 'a.id', 'm.account_id')
  .select(['m.team_id as teamId', 'm.account_id as accountId', 'a.name', 'a.phone', 'm.weekdays']).where('a.ended_at', 'is', null)
  .where('m.from_day', '<=', on).where((eb) => eb.or([eb('m.until_day', 'is', null), eb('m.until_day', '>', on)])).orderBy('a.name')

type MemberRow = Omit<TeamMember, 'weekdays'> & { weekdays: string[] }
const memberFrom = (row: MemberRow): TeamMember => ({ ...row, weekdays: row.weekdays.map(Number) })

/** Who works in a team on a day, by name. */
export const membersOf = async (tx: Tx, teamId: string, on: Day): Promise<TeamMember[]> => (await memberQuery(tx, on).where('m.team_id', '=', teamId).execute()).map(memberFrom)

/** The membership of each of these accounts on a day; who is in no team is left out. */
export async function memberships(tx: Tx, accountIds: readonly string[], on: Day): Promise<TeamMember[]> {
  if (accountIds.length === 0) return []
  return (await memberQuery(tx, on).where('m.account_id', 'in', [...accountIds]).execute()).map(memberFrom)
}

/** The absences of these accounts that touch the days from `from` up to `until`, the first on top. */
export async function absencesOf(tx: Tx, accountIds: readonly string[], from: Day, until: Day): Promise<Absence[]> {
  if (accountIds.length === 0) return []
  return database(tx).selectFrom('support.absence as b').leftJoin('staff.account as r', 'r.id', 'b.replacement_id')
    .select(['b.id', 'b.account_id as accountId', 'b.from_day as from', 'b.until_day as until', 'b.replacement_id as replacementId', 'r.name as replacement'])
    .where('b.account_id', 'in', [...accountIds]).where('b.from_day', '<', until).where('b.until_day', '>', from).orderBy('b.from_day').execute()
}

/** Keeps an absence; false when she is away already on one of these days. */
export async function saveAbsence(tx: Tx, fresh: Omit<Absence, 'replacement'>): Promise<boolean> {
  const { rows } = await sql`insert into support.absence (id, account_id, from_day, until_day, replacement_id, recorded_by, recorded_at)
    values (${fresh.id}, ${fresh.accountId}, ${fresh.from}, ${fresh.until}, ${fresh.replacementId}, ${tx.actor.accountId}, ${tx.now}) on conflict do nothing returning id`.execute(database(tx))
  return rows.length > 0
}

const shiftQuery = (tx: Tx) => database(tx).selectFrom('support.team_shift as s').innerJoin('staff.account as a', 'a.id', 's.account_id')
  .select(['s.id', 's.team_id as teamId', 's.account_id as accountId', 'a.name', 's.from_at as from', 's.until_at as until']).orderBy('s.from_at')

/** Who has the shift of a team at a moment. */
export const shiftAt = (tx: Tx, teamId: string, at: Instant): Promise<TeamShift | undefined> =>
  shiftQuery(tx).where('s.team_id', '=', teamId).where('s.from_at', '<=', at).where('s.until_at', '>', at).executeTakeFirst()

/** When the running team shifts of these accounts end, by account. */
export async function teamShiftEnds(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ accountId: string; until: Instant }>`select s.account_id as "accountId", max(s.until_at) as until from support.team_shift s
    where s.account_id = any(${[...accountIds]}::uuid[]) and s.from_at <= ${tx.now} and s.until_at > ${tx.now} group by s.account_id`.execute(database(tx))
  return new Map(rows.map((row) => [row.accountId, row.until]))
}

/** The shifts of a team that end after a moment, the first on top. */
export const shiftsOfTeam = (tx: Tx, teamId: string, since: Instant, limit: number): Promise<TeamShift[]> =>
  shiftQuery(tx).where('s.team_id', '=', teamId).where('s.until_at', '>', since).limit(limit).execute()

/** The shifts of one account that end after a moment, the first on top. */
export const shiftsOfAccount = (tx: Tx, accountId: string, since: Instant, limit: number): Promise<TeamShift[]> =>
  shiftQuery(tx).where('s.account_id', '=', accountId).where('s.until_at', '>', since).limit(limit).execute()

/** How many people each of these accounts is key worker of on a day, as far as this holder may open their files. */
export async function caseloadSizes(tx: Tx, holder: string, accountIds: readonly string[], on: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ account: string; people: number }>`select a.account_id as account, count(*)::int as people from continuum.assignment a
    where a.account_id = any(${[...accountIds]}::uuid[]) and a.kind = 'key-worker' and a.from_day <= ${on} and (a.until_day is null or a.until_day > ${on})
      and exists (select from people.access_right r where r.holder = ${holder} and r.kind = 'file' and r.person_id = a.person_id and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))
    group by a.account_id`.execute(database(tx))
  return new Map(rows.map((row) => [row.account, row.people]))
}
