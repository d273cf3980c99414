import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

export type Feed = { secretCipher: Buffer; startedAt: Instant }

/** The calendar feed of an account, when she switched it on. */
export const feedOf = (tx: Tx, accountId: string): Promise<Feed | undefined> =>
  database(tx).selectFrom('staff.calendar_feed').select(['secret_cipher as secretCipher', 'started_at as startedAt']).where('account_id', '=', accountId).executeTakeFirst()

/** Whose calendar feed stands at a secret address. */
export async function accountOfFeed(tx: Tx, digest: Buffer): Promise<string | undefined> {
  return (await database(tx).selectFrom('staff.calendar_feed').select('account_id').where('secret_digest', '=', digest).executeTakeFirst())?.account_id
}

/** Switches a feed on under a secret; an earlier address stops working. */
export async function saveFeed(tx: Tx, accountId: string, digest: Buffer, cipher: Buffer): Promise<void> {
  const address = { secret_digest: digest, secret_cipher: cipher, started_at: tx.now }
  await database(tx).insertInto('staff.calendar_feed').values({ account_id: accountId, ...address })
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'account_id']).doUpdateSet(address)).execute()
}

export const dropFeed = (tx: Tx, accountId: string) => database(tx).deleteFrom('staff.calendar_feed').where('account_id', '=', accountId).execute()
