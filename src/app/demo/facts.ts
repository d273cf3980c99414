import { readFileSync } from 'node:fs'
import { addDays, type Day } from '../../kernel/day.ts'
import { seededId } from '../../kernel/id.ts'
import { projectFile } from '../../kernel/project.ts'
import type { Book } from './book.ts'
import { EXAMPLE, type Service, type World } from './world.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(projectFile(`data/region-amersfoort/${name}.json`), 'utf8'))

type Span = { from: Day; until: Day | null }
type Municipality = { code: string; name: string; province: string; population: number; centreMunicipality: boolean; boundary: object }
type Membership = Span & { municipality: string; service: 'maatschappelijke-opvang' | 'beschermd-wonen' | 'vrouwenopvang'; receivingRegion: string | null }
type Product = Span & {
  code: string; name: string; position: number; oneOfTheFive: boolean; service: Service; setting: string; settingText: string | null; intensity: string | null
  purpose: string | null; reachability: string | null; mayRest: boolean; legalGround: { code: string } | null; iwmo: { category: string } | null; review: { weeks: number; voorbeeldwaarde: boolean } | null
}
/** `to` is null for a breather: back to where somebody came from. */
type Move = { from: string; to: string | null; direction: 'up' | 'down' | 'side'; source: 'regiovisie' | 'region' }
type Regime = Span & { service: string; regime: 'own-municipality' | 'centre-municipality' }
type Price = Span & { product: string; cents: number }

const products = (read('products') as { products: Product[]; payingRegimes: Regime[] })
const moves = (read('moves') as { from: Day; until: Day | null; moves: Move[] })

/** The region as its own texts and the statistics office tell it; what was invented is marked as an example value. */
export const facts = {
  municipalities: (read('municipalities') as { municipalities: Municipality[] }).municipalities,
  memberships: (read('memberships') as { memberships: Membership[] }).memberships,
  products: products.products,
  regimes: products.payingRegimes,
  prices: (read('prices') as { prices: Price[] }).prices,
  moves: moves.moves,
}

/** Where the mandates come from. */
export const MANDATE_SOURCE = `${EXAMPLE}: mandaatbesluit van het college`

const PAGE = 'Regio Amersfoort, doordecentralisatie beschermd wonen en maatschappelijke opvang (pagina van de regio)'
const VISION = 'Regiovisie Samen in de wijk 2021–2026, verkorte versie'

function addMunicipalities(book: Book): void {
  book.add('cooperation.region', { region_id: 1, slug: 'regio-amersfoort', name: 'Regio Amersfoort', source: PAGE })
  for (const { code, name, province, population, centreMunicipality, boundary } of facts.municipalities) {
    book.add('cooperation.municipality', {
      code, name, province, population, centre: centreMunicipality, boundary: JSON.stringify(boundary), source: 'CBS/PDOK, Wijken en Buurten 2022; grens vereenvoudigd',
    })
  }
  for (const { municipality, service, from, until, receivingRegion } of facts.memberships) {
    book.add('cooperation.membership', { municipality, service, from_day: from, until_day: until, successor_region: receivingRegion, source: PAGE })
  }
  for (const { name, municipality } of (read('leads') as { leads: { name: string; municipality: string }[] }).leads) {
    book.add('cooperation.administrative_lead', { name, municipality, source: PAGE })
  }
}

/** The mandate under which the desk decides for a municipality in a service. */
export const mandateId = (municipality: string, service: Service, kind: 'daytime' | 'night-and-weekend'): string => seededId(`mandate ${municipality} ${service} ${kind}`, 0)

// Support in the own home is older than the cooperation: Wmo 2015.
const HOME_SINCE = '2015-01-01' as Day

function addMandates(book: Book): void {
  const byService = facts.memberships.filter((one): one is Membership & { service: Service } => one.service !== 'vrouwenopvang')
  const home = byService.filter(({ service }) => service === 'beschermd-wonen').map((one) => ({ ...one, service: 'eigen-huis' as const, from: HOME_SINCE }))
  for (const { municipality, service, from, until } of [...byService, ...home]) {
    for (const kind of ['daytime', 'night-and-weekend'] as const) {
      book.add('cooperation.mandate', {
        id: mandateId(municipality, service, kind), municipality, service, role: 'decider', kind, from_day: from, until_day: until,
        source: MANDATE_SOURCE,
      })
    }
  }
}

