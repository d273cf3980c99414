import type { Day } from '../../../kernel/day.ts'
import type { Book } from '../book.ts'
import { chanceFor } from '../chance.ts'
import { addCatalogue, addPrices, MANDATE_SOURCE, mandateId } from '../facts.ts'
import { nextName } from '../names.ts'
import { EXAMPLE } from '../world.ts'
import { providerOf, type Region, workersIn } from './citizens.ts'
import { countedId } from './ids.ts'
import { PROVIDERS } from './plan.ts'

const SINCE = '2018-01-01' as Day
const POPULATION = 50_000
const square = JSON.stringify({ type: 'Polygon', coordinates: [[[5, 52], [5, 52.1], [5.1, 52.1], [5.1, 52], [5, 52]]] })

function addMunicipality(book: Book, region: Region, code: string, index: number): void {
  book.add('cooperation.municipality', {
    code, name: `Voorbeeldgemeente ${region.number}-${index + 1}`, province: 'Voorbeeldprovincie', population: POPULATION, centre: index === 0, boundary: square, source: EXAMPLE,
  })
  for (const service of ['maatschappelijke-opvang', 'beschermd-wonen', 'vrouwenopvang'] as const) {
    book.add('cooperation.membership', { municipality: code, service, from_day: SINCE, source: EXAMPLE })
  }
  for (const service of ['maatschappelijke-opvang', 'beschermd-wonen', 'eigen-huis'] as const) {
    book.add('cooperation.mandate', { id: mandateId(code, service, 'daytime'), municipality: code, service, role: 'decider', kind: 'daytime', from_day: SINCE, source: MANDATE_SOURCE })
  }
}

/** An invented region with its municipalities, products, prices and providers. */
export function addRegion(book: Book, region: Region): void {
  const { number } = region
  book.add('cooperation.region', { region_id: number, slug: `voorbeeldregio-${number}`, name: `Voorbeeldregio ${number}`, source: EXAMPLE })
  for (const [index, code] of region.municipalities.entries()) addMunicipality(book, region, code, index)
  addCatalogue(book)
  addPrices(book)
  for (let n = 0; n < PROVIDERS; n += 1) book.add('staff.organisation', { id: countedId('organisation', number, n), name: `Voorbeeldaanbieder ${number}-${n + 1}`, kind: 'provider' })
}

/** As many support workers as the people in care need. */
export function addWorkers(book: Book, region: Region): void {
  const { number } = region
  const chance = chanceFor(`workers ${number}`)
  for (let n = 0; n < workersIn(region); n += 1) {
    const { callName, familyName } = nextName(chance)
    const id = countedId('account', number, n)
    book.add('staff.account', { id, name: `${callName} ${familyName}` })
    book.add('staff.appointment', { id: countedId('appointment', number, n), account_id: id, role: 'support-worker', organisation_id: providerOf(number, n), from_day: SINCE })
  }
}
