import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Addressee, Matter, MatterKind, MatterMessage, MatterObjection, MatterOutcome, MatterOwner, OwnerBecause, Way } from '../model.ts'

const matters = (tx: Tx) => database(tx).selectFrom('contact.matter').select([
  'id', 'person_id as personId', 'kind', 'addressee', 'organisation_id as organisationId', 'municipality', 'scheme', 'sent_at as sentAt', 'answer_by as answerBy',
  'term_source as termSource', 'closed_at as closedAt', 'withdrawn_at as withdrawnAt', 'version',
])
type Row = Omit<Matter, 'messages' | 'owners' | 'objection' | 'kind' | 'addressee'> & { kind: string; addressee: string }

async function messagesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, MatterMessage[]>> {
  const found = new Map<string, MatterMessage[]>()
  const rows = await database(tx).selectFrom('contact.matter_message as m').leftJoin('staff.account as a', 'a.id', 'm.account_id').leftJoin('staff.account as r', 'r.id', 'm.read_by')
    .select(['m.matter_id', 'm.seq', 'm.side', 'm.words', 'm.at', 'm.account_id as accountId', 'a.name', 'm.way', 'm.outcome', 'm.read_at as readAt', 'r.name as readBy'])
    .where('m.matter_id', 'in', ids).orderBy('m.matter_id').orderBy('m.seq').execute()
  for (const { matter_id, ...row } of rows) {
    found.set(matter_id, [...(found.get(matter_id) ?? []), { ...row, side: row.side as MatterMessage['side'], way: row.way as Way, outcome: row.outcome as MatterOutcome | null }])
  }
  return found
}

async function ownersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, MatterOwner[]>> {
  const found = new Map<string, MatterOwner[]>()
  const rows = await database(tx).selectFrom('contact.matter_owner as o').leftJoin('staff.account as a', 'a.id', 'o.account_id')
    .select(['o.matter_id', 'o.account_id as accountId', 'a.name', 'o.because', 'o.from_at as from', 'o.due_at as due', 'o.ended_at as endedAt'])
    .where('o.matter_id', 'in', ids).orderBy('o.matter_id').orderBy('o.seq').execute()
  for (const { matter_id, ...row } of rows) found.set(matter_id, [...(found.get(matter_id) ?? []), { ...row, because: row.because as OwnerBecause }])
  return found
}

async function objectionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, MatterObjection>> {
  const rows = await database(tx).selectFrom('contact.objection').select(['matter_id', 'decision_by', 'received_on', 'in_time', 'decided_on', 'outcome']).where('matter_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.matter_id, {
    decisionBy: row.decision_by, receivedOn: row.received_on, inTime: row.in_time, decided: row.decided_on && row.outcome ? { on: row.decided_on, outcome: row.outcome as MatterOutcome } : null,
  }]))
}

async function whole(tx: Tx, rows: readonly Row[]): Promise<Matter[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [messages, owners, objections] = [await messagesOf(tx, ids), await ownersOf(tx, ids), await objectionsOf(tx, ids)]
  return rows.map((row) => ({ ...row, kind: row.kind as MatterKind, addressee: row.addressee as Addressee, messages: messages.get(row.id) ?? [], owners: owners.get(row.id) ?? [], objection: objections.get(row.id) ?? null }))
}

/** The matter with all that was written in it and everybody who had it, or undefined. */
export const matter = async (tx: Tx, id: string): Promise<Matter | undefined> => (await whole(tx, await matters(tx).where('id', '=', id).execute()))[0]

/** Everything sent by or about this person, the last first: what she sent herself, and the worries of who she invited. */
export const mattersOf = async (tx: Tx, personId: string, limit: number): Promise<Matter[]> =>
  whole(tx, await matters(tx).where('person_id', '=', personId).orderBy('sent_at', 'desc').limit(limit).execute())

/** What this account must read or answer now, the one due first on top. */
export async function openFor(tx: Tx, accountId: string, limit: number): Promise<Matter[]> {
  const rows = await matters(tx).innerJoin('contact.matter_owner as o', 'o.matter_id', 'contact.matter.id').where('o.account_id', '=', accountId).where('o.ended_at', 'is', null)
    .orderBy('o.due_at').limit(limit).execute()
  return whole(tx, rows)
}

/** What this account answered or passed on since a moment, the last first. */
export async function doneBy(tx: Tx, accountId: string, since: Instant, limit: number): Promise<Matter[]> {
  const rows = await matters(tx).where((eb) => eb.exists(eb.selectFrom('contact.matter_owner as o').select('o.seq')
    .whereRef('o.matter_id', '=', 'contact.matter.id').where('o.account_id', '=', accountId).where('o.from_at', '>=', since)))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('contact.matter_owner as n').select('n.seq').whereRef('n.matter_id', '=', 'contact.matter.id').where('n.account_id', '=', accountId).where('n.ended_at', 'is', null))))
    .orderBy('sent_at', 'desc').limit(limit).execute()
  return whole(tx, rows)
}

