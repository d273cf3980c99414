import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Call, CallBase, CallChannel, CallStep, CallStepOutcome, Outcome, PriorityReason } from '../model.ts'

const columns = ['id', 'line_id', 'person_id', 'channel', 'phone', 'words', 'received_at', 'answered_at', 'answered_by', 'closed_at', 'outcome', 'notes', 'version', 'priority', 'priority_reason', 'missed_id', 'entered_at', 'entered_by'] as const

type Row = {
  id: string; line_id: string; person_id: string | null; channel: string; phone: string | null; words: string | null; received_at: Instant
  answered_at: Instant | null; answered_by: string | null; closed_at: Instant | null; outcome: string | null; notes: string | null; version: number
  priority: number; priority_reason: string; missed_id: string | null; entered_at: Instant | null; entered_by: string | null
}

function callFrom(row: Row): Call {
  const base: CallBase = {
    id: row.id, lineId: row.line_id, personId: row.person_id, channel: row.channel as CallChannel, phone: row.phone, words: row.words, receivedAt: row.received_at, version: row.version,
    priority: row.priority, priorityReason: row.priority_reason as PriorityReason, missedId: row.missed_id,
    entered: row.entered_at && row.entered_by ? { at: row.entered_at, by: row.entered_by } : null,
  }
  if (!row.answered_at || !row.answered_by) return { ...base, state: 'ringing' }
  const answered = { answeredAt: row.answered_at, answeredBy: row.answered_by, notes: row.notes }
  if (!row.closed_at || !row.outcome) return { ...base, ...answered, state: 'answered' }
  return { ...base, ...answered, state: 'closed', closedAt: row.closed_at, outcome: row.outcome as Outcome }
}

const calls = (tx: Tx) => database(tx).selectFrom('oncall.call').select(columns)

export async function call(tx: Tx, id: string): Promise<Call | undefined> {
  const row = await calls(tx).where('id', '=', id).executeTakeFirst()
  return row && callFrom(row)
}

