import { addDays, addWeeks, type Day, daysBetween, maxDay } from '../../kernel/day.ts'
import type { Lodging, Place } from './houses.ts'
import { organisationId, personaAccountId, personId } from './ids.ts'
import { addRight } from './rights.ts'
import { at, HET_ANKER, type Resident, running, type World } from './world.ts'

const nextHome: Readonly<Record<string, string>> = {
  'beschermd-thuis': 'own-dwelling', 'vinger-aan-de-pols': 'own-dwelling', 'lichte-begeleiding': 'own-dwelling', 'zelfstandig': 'own-dwelling', 'bw-herstel-en-groei': 'other-place', 'bw-stabilisatie-en-observatie': 'other-place',
}

type Leaving = { until: Day; wentTo: string }
type Ready = { on: Day; ground: 'protected-living' | 'homeless-shelter' }

function addStay(world: World, { one, phase, place }: Lodging, leaving: Leaving | null, ready: Ready | null): void {
  const id = world.id('stay')
  world.book.add('placement.stay', {
    id, person_id: one.id, place_id: place.id, kind: 'stay', from_day: phase.from, planned_until: null, arrived_on: phase.from, until_day: leaving?.until ?? null, went_to: leaving?.wentTo ?? null,
    reason: 'Plek na het besluit', booked_by: personaAccountId('plaatsing'), recorded_at: at(phase.from, 620), ready_on: ready?.on ?? null, priority_ground: ready?.ground ?? null, version: 1,
  })
  if (phase.until) return
  addRight(world, { holder: `organisation:${organisationId(place.house.provider)}`, kind: 'case', person: one.id, origin: `stay:${id}`, ground: 'stays-with-provider', from: at(phase.from, 620) })
  if (ready) addRight(world, { holder: 'desk:outflow', kind: 'case', person: one.id, origin: `stay:${id}`, ground: 'ready-to-leave', from: at(ready.on, 600) })
}

// How many people are ready to leave, per product, and for how many days they are. Example values: about sixty on average.
const ready = [['bw-herstel-en-groei', 17], ['bw-stabilisatie-en-observatie', 2], ['dag-en-nachtopvang', 8]] as const
const READY_DAYS = [6, 13, 20, 31, 40, 48, 55, 61, 66, 72, 80, 95, 110, 124]

function readyOnes(world: World, lodgings: readonly Lodging[]): Map<Resident, Ready> {
  const chance = world.chance('ready')
  const found = new Map<Resident, Ready>()
  for (const [product, count] of ready) {
    const able = lodgings.filter(({ one, phase }) => one.group === 'supported' && phase.until === null && phase.product === product && daysBetween(phase.from, world.today) > (product === 'bw-herstel-en-groei' ? 130 : 30))
    for (const { one, phase } of chance.shuffled(able).slice(0, count)) {
      const on = maxDay(addDays(world.today, -chance.pick(READY_DAYS)), addDays(phase.from, 14))
      found.set(one, { on, ground: product === 'dag-en-nachtopvang' ? 'homeless-shelter' : 'protected-living' })
    }
  }
  return found
}

/** Rooms that will be free soon: in how many days, and of which house. */
const leavingSoon = [['Morgenland', 9], ['Brinkhuis', 9], ['De Tuinkamer', 16]] as const

function addReceiving({ book, chance }: World, one: Resident, { on }: Ready): void {
  const municipality = chance('receiving').yes(0.6) ? one.origin : '0307'
  book.add('people.residence', { person_id: one.id, fact: 'receiving', municipality, from_day: on, recorded_at: at(on, 600) })
}

/** Everybody's stay, who is ready to leave, and which rooms will be free soon. */
export function addStays(world: World, lodgings: readonly Lodging[]): void {
  const readiness = readyOnes(world, lodgings)
  const soon = new Map<Resident, Leaving>()
  for (const [house, days] of leavingSoon) {
    const found = lodgings.find(({ one, phase, place }) => place.house.name === house && phase.until === null && readiness.has(one) && !soon.has(one))
      ?? lodgings.find(({ one, phase, place }) => place.house.name === house && phase.until === null && one.group === 'supported' && !soon.has(one))
    if (!found) continue
    const until = addDays(world.today, days)
    soon.set(found.one, { until, wentTo: 'own-dwelling' })
    found.place.freeFrom = until
  }
  for (const lodging of lodgings) {
    const { one, phase } = lodging
    const after = one.phases[one.phases.indexOf(phase) + 1]?.product ?? ''
    const past = phase.until && { until: phase.until, wentTo: nextHome[after] ?? 'unknown' }
    const isReady = phase.until ? undefined : readiness.get(one)
    addStay(world, lodging, past ?? soon.get(one) ?? null, isReady ?? null)
    if (isReady) addReceiving(world, one, isReady)
  }
}

function addNight(world: World, place: Place, one: Resident | null, night: Day): void {
  const morning = addDays(night, 1)
  world.book.add('placement.stay', {
    id: world.id('stay'), person_id: one?.id ?? null, place_id: place.id, kind: 'night', from_day: night, planned_until: morning, until_day: morning, arrived_on: night, went_to: null,
    reason: 'night', booked_by: personaAccountId('balie'), recorded_at: at(night, 22 * 60), version: 1,
  })
}

