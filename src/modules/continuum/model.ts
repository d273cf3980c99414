import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Period } from '../../kernel/period.ts'

/** The five products of the vision and the two ends around them, from most to least support. */
export const productCodes = [
  'dag-en-nachtopvang', 'bw-stabilisatie-en-observatie', 'bw-herstel-en-groei', 'beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding', 'zelfstandig',
] as const
export type KnownProduct = (typeof productCodes)[number]

/** Wmo 2.3.5, first paragraph: (a) support in one's own home, (b) protected living and shelter; `none` needs no decision. */
export type LegalGround = 'wmo-2.3.5-1-a' | 'wmo-2.3.5-1-b' | 'none'

export type Product = {
  code: string
  name: string
  setting: 'own-home' | 'protected' | 'shelter' | 'around'
  service: 'maatschappelijke-opvang' | 'beschermd-wonen' | 'eigen-huis'
  intensity: string | null
  purpose: string | null
  reachability: string | null
  legalGround: LegalGround
  mayRest: boolean
  iwmoCategory: string | null
  /** The review rhythm: how often the support is looked at again, in weeks; `reviewExample` when the region still has to confirm it. */
  reviewWeeks: number | null
  reviewExample: boolean
  sort: number
  source: string
  exampleValue: boolean
} & Period

export type Direction = 'up' | 'down' | 'side'
/** A step that this region makes possible; `to` is null for a breather: back to where somebody came from. */
export type ProductMove = { from: string; to: string | null; direction: Direction; source: 'regiovisie' | 'region' }

export type Regime = 'own-municipality' | 'centre-municipality'

/** What a decision gives: products, hours a week, a term, and which roles may move within it. */
export type Entitlement = {
  id: string
  personId: string
  decisionId: string
  products: readonly string[]
  hoursMin: number
  hoursMax: number
  movers: readonly string[]
  withdrawnOn: Day | null
} & Period

/** Whose wish a move is. */
export const wishes = ['together', 'own-wish', 'against-wish'] as const
export type Wish = (typeof wishes)[number]

/** One time in one product; the episodes of a person join up (decision 0007). Hours are hours a week. */
export type Episode = {
  id: string
  personId: string
  product: string
  providerId: string | null
  entitlementId: string | null
  hoursPerWeek: number
  reason: string
  wish: Wish
  recordedAt: Instant
} & Period

export type AssignmentKind = 'key-worker' | 'replacement'
export type TeamMember = { accountId: string; name: string; phone: string | null; from: Day; until: Day | null }
export type CareTeam = { keyWorker?: TeamMember; replacement?: TeamMember }

/** How somebody tells how it goes: on her screen, by text message, or by telephone to her worker. */
export const ways = ['web', 'sms', 'phone'] as const
export type Way = (typeof ways)[number]

/** How somebody says it goes today: a figure from 1 to 10, and what she wants to add. */
export type CheckIn = { day: Day; score: number; sleep: number | null; spokeToSomeone: boolean | null; wentToWork: boolean | null; note: string | null; way: Way }

/** She chose to tell how it goes, along this way; `weekdays` (Monday is 1) are those on which she is asked by text message. */
export type CheckInConsent = { id: string; personId: string; way: Way; phone: string | null; weekdays: readonly number[]; givenAt: Instant; recordedBy: string | null; withdrawnAt: Instant | null }

/** "I am fine" before a time on these days, and what she agreed for when that does not come. */
export type AgreedTime = {
  id: string
  personId: string
  before: string
  weekdays: readonly number[]
  phone: string
  key: string | null
  animal: string | null
  ask: { name: string; phone: string } | null
  other: string | null
  fromAt: Instant
  untilAt: Instant | null
}

/** The facts by which a missed time is over: she let us hear, somebody spoke with her or was there, or others took it over. */
export const foundHows = ['heard', 'spoken', 'visited', 'taken-over'] as const
export type FoundHow = (typeof foundHows)[number]
/** An agreed time that went by without a word, with what was done since. `lineAt`: since when the 24/7 line has it. */
export type MissedCheckIn = {
  id: string; personId: string; day: Day; dueAt: Instant; messagedAt: Instant | null; askedAt: Instant | null; taskedAt: Instant | null; signalId: string | null; lineAt: Instant | null
  foundAt: Instant | null; foundHow: FoundHow | null
}

/** The facts behind a trend signal: the weeks that were lower, and what was usual. Figures are medians of a week. */
export type TrendFacts = { weeks: { monday: Day; score: number }[]; usual: number; spread: number; sum: number; threshold: number }

