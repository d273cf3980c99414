import { addDays, addWeeks, type Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { canBeBornOn, findPeople, grantAccess, type Newcomer, newOrKnown, openFile, type OpenFile, registerPerson, type SamePersonAnswer } from '../../people/index.ts'
import type { RefusedAtDoor, StayStarted } from '../events.ts'
import type { Beds, Refusal } from '../model.ts'
import { mayRefuse, receiptOf, type Refusing } from '../rules/door.ts'
import { nightOf } from '../rules/stay.ts'
import { shelterAftercare } from '../rules/terms.ts'
import { bedsOn } from './beds.ts'
import { endCold, isColdOn, location, savePlace, startCold, takeFreeBed } from '../store/places.ts'
import { refusal, saveRefusal } from '../store/refusals.ts'
import { recentGuests as guests, saveStay } from '../store/stays.ts'

/** In whose name the shelter desk opens files. */
const shelter = 'desk:shelter'

// Each night and each time at the door it begins anew, so that it ends by itself a fixed time after the last one.
const knowGuest = (tx: Tx, personId: string, ground: 'slept-in-the-shelter' | 'came-to-the-shelter'): Promise<void> =>
  grantAccess(tx, { holder: shelter, kind: 'case', personId, origin: 'night-shelter', ground, until: startOfDay(addWeeks(addDays(nightOf(tx.now), 1), shelterAftercare.value)) })

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

async function inBed(tx: Tx, locationId: string, guest: Guest, night: Day, cold: boolean): Promise<Result<{ stay: string; place: string }, 'full-here' | 'sleeps-elsewhere'>> {
  const id = newId<'stay'>()
  const morning = addDays(night, 1)
  const sleeping = { id, personId: guest === 'anonymous' ? null : guest.file.person.id, kind: 'night', from: night, plannedUntil: morning, until: morning, arrivedOn: tx.today } as const
  const lost: string[] = []
  // Two desks may reach for the same bed at once: the second one takes the next.
  for (;;) {
    const free = await takeFreeBed(tx, locationId, night, lost)
    const bed = free ?? (cold ? await extraBed(tx, locationId, night) : undefined)
    if (!bed) return refuseField('locatie', 'full-here')
    const done = await saveStay(tx, { ...sleeping, placeId: bed, reason: free ? 'night' : 'cold-weather' })
    if (done === 'saved') return ok({ stay: id, place: bed })
    if (done === 'stays-elsewhere') return refuseField('gast', 'sleeps-elsewhere')
    lost.push(bed)
  }
}

/**
 * Gives somebody a bed for tonight, with or without a name. In cold weather there is always one: an extra bed is put up when it is full.
 * Refuses with `no-such-place`, `full-here` or `sleeps-elsewhere`.
 */
export async function registerNight(tx: Tx, locationId: string, guest: Guest): Promise<Result<{ stay: string; place: string }, 'no-such-place' | 'full-here' | 'sleeps-elsewhere'>> {
  const house = await location(tx, locationId)
  if (!house?.night) return refuseField('locatie', 'no-such-place')
  const night = nightOf(tx.now)
  const slept = await inBed(tx, locationId, guest, night, await isColdOn(tx, night))
  if (!slept.ok) return slept
  const about = guest === 'anonymous' ? {} : { about: guest.file.person.id }
  if (guest !== 'anonymous') await knowGuest(tx, guest.file.person.id, 'slept-in-the-shelter')
  await tell(tx, { type: 'stay-started', ...about, stay: slept.value.stay, kind: 'night', place: slept.value.place, from: night } satisfies StayStarted)
  return slept
}

/** Who stands at the door: a guest whom the desk knows, by her id, or the name that somebody gives now. */
export type AtDoorPerson = { known: string } | { fresh: NewGuest }
export type AtTheDoor = Refusing & { locationId: string; wantsDecision: boolean; person?: AtDoorPerson }

const newcomerOf = (guest: NewGuest): Newcomer => ({ firstNames: guest.callName, callName: guest.callName, familyName: guest.familyName, birthDate: guest.birthDate, safeChannel: 'owner' })

async function makeKnown(tx: Tx, guest: NewGuest): Promise<string> {
  const personId = await registerPerson(tx, newcomerOf(guest))
  await knowGuest(tx, personId, 'came-to-the-shelter')
  return personId
}

async function whoIs(tx: Tx, person: AtDoorPerson | undefined): Promise<Result<string | undefined, 'not-found' | 'birth-in-future' | 'birth-too-long-ago'>> {
  if (person === undefined) return ok(undefined)
  if ('fresh' in person) {
    const born = canBeBornOn(person.fresh.birthDate, tx.today)
    return born.ok ? ok(await makeKnown(tx, person.fresh)) : refuseField('geboren', born.refusal.code)
  }
  const file = await openFile(tx, person.known, shelter)
  if (!file.ok) return file
  await knowGuest(tx, file.value.person.id, 'came-to-the-shelter')
  return ok(file.value.person.id)
}

/**
 * Records that somebody was sent on at the door, with a receipt. It decides about no right: who wants one gets a decision in writing.
 * Of who gives a name the central access hears, and makes a report of it; who stays unnamed is counted and becomes nobody.
 * In cold weather this is impossible: `cold-weather-nobody-refused`.
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
  await saveRefusal(tx, {
    id, locationId: door.locationId, personId: who.value ?? null, reason: door.reason, tried: door.tried, alternative: door.alternative.trim(),
    alternativeLocation: door.alternativeLocation ?? null, wantsDecision: door.wantsDecision, receipt: receiptOf(id, tx.today),
  })
  await tell(tx, {
    type: 'refused-at-door', ...(who.value ? { about: who.value } : {}), refusal: id, location: here.location, municipality: here.municipality, reason: door.reason, wantsDecision: door.wantsDecision,
  } satisfies RefusedAtDoor)
  return ok(id)
}

/** The receipt of a refusal. */
export async function receipt(tx: Tx, id: string): Promise<Result<Refusal, 'not-found'>> {
  const found = await refusal(tx, id)
  return found ? ok(found) : refuse('not-found')
}

/** Switches the cold-weather scheme on from tonight, or off from tonight; switching twice changes nothing. */
export async function switchColdWeather(tx: Tx, on: boolean): Promise<void> {
  const night = nightOf(tx.now)
  const runs = await isColdOn(tx, night)
  if (on && !runs) await startCold(tx, night)
  if (!on && runs) await endCold(tx, night)
}

/** Guests of the last two weeks whom the desk knows by name. */
export const recentGuests = (tx: Tx, limit = 30) => guests(tx, shelter, addDays(nightOf(tx.now), -14), limit)

/** Guests whom the desk knows, by part of a name or birth date. Refuses with `type-more`. */
export const findGuests = (tx: Tx, typed: string) => findPeople(tx, shelter, typed)

export type NewGuest = { callName: string; familyName: string; birthDate: Day | null }

/** In whose name the shelter desk asks whether a new guest is somebody it knows. */
export const shelterDesk = shelter

/** Makes a guest known by the name she gives, and gives her a bed; a guest the desk knows already is asked about first (`newOrKnown`). No papers and no BSN are asked (Wmo 5.2.9; domain.md section 11 rule 6). */
export async function registerNewGuest(tx: Tx, locationId: string, guest: NewGuest, same?: SamePersonAnswer) {
  const who = await newOrKnown(tx, shelter, newcomerOf(guest), same, 'geboren')
  if (!who.ok) return who
  const file = await openFile(tx, who.value === 'new' ? await makeKnown(tx, guest) : who.value.known, shelter)
  return file.ok ? registerNight(tx, locationId, { file: file.value }) : file
}
