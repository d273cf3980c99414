import { addDays, type Day, daysBetween } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { addWorkingDays } from '../../kernel/working-days.ts'
import { serviceOf } from './facts.ts'
import { personaAccountId } from './ids.ts'
import { addDecision, freshGrant, items, questions, reporterOf, temporaryUntil } from './procedure.ts'
import { addRight } from './rights.ts'
import { workerNamed } from './staff.ts'
import { at, type Grant, type ProductCode, type Resident, type World } from './world.ts'

type Stage = 'reported' | 'enquiry' | 'enquired' | 'applied'
type Open = { stage: Stage; reported: number; step?: number }

/**
 * The cases on the desk: how many days ago the report came in, and for an application how many days ago it was made.
 * Two are late (an enquiry of 45 days, an application of 17), some nearly so.
 */
const open: readonly Open[] = [
  ...[0, 0, 1, 1, 2, 4].map((reported): Open => ({ stage: 'reported', reported })),
  ...[5, 6, 8, 9, 11, 13, 16, 18, 21, 24, 27, 29, 32, 35, 38, 40, 41, 45].map((reported): Open => ({ stage: 'enquiry', reported })),
  ...[30, 33, 37, 39].map((reported): Open => ({ stage: 'enquired', reported, step: 1 })),
  ...[1, 2, 3, 5, 6, 8, 9, 11, 12, 13, 13, 17].map((step): Open => ({ stage: 'applied', reported: 38 + (step % 4), step })),
]

const asked: readonly ProductCode[] = ['beschermd-thuis', 'lichte-begeleiding', 'bw-herstel-en-groei', 'vinger-aan-de-pols', 'bw-stabilisatie-en-observatie']

const inProgress = { 'needs': items['needs'], 'own-strength': items['own-strength'] }

function openRights(world: World, one: Resident, report: string, from: Instant): void {
  const right = { kind: 'case', person: one.id, origin: `report:${report}`, ground: 'report', from } as const
  addRight(world, { ...right, holder: 'desk:access' })
  addRight(world, { ...right, holder: `municipality:${one.municipality}` })
}

type Filed = { report: string; product: ProductCode; reportedOn: Day }

function addReport(world: World, one: Resident, product: ProductCode, reported: number): Filed {
  const report = world.id('report')
  const reportedOn = addDays(world.today, -reported)
  const received = at(reportedOn, reported === 0 ? 5 : 500 + world.chance('cases').whole(0, 480))
  world.book.add('access.report', {
    id: report, person_id: one.id, ...reporterOf(world, one), municipality: one.municipality, service: serviceOf(product), question: questions[product], urgent: product === 'bw-stabilisatie-en-observatie',
    received_at: received, receipt_sent_at: one.channel === 'owner' || one.channel === 'letter' && reported < 2 ? null : received,
  })
  openRights(world, one, report, received)
  return { report, product, reportedOn }
}

function addEnquiry(world: World, one: Resident, filed: Filed, finishedOn: Day | null): string {
  const id = world.id('enquiry')
  const done = finishedOn !== null
  world.book.add('access.enquiry', {
    id, report_id: filed.report, person_id: one.id, worker_id: world.chance('cases').pick([personaAccountId('toegang'), personaAccountId('toegang'), workerNamed('Fenna Vraagstuk').id, workerNamed('Idris Luistervink').id]),
    started_at: at(addDays(filed.reportedOn, 3), 600), items: JSON.stringify(done ? items : inProgress), advocate_offered: true, budget_explained: done, contribution_told: done,
    account: done ? `${questions[filed.product]} Twee keer gesproken, een keer thuis.` : null, finished_at: finishedOn && at(finishedOn, 930), version: done ? 4 : 2,
  })
  return id
}

function addOpenCase(world: World, one: Resident, { stage, reported, step = 0 }: Open, product: ProductCode): void {
  const filed = addReport(world, one, product, reported)
  if (stage === 'reported') return
  const finishedOn = stage === 'enquiry' ? null : addDays(world.today, -step - 1)
  const enquiry = addEnquiry(world, one, filed, finishedOn)
  if (stage !== 'applied') return
  world.book.add('access.application', {
    id: world.id('application'), enquiry_id: enquiry, person_id: one.id, municipality: one.municipality, products: [product], hours_min: 2, hours_max: 8, words: questions[product], applied_on: addDays(world.today, -step),
  })
}

