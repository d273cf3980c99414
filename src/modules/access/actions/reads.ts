import { addMonths, type Day, daysBetween } from '../../../kernel/day.ts'
import { dayOf, startOfDay } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { products } from '../../continuum/index.ts'
import { holderOf } from '../../people/index.ts'
import { organisation } from '../../staff/index.ts'
import type { CaseFacts, CaseState, Decision, Due, Objection, ProcessStep, Product, Report } from '../model.ts'
import { receivesFor } from '../rules/receiving.ts'
import { caseOf, decisionExpectedBy, isLate, nextDue, processSteps } from '../rules/standing.ts'
import { decisionUntil, enquiryUntil, mayApplyWithoutEnquiry, objectionDays, objectsInTime, personalPlanUntil } from '../rules/terms.ts'
import { reportsAbout } from '../store/cases.ts'
import { decisionsAbout, objectionsTo } from '../store/decisions.ts'
export { letterOf } from '../store/decisions.ts'
import { type CountRow, datesOf, type ListedReport, reportedBy, reportsFor } from '../store/lists.ts'
import { type ListedTransfer, type MunicipalPerson, peopleOf, transfersFor, transfersOf } from '../store/transfers.ts'
import { type Asker, factsOf } from './open.ts'

// A work list longer than this is no work list; the oldest come first, so nothing that is late falls off.
const workLimit = 500
const listLimit = 200
const MONTHS_FOLLOWED = 12
const MONTHS_OF_CASES = 6

export { appealUntil } from '../rules/terms.ts'

export type WorkItem = { report: ListedReport; facts: CaseFacts; state: CaseState; due: Due | undefined; late: boolean }

const asWork = (today: Day) => (facts: CaseFacts, report: ListedReport): WorkItem => {
  const due = nextDue(facts)
  return { report, facts, state: caseOf(facts).state, due, late: isLate(due, today) }
}

const soonest = (a: WorkItem, b: WorkItem): number =>
  Number(b.late) - Number(a.late) || Number(b.report.urgent) - Number(a.report.urgent) || (a.due?.on ?? '9999').localeCompare(b.due?.on ?? '9999') || a.report.receivedAt.localeCompare(b.report.receivedAt)

/** The open cases of this holder, the late ones first, then the urgent ones, then by the nearest legal date. */
export async function openCases(tx: Tx, holder: string | undefined, only: { municipality?: string } = {}): Promise<WorkItem[]> {
  if (!holder) return []
  const reports = await reportsFor(tx, holder, { open: true, limit: workLimit, ...only })
  const facts = await factsOf(tx, reports)
  const toWork = asWork(tx.today)
  return reports.flatMap((report, at) => { const one = facts[at]; return one ? [toWork(one, report)] : [] }).toSorted(soonest)
}

/** The cases of a municipality of the past half year, running and closed, newest first; an older one is found by the person (own choice, 2026-11). */
export async function municipalCases({ tx, actor, scope }: Asker): Promise<WorkItem[]> {
  const holder = holderOf(actor, scope)
  if (!holder || !actor.municipality) return []
  const reports = await reportsFor(tx, holder, { open: false, municipality: actor.municipality, since: startOfDay(addMonths(tx.today, -MONTHS_OF_CASES)), limit: listLimit })
  const facts = await factsOf(tx, reports)
  const toWork = asWork(tx.today)
  return reports.flatMap((report, at) => { const one = facts[at]; return one ? [toWork(one, report)] : [] })
}

export type MunicipalFile = MunicipalPerson & { transfer: { toRegion: string; offeredOn: Day; acceptedOn: Day | null } | undefined }

/** The people whose case this municipality holds, with where a transfer stands. */
export async function municipalFiles({ tx, actor }: Asker): Promise<MunicipalFile[]> {
  if (!actor.municipality) return []
  const people = await peopleOf(tx, actor.municipality, listLimit)
  const transfers = await transfersOf(tx, people.map((one) => one.personId))
  return people.map((one) => ({ ...one, transfer: transfers.find((each) => each.personId === one.personId && each.municipality === actor.municipality) }))
}

/** The transfers that this receiving region was offered, and no other. */
export const receivedTransfers = async ({ tx, actor, scope }: Asker): Promise<ListedTransfer[]> => {
  const holder = holderOf(actor, scope)
  const own = actor.organisationId && (await organisation(tx, actor.organisationId))
  return holder && own ? (await transfersFor(tx, holder, listLimit)).filter((one) => receivesFor(own, one.toRegion)) : []
}

export type OwnReport = { report: ListedReport; state: CaseState; decision: { on: Day } | { expectedBy: Day } | null }

const whenDecided = (facts: CaseFacts): OwnReport['decision'] => {
  if (facts.decision) return { on: facts.decision.decidedOn }
  return facts.report.withdrawnAt ? null : { expectedBy: decisionExpectedBy(facts) }
}

