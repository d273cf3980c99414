import { addDays, type Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { newOrKnown, openFile, type OpenFile, type SamePersonAnswer } from '../../people/index.ts'
import type { StayStarted } from '../events.ts'
import type { Beds, HeldBed } from '../model.ts'
import { nightOf } from '../rules/stay.ts'
import { lockHeldBedOf } from '../store/held-beds.ts'
import { endCold, isColdOn, location, savePlace, startCold, takeFreeBed } from '../store/places.ts'
import { saveStay } from '../store/stays.ts'
import { bedsOn } from './beds.ts'
import { knowGuest, makeKnown, type NewGuest, newcomerOf, shelterDesk } from './guests.ts'
import { endHeld, heldNow } from './held-beds.ts'

export type BedsTonight = { night: Day; cold: boolean; locations: Beds[]; total: { capacity: number; taken: number; held: number; free: number; extra: number } }

/** The beds of the night shelter in the night that runs now, per location and in total. */
export async function bedsTonight(tx: Tx): Promise<BedsTonight> {
  const night = nightOf(tx.now)
  const shelters = (await bedsOn(tx, night)).filter((one) => one.night)
  const sum = (pick: (beds: Beds) => number): number => shelters.reduce((total, one) => total + pick(one), 0)
  return {
    night, cold: await isColdOn(tx, night), locations: shelters,
    total: { capacity: sum((one) => one.capacity), taken: sum((one) => one.taken), held: sum((one) => one.held), free: sum((one) => one.free), extra: sum((one) => one.extra) },
  }
}

/** Every location of every partner in the night that runs now. */
export const bedBoard = (tx: Tx): Promise<Beds[]> => bedsOn(tx, nightOf(tx.now))

async function extraBed(tx: Tx, locationId: string, night: Day): Promise<string> {
  const id = newId<'place'>()
  await savePlace(tx, { id, locationId, name: 'Extra bed', from: night, until: addDays(night, 1), extra: true })
  return id
}

/** A guest whom the desk knows, with her file opened, or somebody who gives no name. */
export type Guest = { file: OpenFile } | 'anonymous'
type Slept = { stay: string; place: string }

async function inBed(tx: Tx, locationId: string, guest: Guest, night: Day, held: string | undefined): Promise<Result<Slept, 'full-here' | 'sleeps-elsewhere'>> {
  const id = newId<'stay'>()
  const morning = addDays(night, 1)
  const cold = await isColdOn(tx, night)
  const sleeping = { id, personId: guest === 'anonymous' ? null : guest.file.person.id, kind: 'night', from: night, plannedUntil: morning, until: morning, arrivedOn: tx.today } as const
  const lost: string[] = []
  // Two desks may reach for the same bed at once: the second one takes the next.
  for (;;) {
    const free = held && !lost.length ? held : await takeFreeBed(tx, locationId, night, lost)
    const bed = free ?? (cold ? await extraBed(tx, locationId, night) : undefined)
    if (!bed) return refuseField('locatie', 'full-here')
    const done = await saveStay(tx, { ...sleeping, placeId: bed, reason: free ? 'night' : 'cold-weather' })
    if (done === 'saved') return ok({ stay: id, place: bed })
    if (done === 'stays-elsewhere') return refuseField('gast', 'sleeps-elsewhere')
    lost.push(bed)
  }
}

async function sleepsHere(tx: Tx, locationId: string, guest: Guest, held: HeldBed | undefined): Promise<Result<Slept, 'full-here' | 'sleeps-elsewhere' | 'held-bed-is-over'>> {
  const night = nightOf(tx.now)
  const waits = held?.locationId === locationId
  const slept = await inBed(tx, locationId, guest, night, waits ? held.placeId : undefined)
  if (!slept.ok) return slept
  const ended = held ? await endHeld(tx, held, waits ? slept.value.stay : null) : ok(true as const)
  if (!ended.ok) return ended
  const about = guest === 'anonymous' ? {} : { about: guest.file.person.id }
  if (guest !== 'anonymous') await knowGuest(tx, guest.file.person.id, 'slept-in-the-shelter')
  await tell(tx, { type: 'stay-started', ...about, stay: slept.value.stay, kind: 'night', place: slept.value.place, from: night } satisfies StayStarted)
  return slept
}

/**
 * Gives somebody a bed for tonight, with or without a name: the bed that is held for her here, or a free one; what is held for her elsewhere is free again.
 * In cold weather there is always one: an extra bed is put up when it is full. Refuses with `no-such-place`, `full-here` or `sleeps-elsewhere`,
 * and with `held-bed-is-over` when another ended what was held for her a moment ago.
 */
export async function registerNight(tx: Tx, locationId: string, guest: Guest): Promise<Result<Slept, 'no-such-place' | 'full-here' | 'sleeps-elsewhere' | 'held-bed-is-over'>> {
  const house = await location(tx, locationId)
  if (!house?.night) return refuseField('locatie', 'no-such-place')
  return sleepsHere(tx, locationId, guest, guest === 'anonymous' ? undefined : await lockHeldBedOf(tx, guest.file.person.id))
}

/** She for whom this bed was held is here: it is hers tonight. Refuses with `not-found`, `held-bed-is-over` when the hour has come or somebody was before us, `full-here` or `sleeps-elsewhere`. */
export async function arriveAtHeldBed(tx: Tx, id: string): Promise<Result<Slept, 'not-found' | 'held-bed-is-over' | 'full-here' | 'sleeps-elsewhere'>> {
  const held = await heldNow(tx, id, 'arrive')
  if (!held.ok) return held
  const file = held.value.personId ? await openFile(tx, held.value.personId, shelterDesk) : undefined
  if (file && !file.ok) return file
  return sleepsHere(tx, held.value.locationId, file ? { file: file.value } : 'anonymous', held.value)
}

/** Switches the cold-weather scheme on from tonight, or off from tonight; switching twice changes nothing. */
export async function switchColdWeather(tx: Tx, on: boolean): Promise<void> {
  const night = nightOf(tx.now)
  const runs = await isColdOn(tx, night)
  if (on && !runs) await startCold(tx, night)
  if (!on && runs) await endCold(tx, night)
}

/** Makes a guest known by the name she gives, and gives her a bed; a guest the desk knows already is asked about first (`newOrKnown`). No papers and no BSN are asked (Wmo 5.2.9; domain.md section 11 rule 6). */
export async function registerNewGuest(tx: Tx, locationId: string, guest: NewGuest, same?: SamePersonAnswer) {
  const who = await newOrKnown(tx, shelterDesk, newcomerOf(guest), same, 'geboren')
  if (!who.ok) return who
  const file = await openFile(tx, who.value === 'new' ? await makeKnown(tx, guest) : who.value.known, shelterDesk)
  return file.ok ? registerNight(tx, locationId, { file: file.value }) : file
}
