import { day, type Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** A number of our own making, until the contract of the region says otherwise. */
const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

/** Wait before a new round when nobody could be rung at all. */
export const RETRY = { seconds: 30, ...example } as const
/** Messages to one worker within this time become one message that counts the calls. */
export const BUNDLE = { seconds: 10, ...example } as const
/** Which calls go first: the rank of each reason from a day on; the lowest rank goes first. */
export const PRIORITY: readonly { from: Day; source: string; ranks: Readonly<Record<'none' | 'danger-said' | 'police' | 'missed-check-in' | 'professional', number>> }[] = [
  { ...example, ranks: { 'danger-said': 1, 'police': 1, 'missed-check-in': 2, 'professional': 2, 'none': 3 } },
]
/** How long a coordinator who has no shift may see a call that she was alarmed for. */
export const ALARM_RIGHT = { minutes: 480, ...example } as const
/** A call whose holder went home waits so long while another call of the same person rings; then it is handed over. */
export const HAND_OVER_AGAIN = { minutes: 2, ...example } as const
/** A visit is planned for no shorter and no longer. The database keeps the same limits (`planned_minutes`). */
export const PLANNED_VISIT = { leastMinutes: 5, mostMinutes: 240, ...example } as const
/** A visitor says yes to a visit within this time, or the sender hears. */
export const ACCEPT_VISIT = { minutes: 5, ...example } as const
/** After the planned end of a visit it is amber at once, and red this much later. */
export const RED_AFTER = { minutes: 10, ...example } as const
/** What a visitor adds with one press. */
export const EXTEND_VISIT = { minutes: 15, ...example } as const
/** Until this hour somebody of her own may wait before she sees what happened that night. */
export const FOLLOW_UP_HOUR = { time: '10:00', ...example } as const
/** A follow-up that is made less than this before its hour is for the next morning. */
export const FOLLOW_UP_LEAD = { minutes: 60, ...example } as const
/** An unseen follow-up is brought up again after this time. */
export const FOLLOW_UP_AGAIN = { minutes: 120, ...example } as const
/** How often the device of who is on shift asks whether its copy of the paper list is still right. */
export const COPY_EVERY = { minutes: 15, ...example } as const
/** From so many nights with a call in seven days the screen says so. */
export const MANY_NIGHTS = { nights: 3, ...example } as const

export type Line = { id: string; name: string; phone: string | null; answerSeconds: number; arriveMinutes: number; exampleValue: boolean }
/** Ways to reach who is rung, in the order in which they are tried; the browser hears at once. */
export const ways = ['browser', 'push', 'sms', 'voice'] as const
export type Way = (typeof ways)[number]
/** The role of a step that rings a number of the region instead of somebody on shift. */
export const lastResort = 'last-resort'
/** Who is rung after whom, for so many seconds: everybody on shift in this role, one account by name, or a number of the region. */
export type LineStep = { step: number; role: string; accountId: string | null; phone: string | null; ways: readonly Way[]; ringSeconds: number }
/** How somebody can be reached: a page that is open, the ways along which a message has an address, and those of them that were tested. */
export type Reach = { accountId: string; browser: boolean; ways: readonly Way[]; tested: readonly Way[] }
export type Shift = { id: string; lineId: string; accountId: string; name: string; phone: string | null; role: string; from: Instant; until: Instant; checkedAt: Instant | null }
export type OnDuty = { accountId: string; role: string; until: Instant }
export type Enrolment = { lineId: string; personId: string; from: Day; until: Day | null }

const channels = ['browser', 'call-back', 'phone', 'third-party', 'missed-check-in'] as const
export type CallChannel = (typeof channels)[number]
export const outcomes = ['talk-was-enough', 'contact-tomorrow', 'visit', 'crisis-service', 'emergency-112', 'no-contact', 'ended-by-worker'] as const
export type Outcome = (typeof outcomes)[number]

export type CallState = 'ringing' | 'answered' | 'closed'
/** Why a call goes first; it is never guessed from words. */
const priorityReasons = ['none', 'danger-said', 'police', 'missed-check-in', 'professional'] as const
export type PriorityReason = (typeof priorityReasons)[number]
export type CallBase = {
  id: string; lineId: string; personId: string | null; channel: CallChannel; phone: string | null; words: string | null; receivedAt: Instant; version: number
  /** 1 goes first. */
  priority: number
  priorityReason: PriorityReason
  /** The missed check-in that it rings for. */
  missedId: string | null
  /** Taken on paper, and entered afterwards: when and by whom. */
  entered: { at: Instant; by: string } | null
}
type Answered = { answeredAt: Instant; answeredBy: string; notes: string | null }
/** Somebody asks for help: it rings until a person has it, and ends with an outcome. */
export type Call = CallBase & (
  | { state: 'ringing' }
  | { state: 'answered' } & Answered
  | { state: 'closed'; closedAt: Instant; outcome: Outcome } & Answered
)

export type CallStepOutcome = 'rings' | 'nobody-on-shift' | 'unreachable' | 'accepted' | 'passed-on'
/** One attempt to reach somebody; the rounds of a call count from 1. */
export type CallStep = { seq: number; round: number; step: number; accountId: string | null; role: string; at: Instant; until: Instant | null; outcome: CallStepOutcome }

export type CallMessageOutcome = 'waiting' | 'delivered' | 'failed' | 'no-contact' | 'not-needed'
/** How somebody heard of a call: one way for one attempt. `holder` is `account:…` or `number:…`. */
export type CallMessage = { callId: string; seq: number; way: Way; holder: string; at: Instant; messageId: string | null; outcome: CallMessageOutcome; endedAt: Instant | null }

export type VisitState = 'sent' | 'accepted' | 'under-way' | 'there' | 'done'
export const visitActs = ['accept', 'leave', 'arrive', 'extend', 'alarm', 'finish'] as const
export type VisitAct = (typeof visitActs)[number]
export const togethers = ['alone', 'colleague', 'police'] as const
export type Together = (typeof togethers)[number]
export type VisitBase = {
  id: string; callId: string; personId: string; visitorId: string; sentBy: string; sentAt: Instant; company: Together; plannedMinutes: number
  checkBy: Instant | null; amberAt: Instant | null; redAt: Instant | null; sosAt: Instant | null; version: number
}
/** Somebody goes there; her safety clock runs until she is done. */
export type Visit = VisitBase & (
  | { state: 'sent' }
  | { state: 'accepted'; acceptedAt: Instant }
  | { state: 'under-way'; acceptedAt: Instant; leftAt: Instant }
  | { state: 'there'; acceptedAt: Instant; leftAt: Instant; arrivedAt: Instant }
  | { state: 'done'; acceptedAt: Instant | null; leftAt: Instant | null; arrivedAt: Instant | null; doneAt: Instant; report: string }
)
export type Colour = 'green' | 'amber' | 'red' | 'stopped'

export type FollowUpState = 'open' | 'seen'
export type FollowUp = {
  id: string; personId: string; callId: string; ownerId: string; words: string; dueAt: Instant; createdAt: Instant
  escalatedAt: Instant | null; escalatedTo: string | null; version: number
} & ({ state: 'open' } | { state: 'seen'; seenAt: Instant; seenBy: string })

/** How the line did over a period; `within` counts the calls answered inside the norm of their line. */
export type AnswerFigures = { calls: number; answered: number; within: number; medianSeconds: number | null; withoutAnswer: number; visits: number }
