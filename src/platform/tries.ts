import { addDuration, type Instant } from '../kernel/instant.ts'
import { newId } from '../kernel/id.ts'
import { database, sql } from './database/index.ts'
import { safe } from './secrets.ts'
import type { Tx } from './transaction.ts'

/**
 * How often something may be tried or asked before it goes slower: `free` times within `within`, with `gap` seconds between two;
 * after that one more each `wait` seconds, twice as long each time, but never longer than `longest`. Nothing is shut for good.
 */
export type Pace = { free: number; within: string; gap: number; wait: number; longest: number }

const aCode: Pace = { free: 5, within: 'P30D', gap: 0, wait: 900, longest: 86_400 }
const aMessage: Pace = { free: 5, within: 'PT1H', gap: 60, wait: 720, longest: 720 }

/**
 * Voorbeeldwaarden, 2026-11-22. A network address is that of everybody in a shelter: it may mistype often, and is slowed down only.
 * What is guessed itself, a card or a sign-in code, is kept by its own pace, wherever the guesses come from. Who was in a call that was on paper: by the account that enters it.
 */
export const paces = { 'caller': aCode, 'network': { free: 50, within: 'PT15M', gap: 0, wait: 30, longest: 30 }, 'card': aCode, 'sign-in': aCode, 'sign-in-asked': aMessage, 'invitation-sent': aMessage } as const satisfies Readonly<Record<string, Pace>>
export type TryKind = keyof typeof paces

export type Tried = { count: number; last: Instant | null }

/** From when the next may be tried; undefined is at once. */
export function nextTryAt({ free, gap, wait, longest }: Pace, { count, last }: Tried): Instant | undefined {
  if (!last) return undefined
  const seconds = count < free ? gap : Math.min(wait * 2 ** Math.min(count - free, 20), longest)
  return seconds === 0 ? undefined : addDuration(last, `PT${seconds}S`)
}

const digestOf = (kind: TryKind, what: string): Buffer => safe().fingerprint(`try ${kind} ${what.trim().toLowerCase()}`)

/** How often this was tried lately, and when last. */
export async function triesOf(tx: Tx, kind: TryKind, what: string): Promise<Tried> {
  const since = addDuration(tx.now, `-${paces[kind].within}`)
  const row = await database(tx).selectFrom('platform.code_try').select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('at').as('last')])
    .where('kind', '=', kind).where('digest', '=', digestOf(kind, what)).where('at', '>', since).executeTakeFirstOrThrow()
  return { count: Number(row.count), last: row.last }
}

/** Whether this may be tried or asked now; it does not tell whether anybody knows what is tried. */
export async function mayTry(tx: Tx, kind: TryKind, what: string): Promise<boolean> {
  const at = nextTryAt(paces[kind], await triesOf(tx, kind, what))
  return at === undefined || tx.now >= at
}

export async function noteTry(tx: Tx, kind: TryKind, what: string): Promise<void> {
  await database(tx).insertInto('platform.code_try').values({ id: newId<'try'>(), kind, digest: digestOf(kind, what), at: tx.now }).execute()
}

/** Somebody came in with the right one: what was mistyped before it counts no more. */
export async function forgetTries(tx: Tx, kind: TryKind, what: string): Promise<void> {
  await database(tx).deleteFrom('platform.code_try').where('kind', '=', kind).where('digest', '=', digestOf(kind, what)).execute()
}

/** Forgets what no pace counts any more. */
export async function forgetOldTries(tx: Tx): Promise<void> {
  for (const [kind, { within }] of Object.entries(paces)) await sql`delete from platform.code_try where kind = ${kind} and at <= ${addDuration(tx.now, `-${within}`)}`.execute(database(tx))
}