/** Products, the steps between them, and who pays for them. */
export function addCatalogue(book: Book): void {
  for (const product of facts.products) {
    book.add('continuum.product', {
      code: product.code, name: product.name, setting: product.setting, service: product.service, intensity: product.intensity, purpose: product.purpose,
      reachability: product.reachability, may_rest: product.mayRest, legal_ground: product.legalGround?.code ?? 'none',
      iwmo_category: product.iwmo?.category ?? null, review_weeks: product.review?.weeks ?? null, review_example: product.review?.voorbeeldwaarde ?? true, sort: product.position,
      source: product.oneOfTheFive ? VISION : EXAMPLE, example_value: !product.oneOfTheFive, from_day: product.from, until_day: product.until,
    })
  }
  for (const { from, to, direction, source } of facts.moves) {
    book.add('continuum.product_move', { from_code: from, to_code: to, direction, source, from_day: moves.from, until_day: moves.until })
  }
  for (const { service, regime, from, until } of facts.regimes) {
    book.add('continuum.paying_regime', { service, regime, from_day: from, until_day: until, source: `${EXAMPLE}: betaalregel van de regio` })
  }
}

/** What a day of each product costs. */
export function addPrices(book: Book): void {
  for (const { product, cents, from, until } of facts.prices) {
    book.add('procurement.price', { product, cents_per_day: cents, from_day: from, until_day: until, source: EXAMPLE, example_value: true })
  }
}

function addBudgets(book: Book): void {
  for (const { municipality, year, cents } of (read('budgets') as { budgets: { municipality: string; year: number; cents: number }[] }).budgets) {
    book.add('finance.budget', { municipality, year, cents, source: EXAMPLE, example_value: true })
  }
}

type CrisisNumber = { name: string; purpose: string; phone: string; dial: string | null; municipality?: string }

function addPapers(book: Book): void {
  for (const { slug, title, year, summary } of (read('documents') as { documents: { slug: string; title: string; year: number; summary: string }[] }).documents) {
    book.add('cooperation.document', { slug, title, year, summary })
  }
  const numbers = (read('crisis-numbers') as { national: CrisisNumber[]; municipal: CrisisNumber[] })
  for (const [sort, { name, purpose, phone, dial, municipality }] of [...numbers.national, ...numbers.municipal].entries()) {
    book.add('cooperation.crisis_number', { municipality: municipality ?? null, name, phone, dial, purpose, example_value: municipality !== undefined, sort })
  }
}

type Agreement = readonly [title: string, owner: string, measure: string, dueIn: number, keptIn: number | null, evidence: string | null]

const agreements: readonly Agreement[] = [
  ['Besluit binnen de wettelijke termijn', 'Centrale toegang', '95% van de besluiten binnen 2 weken na de aanvraag', -140, -151, 'Kwartaalcijfers besloten op tijd, 96%'],
  ['Niemand wacht langer dan 13 weken op een plek', 'Plaatsing', 'Hoogstens 5 mensen langer dan 13 weken op de wachtlijst', 41, null, null],
  ['Woningen voor mensen die klaar zijn om uit te stromen', 'Amersfoort', '40 woningen per jaar, verdeeld over de gemeenten', -24, null, null],
  ['Iedere oproep in de nacht binnen 1 minuut opgenomen', 'Aanbieders 24/7-lijn', '98% binnen 60 seconden, gemeten per maand', 71, null, null],
]

function addAgreements(book: Book, today: Day): void {
  for (const [index, [title, owner, measure, dueIn, keptIn, evidence]] of agreements.entries()) {
    book.add('cooperation.agreement', {
      id: seededId('agreement', index), title, owner, measure, due_on: addDays(today, dueIn), kept_on: keptIn === null ? null : addDays(today, keptIn), evidence, example_value: true,
    })
  }
}

/** Everything about the region that is about nobody. */
export function addFacts({ book, today }: Pick<World, 'book' | 'today'>): void {
  addMunicipalities(book)
  addMandates(book)
  addCatalogue(book)
  addPrices(book)
  addBudgets(book)
  addPapers(book)
  addAgreements(book, today)
}

/** The service of a product, which says who decides and who pays. */
export function serviceOf(code: string): Service {
  const found = facts.products.find((product) => product.code === code)
  if (!found) throw new RangeError(`No such product: ${code}`)
  return found.service
}

/** The name of a product. */
export const productName = (code: string): string => facts.products.find((product) => product.code === code)?.name ?? code

const articles = { 'eigen-huis': 'Wmo 2015, artikel 2.3.5, eerste lid, onder a, en derde lid', 'other': 'Wmo 2015, artikel 2.3.5, eerste lid, onder b, en vierde lid' }

/** The legal ground of a decision about a service, as it stands in the letter. */
export const groundWords = (service: Service, temporary: boolean): string =>
  [...(temporary ? ['Wmo 2015, artikel 2.3.3'] : []), articles[service === 'eigen-huis' ? service : 'other']].join('; ')
