import { createHash, randomBytes } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays } from '../../../kernel/day.ts'
import { addDuration, startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import { actorOfAccount } from '../../staff/index.ts'
import { initialsOf } from '../rules/initials.ts'
import { accountOfFeed, dropFeed, dropMedicationLine, entriesOfResident, entriesOfWorker, type FeedEntry, feedOf, medicationLine, type MedicationLine, saveFeed, saveMedicationLine } from '../store/own.ts'
import { shiftsOfAccount } from '../store/teams.ts'

/** How far back a calendar keeps its times, in days. */
const DAYS_BACK = 31
// 256 bits: nobody guesses an address.
const SECRET_BYTES = 32

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

export type FeedWords = { name: string; contact: (initials: string) => string; shift: string }

// Moments are written in UTC: every calendar shows the right clock time, also in the night in which the clock changes.
function calendarOf(entries: readonly FeedEntry[], shifts: Awaited<ReturnType<typeof shiftsOfAccount>>, words: FeedWords, now: Date): string {
  const calendar = ical({ name: words.name, prodId: { company: 'Sluitend', product: 'agenda', language: 'NL' }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  for (const one of entries) {
    calendar.createEvent({
      id: one.id, stamp: now, start: new Date(one.from), end: new Date(one.until), summary: words.contact(initialsOf(one.with)), sequence: one.version - 1,
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  for (const shift of shifts) calendar.createEvent({ id: shift.id, stamp: now, start: new Date(shift.from), end: new Date(shift.until), summary: words.shift })
  return calendar.toString()
}

/**
 * The calendar at a secret address: times and initials, nothing else. Of whom no longer works or lives here the address is unknown.
 * Refuses `not-found`. Source of the format: RFC 5545.
 */
export async function readFeed(tx: Tx, secret: string, words: FeedWords): Promise<Result<string, 'not-found'>> {
  const accountId = await accountOfFeed(tx, digestOf(secret))
  const actor = accountId && await actorOfAccount(tx, accountId)
  if (!accountId || !actor) return refuse('not-found')
  const since = startOfDay(addDays(tx.today, -DAYS_BACK))
  const now = new Date(tx.now)
  if (actor.personId) return ok(calendarOf(await entriesOfResident(tx, accountId, since), [], words, now))
  return ok(calendarOf(await entriesOfWorker(tx, accountId, since), await shiftsOfAccount(tx, accountId, since, 200), words, now))
}

export const medicationOf = (tx: Tx, file: OpenFile): Promise<MedicationLine | undefined> => medicationLine(tx, file.person.id)

/** The resident writes about her medication in her plan, or wipes it: an empty text leaves nothing behind. Refuses `changed-meanwhile`. */
export async function writeMedication(tx: Tx, file: OpenFile, words: string | undefined, version: number | undefined): Promise<Result<true, 'changed-meanwhile'>> {
  if (!words) {
    await dropMedicationLine(tx, file.person.id)
    return ok(true)
  }
  return (await saveMedicationLine(tx, file.person.id, words, version ?? 1)) ? ok(true) : refuse('changed-meanwhile')
}

/** How long a telephone may keep notes readable after the page with its key was opened: as long as a session lasts at most. */
const KEY_HOURS = 12

export type DeviceKey = { key: string; holder: string; until: string }

/**
 * The key with which the telephone of this account locks notes it could not send yet (decision 0012). The same account gets the same key
 * again, so that notes of a broken-off session are not lost; `holder` tells accounts on one telephone apart without naming them.
 */
export function deviceKey(tx: Tx): DeviceKey {
  const print = (purpose: string): string => safe().keyFor(`${purpose} ${tx.actor.regionId} ${tx.actor.accountId}`).toString('base64')
  return { key: print('notes-key'), holder: print('notes-holder').slice(0, 16), until: addDuration(tx.now, `PT${KEY_HOURS}H`) }
}