/** The road of people who asked and do not know yet, in all its stages. */
export function addOpenCases(world: World, people: readonly Resident[]): void {
  const chance = world.chance('cases')
  const asking = people.filter((one) => one.group === 'asking')
  const already = chance.shuffled(people.filter((one) => one.group === 'supported' && one.phases.at(-1)?.product === 'lichte-begeleiding')).slice(0, open.length - asking.length)
  const askers = [...asking, ...already]
  for (const [index, stage] of open.entries()) {
    const one = askers[index]
    if (one) addOpenCase(world, one, stage, asked[index % asked.length] ?? 'beschermd-thuis')
  }
}

const objections = [{ days: 9, words: 'De inloop is overdag. Juist in de nacht gaat het mis.' }, { days: 30, words: 'Er is niet met mijn huisarts gesproken.' }] as const

/** People who did not get what they asked, and two who object. */
export function addRefusedCases(world: World, people: readonly Resident[]): void {
  for (const [index, one] of people.filter(({ group }) => group === 'refused').entries()) {
    const grant = { ...freshGrant(world, ['lichte-begeleiding'], [1, 3], addDays(world.today, -(index * 9 + 5)), 1), outcome: 'refused' } as const
    addDecision(world, one, grant)
    const objection = objections.find(({ days }) => days < index * 9 + 5 && days > index * 9 - 9)
    if (!objection) continue
    const id = world.id('objection')
    const received = addDays(world.today, -objection.days + 5)
    world.book.add('access.objection', { id, decision_id: grant.decision, person_id: one.id, words: objection.words, received_on: received, in_time: true })
    for (const holder of ['desk:access', `municipality:${one.municipality}`]) addRight(world, { holder, kind: 'case', person: one.id, origin: `objection:${id}`, ground: 'objection', from: at(received, 600) })
  }
}

// Nine in the morning, in minutes.
const OFFICE_OPENS = 540

/** Somebody who was taken in at once: a temporary provision, and the enquiry under way. The letter goes out on the next working day. */
export function addTakenIn(world: World, one: Resident): void {
  const grant = one.phases[0]?.grant
  if (!grant) return
  const filed = addReport(world, one, 'dag-en-nachtopvang', daysBetween(grant.decidedOn, world.today))
  addEnquiry(world, one, filed, null)
  addDecision(world, one, grant, filed.report)
  const due = at(addWorkingDays(grant.decidedOn, 1), OFFICE_OPENS)
  world.book.add('platform.job', { region_id: 1, compartment: 0, id: world.id('job'), kind: 'confirm-temporary', key: grant.decision, run_at: due, data: JSON.stringify({ decision: grant.decision }) })
}

/** A temporary grant of eight weeks, confirmed on the day after somebody was taken in. */
export const temporaryGrant = (world: World, from: Day): Grant =>
  ({ id: world.id('entitlement'), decision: world.id('decision'), products: ['dag-en-nachtopvang'], hours: [0, 6], from, until: temporaryUntil(from), decidedOn: addDays(from, 1), outcome: 'temporary' })

const worries = [
  { days: 3, about: 'Een oudere man aan de Kade in Amersfoort', words: 'Hij zit elke avond op hetzelfde bankje en praat in zichzelf.', municipality: '0307', handled: null },
  { days: 12, about: 'Mijn buurvrouw in Soest', words: 'De gordijnen zijn al een week dicht en de post steekt uit de bus.', municipality: '0342', handled: 'Het lokale team is langs geweest. Zij wil nu geen hulp; over twee weken bellen zij weer aan.' },
  { days: 1, about: 'Een gast van ons filiaal in Leusden', words: 'Een jonge vrouw slaapt in haar auto op ons parkeerterrein.', municipality: '0327', handled: null },
] as const

/** Worries of others: they start no legal clock. */
export function addCareSignals(world: World): void {
  for (const { days, about, words, municipality, handled } of worries) {
    const received = at(addDays(world.today, -days), 19 * 60)
    world.book.add('access.care_signal', {
      id: world.id('care-signal'), about, words, municipality, reporter_name: null, reporter_contact: null, received_at: received,
      handled_at: handled ? at(addDays(world.today, 2 - days), 600) : null, handled_by: handled ? personaAccountId('lokaal-team') : null, outcome: handled, version: handled ? 2 : 1,
    })
  }
}