/** How many matters wait for this account. */
export async function countFor(tx: Tx, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from contact.matter_owner where account_id = ${accountId} and ended_at is null`.execute(database(tx))
  return rows[0]?.count ?? 0
}

/** How many answers this person has not opened yet. */
export async function unreadAnswers(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct m.id)::int as count from contact.matter m join contact.matter_message e on e.matter_id = m.id
    where m.person_id = ${personId} and e.side = 'reader' and e.read_at is null`.execute(database(tx))
  return rows[0]?.count ?? 0
}

export type NewMatter = { id: string; personId: string; kind: MatterKind; addressee: Addressee; organisationId: string | null; municipality: string | null; scheme: string | null; answerBy: Day; termSource: string }

export async function saveMatter(tx: Tx, fresh: NewMatter): Promise<void> {
  await database(tx).insertInto('contact.matter').values({
    id: fresh.id, person_id: fresh.personId, kind: fresh.kind, addressee: fresh.addressee, organisation_id: fresh.organisationId, municipality: fresh.municipality,
    scheme: fresh.scheme, sent_at: tx.now, answer_by: fresh.answerBy, term_source: fresh.termSource,
  }).execute()
}

export type NewWords = { side: 'sender' | 'reader'; words: string; way: Way; outcome?: MatterOutcome | null }

/** Adds words to a matter, written now by who is asking. */
export async function saveWords(tx: Tx, matterId: string, seq: number, { side, words, way, outcome = null }: NewWords): Promise<void> {
  await database(tx).insertInto('contact.matter_message').values({ matter_id: matterId, seq, side, words, at: tx.now, account_id: tx.actor.accountId, way, outcome }).execute()
}

/** Marks what the other side wrote as read, now, by who is asking. */
export const markRead = (tx: Tx, matterId: string, side: 'sender' | 'reader') =>
  database(tx).updateTable('contact.matter_message').set({ read_at: tx.now, read_by: tx.actor.accountId }).where('matter_id', '=', matterId).where('side', '=', side).where('read_at', 'is', null).execute()

/** The version goes up when nobody was before us; false when somebody was. */
export async function bump(tx: Tx, matterId: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('contact.matter').set({ version: version + 1 }).where('id', '=', matterId).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows === 1n
}

export const saveEnd = (tx: Tx, matterId: string, how: 'closed_at' | 'withdrawn_at') =>
  database(tx).updateTable('contact.matter').set({ [how]: tx.now }).where('id', '=', matterId).execute()

/** An objection came in: the matter is open again, with its own last day. */
export async function saveObjection(tx: Tx, matterId: string, objection: Pick<MatterObjection, 'decisionBy' | 'inTime'>, term: { answerBy: Day; source: string }): Promise<void> {
  await database(tx).insertInto('contact.objection').values({ matter_id: matterId, decision_by: objection.decisionBy, received_on: tx.today, in_time: objection.inTime }).execute()
  await database(tx).updateTable('contact.matter').set({ answer_by: term.answerBy, term_source: term.source, closed_at: null }).where('id', '=', matterId).execute()
}

/** What was decided on it, today, by who is asking. */
export const closeObjection = (tx: Tx, matterId: string, outcome: MatterOutcome) =>
  database(tx).updateTable('contact.objection').set({ decided_on: tx.today, outcome, decided_by: tx.actor.accountId }).where('matter_id', '=', matterId).where('decided_on', 'is', null).execute()

/** Nobody has it any more: it was answered, closed or withdrawn. */
export const endOwner = (tx: Tx, matterId: string) =>
  database(tx).updateTable('contact.matter_owner').set({ ended_at: tx.now }).where('matter_id', '=', matterId).where('ended_at', 'is', null).execute()

/** Gives it to somebody; who had it has it no longer. */
export async function saveOwner(tx: Tx, matterId: string, seq: number, owner: { accountId: string; because: OwnerBecause; due: Instant }): Promise<void> {
  await endOwner(tx, matterId)
  await database(tx).insertInto('contact.matter_owner').values({ matter_id: matterId, seq, account_id: owner.accountId, because: owner.because, from_at: tx.now, due_at: owner.due }).execute()
}

/** Moves the moment at which it goes on to the next. */
export const saveDue = (tx: Tx, matterId: string, due: Instant) =>
  database(tx).updateTable('contact.matter_owner').set({ due_at: due }).where('matter_id', '=', matterId).where('ended_at', 'is', null).execute()
