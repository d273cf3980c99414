import { createHmac } from 'node:crypto'
import { addDuration, type Instant } from '../kernel/instant.ts'

/** A TURN server of the region over which speech goes when two browsers cannot reach each other, with the secret it shares with us. */
export type RelaySetting = { url: string; secret: string }
/** What a browser needs to use it, for a while. */
export type Relay = { url: string; username: string; password: string }

/** How long a browser may use the relay with one password: longer than any talk, own choice, 2026-11. */
const HOLDS = 'PT12H'

let offered: RelaySetting | undefined

/** Says over which relay speech goes; without one browsers try only each other. Never a server of somebody else. */
export function offerRelay(setting: RelaySetting | undefined): void {
  offered = setting
}

/**
 * A name and password of the relay that run out by themselves (TURN REST API, draft-uberti-behave-turn-rest-00, as coturn's `use-auth-secret` reads it).
 * `name` is no person: the id of a call.
 */
export function relayFor(name: string, now: Instant): Relay | undefined {
  if (!offered) return undefined
  const username = `${Math.floor(Date.parse(addDuration(now, HOLDS)) / 1000)}:${name}`
  return { url: offered.url, username, password: createHmac('sha1', offered.secret).update(username).digest('base64') }
}
