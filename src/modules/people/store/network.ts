import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type Circle, type NetworkMember, type Representative, type RepresentativeKind, type RepresentativeScope, type Topic, topics } from '../model.ts'

const members = (tx: Tx) => database(tx).selectFrom('people.network_member')
  .select(['id', 'person_id as personId', 'name', 'relation', 'circle', 'phone', 'email', 'call_at_night as callAtNight', 'account_id as accountId',
    'code_until as codeUntil', 'invited_at as invitedAt', 'accepted_at as acceptedAt', 'version'])
  .where('ended_at', 'is', null)

async function sharesOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Topic[]>> {
  const shares = new Map<string, Topic[]>()
  if (memberIds.length === 0) return shares
  const rows = await database(tx).selectFrom('people.share').select(['member_id', 'topic']).where('member_id', 'in', memberIds)
    .where('from_at', '<=', tx.now).where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)])).execute()
  for (const row of rows) shares.set(row.member_id, [...(shares.get(row.member_id) ?? []), row.topic as Topic])
  return shares
}

type Row = Omit<NetworkMember, 'shares' | 'circle'> & { circle: string }

async function withShares(tx: Tx, rows: Row[]): Promise<NetworkMember[]> {
  const shares = await sharesOf(tx, rows.map((row) => row.id))
  return rows.map((row) => ({ ...row, circle: row.circle as Circle, shares: topics.filter((topic) => shares.get(row.id)?.includes(topic)) }))
}

/** The people whom this person invited, with what each of them may see now. */
export const network = async (tx: Tx, personId: string): Promise<NetworkMember[]> =>
  withShares(tx, await members(tx).where('person_id', '=', personId).orderBy('invited_at').execute())

/** The memberships of this account: for whom she is a friend, sister, neighbour. */
export const networksOfAccount = async (tx: Tx, accountId: string): Promise<NetworkMember[]> =>
  withShares(tx, await members(tx).where('account_id', '=', accountId).execute())

/** The invitation that this code belongs to, when it still works. */
export async function memberByCode(tx: Tx, digest: Buffer): Promise<NetworkMember | undefined> {
  const rows = await members(tx).where('code_digest', '=', digest).where('code_until', '>', tx.now).execute()
  return (await withShares(tx, rows))[0]
}

export type NewMember = Pick<NetworkMember, 'id' | 'personId' | 'name' | 'relation' | 'circle' | 'phone' | 'email' | 'callAtNight' | 'accountId'>

/** Stores a new invitation; with an account it is accepted at once. */
export async function saveMember(tx: Tx, member: NewMember): Promise<void> {
  await database(tx).insertInto('people.network_member').values({
    id: member.id, person_id: member.personId, name: member.name, relation: member.relation, circle: member.circle, phone: member.phone, email: member.email,
    call_at_night: member.callAtNight, account_id: member.accountId, invited_at: tx.now, accepted_at: member.accountId ? tx.now : null,
  }).execute()
}

/** Replaces the code of an invitation; only its fingerprint is kept. */
export const saveCode = (tx: Tx, memberId: string, digest: Buffer, until: Instant) =>
  database(tx).updateTable('people.network_member').set({ code_digest: digest, code_until: until }).where('id', '=', memberId).execute()

/** Ties the invitation to the account of who accepted it; the code works no more. */
export const saveAccepted = (tx: Tx, memberId: string, accountId: string) =>
  database(tx).updateTable('people.network_member').set({ account_id: accountId, accepted_at: tx.now, code_digest: null, code_until: null }).where('id', '=', memberId).execute()

/** Saves whether somebody may be rung at night, when nobody changed it since `version`; false when somebody did. */
export async function saveCallAtNight(tx: Tx, memberId: string, callAtNight: boolean, version: number): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('people.network_member').set({ call_at_night: callAtNight, version: version + 1 })
    .where('id', '=', memberId).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends an invitation: nothing is shared and no code works from now on. */
export const endMember = (tx: Tx, memberId: string) =>
  database(tx).updateTable('people.network_member').set({ ended_at: tx.now, code_digest: null, code_until: null }).where('id', '=', memberId).execute()

