import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { ContactMove, MoveRequest, PlannedContact } from '../model.ts'

/** Keeps when a planned contact was first, and why it moved. */
export async function saveMove(tx: Tx, was: PlannedContact, reason: string): Promise<void> {
  await database(tx).insertInto('support.contact_move').values({
    contact_id: was.id, version: was.version, was_from: was.from, was_until: was.until, reason, moved_by: tx.actor.accountId, moved_at: tx.now,
  }).execute()
}

/** How often and why a planned contact was moved, the first time on top. */
export const movesOf = (tx: Tx, contactId: string): Promise<ContactMove[]> =>
  database(tx).selectFrom('support.contact_move as m').innerJoin('staff.account as a', 'a.id', 'm.moved_by')
    .select(['m.version', 'm.was_from as wasFrom', 'm.was_until as wasUntil', 'm.reason', 'a.name as movedBy', 'm.moved_at as movedAt'])
    .where('m.contact_id', '=', contactId).orderBy('m.version').execute()

/** What the resident asked about these planned contacts, the newest first. */
export async function moveRequests(tx: Tx, contactIds: readonly string[]): Promise<MoveRequest[]> {
  if (contactIds.length === 0) return []
  const rows = await database(tx).selectFrom('support.move_request').select(['id', 'contact_id', 'words', 'asked_at', 'answered_at', 'answer'])
    .where('contact_id', 'in', [...contactIds]).orderBy('asked_at', 'desc').execute()
  return rows.map((row) => ({
    id: row.id, contactId: row.contact_id, words: row.words, askedAt: row.asked_at, answered: row.answered_at && row.answer ? { at: row.answered_at, answer: row.answer } : null,
  }))
}

export async function saveMoveRequest(tx: Tx, fresh: Pick<MoveRequest, 'id' | 'contactId' | 'words'>): Promise<void> {
  await database(tx).insertInto('support.move_request').values({ id: fresh.id, contact_id: fresh.contactId, words: fresh.words, asked_at: tx.now }).execute()
}

/** Answers what was asked about this planned contact, when something was. */
export async function answerMoveRequest(tx: Tx, contactId: string, answer: string): Promise<void> {
  await database(tx).updateTable('support.move_request').set({ answer, answered_at: tx.now, answered_by: tx.actor.accountId })
    .where('contact_id', '=', contactId).where('answered_at', 'is', null).execute()
}
