import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { FollowUp } from '../model.ts'

const columns = ['id', 'person_id', 'call_id', 'owner_id', 'words', 'due_at', 'created_at', 'seen_at', 'seen_by', 'escalated_at', 'escalated_to', 'version'] as const

type Row = {
  id: string; person_id: string; call_id: string; owner_id: string; words: string; due_at: Instant; created_at: Instant; seen_at: Instant | null; seen_by: string | null
  escalated_at: Instant | null; escalated_to: string | null; version: number
}

function followUpFrom(row: Row): FollowUp {
  const base = {
    id: row.id, personId: row.person_id, callId: row.call_id, ownerId: row.owner_id, words: row.words, dueAt: row.due_at, createdAt: row.created_at,
    escalatedAt: row.escalated_at, escalatedTo: row.escalated_to, version: row.version,
  }
  return row.seen_at && row.seen_by ? { ...base, state: 'seen', seenAt: row.seen_at, seenBy: row.seen_by } : { ...base, state: 'open' }
}

const followUps = (tx: Tx) => database(tx).selectFrom('oncall.follow_up').select(columns)

export async function followUp(tx: Tx, id: string): Promise<FollowUp | undefined> {
  const row = await followUps(tx).where('id', '=', id).executeTakeFirst()
  return row && followUpFrom(row)
}

export async function followUpOfCall(tx: Tx, callId: string): Promise<FollowUp | undefined> {
  const row = await followUps(tx).where('call_id', '=', callId).executeTakeFirst()
  return row && followUpFrom(row)
}

export const insertFollowUp = (tx: Tx, fresh: Pick<FollowUp, 'id' | 'personId' | 'callId' | 'ownerId' | 'words' | 'dueAt' | 'createdAt'>) =>
  database(tx).insertInto('oncall.follow_up').values({
    id: fresh.id, person_id: fresh.personId, call_id: fresh.callId, owner_id: fresh.ownerId, words: fresh.words, due_at: fresh.dueAt, created_at: fresh.createdAt,
  }).execute()

/** Marks it as seen; false when somebody changed it meanwhile. */
export async function markSeen(tx: Tx, id: string, version: number, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.follow_up').set({ seen_at: tx.now, seen_by: accountId, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).where('seen_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives it to the next owner; false when it was seen meanwhile. */
export async function markEscalated(tx: Tx, id: string, to: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.follow_up').set((eb) => ({ escalated_at: tx.now, escalated_to: to, version: eb('version', '+', 1) }))
    .where('id', '=', id).where('seen_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export type FollowUpLine = FollowUp & { name: string; ownerName: string | null }

/** The follow-ups about people whom this holder may open, the one due first on top; of those seen, only since `seenSince`. */
export async function followUpsFor(tx: Tx, holder: string, seenSince: Instant | null, limit: number): Promise<FollowUpLine[]> {
  const rows = await database(tx).selectFrom('oncall.follow_up as f')
    .innerJoin('people.person as p', 'p.id', 'f.person_id').leftJoin('staff.account as a', 'a.id', 'f.owner_id')
    .select([...columns.map((name) => `f.${name}` as const), 'p.call_name', 'p.family_name', 'a.name as owner_name'])
    .where((eb) => eb.exists(eb.selectFrom('people.access_right as r').select('r.holder')
      .whereRef('r.person_id', '=', 'f.person_id').where('r.holder', '=', holder).where('r.kind', 'in', ['file', 'night'])
      .where('r.from_at', '<=', tx.now).where((or) => or.or([or('r.until_at', 'is', null), or('r.until_at', '>', tx.now)]))))
    .where((eb) => (seenSince ? eb.or([eb('f.seen_at', 'is', null), eb('f.seen_at', '>=', seenSince)]) : eb('f.seen_at', 'is', null)))
    .orderBy('f.seen_at', (order) => order.asc().nullsFirst()).orderBy('f.due_at').limit(limit).execute()
  return listed(tx, rows, (row) => row.person_id).map((row) => ({ ...followUpFrom(row), name: `${row.call_name} ${row.family_name}`, ownerName: row.owner_name }))
}
