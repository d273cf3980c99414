import { day, type Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Outcome, Together } from '../model.ts'

const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

/** What was on paper is entered within this time. The database keeps the same limit (`call_entered_in_time`). */
export const ENTER_WITHIN = { days: 7, ...example } as const
/** No call and no visit lasts longer: a time that would be further on was before. */
export const LASTS_AT_MOST = { hours: 12, ...example } as const

/** Somebody of this line, who said who she was; a caller who stayed unknown; or somebody else: the police, a neighbour, a relative. */
export const paperCallers = ['enrolled', 'unknown', 'third-party'] as const
type PaperCaller = (typeof paperCallers)[number]

/** Somebody went there. Times are of a clock, each the first after the one before it. */
export type PaperVisit = { visitorId: string; company: Together; left: string; arrived: string; done: string; report: string }
/** A call as it stands on paper. `takenBy` and `visitorId` are accounts. */
export type PaperCall = {
  on: Day; time: string; ended: string; takenBy: string; caller: PaperCaller; familyName?: string | undefined; born?: Day | undefined; phone?: string | undefined
  notes: string; outcome: Outcome; handedTo?: string | undefined; visit?: PaperVisit | undefined
}
/** The same as moments. */
export type PaperTimes = { received: Instant; ended: Instant; visit?: { left: Instant; arrived: Instant; done: Instant } }
