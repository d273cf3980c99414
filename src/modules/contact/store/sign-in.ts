import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

/** The number of the code for this account that works until then: of the one that is under way, or else this fresh one. */
export async function keepSignInCode(tx: Tx, accountId: string, fresh: { id: string; until: Instant }): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into contact.sign_in_code as c (account_id, id, until_at) values (${accountId}, ${fresh.id}, ${fresh.until})
    on conflict (region_id, compartment, account_id) do update set until_at = excluded.until_at, id = case when c.until_at > ${tx.now} then c.id else excluded.id end
    returning c.id`.execute(database(tx))
  return rows[0]?.id ?? fresh.id
}

/** The number of the code of this account that works now. */
export async function signInCodeOf(tx: Tx, accountId: string): Promise<string | undefined> {
  return (await database(tx).selectFrom('contact.sign_in_code').select('id').where('account_id', '=', accountId).where('until_at', '>', tx.now).executeTakeFirst())?.id
}

/** It was used, and works no more. */
export const dropSignInCode = (tx: Tx, accountId: string) => database(tx).deleteFrom('contact.sign_in_code').where('account_id', '=', accountId).execute()
