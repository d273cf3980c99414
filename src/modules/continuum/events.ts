import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { FoundHow, SignalKind, WakeCause } from './model.ts'

/** Support of one product began for a person on a day. */
export type EpisodeStarted = { type: 'episode-started'; about: string; episode: string; product: string; provider: string | null; from: Day }
/** Support of one product ended: `until` is the first day without it, `next` the product that goes on, `reasonCode` from iWmo WMO588. */
export type EpisodeEnded = { type: 'episode-ended'; about: string; episode: string; product: string; provider: string | null; until: Day; next: string; reasonCode: string }
/** A planned step is off before it began: `goesOn` has no end again, `dropped` never comes. Whoever acted on their start and end takes that back. */
export type MoveWithdrawn = { type: 'move-withdrawn'; about: string; goesOn: string; dropped: string; product: string; from: Day }
/** Support rests by agreement, or is awake again. The line is open all the time. */
export type SupportRests = { type: 'support-rests'; about: string; rest: string }
export type SupportWoke = { type: 'support-woke'; about: string; rest: string; cause: WakeCause }
/** An agreed time went by: `step` says what was done now. `task` has the signal that her worker must answer before `until`; with `line` nobody of hers is at work, or did it in time. */
export type CheckInMissed = { type: 'check-in-missed'; about: string; missed: string; step: 'message' | 'ask' | 'task' | 'line'; signal?: string; until?: Instant }
/** After the agreed time had gone by it is known how she is, or others took it over. */
export type CheckInFound = { type: 'check-in-found'; about: string; missed: string; how: FoundHow }
/** There is reason to look; a person has to answer. */
export type SignalRaised = { type: 'signal-raised'; about: string; signal: string; kind: SignalKind }
export type SignalAnswered = { type: 'signal-answered'; about: string; signal: string; kind: SignalKind }

/** What this house hears of a decision (told by the central access); a refused one gives nothing. */
export type DecisionTaken = {
  type: 'decision-taken'
  about: string
  decision: string
  municipality: string
  outcome: 'granted' | 'refused' | 'temporary'
  products: readonly string[]
  hoursMin: number
  hoursMax: number
  movers: readonly string[]
  from: Day
  until: Day | null
}

/** What this house hears of who works when (told by support): who has a missed time until when; with `to` null nobody of hers is at work. */
export type MissedTimeGiven = { type: 'missed-time-given'; about: string; missed: string; signal: string; to: string | null; until: Instant | null }
/** What this house hears of the 24/7 line: a call is over. `found` when it rang for a missed time: how she is known to be. */
export type CallClosed = { type: 'call-closed'; about?: string; call: string; outcome: string; found?: FoundHow }

/** What this house hears of the 24/7 line: it rings for a missed time. */
export type MissedAtLine = { type: 'missed-at-line'; about: string; missed: string }

/** What this house hears of a report (told by the central access). */
export type ReportReceived = { type: 'report-received'; about: string; report: string; municipality: string; urgent: boolean }
/** The resident answered what her worker proposed for her early-warning plan. */
export type WarningPlanAnswered = { type: 'warning-plan-answered'; about: string; version: number; accepted: boolean }
/** The resident and her worker both looked back: scores, and whether it can do with less. */
export type EvaluationCompleted = { type: 'evaluation-completed'; about: string; evaluation: string }
/** Nobody may speak with her employer any more: she took her consent back, or it ended. */
export type EmployerAgreementClosed = { type: 'employer-agreement-closed'; about: string; agreement: string; withdrawn: boolean }
