import { addDays, addMonths, addWeeks, type Day } from '../../../kernel/day.ts'
import { organisationId, personaAccountId, personId } from '../ids.ts'
import { testBsn } from '../names.ts'
import { VLUCHTHAVEN } from '../organisations.ts'
import { addPerson } from '../people.ts'
import { addRight } from '../rights.ts'
import { DE_BRINK, EEMHOEVE, HET_ANKER, type Phase, type ProductCode, type Resident, type World, at } from '../world.ts'

type Stayed = { name: readonly [string, string]; age: number; bsn: number; product: ProductCode; provider: string; from: string; hours: number; reason: string }

// People of Veenendaal whose support began before it left on 1 January 2022, and went on.
const stayed: readonly Stayed[] = [
  { name: ['Gijsbert', 'Roggenvlieger'], age: 57, bsn: 4, product: 'bw-herstel-en-groei', provider: EEMHOEVE, from: '2020-09-14', hours: 14, reason: 'Herstel na een lange opname' },
  { name: ['Marjolein', 'Spiegelweide'], age: 44, bsn: 5, product: 'bw-herstel-en-groei', provider: DE_BRINK, from: '2021-03-01', hours: 10, reason: 'Zelf wonen bleek nog te zwaar' },
  { name: ['Yusuf', 'Lampionwagen'], age: 36, bsn: 6, product: 'dag-en-nachtopvang', provider: HET_ANKER, from: '2021-10-18', hours: 2, reason: 'Dakloos geraakt na een scheiding' },
]

const VEENENDAAL = '0345'

const resident = (world: World, one: Stayed): Resident => {
  const from = one.from as Day
  const [callName, familyName] = one.name
  return {
    id: personId(one.name.join(' ')), firstNames: callName, callName, familyName, birth: addDays(addMonths(world.today, -12 * one.age), -19), bsn: testBsn(one.bsn), phone: null, email: null, channel: 'letter',
    home: { street: 'Proefdreef 8', postcode: '3811 SD', town: 'Amersfoort' }, municipality: VEENENDAAL, origin: VEENENDAAL, knownSince: addDays(from, -60), worker: null, group: 'story', phases: [phase(world, one, from)],
  }
}

const phase = (world: World, one: Stayed, from: Day): Phase => ({
  id: world.id('episode'), product: one.product, provider: one.provider, hours: one.hours, from, until: null, reason: one.reason, wish: 'together',
  grant: { id: world.id('entitlement'), decision: world.id('decision'), products: [one.product], hours: [0, 20], from, until: addMonths(world.today, 7), decidedOn: addDays(from, -9), outcome: 'granted' },
})

export const veenendalers = (world: World): Resident[] => stayed.map((one) => resident(world, one))

type Offer = { name: string; days: number; accepted: number | null; words: string }

const offers: readonly Offer[] = [
  { name: 'Gijsbert Roggenvlieger', days: 96, accepted: 81, words: 'Gijsbert kent zijn nieuwe begeleider in Ede al. Hij wil graag op donderdag bellen.' },
  { name: 'Marjolein Spiegelweide', days: 12, accepted: null, words: 'Marjolein wil dicht bij haar dochter in Ede wonen. Neem alstublieft eerst contact op met De Brink.' },
]

const READS_ALONG_WEEKS = 8
const FILE_YEARS = 15

function addTransfer(world: World, person: string, offered: Day, accepted: Day | null, words: string): void {
  const id = world.id('transfer')
  world.book.add('access.transfer', {
    id, person_id: person, municipality: VEENENDAAL, to_region: 'Ede', offered_on: offered, offered_by: personaAccountId('consulent-veenendaal'), words, accepted_on: accepted,
    accepted_by: accepted && personaAccountId('regio-ede'), version: accepted ? 2 : 1,
  })
  addRight(world, { holder: `desk:receiving:${organisationId('Regio Ede')}`, kind: 'case', person, origin: `transfer:${id}`, ground: 'transfer', from: at(offered, 10 * 60), until: accepted && at(addWeeks(accepted, READS_ALONG_WEEKS), 0) })
  if (accepted) addRight(world, { holder: `municipality:${VEENENDAAL}`, kind: 'case', person, origin: `transfer:${id}`, ground: 'handed-over', from: at(accepted, 10 * 60), until: at(addMonths(accepted, 12 * FILE_YEARS), 0) })
}

/** The files that Veenendaal offered to region Ede, which accepts them one by one: most when it left, two of those that went on since. */
export function addTransfers(world: World, people: readonly Resident[]): void {
  for (const one of people.filter(({ group }) => group === 'former')) {
    const until = one.phases.at(-1)?.until
    if (until) addTransfer(world, one.id, addDays(until, -30), addDays(until, -9), 'Overgedragen bij het vertrek uit de regio, na een gesprek met de inwoner en de nieuwe begeleider.')
  }
  for (const { name, days, accepted, words } of offers) {
    addTransfer(world, personId(name), addDays(world.today, -days), accepted === null ? null : addDays(world.today, -accepted), words)
  }
}

const HIDDEN = 'Aurelia Vederkamer'

/** A woman from Veenendaal in women's shelter, in a compartment of her own: only Roos may open her file, by name. */
export function addHiddenWoman(world: World): void {
  const since = addDays(world.today, -34)
  addPerson(world, {
    id: personId(HIDDEN), firstNames: 'Aurelia', callName: 'Aurelia', familyName: 'Vederkamer', birth: addDays(addMonths(world.today, -12 * 29), -205), bsn: testBsn(7), phone: '0600000031', email: null, channel: 'phone', home: null,
    municipality: VEENENDAAL, origin: VEENENDAAL, knownSince: since, phases: [], worker: null, group: 'story',
  })
  const location = world.id('location')
  const place = world.id('place')
  world.book.add('placement.location', { id: location, name: 'Huis 1', provider_id: organisationId(VLUCHTHAVEN), municipality: VEENENDAAL, product: 'vrouwenopvang', respite: false, night: false })
  world.book.add('placement.place', { id: place, location_id: location, name: 'Kamer 2', from_day: '2019-01-01' as Day })
  world.book.add('placement.stay', { id: world.id('stay'), person_id: personId(HIDDEN), place_id: place, kind: 'stay', from_day: since, reason: 'Veilige plek', recorded_at: at(since, 1300) })
  const assignment = world.id('assignment')
  world.book.add('continuum.assignment', { id: assignment, person_id: personId(HIDDEN), account_id: personaAccountId('vrouwenopvang'), kind: 'key-worker', from_day: since })
  addRight(world, { holder: `account:${personaAccountId('vrouwenopvang')}`, kind: 'file', person: personId(HIDDEN), origin: `assignment:${assignment}`, ground: 'key-worker', from: at(since, 1300) })
  addRight(world, { holder: `account:${personaAccountId('vrouw-in-opvang')}`, kind: 'own', person: personId(HIDDEN), origin: 'account', ground: 'own-file', from: at(since, 1300) })
}