/** Shares a topic from now on; sharing it again changes nothing. */
export async function startShare(tx: Tx, memberId: string, topic: Topic, at: Instant): Promise<void> {
  await database(tx).insertInto('people.share').values({ member_id: memberId, topic, from_at: at }).onConflict((oc) => oc.doNothing()).execute()
}

/** Ends sharing a topic; one that is not shared stays as it is. */
export const endShare = (tx: Tx, memberId: string, topic: Topic, at: Instant) =>
  database(tx).updateTable('people.share').set({ until_at: at }).where('member_id', '=', memberId).where('topic', '=', topic).where('until_at', 'is', null).execute()

const recorded = (tx: Tx) => database(tx).selectFrom('people.representative as v').leftJoin('staff.account as a', 'a.id', 'v.recorded_by')
  .select(['v.id', 'v.person_id as personId', 'v.name', 'v.kind', 'v.scope', 'v.from_day as from', 'v.until_day as until', 'v.document', 'v.seen_on as seenOn', 'a.name as seenBy', sql<boolean>`v.account_id is not null`.as('hasAccount')])
const representing = (tx: Tx) => recorded(tx).where('v.from_day', '<=', tx.today).where((eb) => eb.or([eb('v.until_day', 'is', null), eb('v.until_day', '>', tx.today)]))

type RepresentativeRow = Omit<Representative, 'kind' | 'scope'> & { kind: string; scope: string }
const representativeFrom = (row: RepresentativeRow): Representative => ({ ...row, kind: row.kind as RepresentativeKind, scope: row.scope as RepresentativeScope })

/** Who represents this person today (Wmo 1.1.1). */
export const representatives = async (tx: Tx, personId: string): Promise<Representative[]> =>
  (await representing(tx).where('v.person_id', '=', personId).orderBy('v.from_day').execute()).map(representativeFrom)

/** Who represents this person, will or did, the newest first. */
export const everyRepresentative = async (tx: Tx, personId: string): Promise<Representative[]> =>
  (await recorded(tx).where('v.person_id', '=', personId).orderBy('v.from_day', 'desc').orderBy('v.id').execute()).map(representativeFrom)

/** Whom this account represents today. */
export const representedByAccount = async (tx: Tx, accountId: string): Promise<Representative[]> =>
  (await representing(tx).where('v.account_id', '=', accountId).orderBy('v.from_day').execute()).map(representativeFrom)

/** The account with this mail address of somebody who signs in as representative or advocate today, or undefined. */
export async function representativeAccount(tx: Tx, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select a.id from staff.account a join staff.appointment p on p.account_id = a.id and p.role in ('representative', 'client-advocate')
    where lower(a.email) = lower(${email}) and a.ended_at is null and p.from_day <= ${tx.today} and (p.until_day is null or p.until_day > ${tx.today}) limit 1`.execute(database(tx))
  return rows[0]?.id
}

/** Stores who represents her, from which day, in what, and with which proof. */
export async function saveRepresentative(tx: Tx, fresh: Omit<Representative, 'seenBy' | 'hasAccount'> & { accountId: string | null }): Promise<void> {
  const { id, personId, name, kind, scope, accountId, from, until, document, seenOn } = fresh
  await database(tx).insertInto('people.representative').values({
    id, person_id: personId, name, kind, scope, account_id: accountId, from_day: from, until_day: until, document, seen_on: seenOn, recorded_by: tx.actor.accountId, recorded_at: tx.now,
  }).execute()
}

/** Ends a representation on a day; one that had not begun yet never was, and one that began that day keeps its proof. False when it was over already. */
export async function endRepresentative(tx: Tx, personId: string, id: string, on: Day): Promise<boolean> {
  const hers = sql<boolean>`person_id = ${personId} and id = ${id} and (until_day is null or until_day > ${on})`
  const dropped = await database(tx).deleteFrom('people.representative').where(hers).where('from_day', '>', on).executeTakeFirst()
  if (dropped.numDeletedRows > 0n) return true
  const ended = await database(tx).updateTable('people.representative').set({ until_day: on }).where(hers).executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
