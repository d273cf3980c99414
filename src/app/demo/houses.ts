import { addDays, type Day, maxDay } from '../../kernel/day.ts'
import { organisationId, personId } from './ids.ts'
import { DE_BRINK, EEMHOEVE, HET_ANKER, LINDEHOF, type Phase, type ProductCode, type Resident, running, type World } from './world.ts'

type House = { name: string; provider: string; municipality: string; town: string; product: ProductCode; places: number; night?: boolean; respite?: boolean; forOneNight?: number }

const houses: readonly House[] = [
  { name: 'Het Anker, Kade', provider: HET_ANKER, municipality: '0307', town: 'Amersfoort', product: 'dag-en-nachtopvang', places: 60, night: true },
  { name: 'Het Anker, Vuurtoren', provider: HET_ANKER, municipality: '0307', town: 'Amersfoort', product: 'dag-en-nachtopvang', places: 25, night: true, forOneNight: 4 },
  { name: 'De Luwte', provider: EEMHOEVE, municipality: '0307', town: 'Amersfoort', product: 'bw-stabilisatie-en-observatie', places: 24 },
  { name: 'Stilhof', provider: DE_BRINK, municipality: '0342', town: 'Soest', product: 'bw-stabilisatie-en-observatie', places: 16 },
  { name: 'Morgenland', provider: EEMHOEVE, municipality: '0307', town: 'Amersfoort', product: 'bw-herstel-en-groei', places: 32 },
  { name: 'De Tuinkamer', provider: EEMHOEVE, municipality: '0327', town: 'Leusden', product: 'bw-herstel-en-groei', places: 20 },
  { name: 'Brinkhuis', provider: DE_BRINK, municipality: '0342', town: 'Soest', product: 'bw-herstel-en-groei', places: 30 },
  { name: 'Kompas', provider: DE_BRINK, municipality: '0308', town: 'Baarn', product: 'bw-herstel-en-groei', places: 18 },
  { name: 'Lindenhuis', provider: LINDEHOF, municipality: '0267', town: 'Nijkerk', product: 'bw-herstel-en-groei', places: 24 },
  { name: 'Het Erf', provider: LINDEHOF, municipality: '0351', town: 'Woudenberg', product: 'bw-herstel-en-groei', places: 16 },
  { name: 'Logeerhuis Zoomrand', provider: EEMHOEVE, municipality: '0307', town: 'Amersfoort', product: 'beschermd-thuis', places: 4, respite: true },
  { name: 'Logeerhuis Akkerrand', provider: LINDEHOF, municipality: '0267', town: 'Nijkerk', product: 'beschermd-thuis', places: 2, respite: true },
]

/** One place with the days on which it is taken, in no order; `freeFrom` when the one who lives there is about to leave; some beds are kept for guests of one night. */
export type Place = { id: string; house: House; location: string; taken: { from: Day; until: Day | null }[]; freeFrom?: Day; forOneNight: boolean }

const SINCE = '2018-01-01' as Day

/** Writes all houses with their places, and answers the places. */
export function addHouses({ book, id }: World): Place[] {
  const places: Place[] = []
  for (const [number, house] of houses.entries()) {
    const location = id('location')
    book.add('placement.location', {
      id: location, name: house.name, provider_id: organisationId(house.provider), municipality: house.municipality, product: house.product, respite: house.respite ?? false, night: house.night ?? false,
      phone: `06000002${String(number).padStart(2, '0')}`, street: `Bedachtepad ${number * 10 + 1}`, town: house.town,
    })
    for (let count = 1; count <= house.places; count += 1) {
      const place = { id: id('place'), house, location, taken: [], forOneNight: count > house.places - (house.forOneNight ?? 0) }
      book.add('placement.place', { id: place.id, location_id: location, name: `${house.night ? 'Bed' : 'Kamer'} ${String(count).padStart(2, '0')}`, from_day: SINCE })
      places.push(place)
    }
  }
  return places
}

const isFree = (place: Place, from: Day, until: Day | null): boolean =>
  place.taken.every((one) => (until !== null && until <= one.from) || (one.until !== null && one.until <= from))

/** A place of this product that is free then, by preference of the same provider; it is taken from now on. */
function take(places: readonly Place[], product: ProductCode, provider: string | null, from: Day, until: Day | null): Place | undefined {
  const free = places.filter(({ house, forOneNight }) => house.product === product && !house.respite && !forOneNight).filter((place) => isFree(place, from, until))
  const chosen = free.find(({ house }) => house.provider === provider) ?? (until === null ? free[0] : undefined)
  chosen?.taken.push({ from, until })
  return chosen
}

// Rik sleeps in another bed each night.
const nightly = new Set([personId('Rik Zonderhuis')])

export type Lodging = { one: Resident; phase: Phase; place: Place }

/**
 * Finds everybody a place: who lives somewhere now first, then stays of the last two years as far as there was room.
 * When the own provider is full, another one takes her in, and then supports her too.
 */
export function lodge(world: World, people: readonly Resident[], places: readonly Place[]): Lodging[] {
  const lodgings: Lodging[] = []
  const put = (one: Resident, phase: Phase): void => {
    const place = take(places, phase.product, phase.provider, phase.from, phase.until)
    if (!place) return
    phase.provider = place.house.provider
    lodgings.push({ one, phase, place })
  }
  for (const one of people) {
    const phase = running(one)
    if (phase && !nightly.has(one.id)) put(one, phase)
  }
  const since = addDays(world.today, -730)
  for (const one of people) for (const phase of one.phases) if (phase.until && phase.until > maxDay(since, phase.from)) put(one, phase)
  return lodgings
}