const DESK_WEEKS = 8
const knownAtDesk = (world: World, one: Resident, nights: number): void =>
  addRight(world, {
    holder: 'desk:shelter', kind: 'case', person: one.id, origin: 'night-shelter', ground: 'slept-in-the-shelter', from: at(addDays(world.today, -nights), 22 * 60), until: at(addWeeks(world.today, DESK_WEEKS), 0),
  })

const BETWEEN = 18
const RIKS_NIGHTS = 5
const NIGHTS = 14

/** The nights of the past two weeks on the beds that are kept for them: Rik's, and those of guests with and without a name. */
export function addNights(world: World, people: readonly Resident[], places: readonly Place[]): void {
  const chance = world.chance('nights')
  const beds = places.filter(({ forOneNight }) => forOneNight)
  const [first, ...others] = beds
  const rik = people.find((one) => one.id === personId('Rik Zonderhuis'))
  if (!first || !rik) return
  for (let night = RIKS_NIGHTS; night >= 1; night -= 1) addNight(world, first, rik, addDays(world.today, -night))
  knownAtDesk(world, rik, RIKS_NIGHTS)
  const guests = people.filter(({ group, channel }) => group === 'asking' && channel !== 'mail').slice(0, others.length)
  for (const [index, bed] of others.entries()) {
    const guest = guests[index]
    if (guest) knownAtDesk(world, guest, NIGHTS)
    for (let night = NIGHTS; night >= 2; night -= 1) if (chance.yes(0.55)) addNight(world, bed, guest && chance.yes(0.8) ? guest : null, addDays(world.today, -night))
  }
}

/** The one more than there are rooms: his stay ended yesterday, and nobody wrote down where he went. The safety net has to see him. */
export function addBetweenRooms(world: World, people: readonly Resident[], lodgings: readonly Lodging[], places: readonly Place[]): void {
  const housed = new Set(lodgings.filter(({ phase }) => phase.until === null).map(({ one }) => one.id))
  const one = people.find((person) => running(person)?.product === 'bw-herstel-en-groei' && !housed.has(person.id))
  const place = places.findLast(({ house, taken }) => house.name === 'De Luwte' && taken.every(({ until }) => until !== null && until < addDays(world.today, -BETWEEN)))
  if (!one || !place) return
  const from = addDays(world.today, -BETWEEN)
  const until = addDays(world.today, -1)
  place.taken.push({ from, until })
  world.book.add('placement.stay', {
    id: world.id('stay'), person_id: one.id, place_id: place.id, kind: 'stay', from_day: from, planned_until: until, arrived_on: from, until_day: until, went_to: null, reason: 'Wacht op een kamer in Herstel en Groei',
    booked_by: personaAccountId('plaatsing'), recorded_at: at(from, 620), version: 2,
  })
}

/** Two people who take a breath away from home. */
export function addRespite(world: World, people: readonly Resident[], places: readonly Place[]): void {
  const tired = people.filter((one) => running(one)?.product === 'beschermd-thuis' && one.group === 'supported').slice(0, 2)
  const beds = places.filter(({ house }) => house.respite)
  for (const [index, one] of tired.entries()) {
    const bed = beds[index]
    if (!bed) return
    const id = world.id('stay')
    const from = addDays(world.today, -index - 2)
    world.book.add('placement.stay', {
      id, person_id: one.id, place_id: bed.id, kind: 'respite', from_day: from, planned_until: addDays(world.today, 5 - index), arrived_on: from, until_day: null, went_to: null,
      reason: 'Even op adem komen', booked_by: one.worker, recorded_at: at(from, 700), version: 1,
    })
    addRight(world, { holder: `organisation:${organisationId(bed.house.provider)}`, kind: 'case', person: one.id, origin: `stay:${id}`, ground: 'stays-with-provider', from: at(from, 700) })
  }
}

const refusals = [
  { days: 3, reason: 'full', tried: ['Het Anker, Vuurtoren', 'Een opvang in Utrecht'], alternative: 'Taxi naar een bed in Utrecht, geregeld door de balie', wants: true },
  { days: 11, reason: 'danger', tried: ['Het Anker, Vuurtoren'], alternative: 'Met de wijkagent naar een bed op de andere locatie', wants: false },
  { days: 19, reason: 'own-choice', tried: ['Het Anker, Kade'], alternative: 'Slaapt bij een vriend; morgen gebeld door de balie', wants: false },
] as const

/** Who was sent on at the door in the past month, with what was tried. */
export function addRefusals({ book, id, today }: World, places: readonly Place[]): void {
  const shelter = places.find(({ house }) => house.provider === HET_ANKER)
  if (!shelter) return
  for (const { days, reason, tried, alternative, wants } of refusals) {
    const refusal = id('refusal')
    const on = addDays(today, -days)
    book.add('placement.refusal', {
      id: refusal, location_id: shelter.location, person_id: null, at: at(on, 22 * 60 + 40), reason, tried: [...tried], alternative, alternative_location: null, wants_decision: wants,
      receipt: `${on.replaceAll('-', '')}-${refusal.slice(-6).toUpperCase()}`, recorded_by: personaAccountId('balie'),
    })
  }
  book.add('placement.cold_weather', { from_day: addDays(today, -298), until_day: addDays(today, -289), switched_by: personaAccountId('regioteam') })
}
