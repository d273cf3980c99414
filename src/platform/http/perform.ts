import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refuse, type Result } from '../../kernel/result.ts'
import type { Actor } from '../actor.ts'
import { log, outcomeOf } from '../audit.ts'
import { database, inTransaction, isConflict, sql } from '../database/index.ts'
import type { Database } from '../database/pool.ts'
import type { Tx } from '../transaction.ts'

/** What a request does, for the log: under which act and name, whether it may change something, and whether that goes side by side with others who do the same. */
export type Deed = { path: string; may: string; log: string; changes: boolean; sideBySide?: true }

export type Performed<T> = Result<T> & { replayed?: true }

class Refused extends Error {
  readonly outcome: Result<never>
  constructor(outcome: Result<never>) {
    super('refused')
    this.outcome = outcome
  }
}

export type Once = { key: string; digest: Buffer }

/** What makes two requests the same: their address and everything in them. */
export const digestOf = (route: { path: string }, request: FastifyRequest): Buffer =>
  createHash('sha256').update(JSON.stringify([route.path, request.params, request.body ?? null])).digest()

async function earlierAnswer(tx: Tx, once: Once): Promise<{ answer: unknown; same: boolean } | undefined> {
  const { rows } = await sql<{ ours: boolean; answer: unknown; digest: Buffer }>`
    with ours as (insert into platform.idempotency_key (account_id, key, request_digest, answer)
      values (${tx.actor.accountId}, ${once.key}, ${once.digest}, '{}') on conflict do nothing returning 1)
    select exists (select from ours) as ours, null::jsonb as answer, null::bytea as digest`.execute(database(tx))
  if (rows[0]?.ours) return undefined
  const kept = await database(tx).selectFrom('platform.idempotency_key').select(['answer', 'request_digest'])
    .where('account_id', '=', tx.actor.accountId).where('key', '=', once.key).executeTakeFirstOrThrow()
  return { answer: kept.answer, same: Buffer.compare(kept.request_digest, once.digest) === 0 }
}

const keepAnswer = (tx: Tx, once: Once, answer: unknown) =>
  database(tx).updateTable('platform.idempotency_key').set({ answer: JSON.stringify(answer) })
    .where('account_id', '=', tx.actor.accountId).where('key', '=', once.key).execute()

const objectOf = (request: FastifyRequest): { objectId?: string } => {
  const params = Object.values(request.params ?? {}).map(String)
  return params.length ? { objectId: params.join('/').slice(0, 200) } : {}
}

/** What was refused or did not succeed is on record too, in a transaction of its own: the refused work is undone. */
export async function logRefusal(db: Database, actor: Actor, deed: Omit<Deed, 'changes'>, request: FastifyRequest, reason: string, opened?: Pick<Tx, 'opened' | 'grounds'>): Promise<void> {
  await inTransaction(db, actor, async (tx) => {
    for (const person of opened?.opened ?? []) tx.opened.add(person)
    for (const [person, ground] of opened?.grounds ?? []) tx.grounds.set(person, ground)
    log(tx, { act: deed.may, event: deed.log, outcome: outcomeOf(reason), reason, ...objectOf(request) })
  }, { requestId: request.id })
}

/**
 * Does the work of one request in one transaction with one log entry, committed before the answer leaves (decision 0006).
 * A refusal undoes everything but its log entry. With `once`, a second time gives the first answer.
 */
export async function perform<T>(db: Database, actor: Actor, deed: Deed, request: FastifyRequest, work: (tx: Tx) => Promise<Result<T>>, once?: Once): Promise<Performed<T>> {
  let opened: Pick<Tx, 'opened' | 'grounds'> | undefined
  try {
    return await inTransaction(db, actor, async (tx): Promise<Performed<T>> => {
      opened = tx
      const earlier = once && await earlierAnswer(tx, once)
      if (earlier) {
        log(tx, { act: deed.may, event: deed.log, outcome: earlier.same ? 'done' : 'not-done', reason: earlier.same ? 'sent-again' : 'key-reused', ...objectOf(request) })
        return earlier.same ? { ok: true, value: earlier.answer as T, replayed: true } : refuse('key-reused')
      }
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome)
      if (once) await keepAnswer(tx, once, outcome.value)
      log(tx, { act: deed.may, event: deed.log, outcome: 'done', ...objectOf(request) })
      return outcome
    }, { requestId: request.id, serializable: deed.changes && !deed.sideBySide })
  } catch (error) {
    const refusal = error instanceof Refused ? error.outcome : isConflict(error) ? refuse('taken-meanwhile') : undefined
    if (!refusal || refusal.ok) throw error
    await logRefusal(db, actor, deed, request, refusal.refusal.code, opened)
    return refusal
  }
}
