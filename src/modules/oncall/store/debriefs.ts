import { newId } from '../../../kernel/id.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Outcome } from '../model.ts'
import { type Debrief, type HeavyFacts, heavyReasons } from '../model/debrief.ts'

const columns = ['id', 'account_id', 'about_at', 'reasons', 'due_at', 'owner_id', 'escalated_to', 'talked_at', 'talked_by', 'more_help', 'declined_at', 'version'] as const

type Row = {
  id: string; account_id: string; about_at: Instant; reasons: string[]; due_at: Instant; owner_id: string | null; escalated_to: string | null
  talked_at: Instant | null; talked_by: string | null; more_help: boolean | null; declined_at: Instant | null; version: number
}

function debriefFrom(row: Row): Debrief {
  const base = { id: row.id, accountId: row.account_id, aboutAt: row.about_at, reasons: heavyReasons.filter((one) => row.reasons.includes(one)), dueAt: row.due_at, ownerId: row.owner_id, escalatedTo: row.escalated_to, version: row.version }
  if (row.talked_at && row.talked_by) return { ...base, state: 'talked', talkedAt: row.talked_at, talkedBy: row.talked_by, moreHelp: row.more_help ?? false }
  return row.declined_at ? { ...base, state: 'declined', declinedAt: row.declined_at } : { ...base, state: 'open' }
}

const debriefs = (tx: Tx) => database(tx).selectFrom('oncall.debrief').select(columns)
const inOrder = (query: ReturnType<typeof debriefs>, since: Instant) => query
  .where((eb) => eb.or([eb.and([eb('talked_at', 'is', null), eb('declined_at', 'is', null)]), eb('talked_at', '>=', since), eb('declined_at', '>=', since)]))
  .orderBy((eb) => eb.fn.coalesce('talked_at', 'declined_at'), (order) => order.asc().nullsFirst()).orderBy('due_at').orderBy('id').limit(200)

export async function debrief(tx: Tx, id: string): Promise<Debrief | undefined> {
  const row = await debriefs(tx).where('id', '=', id).executeTakeFirst()
  return row && debriefFrom(row)
}

/** What is owed to this account, and what was done or declined since a moment; what is open on top. */
export const debriefsOf = async (tx: Tx, accountId: string, since: Instant): Promise<Debrief[]> =>
  (await inOrder(debriefs(tx).where('account_id', '=', accountId), since).execute()).map(debriefFrom)

/** What is owed to others: all of it, or only what this account has to do. */
export async function debriefsToHold(tx: Tx, accountId: string, all: boolean, since: Instant): Promise<Debrief[]> {
  const others = debriefs(tx).where('account_id', '<>', accountId)
  const query = all ? others : others.where((eb) => eb.or([eb('owner_id', '=', accountId), eb('escalated_to', '=', accountId)]))
  return (await inOrder(query, since).execute()).map(debriefFrom)
}

export type NewDebrief = Pick<Debrief, 'accountId' | 'aboutAt' | 'reasons' | 'dueAt' | 'ownerId'>

const ofCall = (tx: Tx, { accountId, aboutAt }: NewDebrief) => database(tx).updateTable('oncall.debrief').where('account_id', '=', accountId).where('about_at', '=', aboutAt)

/** Adds what else made it heavy, and opens again what was declined before the call ended: she could not know yet how it would end. */
async function addToOwed(tx: Tx, more: NewDebrief, endedAt: Instant | null): Promise<string | undefined> {
  const reasons = [...more.reasons]
  await ofCall(tx, more).set((eb) => ({ reasons: sql<string[]>`array(select distinct unnest(reasons || ${reasons}::text[]))`, version: eb('version', '+', 1) }))
    .where(sql<boolean>`not reasons @> ${reasons}::text[]`).execute()
  if (!endedAt) return undefined
  const row = await ofCall(tx, more).set((eb) => ({ declined_at: null, due_at: more.dueAt, owner_id: more.ownerId, escalated_to: null, escalated_at: null, version: eb('version', '+', 1) }))
    .where('declined_at', '<', endedAt).returning('id').executeTakeFirst()
  return row?.id
}

