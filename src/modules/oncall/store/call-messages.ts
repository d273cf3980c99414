import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CallMessage, CallMessageOutcome, Way } from '../model.ts'

const columns = ['call_id as callId', 'seq', 'channel as way', 'holder', 'at', 'message_id as messageId', 'outcome', 'ended_at as endedAt'] as const

const rows = (tx: Tx) => database(tx).selectFrom('oncall.call_message').select(columns).$narrowType<{ way: Way; outcome: CallMessageOutcome }>()

/** Everything that was sent about a call, in order. */
export const messagesOfCall = (tx: Tx, callId: string): Promise<CallMessage[]> => rows(tx).where('call_id', '=', callId).orderBy('at').orderBy('seq').orderBy('channel').execute()

/** What one message to a worker stood for: one row for each call. */
export const callsOfMessage = (tx: Tx, messageId: string): Promise<CallMessage[]> => rows(tx).where('message_id', '=', messageId).orderBy('call_id').execute()

export type NewCallMessage = Pick<CallMessage, 'callId' | 'seq' | 'way' | 'holder'> & { outcome: 'waiting' | 'delivered' | 'no-contact' }

export const insertCallMessages = (tx: Tx, fresh: readonly NewCallMessage[]) =>
  database(tx).insertInto('oncall.call_message').values(fresh.map((one) => ({
    call_id: one.callId, seq: one.seq, channel: one.way, holder: one.holder, at: tx.now, outcome: one.outcome, ended_at: one.outcome === 'waiting' ? null : tx.now,
  }))).onConflict((oc) => oc.doNothing()).execute()

/** One at a time speaks to a holder: what waits is gathered by one. Held until this unit of work ends. */
export const takeHolder = async (tx: Tx, holder: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${holder}, ${tx.actor.regionId}))`.execute(database(tx))
}

export type Waiting = { callId: string; seq: number; way: Way; ringing: boolean }

/** What this holder still has to hear, and whether that call still rings. */
export async function waitingFor(tx: Tx, holder: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select m.call_id as "callId", m.seq, m.channel as way, c.answered_at is null and c.closed_at is null as ringing
    from oncall.call_message m join oncall.call c on c.region_id = m.region_id and c.compartment = m.compartment and c.id = m.call_id
    where m.holder = ${holder} and m.outcome = 'waiting' and m.message_id is null order by m.call_id, m.seq`.execute(database(tx))
  return rows
}

/** In how many calls that still ring this holder was rung. */
export async function ringingFor(tx: Tx, holder: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct m.call_id)::int as count
    from oncall.call_message m join oncall.call c on c.region_id = m.region_id and c.compartment = m.compartment and c.id = m.call_id
    where m.holder = ${holder} and c.answered_at is null and c.closed_at is null`.execute(database(tx))
  return rows[0]?.count ?? 0
}

type Key = Pick<CallMessage, 'callId' | 'seq' | 'way'>

const only = (tx: Tx, { callId, seq, way }: Key) => database(tx).updateTable('oncall.call_message').where('call_id', '=', callId).where('seq', '=', seq).where('channel', '=', way)

export const joinMessage = (tx: Tx, key: Key, messageId: string) => only(tx, key).set({ message_id: messageId }).execute()

export const endCallMessage = (tx: Tx, key: Key, outcome: Exclude<CallMessageOutcome, 'waiting'>) => only(tx, key).set({ outcome, ended_at: tx.now }).execute()
