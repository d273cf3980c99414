import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

export const incidentKinds = ['calamity', 'violence'] as const
export type IncidentKind = (typeof incidentKinds)[number]

export const safeties = ['yes', 'no', 'unsure'] as const
export type SafeNow = (typeof safeties)[number]

export const incidentStates = ['reported', 'received', 'asked', 'found', 'measured', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

export const incidentActs = ['receive', 'ask-enquiry', 'give-findings', 'plan-measures', 'close'] as const
export type IncidentAct = (typeof incidentActs)[number]

/** Whose turn it is in a state. */
export type TurnOf = 'supervisor' | 'provider' | 'nobody'

/** An incident as it was reported. `number` says nothing about who or where. `dueOn`: the last day on which the next step is in time. */
export type Incident = {
  id: string; number: string; kind: IncidentKind; providerId: string; provider: string; place: string; happenedAt: Instant; words: string; safeNow: SafeNow
  reportedBy: string; reporter: string; reportedAt: Instant; withoutName: boolean; dueOn: Day | null; version: number; lastAct: IncidentAct | null
}

export type IncidentStep = { seq: number; act: IncidentAct; words: string; at: Instant; accountId: string; name: string | null }

export type IncidentCount = { kind: IncidentKind; open: number; closed: number }