export type SignalKind = 'trend' | 'nights' | 'worry' | 'missed' | 'request' | 'term'
export type Signal = {
  id: string
  personId: string
  kind: SignalKind
  /** The facts behind it, as its kind has them: of a trend the weeks, of an agreed time or end its moment, else words. */
  because: Partial<TrendFacts> & { text?: string; until?: Day; due?: Instant }
  raisedAt: Instant
  answered: { at: Instant; by: string; name: string | null; answer: string } | null
  /** Whose turn it is, and until when; `passedOn`: it went on to the next. */
  turn: { owner: string | null; name: string | null; dueAt: Instant | null; passedOn: Instant | null }
  version: number
}

/** Why support that rested woke. */
const wakeCauses = ['missed-check-in', 'call', 'own-request', 'worker', 'moved'] as const
export type WakeCause = (typeof wakeCauses)[number]
export type Rest = { id: string; personId: string; episodeId: string; fromAt: Instant; agreed: string; wish: 'together' | 'own-wish'; wokenAt: Instant | null; wokenBy: WakeCause | null }

export type WithdrawnMove = { id: string; product: string; hoursPerWeek: number; from: Day; redatedTo: Day | null; reason: string; withdrawnAt: Instant; name: string | null }

/** What a stay in Stabilisatie en Observatie is for: an observation with its question, or a breather with where to afterwards; and the advice at the end. */
export type Observation = {
  episodeId: string
  personId: string
  purpose: 'step' | 'breather'
  question: string
  until: Day
  whereTo: string | null
  setByName: string | null
  advice: { words: string; next: string; at: Instant; name: string | null } | null
  version: number
}
export type ObservationWish = Pick<Observation, 'purpose' | 'question' | 'until' | 'whereTo'>
export type ObservationFinding = { id: string; day: Day; words: string; name: string | null }

/** How the time until a new decision is bridged. */
export const bridgings = ['same-support', 'more-within-decision', 'respite', 'temporary-provision'] as const
export type Bridging = (typeof bridgings)[number]

/** Support that the running decision does not cover, and how far the way to a new one is. */
export type WantedMove = {
  id: string
  personId: string
  product: string
  hoursPerWeek: number
  wish: Wish
  reason: string
  refusedBecause: string
  bridging: Bridging
  askedOn: Day
  reportId: string | null
  reportedOn: Day | null
  decisionId: string | null
  decidedOn: Day | null
  outcome: 'granted' | 'refused' | null
  takesEffectOn: Day | null
  movedOn: Day | null
  droppedOn: Day | null
  droppedBecause: string | null
  version: number
}

export type RouteStepCode = 'asked' | 'report' | 'personal-plan' | 'enquiry' | 'application' | 'decision' | 'effect' | 'objection'
/** A step of the way to a new decision. `on`: the day on which it happened, or else by which it happens at the latest. */
export type RouteStep = { code: RouteStepCode; state: 'done' | 'now' | 'next'; on: Day; isLatest: boolean }

export const lifeAreas = [
  'living', 'money', 'social-contacts', 'day-and-work', 'dealing-with-others', 'overview-of-daily-life', 'mental-health', 'physical-health', 'safety',
] as const
export type LifeArea = (typeof lifeAreas)[number]

export type Goal = { id: string; personId: string; lifeArea: LifeArea; words: string; from: Day; reachedOn: Day | null; stoppedOn: Day | null; version: number }

/**
 * One version of what helps when it goes wrong. What a worker writes is a proposal until the person accepts it.
 * `forVisitor` is read by who comes at night; `acceptedBy` is a worker's account when she said yes to her worker in person.
 */
export type EarlyWarningPlan = {
  version: number
  signs: string
  helps: string
  whomToCall: string
  avoid: string
  forVisitor: string
  writtenAt: Instant
  writtenBy: string
  writtenByName: string | null
  acceptedAt: Instant | null
  acceptedBy: string | null
  acceptedByName: string | null
  declinedAt: Instant | null
}

export type CaseloadRow = {
  personId: string
  name: string
  birthDate: Day | null
  town: string | null
  product: string | null
  since: Day | null
  signal: { id: string; kind: SignalKind; raisedAt: Instant } | null
  lastCheckIn: { day: Day; score: number } | null
  /** The day on which looking back together was due, when that is past. */
  reviewOverdue: Day | null
}
export type CaseloadOptions = { limit: number; offset: number; product?: string; onlySignals?: boolean }
