import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Erased, Erasure, ErasureChoice, ErasureDecision, ErasureKind } from '../model.ts'

/** Puts on record what was decided on one kind of data of a request, and how many rows of which table are gone. */
export async function saveErasure(tx: Tx, matterId: string, { kind, choice, because }: ErasureDecision, erased: Erased, onObjection: boolean): Promise<void> {
  await database(tx).insertInto('contact.erasure').values({
    matter_id: matterId, kind, on_objection: onObjection, choice, because, erased: JSON.stringify(erased), decided_at: tx.now, decided_by: tx.actor.accountId,
  }).execute()
}

/** What holds for the kinds of data of a request, after an objection too; empty when nothing was decided yet. */
export async function erasures(tx: Tx, matterId: string): Promise<Erasure[]> {
  const rows = await database(tx).selectFrom('contact.erasure').select(['kind', 'choice', 'because', 'erased', 'decided_at as decidedAt']).distinctOn('kind').where('matter_id', '=', matterId).orderBy('kind').orderBy('on_objection', 'desc').execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ErasureKind, choice: row.choice as ErasureChoice, erased: row.erased as Erased }))
}

const messagesOfPerson = sql`contact.matter where kind = 'message'`

/** How many messages there are of this person: what she wrote to her worker and what was answered. */
export async function countMessages(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${messagesOfPerson} and person_id = ${personId}`.execute(database(tx))
  return rows[0]?.count ?? 0
}

/** Erases the messages with their answers and who had them. Complaints and requests about data stay: they are decisions. */
export async function eraseMessages(tx: Tx, personId: string): Promise<Erased> {
  const { rows } = await sql<{ messages: number }>`select count(*)::int as messages from contact.matter_message where matter_id in (select id from ${messagesOfPerson} and person_id = ${personId})`.execute(database(tx))
  const { numAffectedRows = 0n } = await sql`delete from ${messagesOfPerson} and person_id = ${personId}`.execute(database(tx))
  return { 'contact.matter': Number(numAffectedRows), 'contact.matter_message': rows[0]?.messages ?? 0 }
}
