import { CompiledQuery, type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { readingOn } from '../../kernel/day.ts'
import { dayOf, instant } from '../../kernel/instant.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../transaction.ts'
import { type Database, type Line, takeLine } from './pool.ts'
import type { Tables } from './tables.generated.ts'

export { sql } from 'kysely'
export type { Tables } from './tables.generated.ts'

type Behind = { line: Line; last: CompiledQuery[] }

const connections = new WeakMap<Tx, Behind>()

function behind(tx: Tx): Behind {
  const found = connections.get(tx)
  if (!found) throw new Error('This unit of work has ended')
  return found
}

/** The database behind a unit of work; stores only. */
export const database = (tx: Tx): Kysely<Tables> => behind(tx).line.db

/** Keeps a statement that nobody waits for until the end of the unit of work: it travels with the commit. When it fails, nothing of the work happened. */
export const atCommit = (tx: Tx, statement: CompiledQuery): void => void behind(tx).last.push(statement)

/** The same unit of work, going on in the context of another actor (jobs, sign-in); the database context moves with it. Whom it opens or shows in another compartment stands in the log there, and never here. */
export async function actAs(tx: Tx, actor: Actor): Promise<Tx> {
  const found = behind(tx)
  for (const statement of found.last.splice(0)) await found.line.send(statement)
  await context(actor).execute(found.line.db)
  const apart = actor.compartment === tx.actor.compartment ? {} : { opened: new Set<string>(), grounds: new Map<string, string>(), shown: new Set<string>() }
  const other: Tx = { ...tx, actor, ...apart }
  connections.set(other, found)
  return other
}

export type TransactionOptions = { serializable?: boolean; requestId?: string }

const context = (actor: Actor) => sql<{ now: string }>`
  select set_config('app.region', ${String(actor.regionId)}, true),
         set_config('app.compartment', ${String(actor.compartment)}, true),
         set_config('app.account', ${actor.accountId}, true),
         set_config('app.role', ${actor.role}, true),
         set_config('app.organisation', ${actor.organisationId ?? ''}, true),
         set_config('app.municipality', ${actor.municipality ?? ''}, true),
         clock_timestamp() + (select ahead from platform.clock) as now`

const begin = { serializable: CompiledQuery.raw('begin isolation level serializable'), plain: CompiledQuery.raw('begin isolation level read committed') }
const commit = CompiledQuery.raw('commit')
const rollback = CompiledQuery.raw('rollback')

/** Sends all at once and waits for all; throws the first failure. */
async function together<T>(sent: readonly Promise<T>[]): Promise<T[]> {
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return Promise.all(sent)
}

async function finish({ line, last }: Behind): Promise<void> {
  const answers = await together([...last.splice(0), commit].map((statement) => line.send(statement)))
  // A failure that the work swallowed has undone everything: that is never told as done.
  if (answers.at(-1)?.command !== 'COMMIT') throw new Error('The database undid a unit of work that was to be kept')
}

async function workOn<T>(line: Line, actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
  const found: Behind = { line, last: [] }
  const begun = line.send(options.serializable ? begin.serializable : begin.plain)
  const entered = context(actor).execute(line.db)
  await together<unknown>([begun, entered])
  const now = instant((await entered).rows[0]?.now ?? '')
  const tx: Tx = { actor, now, today: dayOf(now), requestId: options.requestId ?? randomUUID(), opened: new Set(), grounds: new Map(), shown: new Set() }
  connections.set(tx, found)
  try {
    const value = await readingOn(tx.today, () => work(tx))
    await finish(found)
    return value
  } finally {
    connections.delete(tx)
  }
}

async function once<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
  const line = await takeLine(db)
  try {
    const value = await workOn(line, actor, work, options)
    line.release()
    return value
  } catch (error) {
    await line.send(rollback).then(() => line.release(), (broken: Error) => line.release(broken))
    throw error
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
const retryable = new Set(['40001', '40P01'])
// Many who call for help at once get in each other's way; ten tries within about three seconds let all of them through.
const MOST_TRIES = 10
const LONGEST_WAIT_POWER = 6

/**
 * Runs `work` in one transaction in the context of `actor`; commits when it returns, rolls back when it throws.
 * On a serialization failure or deadlock it starts again, up to ten times, with growing waits: `work` must have no effect outside the database.
 */
export async function inTransaction<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, actor, work, options)
    } catch (error) {
      if (attempt >= MOST_TRIES || !retryable.has(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, LONGEST_WAIT_POWER)))
    }
  }
}

/** True when `error` is the database's refusal by the constraint of this name (unique, exclusion, check or foreign key). */
export const brokeConstraint = (error: unknown, name: string): boolean =>
  codeOf(error).startsWith('23') && error instanceof Error && 'constraint' in error && error.constraint === name

/** True when the database refused because two things would take the same place or time (unique or exclusion). */
export const isConflict = (error: unknown): boolean => ['23505', '23P01'].includes(codeOf(error))

/** True when the work was tried ten times and others were in the way each time: ask again in a moment. */
export const isContended = (error: unknown): boolean => retryable.has(codeOf(error))

/** True when one statement asked too much: it ran out of its time (57014), or of memory or room (53). The connection stands. */
export const isTooMuch = (error: unknown): boolean => codeOf(error) === '57014' || (codeOf(error).startsWith('53') && codeOf(error) !== '53300')

/** True when the connection broke or the database is not there: answer 503, never a false acknowledgement. */
export const isDatabaseGone = (error: unknown): boolean => {
  const code = codeOf(error)
  return code.startsWith('08') || code.startsWith('57P') || code === '53300' || ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(code)
    || (error instanceof Error && /terminated|timeout exceeded when trying to connect|not queryable/.test(error.message))
}
