import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from './actor.ts'
import { sql } from './database/index.ts'
import type { Database } from './database/pool.ts'

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

// Real time, not the demo's clock: moving the clock signs nobody out.
// A paper card is used on telephones and computers of others: that session is short.
const lifetime = { cookie: '12 hours', bearer: '12 hours', card: '30 minutes' } as const
const idle = { cookie: '60 minutes', bearer: '60 minutes', card: '10 minutes' } as const

export type SessionKind = keyof typeof lifetime

/** Starts a session and returns its token; only a digest of it is stored. */
export async function startSession(db: Database, actor: Actor, kind: SessionKind): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`insert into platform.session (token_digest, region_id, compartment, account_id, actor, kind, expires_at)
    values (${digestOf(token)}, ${actor.regionId}, ${actor.compartment}, ${actor.accountId}, ${JSON.stringify(actor)}, ${kind},
            now() + ${lifetime[kind]}::interval)`.execute(db)
  return token
}

/** Says who an actor is now: somebody whose appointment ended or changed is no longer who she was. */
export type Renew = (actor: Actor) => Promise<Actor | undefined>

/**
 * The actor of a running session, or undefined when it is unknown, too old or was left alone too long.
 * Once a minute it is asked again whether she still has her role; a session without a role ends.
 */
export async function actorOf(db: Database, token: string, renew: Renew): Promise<Actor | undefined> {
  const digest = digestOf(token)
  const { rows } = await sql<{ actor: Actor; stale: boolean }>`select actor, last_seen_at < now() - interval '1 minute' as stale
    from platform.session where token_digest = ${digest} and expires_at > now() and last_seen_at > now() - (${JSON.stringify(idle)}::jsonb ->> kind)::interval`.execute(db)
  const found = rows[0]
  if (!found?.stale) return found?.actor
  const renewed = await renew(found.actor)
  // What a session may not open does not come back with the name.
  const now = renewed && found.actor.within ? { ...renewed, within: found.actor.within } : renewed
  if (now) await sql`update platform.session set last_seen_at = now(), actor = ${JSON.stringify(now)} where token_digest = ${digest}`.execute(db)
  else await endSession(db, token)
  return now
}

/** Ends a session; an unknown token is no error. */
export async function endSession(db: Database, token: string): Promise<void> {
  await sql`delete from platform.session where token_digest = ${digestOf(token)}`.execute(db)
}

/** Ends the sessions of one kind of an account: her card was withdrawn. */
export async function endSessionsOfKind(db: Database, accountId: string, kind: SessionKind): Promise<void> {
  await sql`delete from platform.session where account_id = ${accountId} and kind = ${kind}`.execute(db)
}

/** Ends all sessions of an account: somebody left, or lost a telephone. */
export async function endSessionsOf(db: Database, accountId: string): Promise<void> {
  await sql`delete from platform.session where account_id = ${accountId}`.execute(db)
}
