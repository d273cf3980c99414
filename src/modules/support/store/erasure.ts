import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

/** How many notes there are about this person. */
export async function countNotes(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from support.note where person_id = ${personId}`.execute(database(tx))
  return rows[0]?.count ?? 0
}

/** Erases all notes about this person with every version of them, what was handed over about her, and the answers in which a note was given back. Answers how many rows of which table. */
export async function eraseNotes(tx: Tx, personId: string): Promise<Record<string, number>> {
  const db = database(tx)
  const notes = sql`select id from support.note where person_id = ${personId}`
  const { numAffectedRows: answers = 0n } = await sql`delete from platform.idempotency_key where answer::text like any (select '%' || id || '%' from support.note where person_id = ${personId})`.execute(db)
  const { numAffectedRows: versions = 0n } = await sql`delete from support.note_version where note_id in (${notes})`.execute(db)
  const { numAffectedRows: whole = 0n } = await sql`delete from support.note where person_id = ${personId}`.execute(db)
  const { numAffectedRows: handovers = 0n } = await sql`delete from support.handover where person_id = ${personId}`.execute(db)
  return { 'support.note': Number(whole), 'support.note_version': Number(versions), 'support.handover': Number(handovers), 'platform.idempotency_key': Number(answers) }
}
