import { addDuration } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { FeedSource } from '../../staff/index.ts'
import { initialsOf } from '../rules/initials.ts'
import { dropMedicationLine, entriesOfResident, entriesOfWorker, medicationLine, type MedicationLine, saveMedicationLine } from '../store/own.ts'
import { shiftsOfAccount } from '../store/teams.ts'
import { words } from '../words.ts'

// Everybody's own compartment: in the others even initials beside a time can tell who is there.
const COMMON = 0

/** What stands in the calendar of an account of this house: her contacts with the initials of the other (where people are protected without), and the shifts of her team. */
export const contactsInFeed: FeedSource = async (tx, whose, since) => {
  const contacts = whose.personId ? await entriesOfResident(tx, whose.accountId, since) : await entriesOfWorker(tx, whose.accountId, since)
  const shifts = whose.personId ? [] : await shiftsOfAccount(tx, whose.accountId, since, 200)
  return [
    ...contacts.map(({ with: other, ...one }) => ({ ...one, summary: tx.actor.compartment === COMMON ? words.feed.contact(initialsOf(other)) : words.feed.somebody })),
    ...shifts.map(({ id, from, until }) => ({ id, from, until, summary: words.feed.shift, cancelled: false, version: 1 })),
  ]
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
