import { addDays, addWeeks, type Day, maxDay, minDay, weekday } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { addWorkingDays, termOfWeeks } from '../../kernel/working-days.ts'
import { facts, groundWords, MANDATE_SOURCE, mandateId, productName, serviceOf } from './facts.ts'
import { personaAccountId } from './ids.ts'
import { letterFor } from './letters.ts'
import { addRight } from './rights.ts'
import { workerNamed } from './staff.ts'
import { at, type Grant, type ProductCode, type Resident, type World } from './world.ts'

/** What somebody says when she asks for a product. */
export const questions: Readonly<Record<ProductCode, string>> = {
  'dag-en-nachtopvang': 'Ik heb geen plek om te slapen.', 'bw-stabilisatie-en-observatie': 'Het lukt thuis niet meer. Ik wil eerst tot rust komen.', 'bw-herstel-en-groei': 'Ik wil weer leren om voor mezelf te zorgen.',
  'beschermd-thuis': 'Ik wil thuis blijven wonen, met iemand die ik altijd kan bellen.', 'vinger-aan-de-pols': 'Ik red het, als er af en toe iemand meekijkt.', 'lichte-begeleiding': 'Ik wil hulp bij mijn post, geld en afspraken.',
  'zelfstandig': 'Ik wil op mezelf wonen.',
}

const said = (words: string) => ({ discussed: true, words })

/** The parts a to g of an enquiry, filled in (Wmo 2.3.2, fourth paragraph). */
export const items = {
  'needs': said('Rust, een vast gezicht en hulp bij het ordenen van de dag.'), 'own-strength': said('Kookt zelf, doet de was, vraagt om hulp als het misgaat.'), 'network': said('Een broer belt elke zondag. Meer kan hij niet doen.'),
  'carer': { discussed: false, because: 'Er is niemand die mantelzorg geeft.' }, 'general-facilities': said('De inloop in de wijk helpt overdag, niet in de nacht.'), 'cooperation': said('Afgestemd met de huisarts; de inwoner was erbij.'),
  'contribution': said('De eigen bijdrage is uitgelegd.'),
}

const REASONS = 'Uit het onderzoek blijkt dat eigen kracht, het netwerk en algemene voorzieningen nu niet genoeg zijn. Deze ondersteuning past bij de vraag.'

// How long the desk keeps a case that closed.
const DESK_WEEKS = 8
// Who reports on behalf of somebody, and how often somebody comes herself.
const SELF = 0.7

type Reporter = { reporter: 'self' | 'on-behalf'; reporter_account: string | null; reporter_name: string | null; reported_name: string | null; consent: string | null }

/** Who made the report: she herself, her doctor, the local team, or her own worker. */
export function reporterOf(world: World, one: Resident): Reporter {
  const chance = world.chance('reporters')
  if (chance.yes(SELF)) return { reporter: 'self', reporter_account: null, reporter_name: null, reported_name: null, consent: null }
  const [slug, name] = one.municipality === '0342' ? ['lokaal-team', 'Femke Soester'] : chance.pick([['verwijzer', 'Noor Wijkstra'], ['clientondersteuner', 'Tariq Bosman'], ['', 'Wijkagent'], ['', 'Schuldhulp Het Kompas']])
  return { reporter: 'on-behalf', reporter_account: slug ? personaAccountId(slug) : null, reporter_name: name ?? null, reported_name: `${one.callName} ${one.familyName}`, consent: 'Samen besproken. De inwoner wil deze melding.' }
}

type Days = { reported: Day; started: Day; finished: Day; applied: Day }

// Most go within the law's six and two weeks; a few do not, and the figures show it.
function daysBefore(world: World, decidedOn: Day): Days {
  const chance = world.chance('procedures')
  const applied = addDays(decidedOn, -(chance.yes(0.04) ? chance.whole(16, 21) : chance.whole(2, 13)))
  const finished = addDays(applied, -chance.whole(0, 4))
  const reported = addDays(finished, -(chance.yes(0.05) ? chance.whole(46, 60) : chance.whole(9, 40)))
  return { reported, started: minDay(addDays(reported, chance.whole(1, 8)), finished), finished, applied }
}

const enquirers = ['Fenna Vraagstuk', 'Idris Luistervink', 'Maud Voordeur']

type Asked = { application: string; report: string; days: Days; question: string; account: string }

function addAsking(world: World, one: Resident, grant: Grant): Asked {
  const { book } = world
  const [report, enquiry, application] = [world.id('report'), world.id('enquiry'), world.id('application')]
  const days = daysBefore(world, grant.decidedOn)
  const [product = 'lichte-begeleiding'] = grant.products
  const question = questions[product]
  const account = `Wij spraken elkaar twee keer. De vraag: ${question} Samen bekeken wat zelf lukt en wat het netwerk kan doen.`
  book.add('access.report', {
    id: report, person_id: one.id, ...reporterOf(world, one), municipality: one.municipality, service: serviceOf(product), question, urgent: product === 'dag-en-nachtopvang',
    received_at: at(days.reported, 540 + world.chance('procedures').whole(0, 480)), receipt_sent_at: at(days.reported, 1030),
  })
  book.add('access.enquiry', {
    id: enquiry, report_id: report, person_id: one.id, worker_id: workerNamed(world.chance('procedures').pick(enquirers)).id, started_at: at(days.started, 570), items: JSON.stringify(items),
    advocate_offered: true, budget_explained: true, contribution_told: true, account, finished_at: at(days.finished, 900), version: 3,
  })
  book.add('access.application', {
    id: application, enquiry_id: enquiry, person_id: one.id, municipality: one.municipality, products: grant.products, hours_min: grant.hours[0], hours_max: grant.hours[1], words: question, applied_on: days.applied,
  })
  return { report, application, days, question, account }
}

