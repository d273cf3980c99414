import type { Day } from '../../kernel/day.ts'
import type { RefusalReason, StayKind } from './model.ts'

/** Somebody arrived at a place. Without `about`: a guest of one night who gave no name. */
export type StayStarted = { type: 'stay-started'; about?: string; stay: string; kind: StayKind; place: string; from: Day }
/** Somebody left a place; `until` is the first day no longer there. */
export type StayEnded = { type: 'stay-ended'; about?: string; stay: string; kind: StayKind; place: string; until: Day }
/** A stay that was planned does not happen: it was called off, or nobody came; or a bed for one night was given by mistake. Without `about`: a guest who gave no name. */
export type StayCancelled = { type: 'stay-cancelled'; about?: string; stay: string; kind: StayKind; place: string; from: Day }
export type WaitingStarted = { type: 'waiting-started'; about: string; entry: string; product: string }
export type WaitingEnded = { type: 'waiting-ended'; about: string; entry: string; product: string }
/** Somebody was sent on at the door. It decides about no right; `wantsDecision`: she asked for a decision in writing. Without `about`: she gave no name. */
export type RefusedAtDoor = { type: 'refused-at-door'; about?: string; refusal: string; location: string; municipality: string; reason: RefusalReason; wantsDecision: boolean }

/** What this house hears: a decision by the central access. */
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
