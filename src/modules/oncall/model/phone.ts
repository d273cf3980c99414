import { day, type Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'

const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

/** A message of the phone provider counts only so long after it was made: an older one is a replay. */
export const PHONE_FRESH = { minutes: 5, ...example } as const
/** How long an agreement with a caller holds, unless another day is typed. */
export const AGREEMENT_HOLDS = { days: 90, ...example } as const

/** What the phone provider tells: somebody rings, presses a figure in the menu, or is gone. */
export type PhoneEvent = { id: string; kind: 'incoming' | 'figure' | 'gone'; reference: string; number: string | null; figure: string | null; madeAt: Instant }

/** What callers can press; whatever she presses or does not press, it rings at once. */
export const menu = { '1': 'myself', '2': 'professional', '3': 'police' } as const
type CallFactKind = 'menu' | 'caller-gone' | 'verified' | 'hand-over-asked' | 'taken-over' | 'consulted' | 'needs'
/** What happened during a call besides ringing; `by` did it, `accountId` is the colleague who was consulted. */
export type CallFact = { kind: CallFactKind; at: Instant; by: string; accountId: string | null; words: string | null }

export type CallerAgreement = { id: string; words: string; from: Day; until: Day; madeBy: string }
/** Somebody on this line to whom the number may belong; an indication, never who it is. */
export type Hint = { personId: string; callName: string; initial: string }