const reviewOf = (grant: Grant): Day => {
  const weeks = facts.products.filter(({ code }) => grant.products.some((product) => product === code)).flatMap(({ review }) => review?.weeks ?? [])
  return minDay(addWeeks(grant.from, Math.min(26, ...weeks)), addDays(grant.until, -1))
}

function frozenOf(grant: Grant, asked: Asked | null, mandate: string): object {
  const [first = 'zelfstandig'] = grant.products
  return {
    ...(asked ? {
      question: asked.question, reportedOn: asked.days.reported, items, account: asked.account,
      applied: { products: grant.products, hoursMin: grant.hours[0], hoursMax: grant.hours[1], words: asked.question, on: asked.days.applied },
    } : { question: questions[first] }),
    products: grant.products.map((code) => ({ code, name: productName(code) })), mandates: [{ service: serviceOf(first), id: mandate, source: MANDATE_SOURCE }], decidedBy: 'Hugo Mandaat',
    reviewOn: grant.outcome === 'refused' ? null : reviewOf(grant), ...(grant.outcome === 'refused' ? { refusal: { reason: 'general-facility', article: 'Wmo 2015, artikel 2.3.5, derde en vierde lid' } } : {}),
  }
}

function addCaseRights(world: World, one: Resident, report: string, closedOn: Day, heldUntil: Day): void {
  const [until, responsible] = [closedOn, heldUntil].map((day) => at(addWeeks(day, DESK_WEEKS), 0)) as [Instant, Instant]
  const right = { kind: 'case', person: one.id, origin: `report:${report}`, ground: 'report', from: at(addWeeks(closedOn, -6), 0) } as const
  if (until > world.now) addRight(world, { ...right, holder: 'desk:access', until })
  if (responsible > world.now) addRight(world, { ...right, holder: `municipality:${one.municipality}`, until: responsible })
}

const refusal = { products: [], movers: [], until_day: null, refusal_reason: 'general-facility', reasons: 'De inloop in de wijk en het maatschappelijk werk lossen deze vraag op. Samen met de inwoner is een eerste afspraak gemaakt.' }

/** A decision with all that came before it; a temporary one stands on the report it was taken for. */
export function addDecision(world: World, one: Resident, grant: Grant, temporaryFor?: string): void {
  const [first = 'zelfstandig'] = grant.products
  const temporary = grant.outcome === 'temporary'
  const refused = grant.outcome === 'refused'
  const asked = temporary ? null : addAsking(world, one, grant)
  const kind = temporary && weekday(grant.decidedOn) > 5 ? 'night-and-weekend' : 'daytime'
  const mandate = mandateId(one.municipality, serviceOf(first), kind)
  world.book.add('access.decision', {
    id: grant.decision, report_id: asked?.report ?? temporaryFor ?? null, application_id: asked?.application ?? null, person_id: one.id, municipality: one.municipality, outcome: grant.outcome, products: grant.products,
    hours_min: grant.hours[0], hours_max: grant.hours[1], movers: ['support-worker'], legal_ground: groundWords(serviceOf(first), temporary), reasons: REASONS, refusal_reason: null, from_day: grant.from, until_day: grant.until,
    mandate_id: mandate, decided_by: personaAccountId('beslisser'), decided_on: grant.decidedOn, announced_on: temporary ? addWorkingDays(grant.decidedOn, 1) : grant.decidedOn,
    frozen: JSON.stringify(frozenOf(grant, asked, mandate)), letter: letterFor(one, grant, REASONS), ...(refused ? refusal : {}),
  })
  if (asked) addCaseRights(world, one, asked.report, grant.decidedOn, refused ? grant.decidedOn : grant.until)
}

/** The right that a decision gives. */
export function addEntitlement(world: World, one: Resident, grant: Grant): void {
  world.book.add('continuum.entitlement', {
    id: grant.id, person_id: one.id, decision_id: grant.decision, products: grant.products, hours_min: grant.hours[0], hours_max: grant.hours[1], movers: ['support-worker'], from_day: grant.from, until_day: grant.until,
  })
}

/** A grant that begins on the day after it was decided, or today at the latest. */
export function freshGrant(world: World, products: ProductCode[], hours: readonly [number, number], decidedOn: Day, years: number): Grant {
  const from = maxDay(decidedOn, minDay(addDays(decidedOn, 1), world.today))
  return { id: world.id('entitlement'), decision: world.id('decision'), products, hours, from, until: addDays(from, 365 * years), decidedOn, outcome: 'granted' }
}

/** The first day on which a temporary provision of this day no longer holds: six weeks of enquiry and two of deciding. */
export const temporaryUntil = (from: Day): Day => addDays(termOfWeeks(from, 8), 1)
