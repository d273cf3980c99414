import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { DebriefState } from './model/debrief.ts'
import type { AbsenceState, SwapState } from './model/roster.ts'
import type { SpeechAct, SpeechState } from './model/speech.ts'
import type { CallState, FollowUpState, VisitAct, VisitState } from './model.ts'

/** From which state, by which act, to which, and by whom. */
export type Turn<State extends string, Act extends string> = { from: State; act: Act; to: State; by: readonly string[] }

const desk = ['night-worker', 'back-up', 'oncall-coordinator'] as const
const visitors = ['night-visitor', 'back-up'] as const
const owners = ['support-worker', 'womens-shelter-worker', 'oncall-coordinator'] as const

export const callActs = ['accept', 'pass-on', 'close'] as const
export type CallAct = (typeof callActs)[number]
/** A call that was passed on rings again: at the next one of the line. Only an answered call can be closed. */
export const callLifecycle: readonly Turn<CallState, CallAct>[] = [
  { from: 'ringing', act: 'accept', to: 'answered', by: desk },
  { from: 'ringing', act: 'pass-on', to: 'ringing', by: desk },
  { from: 'answered', act: 'pass-on', to: 'ringing', by: desk },
  { from: 'answered', act: 'close', to: 'closed', by: desk },
]

/** The desk may extend too: it reached the visitor by telephone. */
export const visitLifecycle: readonly Turn<VisitState, VisitAct>[] = [
  { from: 'sent', act: 'accept', to: 'accepted', by: visitors },
  { from: 'accepted', act: 'leave', to: 'under-way', by: visitors },
  { from: 'under-way', act: 'arrive', to: 'there', by: visitors },
  { from: 'accepted', act: 'extend', to: 'accepted', by: [...new Set([...visitors, ...desk])] },
  { from: 'under-way', act: 'extend', to: 'under-way', by: [...new Set([...visitors, ...desk])] },
  { from: 'there', act: 'extend', to: 'there', by: [...new Set([...visitors, ...desk])] },
  ...(['accepted', 'under-way', 'there'] as const).map((state) => ({ from: state, act: 'alarm' as const, to: state, by: visitors })),
  { from: 'sent', act: 'finish', to: 'done', by: visitors },
  { from: 'accepted', act: 'finish', to: 'done', by: visitors },
  { from: 'under-way', act: 'finish', to: 'done', by: visitors },
  { from: 'there', act: 'finish', to: 'done', by: visitors },
]

export const followUpActs = ['see'] as const
export type FollowUpAct = (typeof followUpActs)[number]
export const followUpLifecycle: readonly Turn<FollowUpState, FollowUpAct>[] = [
  { from: 'open', act: 'see', to: 'seen', by: owners },
]

/** Where an act leads. Refuses `not-now` when the state does not allow it, `not-yours` when the role may not. */
export function advance<State extends string, Act extends string>(
  table: readonly Turn<State, Act>[], from: State, act: Act, role: string,
): Result<State, 'not-now' | 'not-yours'> {
  const row = table.find((one) => one.from === from && one.act === act)
  if (!row) return refuse('not-now')
  return row.by.includes(role) ? ok(row.to) : refuse('not-yours')
}

const onTheRoster = ['night-worker', 'night-visitor', 'back-up', 'oncall-coordinator'] as const

export const swapActs = ['ask', 'accept', 'decline', 'withdraw', 'lapse'] as const
export type SwapAct = (typeof swapActs)[number]
/** Who was asked answers, who asked may take it back; a shift that begins unanswered stays where it was. */
export const swapLifecycle: readonly Turn<SwapState, SwapAct>[] = [
  { from: 'none', act: 'ask', to: 'asked', by: onTheRoster },
  { from: 'asked', act: 'accept', to: 'accepted', by: onTheRoster },
  { from: 'asked', act: 'decline', to: 'declined', by: onTheRoster },
  { from: 'asked', act: 'withdraw', to: 'withdrawn', by: onTheRoster },
  { from: 'asked', act: 'lapse', to: 'lapsed', by: ['system'] },
]

export const absenceActs = ['ask', 'report-sick', 'approve', 'refuse', 'withdraw'] as const
export type AbsenceAct = (typeof absenceActs)[number]
/** Days off are asked; who is ill is away at once. What was approved can be withdrawn: the shifts that others took stay theirs. */
export const absenceLifecycle: readonly Turn<AbsenceState, AbsenceAct>[] = [
  { from: 'none', act: 'ask', to: 'asked', by: onTheRoster },
  { from: 'none', act: 'report-sick', to: 'approved', by: onTheRoster },
  { from: 'asked', act: 'approve', to: 'approved', by: ['oncall-coordinator'] },
  { from: 'asked', act: 'refuse', to: 'refused', by: ['oncall-coordinator'] },
  { from: 'asked', act: 'withdraw', to: 'withdrawn', by: onTheRoster },
  { from: 'approved', act: 'withdraw', to: 'withdrawn', by: onTheRoster },
]

export const debriefActs = ['talk', 'decline', 'ask'] as const
export type DebriefAct = (typeof debriefActs)[number]
/** Whoever is on the line may have been in a heavy call, or stand in for the coordinator: she herself declines or asks after all, another talks with her. */
export const debriefLifecycle: readonly Turn<DebriefState, DebriefAct>[] = [
  { from: 'open', act: 'talk', to: 'talked', by: onTheRoster },
  { from: 'open', act: 'decline', to: 'declined', by: onTheRoster },
  { from: 'declined', act: 'ask', to: 'open', by: onTheRoster },
]

const callers = ['resident', 'shelter-guest'] as const
const both = [...callers, ...desk] as const
/**
 * Talking in the browser. Who loads her page again begins again: the caller asks anew, the desk offers anew. What fails goes back to `asked`:
 * she still can, and the desk may try again or ring her telephone.
 */
export const speechLifecycle: readonly Turn<SpeechState, SpeechAct>[] = [
  ...(['none', 'asked', 'offered', 'answered', 'connected', 'ended'] as const).map((from) => ({ from, act: 'ask' as const, to: 'asked' as const, by: callers })),
  ...(['asked', 'offered', 'answered', 'connected'] as const).map((from) => ({ from, act: 'offer' as const, to: 'offered' as const, by: desk })),
  { from: 'offered', act: 'answer', to: 'answered', by: callers },
  { from: 'answered', act: 'connect', to: 'connected', by: both },
  { from: 'connected', act: 'connect', to: 'connected', by: both },
  ...(['offered', 'answered', 'connected'] as const).map((from) => ({ from, act: 'fail' as const, to: 'asked' as const, by: both })),
  ...(['asked', 'offered', 'answered', 'connected'] as const).map((from) => ({ from, act: 'hang-up' as const, to: 'ended' as const, by: both })),
]
