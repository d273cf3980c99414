import { nobodyId, systemOf } from '../actor.ts'
import { database, inTransaction, sql } from '../database/index.ts'
import { safe } from '../secrets.ts'
import type { Tx } from '../transaction.ts'
import type { Door } from './context.ts'
import type { Typed } from './input.ts'

/** How long what somebody typed waits for her to sign in again. Real time, like sessions. Voorbeeldwaarde, 2026-11. */
const KEPT = { hours: 8 } as const

/** Whether the button beside what was kept was pressed: she does not want it. */
export const throwsAway = (typed: Typed): boolean => typed['_weg'] !== undefined

type Around = Pick<Door, 'db' | 'tokens' | 'regionId'>

/**
 * Keeps what was typed into a form whose token was made for another than who is signed in now, locked and bound to that account.
 * Answers whether it was: nothing is kept for a visitor, nor with a token that we did not make.
 */
export async function keepTyped({ db, tokens, regionId }: Around, path: string, token: string, typed: Typed): Promise<boolean> {
  const mark = tokens.madeFor(token)
  if (!mark || mark === tokens.markOf(nobodyId)) return false
  const locked = safe().lock(JSON.stringify(typed))
  await inTransaction(db, systemOf(regionId), async (tx) => {
    await sql`insert into platform.kept_form (mark, path, locked) values (${mark}, ${path}, ${locked})
      on conflict (region_id, mark, path) do update set locked = excluded.locked, kept_at = excluded.kept_at`.execute(database(tx))
  })
  return true
}

/** What this account typed into the form at this address before she had to sign in again. */
export async function keptTyped({ db, tokens, regionId }: Around, path: string, accountId: string): Promise<Typed | undefined> {
  const { rows } = await inTransaction(db, systemOf(regionId), (tx) => sql<{ locked: Buffer }>`select locked from platform.kept_form
    where mark = ${tokens.markOf(accountId)} and path = ${path} and kept_at > clock_timestamp() - make_interval(hours => ${KEPT.hours})`.execute(database(tx)))
  return rows[0] && (JSON.parse(safe().unlock(rows[0].locked)) as Typed)
}

/** It was sent, or she does not want it: nothing has to wait any more. */
export async function forgetTyped({ db, tokens, regionId }: Around, path: string, accountId: string): Promise<void> {
  await inTransaction(db, systemOf(regionId), (tx) => sql`delete from platform.kept_form where mark = ${tokens.markOf(accountId)} and path = ${path}`.execute(database(tx)))
}

/** Throws away what waited too long. */
export const forgetOldForms = (tx: Tx) =>
  sql`delete from platform.kept_form where kept_at <= clock_timestamp() - make_interval(hours => ${KEPT.hours})`.execute(database(tx))
