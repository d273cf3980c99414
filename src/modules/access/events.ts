import type { Day } from '../../kernel/day.ts'
import type { Outcome } from './model.ts'

/** Somebody reported, or was reported with her consent; the legal clock runs. */
export type ReportReceived = { type: 'report-received'; about: string; report: string; municipality: string; urgent: boolean }

/** A decision was made. `until` is the first day it no longer holds; null with a refusal. Hours are hours a week. */
export type DecisionTaken = {
  type: 'decision-taken'
  about: string
  decision: string
  municipality: string
  outcome: Outcome
  products: readonly string[]
  hoursMin: number
  hoursMax: number
  movers: readonly string[]
  from: Day
  until: Day | null
}

/** A running file was offered to another region. */
export type CaseHandedOver = { type: 'case-handed-over'; about: string; municipality: string; toRegion: string }
/** The other region accepted it. */
export type CaseAccepted = { type: 'case-accepted'; about: string; municipality: string; toRegion: string }

/** What this house hears from the shelter door: somebody was sent on. Without `about` she gave no name. */
export type RefusedAtDoor = { type: 'refused-at-door'; about?: string; refusal: string; location: string; municipality: string; wantsDecision: boolean }
