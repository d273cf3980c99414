import { createHash } from 'node:crypto'
import { newId } from '../kernel/id.ts'
import { database } from './database/index.ts'
import type { Tx } from './transaction.ts'

/** Where a browser wants its push messages, with its keys (RFC 8291), as the browser gives them. */
export type Subscription = { endpoint: string; p256dh: string; auth: string }

let offered: string | undefined

/** Says under which public key browsers may ask for push messages; without one they are not asked. */
export function offerPush(publicKey: string | undefined): void {
  offered = publicKey
}

/** The public key for a browser that asks for push messages. */
export const pushKey = (): string | undefined => offered

/** A short name of a browser that tells nothing of it. */
export const subscriptionPrint = (endpoint: string): string => createHash('sha256').update(endpoint).digest('base64url').slice(0, 22)

/** Keeps a browser for who is signed in; a browser belongs to the account that said so last. */
export async function keepSubscription(tx: Tx, { endpoint, p256dh, auth }: Subscription): Promise<void> {
  const whose = { account_id: tx.actor.accountId, p256dh, auth, started_at: tx.now }
  await database(tx).insertInto('platform.push_subscription').values({ id: newId(), endpoint, ...whose })
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'endpoint']).doUpdateSet(whose)).execute()
}

/** The browsers of an account. */
export const subscriptionsOf = (tx: Tx, accountId: string): Promise<Subscription[]> =>
  database(tx).selectFrom('platform.push_subscription').select(['endpoint', 'p256dh', 'auth']).where('account_id', '=', accountId).orderBy('started_at').execute()

/** The short names of the browsers of these accounts that wait for push messages. */
export async function browsersOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string[]>> {
  if (accountIds.length === 0) return new Map()
  const rows = await database(tx).selectFrom('platform.push_subscription').select(['account_id', 'endpoint']).where('account_id', 'in', [...accountIds]).execute()
  const found = new Map<string, string[]>()
  for (const { account_id: accountId, endpoint } of rows) found.set(accountId, [...found.get(accountId) ?? [], subscriptionPrint(endpoint)])
  return found
}

/** The browser of who is signed in under this short name gets nothing any more. */
export async function dropSubscription(tx: Tx, print: string): Promise<void> {
  for (const { endpoint } of await subscriptionsOf(tx, tx.actor.accountId)) if (subscriptionPrint(endpoint) === print) await forgetEndpoint(tx, endpoint)
}

/** The push service says that this browser is gone. */
export async function forgetEndpoint(tx: Tx, endpoint: string): Promise<void> {
  await database(tx).deleteFrom('platform.push_subscription').where('endpoint', '=', endpoint).execute()
}