/** The same, and nobody else changes it or its attempts before this transaction ends. */
export async function lockedCall(tx: Tx, id: string): Promise<Call | undefined> {
  const row = await calls(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && callFrom(row)
}

/** The call of this person that rings now, if there is one. */
export async function ringingCallOf(tx: Tx, personId: string): Promise<Call | undefined> {
  const row = await calls(tx).where('person_id', '=', personId).where('closed_at', 'is', null).where('answered_at', 'is', null).executeTakeFirst()
  return row && callFrom(row)
}

/** The last calls of this person, newest first. */
export const callsOfPerson = async (tx: Tx, personId: string, limit: number): Promise<Call[]> =>
  (await calls(tx).where('person_id', '=', personId).orderBy('received_at', 'desc').limit(limit).execute()).map(callFrom)

export type NewCall = Omit<CallBase, 'version' | 'missedId' | 'entered'> & { missedId?: string | null } & { answered?: { at: Instant; by: string } }

/** Records a call; false when this person has one that rings already. */
export async function insertCall(tx: Tx, fresh: NewCall): Promise<boolean> {
  const row = await database(tx).insertInto('oncall.call').values({
    id: fresh.id, line_id: fresh.lineId, person_id: fresh.personId, channel: fresh.channel, phone: fresh.phone, words: fresh.words, received_at: fresh.receivedAt, priority: fresh.priority, priority_reason: fresh.priorityReason, missed_id: fresh.missedId ?? null,
    answered_at: fresh.answered?.at ?? null, answered_by: fresh.answered?.by ?? null,
  }).onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

export type Added = Pick<CallBase, 'phone' | 'words' | 'priority' | 'priorityReason' | 'missedId'>

/** Adds to a ringing call what the caller said when she asked again: the newest number, her words below the earlier ones, the higher urgency. */
export const addToCall = (tx: Tx, id: string, { phone, words, priority, priorityReason, missedId }: Added) =>
  database(tx).updateTable('oncall.call').set((eb) => ({
    phone: phone ?? eb.ref('phone'),
    words: words === null ? eb.ref('words') : sql<string>`concat_ws(E'\\n', words, ${words}::text)`,
    priority_reason: eb.case().when('priority', '>', priority).then(priorityReason).else(eb.ref('priority_reason')).end(),
    missed_id: missedId ?? eb.ref('missed_id'),
    priority: eb.fn<number>('least', ['priority', eb.val(priority)]),
    version: eb('version', '+', 1),
  })).where('id', '=', id).where('answered_at', 'is', null).where('closed_at', 'is', null).execute()

/** Gives a ringing call to somebody; false when another was first. */
export async function takeCall(tx: Tx, id: string, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.call')
    .set((eb) => ({ answered_at: tx.now, answered_by: accountId, version: eb('version', '+', 1) }))
    .where('id', '=', id).where('answered_at', 'is', null).where('closed_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets an answered call ring again. */
export const releaseCall = (tx: Tx, id: string) =>
  database(tx).updateTable('oncall.call').set((eb) => ({ answered_at: null, answered_by: null, version: eb('version', '+', 1) })).where('id', '=', id).execute()

export const saveNotes = (tx: Tx, id: string, notes: string) =>
  database(tx).updateTable('oncall.call').set((eb) => ({ notes, version: eb('version', '+', 1) })).where('id', '=', id).execute()

export const closeCallRow = (tx: Tx, id: string, outcome: Outcome, notes: string) =>
  database(tx).updateTable('oncall.call').set((eb) => ({ closed_at: tx.now, outcome, notes, version: eb('version', '+', 1) })).where('id', '=', id).execute()

/** Every attempt of a call, in order. */
export async function callSteps(tx: Tx, callId: string): Promise<CallStep[]> {
  const rows = await database(tx).selectFrom('oncall.call_step')
    .select(['seq', 'round', 'step', 'account_id', 'role', 'at', 'until_at', 'outcome']).where('call_id', '=', callId).orderBy('seq').execute()
  return rows.map((row) => ({
    seq: row.seq, round: row.round, step: row.step, accountId: row.account_id, role: row.role, at: row.at, until: row.until_at, outcome: row.outcome as CallStepOutcome,
  }))
}

/**
 * Adds facts to a call. The call itself moves along: who read it before and waits for its lock starts again, and never adds to an old timeline.
 */
export async function insertSteps(tx: Tx, callId: string, steps: readonly CallStep[]): Promise<void> {
  await database(tx).updateTable('oncall.call').set((eb) => ({ version: eb('version', '+', 1) })).where('id', '=', callId).execute()
  await database(tx).insertInto('oncall.call_step').values(steps.map((one) => ({
    call_id: callId, seq: one.seq, round: one.round, step: one.step, account_id: one.accountId, role: one.role, at: one.at, until_at: one.until, outcome: one.outcome,
  }))).execute()
}

/** The open calls that this account has, or that rang at her since a moment and whose person (if any) she may see at night; those that ring first, the most urgent on top. */
export async function openCallsOf(tx: Tx, accountId: string, since: Instant): Promise<Call[]> {
  const rows = await database(tx).selectFrom('oncall.call as c').select(columns.map((name) => `c.${name}` as const))
    .where('c.closed_at', 'is', null)
    .where((eb) => eb.or([
      eb('c.answered_by', '=', accountId),
      eb.exists(eb.selectFrom('oncall.call_fact as f').select('f.id').whereRef('f.call_id', '=', 'c.id').where('f.account_id', '=', accountId).where('f.at', '>=', since)),
      eb.and([
        eb.exists(eb.selectFrom('oncall.call_step as s').select('s.seq')
          .whereRef('s.call_id', '=', 'c.id').where('s.account_id', '=', accountId).where('s.outcome', '=', 'rings').where('s.at', '>=', since)),
        eb.or([
          eb('c.person_id', 'is', null),
          eb.exists(eb.selectFrom('people.access_right as r').select('r.holder')
            .whereRef('r.person_id', '=', 'c.person_id').where('r.holder', '=', `account:${accountId}`).where('r.kind', '=', 'night')
            .where('r.from_at', '<=', tx.now).where((or) => or.or([or('r.until_at', 'is', null), or('r.until_at', '>', tx.now)]))),
        ]),
      ]),
    ]))
    .orderBy('c.answered_at', (order) => order.asc().nullsFirst()).orderBy('c.priority').orderBy('c.received_at').limit(50).execute()
  return rows.map(callFrom)
}

/** How many calls ring now, without a name: for who is on shift but not rung. */
export async function ringingCount(tx: Tx): Promise<number> {
  const row = await database(tx).selectFrom('oncall.call').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null).where('answered_at', 'is', null).executeTakeFirst()
  return row?.count ?? 0
}

/** Puts a call that is not over on another line, with nobody who has it yet; answers the call as it is then, or undefined when it was closed. */
export async function moveCall(tx: Tx, id: string, lineId: string): Promise<Call | undefined> {
  const moved = await database(tx).updateTable('oncall.call').set((eb) => ({ line_id: lineId, answered_at: null, answered_by: null, version: eb('version', '+', 1) }))
    .where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst()
  return moved.numUpdatedRows === 1n ? call(tx, id) : undefined
}
