import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from './actor.ts'
import { sql } from './database/index.ts'
import type { Database } from './database/pool.ts'

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

// OWASP ASVS 5 7.3: idle and absolute limits, by the risk of the account.
// Real time, not the demo's clock: moving the clock signs nobody out.
// A paper card is used on telephones and computers of others: that session is short.
const lifetime = { cookie: '12 hours', bearer: '12 hours', card: '30 minutes' } as const
const idle = { cookie: '60 minutes', bearer: '60 minutes', card: '10 minutes' } as const

/** How long a session lasts at most: who is on shift and has a page open is not signed out before her shift ends, but never later than this after she signed in. The cookie of a browser lasts as long. */
export const LONGEST_ON_SHIFT = { hours: 24, source: 'voorbeeldwaarde', from: '2026-11-01' } as const

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

/** Whose session this is or was, as long as that is known. */
export async function accountOf(db: Database, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ account: string }>`select account_id as account from platform.session where token_digest = ${digestOf(token)}`.execute(db)
  return rows[0]?.account
}

/** Seconds that each of these still has on her shift; who is not on shift is left out. */
export type OnShift = (actors: readonly Actor[]) => Promise<ReadonlyMap<string, number>>

type Watched = { digest: string; actor: Actor }

/** Keeps the session of somebody on shift alive: she waits for a call and presses nothing. */
const prolong = (db: Database, digest: string, left: number) => sql`
  update platform.session set last_seen_at = now(), expires_at = greatest(expires_at, least(started_at + make_interval(hours => ${LONGEST_ON_SHIFT.hours}), now() + make_interval(secs => ${left})))
  where token_digest = decode(${digest}, 'hex') and kind = 'cookie'`.execute(db)

/** Looks after the sessions whose pages are open now: who is on shift stays signed in. Answers the ones that ended. */
export async function watchSessions(db: Database, tokens: readonly string[], onShift: OnShift, renew: Renew): Promise<string[]> {
  const byDigest = new Map(tokens.map((token) => [digestOf(token).toString('hex'), token]))
  const { rows } = await sql<Watched>`select encode(token_digest, 'hex') as digest, actor from platform.session
    where token_digest = any(select decode(d, 'hex') from unnest(${[...byDigest.keys()]}::text[]) d) and expires_at > now() and last_seen_at > now() - (${JSON.stringify(idle)}::jsonb ->> kind)::interval`.execute(db)
  const left = await onShift(rows.map(({ actor }) => actor))
  const gone = new Set(byDigest.keys())
  for (const { digest, actor } of rows) {
    const seconds = left.get(actor.accountId)
    if (seconds !== undefined && !(await renew(actor))) await endSession(db, byDigest.get(digest) ?? '')
    else gone.delete(digest)
    if (seconds !== undefined) await prolong(db, digest, seconds)
  }
  return [...gone].map((digest) => byDigest.get(digest) ?? '')
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
