import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Speech, SpeechEnd } from '../model/speech.ts'

const columns = ['id', 'call_id', 'asked_at', 'offer', 'offered_at', 'offered_by', 'answer', 'answered_at', 'connected_at', 'ended_at', 'ended_how'] as const

type Row = {
  id: string; call_id: string; asked_at: Instant; offer: string | null; offered_at: Instant | null; offered_by: string | null; answer: string | null; answered_at: Instant | null
  connected_at: Instant | null; ended_at: Instant | null; ended_how: string | null
}

function speechFrom(row: Row): Speech {
  const base = { id: row.id, callId: row.call_id, askedAt: row.asked_at }
  if (row.ended_at) return { ...base, state: 'ended', how: row.ended_how as SpeechEnd, endedAt: row.ended_at, offeredBy: row.offered_by, connectedAt: row.connected_at }
  if (!row.offer || !row.offered_at || !row.offered_by) return { ...base, state: 'asked' }
  const offered = { offer: row.offer, offeredAt: row.offered_at, offeredBy: row.offered_by }
  if (!row.answer || !row.answered_at) return { ...base, ...offered, state: 'offered' }
  const answered = { ...offered, answer: row.answer, answeredAt: row.answered_at }
  return row.connected_at ? { ...base, ...answered, state: 'connected', connectedAt: row.connected_at } : { ...base, ...answered, state: 'answered' }
}

const rows = (tx: Tx) => database(tx).selectFrom('oncall.speech').select(columns)

/** Every attempt of a call, in order. */
export const speechOfCall = async (tx: Tx, callId: string): Promise<Speech[]> => (await rows(tx).where('call_id', '=', callId).orderBy('asked_at').orderBy('id').execute()).map(speechFrom)

/** The attempt that runs; nobody else changes it before this unit of work ends. */
export async function runningSpeech(tx: Tx, callId: string): Promise<Speech | undefined> {
  const row = await rows(tx).where('call_id', '=', callId).where('ended_at', 'is', null).forUpdate().executeTakeFirst()
  return row && speechFrom(row)
}

export const insertSpeech = (tx: Tx, fresh: { id: string; callId: string; askedAt: Instant }) =>
  database(tx).insertInto('oncall.speech').values({ id: fresh.id, call_id: fresh.callId, asked_at: fresh.askedAt }).execute()

const one = (tx: Tx, id: string) => database(tx).updateTable('oncall.speech').where('id', '=', id).where('ended_at', 'is', null)

export const saveOffer = (tx: Tx, id: string, offer: string) => one(tx, id).set({ offer, offered_at: tx.now, offered_by: tx.actor.accountId }).execute()
export const saveAnswer = (tx: Tx, id: string, answer: string) => one(tx, id).set({ answer, answered_at: tx.now }).execute()
export const saveConnected = (tx: Tx, id: string) => one(tx, id).set({ connected_at: tx.now }).execute()

/** Ends an attempt; what the browsers told each other goes with it. */
export const endSpeechRow = (tx: Tx, id: string, how: SpeechEnd) => one(tx, id).set({ ended_at: tx.now, ended_how: how, offer: null, answer: null }).execute()
