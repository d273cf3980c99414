import { type Instant, secondsBetween } from '../../../kernel/instant.ts'
import type { Call, CallMessage, CallStep, FollowUp, Outcome, Visit, Way } from '../model.ts'
import type { CallFact } from '../model/phone.ts'
import type { ChatLine, Speech } from '../model/speech.ts'
import { isAttempt } from './escalation.ts'

type MomentKind =
  | 'received' | 'rings' | 'nobody-on-shift' | 'unreachable' | 'no-answer' | 'message-waiting' | 'message-delivered' | 'message-failed' | 'message-no-contact' | 'message-not-needed' | 'accepted' | 'passed-on' | 'visit-sent' | 'visit-left' | 'visit-arrived' | 'visit-amber' | 'visit-red' | 'visit-sos' | 'visit-done' | 'menu' | 'caller-gone' | 'verified' | 'hand-over-asked' | 'taken-over' | 'consulted' | 'needs' | 'closed' | 'entered'
  | 'speech-asked' | 'speech-connected' | 'speech-failed' | 'speech-ended' | 'wrote'
  | 'follow-up-made' | 'follow-up-escalated' | 'follow-up-seen'

/** One thing that happened in a night. `who` is an account; `seconds` how long it took since the one it answers. */
export type Moment = { at: Instant; kind: MomentKind; who: string | null; role?: string; seconds?: number; way?: Way; outcome?: Outcome; words?: string }

const stepMoment = (call: Call) => (one: CallStep): Moment => ({
  at: one.at, kind: one.outcome, who: one.accountId, role: one.role, ...(one.outcome === 'accepted' ? { seconds: secondsBetween(call.receivedAt, one.at) } : {}),
})

/** Who was rung, did nothing, and saw it go on to the next. */
function noAnswers(steps: readonly CallStep[]): Moment[] {
  return steps.filter((one) => one.outcome === 'rings').flatMap((one): Moment[] => {
    const next = steps.find((later) => later.seq > one.seq && isAttempt(later) && (later.step !== one.step || later.round !== one.round))
    const did = steps.some((other) => other.accountId === one.accountId && other.seq > one.seq && !isAttempt(other) && (!next || other.seq < next.seq))
    return next && !did ? [{ at: next.at, kind: 'no-answer', who: one.accountId, role: one.role }] : []
  })
}

/** What came of each way somebody was told. */
const messageMoment = (steps: readonly CallStep[]) => (one: CallMessage): Moment => ({
  at: one.endedAt ?? one.at, kind: `message-${one.outcome}`, who: one.holder.startsWith('account:') ? one.holder.slice('account:'.length) : null, way: one.way,
  role: steps.find((step) => step.seq === one.seq)?.role ?? '',
})

function visitMoments(visit: Visit): Moment[] {
  const { visitorId: who } = visit
  const left = 'leftAt' in visit ? visit.leftAt : null
  const arrived = 'arrivedAt' in visit ? visit.arrivedAt : null
  const found: (Moment | null)[] = [
    { at: visit.sentAt, kind: 'visit-sent', who },
    left && { at: left, kind: 'visit-left', who },
    arrived && { at: arrived, kind: 'visit-arrived', who, seconds: secondsBetween(visit.sentAt, arrived) },
    visit.amberAt && { at: visit.amberAt, kind: 'visit-amber', who },
    visit.redAt && { at: visit.redAt, kind: 'visit-red', who },
    visit.sosAt && { at: visit.sosAt, kind: 'visit-sos', who },
    visit.state === 'done' ? { at: visit.doneAt, kind: 'visit-done', who, words: visit.report } : null,
  ]
  return found.filter((one) => one !== null)
}

function followUpMoments(followUp: FollowUp): Moment[] {
  const found: (Moment | null)[] = [
    { at: followUp.createdAt, kind: 'follow-up-made', who: followUp.ownerId },
    followUp.escalatedAt && { at: followUp.escalatedAt, kind: 'follow-up-escalated', who: followUp.escalatedTo },
    followUp.state === 'seen' ? { at: followUp.seenAt, kind: 'follow-up-seen', who: followUp.seenBy } : null,
  ]
  return found.filter((one) => one !== null)
}

/** Talking in the browser: that she could, that they heard each other, and how that ended. */
function speechMoments(speech: readonly Speech[]): Moment[] {
  const [first] = speech
  return [
    ...(first ? [{ at: first.askedAt, kind: 'speech-asked' as const, who: null }] : []),
    ...speech.flatMap((one): Moment[] => {
      const connected: Moment[] = 'connectedAt' in one && one.connectedAt ? [{ at: one.connectedAt, kind: 'speech-connected', who: one.offeredBy }] : []
      if (one.state !== 'ended') return connected
      if (one.how === 'failed') return [...connected, { at: one.endedAt, kind: 'speech-failed', who: one.offeredBy }]
      return one.connectedAt && one.how !== 'replaced' ? [...connected, { at: one.endedAt, kind: 'speech-ended', who: one.offeredBy, seconds: secondsBetween(one.connectedAt, one.endedAt) }] : connected
    }),
  ]
}

// Only that somebody wrote: what she wrote stands in the talk, and is not told to the owner of a follow-up twice.
const chatMoments = (chat: readonly ChatLine[]): Moment[] => {
  const firsts = new Map(chat.toReversed().map((one) => [one.side, one]))
  return [...firsts.values()].map((one) => ({ at: one.writtenAt, kind: 'wrote', who: one.side === 'desk' ? one.accountId : null }))
}

export type Happened = {
  call: Call; steps: readonly CallStep[]; messages: readonly CallMessage[]; visits: readonly Visit[]; followUp: FollowUp | undefined; speech?: readonly Speech[]; chat?: readonly ChatLine[]; facts?: readonly CallFact[]
}

const factMoment = ({ kind, at, by, accountId, words }: CallFact): Moment => ({ at, kind, who: accountId ?? by, ...(words ? { words } : {}) })

/** Everything that happened around a call, in order of time. */
export function timelineOf({ call, steps, messages, visits, followUp, speech = [], chat = [], facts = [] }: Happened): Moment[] {
  const closed: Moment[] = call.state === 'closed' ? [{ at: call.closedAt, kind: 'closed', who: call.answeredBy, outcome: call.outcome, ...(call.notes ? { words: call.notes } : {}) }] : []
  const entered: Moment[] = call.entered ? [{ at: call.entered.at, kind: 'entered', who: call.entered.by }] : []
  return [
    { at: call.receivedAt, kind: 'received' as const, who: null }, ...entered, ...noAnswers(steps),
    ...steps.map(stepMoment(call)), ...messages.filter((one) => call.state === 'ringing' || one.outcome !== 'waiting').map(messageMoment(steps)), ...visits.flatMap(visitMoments), ...speechMoments(speech), ...chatMoments(chat), ...facts.map(factMoment), ...closed, ...(followUp ? followUpMoments(followUp) : []),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
}

/** Every account that stands in these moments. */
export const accountsIn = (moments: readonly Moment[]): string[] => [...new Set(moments.flatMap((one) => one.who ?? []))]

/** Whether a call that is not answered yet rings at somebody: what was tried last did not find everybody out of reach. */
export const ringsSomewhere = (moments: readonly Moment[]): boolean =>
  moments.findLast((one) => one.kind === 'rings' || one.kind === 'nobody-on-shift' || one.kind === 'unreachable')?.kind === 'rings'
