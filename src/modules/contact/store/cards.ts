import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import { endSessionsOfKind } from '../../../platform/session.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Card } from '../model.ts'

const cards = (tx: Tx) => database(tx).selectFrom('contact.card as c').leftJoin('staff.account as a', 'a.id', 'c.issued_by').select((eb) => [
  'c.id', 'c.person_id as personId', 'c.account_id as accountId', 'c.number', 'c.phone', 'c.issued_at as issuedAt', 'a.name as issuedBy', 'c.until_at as until',
  eb.selectFrom('contact.card_code as k').select(({ fn }) => fn.countAll<number>().as('left')).whereRef('k.card_id', '=', 'c.id').where('k.used_at', 'is', null).as('codesLeft'),
]).where('c.withdrawn_at', 'is', null).where('c.until_at', '>', tx.now)
type Row = Omit<Card, 'codesLeft'> & { codesLeft: number | null }
const cardFrom = (row: Row | undefined): Card | undefined => row && { ...row, codesLeft: Number(row.codesLeft) }

/** The card of this person that works now. */
export const cardOf = async (tx: Tx, personId: string): Promise<Card | undefined> => cardFrom(await cards(tx).where('c.person_id', '=', personId).executeTakeFirst())

/** The card with this number that works now. */
export const cardByNumber = async (tx: Tx, number: string): Promise<Card | undefined> => cardFrom(await cards(tx).where('c.number', '=', number).executeTakeFirst())

export type NewCard = { id: string; personId: string; accountId: string; number: string; phone: string | null; until: Instant; codes: readonly Buffer[] }

export async function saveCard(tx: Tx, { id, personId, accountId, number, phone, until, codes }: NewCard): Promise<void> {
  await database(tx).insertInto('contact.card').values({ id, person_id: personId, account_id: accountId, number, phone, issued_at: tx.now, issued_by: tx.actor.accountId, until_at: until }).execute()
  await database(tx).insertInto('contact.card_code').values(codes.map((digest, at) => ({ card_id: id, seq: at + 1, digest }))).execute()
}

/** A card that works no more, also not for who is inside with it. */
export async function withdraw(tx: Tx, card: Pick<Card, 'personId' | 'accountId'>): Promise<void> {
  await database(tx).updateTable('contact.card').set({ withdrawn_at: tx.now, withdrawn_by: tx.actor.accountId }).where('person_id', '=', card.personId).where('withdrawn_at', 'is', null).execute()
  await endSessionsOfKind(database(tx), card.accountId, 'card')
}

/** Uses a code; false when it is none of this card or was used before. */
export async function useCode(tx: Tx, cardId: string, digest: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('contact.card_code').set({ used_at: tx.now }).where('card_id', '=', cardId).where('digest', '=', digest).where('used_at', 'is', null).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** When codes of this person's cards were used since then, the last first; of cards that were withdrawn too. */
export async function usesSince(tx: Tx, personId: string, since: Instant): Promise<Instant[]> {
  const rows = await database(tx).selectFrom('contact.card_code as k').innerJoin('contact.card as c', 'c.id', 'k.card_id').select('k.used_at as at')
    .where('c.person_id', '=', personId).where('k.used_at', '>=', since).orderBy('k.used_at', 'desc').execute()
  return rows.flatMap(({ at }) => at ?? [])
}
