import { createHash, randomBytes } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays } from '../../../kernel/day.ts'
import { type Instant, startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Actor } from '../../../platform/actor.ts'
import { inEachCompartment } from '../../../platform/compartments.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { accountsOfPerson, actorOfAccount } from '../store.ts'
import { accountOfFeed, dropFeed, feedOf, saveFeed } from '../store/feed.ts'

/** How far back a calendar keeps its times, in days. */
const DAYS_BACK = 31
// 256 bits: nobody guesses an address.
const SECRET_BYTES = 32

/** One time in a calendar: its id stays the same for ever, its version (from 1 on) grows with each change. */
type FeedEntry = { id: string; from: Instant; until: Instant; summary: string; cancelled: boolean; version: number }
/** What a house puts into the calendar of an account: what begins or still runs after a moment. Without names of people. */
export type FeedSource = (tx: Tx, whose: Actor, since: Instant) => Promise<FeedEntry[]>

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The secret part of the address of one's own calendar feed; undefined while it is off. */
export async function feedSecret(tx: Tx): Promise<string | undefined> {
  const feed = await feedOf(tx, tx.actor.accountId)
  return feed && safe().unlock(feed.secretCipher)
}

/** Switches one's own calendar feed on, or gives it a new address: the old one stops at once. */
export async function renewFeed(tx: Tx): Promise<void> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  await saveFeed(tx, tx.actor.accountId, digestOf(secret), safe().lock(secret))
}

/** Switches one's own calendar feed off; nothing can be read at its address any more. */
export const stopFeed = (tx: Tx) => dropFeed(tx, tx.actor.accountId)

/** Switches off the calendar feeds of a resident: whoever once set up such an address reads nothing at it any more. */
export async function stopFeedsOf(tx: Tx, personId: string): Promise<void> {
  for (const account of await accountsOfPerson(tx, personId)) await dropFeed(tx, account)
}

// Moments are written in UTC: every calendar shows the right clock time, also in the night in which the clock changes.
function calendarOf(name: string, entries: readonly FeedEntry[], now: Date): string {
  const calendar = ical({ name, prodId: { company: 'Sluitend', product: 'agenda', language: 'NL' }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  for (const one of entries) {
    calendar.createEvent({
      id: one.id, stamp: now, start: new Date(one.from), end: new Date(one.until), summary: one.summary, sequence: one.version - 1,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

async function entriesAt(tx: Tx, secret: string, sources: readonly FeedSource[]): Promise<FeedEntry[] | undefined> {
  const accountId = await accountOfFeed(tx, digestOf(secret))
  const whose = accountId && await actorOfAccount(tx, accountId)
  if (!whose) return undefined
  const entries: FeedEntry[] = []
  for (const source of sources) entries.push(...await source(tx, whose, startOfDay(addDays(tx.today, -DAYS_BACK))))
  return entries
}

/**
 * The calendar at a secret address: times, without names of people. Of whom no longer works or lives here the address is unknown.
 * Refuses `not-found`. Source of the format: RFC 5545.
 */
export async function readFeed(tx: Tx, secret: string, name: string, sources: readonly FeedSource[]): Promise<Result<string, 'not-found'>> {
  const entries = (await inEachCompartment(tx, (there) => entriesAt(there, secret, sources))).find((found) => found !== undefined)
  return entries ? ok(calendarOf(name, entries, new Date(tx.now))) : refuse('not-found')
}
