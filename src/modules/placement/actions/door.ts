import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { canBeBornOn, openFile } from '../../people/index.ts'
import type { RefusedAtDoor } from '../events.ts'
import type { HeldBed, Refusal } from '../model.ts'
import { mayRefuse, receiptOf, type Refusing } from '../rules/door.ts'
import { refusal, saveRefusal } from '../store/refusals.ts'
import { knowGuest, makeKnown, type NewGuest, shelterDesk } from './guests.ts'
import { heldBedFor, holdBed } from './held-beds.ts'
import { bedsTonight } from './night.ts'

/** Who stands at the door: a guest whom the desk knows, by her id, or the name that somebody gives now. */
export type AtDoorPerson = { known: string } | { fresh: NewGuest }
export type AtTheDoor = Refusing & { locationId: string; wantsDecision: boolean; person?: AtDoorPerson }

async function whoIs(tx: Tx, person: AtDoorPerson | undefined): Promise<Result<string | undefined, 'not-found' | 'birth-in-future' | 'birth-too-long-ago'>> {
  if (person === undefined) return ok(undefined)
  if ('fresh' in person) {
    const born = canBeBornOn(person.fresh.birthDate, tx.today)
    return born.ok ? ok(await makeKnown(tx, person.fresh)) : refuseField('geboren', born.refusal.code)
  }
  const file = await openFile(tx, person.known, shelterDesk)
  if (!file.ok) return file
  await knowGuest(tx, file.value.person.id, 'came-to-the-shelter')
  return ok(file.value.person.id)
}

/**
 * Records that somebody was sent on at the door, with a receipt. It decides about no right: who wants one gets a decision in writing.
 * A bed at a partner is held for her from now on (`holdBed`). Of who gives a name the central access hears, and makes a report of it;
 * who stays unnamed is counted and becomes nobody. In cold weather this is impossible: `cold-weather-nobody-refused`.
 */
export async function refuseAtDoor(tx: Tx, door: AtTheDoor) {
  const tonight = await bedsTonight(tx)
  const here = tonight.locations.find((one) => one.locationId === door.locationId)
  if (!here) return refuseField('locatie', 'no-such-place')
  const elsewhere = new Map(tonight.locations.filter((one) => one !== here).map((one) => [one.locationId, one.free]))
  const may = mayRefuse({ cold: tonight.cold, freeHere: here.free, freeElsewhere: elsewhere }, door)
  if (!may.ok) return may
  const who = await whoIs(tx, door.person)
  if (!who.ok) return who
  const id = newId<'refusal'>()
  const personId = who.value ?? null
  await saveRefusal(tx, {
    id, locationId: door.locationId, personId, reason: door.reason, tried: door.tried, alternative: door.alternative.trim(),
    alternativeLocation: door.alternativeLocation ?? null, wantsDecision: door.wantsDecision, receipt: receiptOf(id, tx.today),
  })
  const held = door.alternativeLocation ? await holdBed(tx, door.alternativeLocation, { refusalId: id, personId }) : ok(id)
  if (!held.ok) return held
  await tell(tx, {
    type: 'refused-at-door', ...(personId ? { about: personId } : {}), refusal: id, location: here.location, municipality: here.municipality, reason: door.reason, wantsDecision: door.wantsDecision,
  } satisfies RefusedAtDoor)
  return ok(id)
}

/** The receipt of a refusal, with the bed that was held for who got it. */
export async function receipt(tx: Tx, id: string): Promise<Result<{ refusal: Refusal; held: HeldBed | undefined }, 'not-found'>> {
  const found = await refusal(tx, id)
  return found ? ok({ refusal: found, held: await heldBedFor(tx, id) }) : refuse('not-found')
}
