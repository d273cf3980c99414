import { addDays, type Day, daysBetween, maxDay } from '../../kernel/day.ts'
import type { Place } from './houses.ts'
import { organisationId, personaAccountId } from './ids.ts'
import { addDecision, addEntitlement, freshGrant } from './procedure.ts'
import { addRight } from './rights.ts'
import { at, EEMHOEVE, type ProductCode, type Resident, running, type World } from './world.ts'

type Wait = { id: string; one: Resident; product: ProductCode; urgency: 'urgent' | 'active' | 'preference' | 'precaution'; since: Day; wish: string | null }

// Who waits for what: the product, how many, and the support they have meanwhile. Example values; 96 in all.
const queues: readonly (readonly [ProductCode, number])[] = [['bw-herstel-en-groei', 62], ['bw-stabilisatie-en-observatie', 14], ['dag-en-nachtopvang', 8], ['beschermd-thuis', 12]]

// Four wait longer than thirteen weeks; the middle is seven and a half.
const LONG = [97, 104, 118, 131]
const SHORTEST = 16
const LONGEST = 88

function daysOf(total: number): number[] {
  const rest = total - LONG.length
  return [...Array.from({ length: rest }, (_, index) => SHORTEST + Math.round((index * (LONGEST - SHORTEST)) / (rest - 1))), ...LONG]
}

const within: Readonly<Partial<Record<ProductCode, { hours: readonly [number, number]; years: number }>>> = {
  'bw-herstel-en-groei': { hours: [8, 24], years: 3 }, 'bw-stabilisatie-en-observatie': { hours: [10, 24], years: 1 }, 'dag-en-nachtopvang': { hours: [0, 6], years: 1 }, 'beschermd-thuis': { hours: [2, 10], years: 2 },
}

/** People who wait: those without any support, and some whose support at home or in the shelter is not enough. */
function waiters(world: World, people: readonly Resident[]): Resident[] {
  const chance = world.chance('waiters')
  const supported = (product: ProductCode, count: number): Resident[] => chance.shuffled(people.filter((one) => one.group === 'supported' && running(one)?.product === product)).slice(0, count)
  return chance.shuffled([...people.filter(({ group }) => group === 'waiting'), ...supported('lichte-begeleiding', 28), ...supported('dag-en-nachtopvang', 16)])
}

const SILENT = [15]

const meanwhile: Readonly<Partial<Record<ProductCode, string>>> = { 'lichte-begeleiding': 'Lichte begeleiding thuis', 'dag-en-nachtopvang': 'Slaapt in de opvang' }

function addWait(world: World, one: Resident, product: ProductCode, days: number, index: number): Wait {
  const chance = world.chance('waits')
  const since = addDays(world.today, -days)
  const terms = within[product] ?? { hours: [0, 8], years: 1 }
  const grant = freshGrant(world, [product], terms.hours, since, terms.years)
  addDecision(world, one, grant)
  addEntitlement(world, one, grant)
  const id = world.id('wait-list-entry')
  const urgency = chance.weighted<Wait['urgency']>([['active', 62], ['urgent', 9], ['preference', 18], ['precaution', 11]])
  const wish = urgency === 'preference' ? chance.pick([one.municipality, '0307', '0342']) : null
  const silent = SILENT[index] ?? chance.whole(0, 12)
  world.book.add('placement.wait_list_entry', {
    id, person_id: one.id, decision_id: grant.decision, product, municipality: one.municipality, urgency, wish, since_day: since, contacted_on: maxDay(since, addDays(world.today, -silent)),
    bridging: meanwhile[running(one)?.product ?? 'zelfstandig'] ?? 'Het lokale team komt wekelijks langs', version: 2,
  })
  addRight(world, { holder: 'desk:placement', kind: 'case', person: one.id, origin: `waiting:${id}`, ground: 'waits-for-a-place', from: at(since, 900) })
  return { id, one, product, urgency, since, wish }
}

/** Everybody on the wait list, with the decision behind it. */
export function addWaitList(world: World, people: readonly Resident[]): Wait[] {
  const wanted = world.chance('queues').shuffled(queues.flatMap(([product, count]) => Array.from({ length: count }, () => product)))
  const days = world.chance('queues').shuffled(daysOf(wanted.length))
  const free = waiters(world, people)
  return wanted.flatMap((product, index) => {
    const at = free.findIndex((one) => running(one)?.product !== product)
    const [one] = at < 0 ? [] : free.splice(at, 1)
    return one ? [addWait(world, one, product, days[index] ?? LONGEST, index)] : []
  })
}

const ORDER = ['urgent', 'active', 'preference', 'precaution']

// The same order as placement's own rule: urgency, then who waits longest, then who was written down first.
const inOrder = (waits: readonly Wait[]): Wait[] =>
  waits.toSorted((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) || daysBetween(b.since, a.since) || (a.id < b.id ? -1 : 1))

function addOffer(world: World, wait: Wait, place: Place, from: Day, said: 'yes' | null): void {
  const id = world.id('offer')
  const offered = at(addDays(world.today, -2), 11 * 60)
  world.book.add('placement.offer', {
    id, entry_id: wait.id, person_id: wait.one.id, place_id: place.id, from_day: from, position: 1, passed_over: null, offered_at: offered, offered_by: personaAccountId('plaatsing'), person_said: said, version: said ? 2 : 1,
  })
  addRight(world, { holder: `organisation:${organisationId(place.house.provider)}`, kind: 'case', person: wait.one.id, origin: `offer:${id}`, ground: 'offered-a-place', from: offered })
}

const best = (waits: readonly Wait[], place: Place): Wait | undefined =>
  inOrder(waits.filter((wait) => wait.product === place.house.product && wait.urgency !== 'precaution' && (wait.wish === null || wait.wish === place.house.municipality)))[0]

/** Two offers that wait for an answer, each of a room of Eemhoeve: one that is free, one that will be in sixteen days. */
export function addOffers(world: World, waits: readonly Wait[], places: readonly Place[]): void {
  const free = places.find(({ house, taken }) => house.provider === EEMHOEVE && house.product === 'bw-stabilisatie-en-observatie' && taken.every(({ until }) => until !== null))
  const observer = free && best(waits, free)
  if (free && observer) addOffer(world, observer, free, addDays(world.today, 3), null)
  const soon = places.find(({ house, freeFrom }) => house.name === 'De Tuinkamer' && freeFrom)
  const next = soon && best(waits, soon)
  if (soon?.freeFrom && next) addOffer(world, next, soon, soon.freeFrom, 'yes')
}