/**
 * What this worker reported for others in the past year: how far it is and when it was or will be decided, nothing of what was found.
 * Older reports are no longer hers to follow (own choice, 2026-11).
 */
export async function ownReports({ tx, actor }: Asker): Promise<OwnReport[]> {
  const reports = await reportedBy(tx, actor.accountId, { since: startOfDay(addMonths(tx.today, -MONTHS_FOLLOWED)), limit: listLimit })
  const facts = await factsOf(tx, reports)
  return reports.flatMap((report, at) => { const one = facts[at]; return one ? [{ report, state: caseOf(one).state, decision: whenDecided(one) }] : [] })
}

/** The decisions about a person, newest first. */
export const decisionsOf = (tx: Tx, personId: string): Promise<Decision[]> => decisionsAbout(tx, [personId])

/** The last day on which the person of a report may hand in a plan of her own. */
export const planUntilOf = (report: Report): Day => personalPlanUntil(dayOf(report.receivedAt))

export type DecisionWithObjection = { decision: Decision; objection: Objection | undefined }

/** The decisions about a person with the objection against each, newest first; those without a letter are not announced yet. */
export async function decisionsWithObjections(tx: Tx, personId: string): Promise<DecisionWithObjection[]> {
  const decisions = await decisionsAbout(tx, [personId])
  const objections = await objectionsTo(tx, decisions.map((one) => one.id))
  return decisions.map((decision) => ({ decision, objection: objections.find((one) => one.decisionId === decision.id) }))
}

/** Until when an objection is in time, whether it still is today, and the one that runs. */
export async function objectionStanding(tx: Tx, decision: Decision): Promise<{ lastDay: Day; inTime: boolean; objection: Objection | undefined }> {
  const [objection] = await objectionsTo(tx, [decision.id])
  return { lastDay: objectionDays(decision.announcedOn).lastDay, inTime: objectsInTime(decision.announcedOn, tx.today), objection }
}

/** Whether the resident herself can apply now: the enquiry is finished, or its six weeks lapsed. */
export function mayApplyNow(tx: Tx, facts: CaseFacts): boolean {
  const { state } = caseOf(facts)
  return state === 'enquired' || ((state === 'reported' || state === 'enquiry') && mayApplyWithoutEnquiry(dayOf(facts.report.receivedAt), tx.today))
}

export type Process = { report: Report; state: CaseState; steps: ProcessStep[]; next: Due | undefined; expectedBy: Day; facts: CaseFacts }

/** Where each report of a person stands, with the legal dates, newest first. */
export async function processOf(tx: Tx, personId: string): Promise<Process[]> {
  const facts = await factsOf(tx, await reportsAbout(tx, [personId]))
  return facts.map((one) => ({ report: one.report, state: caseOf(one).state, steps: processSteps(one, tx.today), next: nextDue(one), expectedBy: decisionExpectedBy(one), facts: one }))
}

/** The steps of one case with their legal dates. */
export const stepsOf = (tx: Tx, facts: CaseFacts): ProcessStep[] => processSteps(facts, tx.today)

/** The nearest legal date of a case, and whether it has passed. */
export const dueOf = (tx: Tx, facts: CaseFacts): { due: Due | undefined; late: boolean } => {
  const due = nextDue(facts)
  return { due, late: isLate(due, tx.today) }
}

export type AccessCounts = {
  /** Reports without a decision, not withdrawn. */
  open: number
  /** Of those: a legal date has passed. */
  late: number
  /** Decisions in the last twelve months. */
  decided: number
  /** Median days from report to decision in the last twelve months; null without decisions. */
  medianDays: number | null
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** What an open report waits for; nothing when the enquiry is finished and nobody applied yet: then no term runs. */
function countedDue({ receivedOn, enquired, appliedOn }: CountRow): Due | undefined {
  if (appliedOn) return { what: 'decide', on: decisionUntil(appliedOn) }
  return enquired ? undefined : { what: 'finish', on: enquiryUntil(receivedOn) }
}

const sum = (rows: readonly CountRow[]): number => rows.reduce((total, row) => total + row.count, 0)

/** How many reports are open and late, and how long decisions took, of one municipality or all. Numbers only; who shows them hides small ones. */
export async function counts(tx: Tx, municipality: string | undefined): Promise<AccessCounts> {
  const rows = await datesOf(tx, municipality, addMonths(tx.today, -12))
  const open = rows.filter((row) => row.decidedOn === null)
  const taken = rows.flatMap(({ receivedOn, decidedOn, count }) => (decidedOn === null ? [] : Array.from({ length: count }, () => daysBetween(receivedOn, decidedOn))))
  return { open: sum(open), late: sum(open.filter((row) => isLate(countedDue(row), tx.today))), decided: taken.length, medianDays: median(taken) }
}

/** The products somebody can ask for today, most support first. */
export const askableProducts = async (tx: Tx): Promise<Product[]> => (await products(tx, tx.today)).filter((product) => product.code !== 'zelfstandig')
