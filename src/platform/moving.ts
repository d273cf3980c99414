import type { Selectable } from 'kysely'
import { database, sql, type Tables } from './database/index.ts'
import type { Tx } from './transaction.ts'

export { actAs } from './database/index.ts'

/** What names somebody at the floor: the ids of her and of everything about her, her accounts, and where messages to her go. */
export type Traces = { ids: readonly string[]; accounts: readonly string[]; addresses: readonly string[] }

type Message = Selectable<Tables['platform.gateway_message']>

/** What was lifted up in the compartment that somebody leaves. */
export type Lifted = { messages: readonly Message[] }

// A reference holds an id, alone or with words around it: `network:<id>`, `<news> <id>`.
const names = (ids: readonly string[]) => sql<boolean>`exists (select from regexp_matches(reference, '[0-9a-f]{8}-[0-9a-f-]{27}', 'g') as named where named[1] = any(${[...ids]}::text[]))`

/**
 * In the compartment that somebody leaves: messages to her and about her are lifted up (what still waits to be sent about her to somebody else is dropped), jobs about her go to the other compartment at once, answers
 * that were kept for sending twice are forgotten, and whoever is signed in as her has to sign in anew. The log stays where it was written; it never changes.
 */
export async function liftUp(tx: Tx, { ids, accounts, addresses }: Traces, to: number): Promise<Lifted> {
  const db = database(tx)
  const messages = await db.deleteFrom('platform.gateway_message')
    .where((eb) => eb.or([eb('recipient', 'in', [...addresses, '']), names(ids), eb('id', 'in', [...ids])])).returningAll().execute()
  const named = [...ids, ...messages.map((one) => one.id)]
  await sql`update platform.job set compartment = ${to} where region_id = ${tx.actor.regionId} and compartment = ${tx.actor.compartment}
    and exists (select from jsonb_each_text(data) as part where part.value = any(${named}))`.execute(db)
  await sql`delete from platform.idempotency_key where account_id = any(${[...accounts]}::uuid[]) or answer::text ~ any(${named})`.execute(db)
  await sql`delete from platform.session where account_id = any(${[...accounts]}::uuid[])`.execute(db)
  return { messages: messages.filter((one) => one.sent_at !== null || one.given_up_at !== null || addresses.includes(one.recipient)) }
}

/** In the compartment that she came to: what was lifted up lies here now, and goes out from here. */
export async function putDown(tx: Tx, { messages }: Lifted): Promise<void> {
  if (messages.length === 0) return
  await database(tx).insertInto('platform.gateway_message').values(messages.map(({ region_id: _region, compartment: _compartment, ...message }) => message)).execute()
}
