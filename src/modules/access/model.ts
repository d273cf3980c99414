import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** What a question may be about; null on a report that does not know yet. */
export const services = ['maatschappelijke-opvang', 'beschermd-wonen', 'eigen-huis'] as const
export type Service = (typeof services)[number]

export type ReportRemark = 'possible-same-person' | 'lives-elsewhere'

export type Report = {
  id: string
  personId: string
  reporter: 'self' | 'on-behalf'
  reporterAccount: string | null
  reporterName: string | null
  /** The name as whoever reported typed it: all that the reporter is ever shown. Null for her own report. */
  reportedName: string | null
  /** What only the desk reads: the BSN is known with another name, or the person lives in another municipality than was typed. */
  remark: ReportRemark | null
  /** How the person agreed, in words; always there when somebody else reports. */
  consent: string | null
  municipality: string
  service: Service | null
  question: string
  urgent: boolean
  receivedAt: Instant
  receiptSentAt: Instant | null
  withdrawnAt: Instant | null
}

/** The parts a to g of an enquiry (Wmo 2.3.2(4)), in the order of the law. */
export const enquiryParts = ['needs', 'own-strength', 'network', 'carer', 'general-facilities', 'cooperation', 'contribution'] as const
export type EnquiryPart = (typeof enquiryParts)[number]

/** "Not discussed" is a valid answer, with its reason (domain.md 11 rule 7). */
export type Item = { discussed: true; words: string } | { discussed: false; because: string }
export type Items = Partial<Record<EnquiryPart, Item>>

/** What a resident did with her right to hand in a plan of her own within seven days (Wmo 2.3.2(2)). */
export const personalPlans = ['handed-in', 'not-used'] as const
export type PersonalPlan = (typeof personalPlans)[number]

export type Enquiry = {
  id: string
  reportId: string
  personId: string
  /** Null when nobody took it up and the six weeks lapsed. */
  workerId: string | null
  startedAt: Instant
  items: Items
  advocateOffered: boolean
  budgetExplained: boolean
  contributionTold: boolean
  account: string | null
  /** Null while she did not say. */
  personalPlan: PersonalPlan | null
  finishedAt: Instant | null
  version: number
}

/** What of an enquiry somebody fills in, in parts. */
export type EnquiryDraft = Pick<Enquiry, 'items' | 'advocateOffered' | 'budgetExplained' | 'contributionTold' | 'account' | 'personalPlan'>

export type Bandwidth = { hoursMin: number; hoursMax: number }

export type Application = Bandwidth & {
  id: string
  enquiryId: string
  personId: string
  municipality: string
  products: readonly string[]
  words: string
  appliedOn: Day
  withdrawnOn: Day | null
  version: number
}

export const outcomes = ['granted', 'refused', 'temporary'] as const
export type Outcome = (typeof outcomes)[number]

/** Roles that may move within the bandwidth of a decision without a new one. */
export const movers = ['resident', 'support-worker', 'access-worker'] as const
export type Mover = (typeof movers)[number]

export const refusalReasons = ['own-strength', 'general-facility', 'other-law', 'no-need', 'not-lawfully-resident', 'own-home-of-another-municipality'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type Product = { code: string; name: string; service: Service; reviewWeeks: number | null }
export type Mandate = { service: Service; id: string; source: string }

/** What was asked and found, as it read on the day of the decision; nobody joins to today's text. */
export type Frozen = {
  question?: string
  reportedOn?: Day
  items?: Items
  account?: string | null
  applied?: Bandwidth & { products: readonly string[]; words: string; on: Day }
  products?: readonly { code: string; name: string }[]
  mandates?: readonly Mandate[]
  decidedBy?: string
  reviewOn?: Day | null
  refusal?: { reason: RefusalReason; article: string }
}

export type Decision = Bandwidth & {
  id: string
  reportId: string | null
  applicationId: string | null
  personId: string
  municipality: string
  outcome: Outcome
  products: readonly string[]
  movers: readonly string[]
  legalGround: string
  reasons: string
  refusalReason: RefusalReason | null
  from: Day
  until: Day | null
  mandateId: string
  decidedBy: string
  decidedOn: Day
  announcedOn: Day
  frozen: Frozen
  hasLetter: boolean
}

export const objectionOutcomes = ['upheld', 'partly-upheld', 'dismissed', 'inadmissible'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]

export type Objection = {
  id: string; decisionId: string; personId: string; words: string; receivedOn: Day; inTime: boolean; withdrawnOn: Day | null
  /** What was decided on it, and when; null while it runs. */
  decided: { on: Day; outcome: ObjectionOutcome } | null
}

export type Transfer = {
  id: string; personId: string; municipality: string; toRegion: string; offeredOn: Day; offeredBy: string; words: string
  acceptedOn: Day | null; acceptedBy: string | null; version: number
}

export type CareSignal = {
  id: string; about: string; words: string; municipality: string | null; reporterName: string | null; reporterContact: string | null
  receivedAt: Instant; handledAt: Instant | null; outcome: string | null; version: number
}

/** The facts of one case as stored; where it stands is derived from them. */
export type CaseFacts = {
  report: Report
  enquiry: Enquiry | null
  application: Application | null
  decision: Decision | null
  temporary: readonly Decision[]
  objection: Objection | null
}

type FinishedEnquiry = Enquiry & { finishedAt: Instant; account: string }

/** Where a case stands, with exactly the facts that belong to it. */
export type CaseStanding =
  | { state: 'reported'; report: Report }
  | { state: 'enquiry'; report: Report; enquiry: Enquiry }
  | { state: 'enquired'; report: Report; enquiry: FinishedEnquiry }
  | { state: 'applied-early'; report: Report; enquiry: Enquiry; application: Application }
  | { state: 'applied'; report: Report; enquiry: FinishedEnquiry; application: Application }
  | { state: 'decided'; report: Report; decision: Decision }
  | { state: 'objected'; report: Report; decision: Decision; objection: Objection }
  | { state: 'withdrawn'; report: Report }

export type CaseState = CaseStanding['state']

/** What has to be done by when: the code of the sentence, and the last day on which it is in time. */
export type Due = { what: 'receipt' | 'confirm' | 'start' | 'finish' | 'decide'; on: Day }

export type StepCode = 'report' | 'receipt' | 'plan' | 'enquiry' | 'application' | 'decision' | 'objection'
/** One step of the whole road: the day it was done, or the last day on which it is in time. `lapsed`: it could be done, and no longer can. */
export type ProcessStep = { step: StepCode; state: 'done' | 'now' | 'next' | 'lapsed'; on: Day | null; late: boolean }