/** Writes down that it is owed; answers its id when it is owed from now on, undefined when it was already for this call. `endedAt`: when the call ended, null while it goes on. */
export async function saveOwed(tx: Tx, fresh: NewDebrief, endedAt: Instant | null): Promise<string | undefined> {
  const row = await database(tx).insertInto('oncall.debrief').values({
    id: newId(), account_id: fresh.accountId, about_at: fresh.aboutAt, reasons: [...fresh.reasons], made_at: tx.now, due_at: fresh.dueAt, owner_id: fresh.ownerId,
  }).onConflict((oc) => oc.columns(['region_id', 'compartment', 'account_id', 'about_at']).doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? addToOwed(tx, fresh, endedAt)
}

export type DebriefChange = { talkedAt?: Instant; talkedBy?: string; moreHelp?: boolean; declinedAt?: Instant | null; dueAt?: Instant; ownerId?: string | null; escalatedTo?: string | null }

/** Saves what changed; false when somebody was before. */
export async function changeDebrief(tx: Tx, id: string, version: number, change: DebriefChange): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.debrief').set({
    version: version + 1,
    ...(change.talkedAt ? { talked_at: change.talkedAt } : {}), ...(change.talkedBy ? { talked_by: change.talkedBy } : {}), ...(change.moreHelp === undefined ? {} : { more_help: change.moreHelp }),
    ...(change.declinedAt === undefined ? {} : { declined_at: change.declinedAt }), ...(change.dueAt ? { due_at: change.dueAt } : {}), ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
    ...(change.escalatedTo === undefined ? {} : { escalated_to: change.escalatedTo, escalated_at: change.escalatedTo === null ? null : tx.now }),
  }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Somebody who was in a call: which call of her night she answered in it, with the shift she had then, and whether a talk is owed already for how many there were in it. */
export type WasIn = { accountId: string; from: Instant | null; until: Instant | null; answered: number | null; manyOwed: boolean }
export type CallOfNight = Omit<HeavyFacts, 'saidSo' | 'ofHerNight' | 'manyOwed'> & { receivedAt: Instant; endedAt: Instant | null; people: WasIn[] }

/** Who was in a call `c`: whoever answered it, and each visitor who said yes. */
const whoWasIn = sql`select c.answered_by as account_id where c.answered_by is not null
  union select s.account_id from oncall.call_step s where s.call_id = c.id and s.outcome = 'accepted' and s.account_id is not null
  union select v.visitor_id from oncall.visit v where v.call_id = c.id and v.accepted_at is not null`

/** A call with who was in it. */
export async function callOfNight(tx: Tx, callId: string): Promise<CallOfNight | undefined> {
  const { rows: [found] } = await sql<Omit<CallOfNight, 'people'>>`
    select c.received_at as "receivedAt", c.closed_at as "endedAt", c.outcome, floor(extract(epoch from c.closed_at - c.answered_at) / 60)::int as minutes,
      exists (select from oncall.visit v where v.call_id = c.id and v.sos_at is not null) as "silentAlarm",
      exists (select from oncall.visit v where v.call_id = c.id and v.accepted_at is not null and v.red_at is not null) as "noWord"
    from oncall.call c where c.id = ${callId}`.execute(database(tx))
  if (!found) return undefined
  const { rows: people } = await sql<WasIn>`
    select w.account_id as "accountId", s.from_at as "from", s.until_at as "until",
      case when w.account_id = c.answered_by then (select count(*)::int from oncall.call o where o.answered_by = w.account_id and o.closed_at is not null and o.received_at >= s.from_at and o.received_at < s.until_at) end as answered,
      exists (select from oncall.debrief d where d.account_id = w.account_id and d.reasons @> '{many-calls}' and d.about_at >= s.from_at and d.about_at < s.until_at) as "manyOwed"
    from oncall.call c cross join lateral (${whoWasIn}) w left join oncall.shift s on s.account_id = w.account_id and s.from_at <= c.received_at and s.until_at > c.received_at
    where c.id = ${callId} order by w.account_id`.execute(database(tx))
  return { ...found, people }
}

export type LatelyIn = { callId: string; receivedAt: Instant; outcome: Outcome | null }

/** The calls that this account was in since a moment and that no talk is owed for, the last on top. It names no resident. */
export async function latelyIn(tx: Tx, accountId: string, since: Instant): Promise<LatelyIn[]> {
  const { rows } = await sql<LatelyIn>`
    select c.id as "callId", c.received_at as "receivedAt", c.outcome from oncall.call c
    where c.received_at >= ${since} and c.closed_at is not null
      and exists (select from (${whoWasIn}) w where w.account_id = ${accountId})
      and not exists (select from oncall.debrief d where d.account_id = ${accountId} and d.about_at = c.received_at)
    order by c.received_at desc limit 20`.execute(database(tx))
  return rows
}
