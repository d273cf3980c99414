import type { Day } from '../../kernel/day.ts'
import type { Period } from '../../kernel/period.ts'

// What may happen to what, and by whom. Facts are stored; these states are derived from them (decision 0004).
export type EpisodeState = 'coming' | 'running' | 'ended' | 'withdrawn'
export type EpisodeAct = 'move' | 'withdraw' | 'redate'
export type RestState = 'awake' | 'resting'
export type RestAct = 'rest' | 'wake'
export type ObservationState = 'none' | 'set' | 'advised'
export type ObservationAct = 'set' | 'change' | 'advise'
export type WantedMoveState = 'asked' | 'reported' | 'decided' | 'moved' | 'dropped'
export type WantedMoveAct = 'report' | 'decide' | 'move' | 'drop'
export type MissedState = 'messaged' | 'asked' | 'tasked' | 'at-line' | 'found'
export type MissedAct = 'ask' | 'task' | 'to-line' | 'find'
export type SignalState = 'open' | 'answered'
export type SignalAct = 'answer'
export type GoalState = 'open' | 'reached' | 'stopped'
export type GoalAct = 'reach' | 'stop'

/** Who may carry a move out at all; a decision says who may do so within it (rules/bandwidth). Desks carry out new decisions only. */
const movers: readonly string[] = ['support-worker', 'womens-shelter-worker', 'resident', 'access-worker', 'placement-coordinator', 'provider-manager', 'system']

type Step<State extends string, Act extends string> = { from: State; act: Act; to: State; by: readonly string[] }

export const episodeSteps: readonly Step<EpisodeState, EpisodeAct>[] = [
  { from: 'running', act: 'move', to: 'ended', by: movers },
  { from: 'coming', act: 'withdraw', to: 'withdrawn', by: movers },
  { from: 'coming', act: 'redate', to: 'coming', by: movers },
]

/** Support rests by agreement; anything that says she may need somebody wakes it. The line is no part of this: it is always open. */
export const restSteps: readonly Step<RestState, RestAct>[] = [
  { from: 'awake', act: 'rest', to: 'resting', by: ['support-worker', 'resident'] },
  { from: 'resting', act: 'wake', to: 'awake', by: ['support-worker', 'resident', 'night-worker', 'back-up', 'oncall-coordinator', 'system'] },
]

export const observationSteps: readonly Step<ObservationState, ObservationAct>[] = [
  { from: 'none', act: 'set', to: 'set', by: ['support-worker'] },
  { from: 'set', act: 'change', to: 'set', by: ['support-worker'] },
  { from: 'set', act: 'advise', to: 'advised', by: ['support-worker'] },
]

/** Support outside the decision: who reports is whoever brings it to the central access; the decision is heard. */
export const wantedMoveSteps: readonly Step<WantedMoveState, WantedMoveAct>[] = [
  { from: 'asked', act: 'report', to: 'reported', by: ['support-worker', 'resident', 'access-worker', 'local-team', 'referrer', 'client-advocate', 'municipal-consultant'] },
  { from: 'asked', act: 'decide', to: 'decided', by: ['decider', 'access-worker', 'system'] },
  { from: 'reported', act: 'decide', to: 'decided', by: ['decider', 'access-worker', 'system'] },
  { from: 'asked', act: 'move', to: 'moved', by: movers },
  { from: 'reported', act: 'move', to: 'moved', by: movers },
  { from: 'decided', act: 'move', to: 'moved', by: movers },
  { from: 'asked', act: 'drop', to: 'dropped', by: ['support-worker'] },
  { from: 'decided', act: 'drop', to: 'dropped', by: ['support-worker'] },
]

/** An agreed time went by: first she herself, then whom she named, then her worker, then the 24/7 line. Only a fact ends it: a word from her, or somebody who found her. */
export const missedSteps: readonly Step<MissedState, MissedAct>[] = [
  { from: 'messaged', act: 'ask', to: 'asked', by: ['system'] },
  { from: 'messaged', act: 'task', to: 'tasked', by: ['system'] },
  { from: 'asked', act: 'task', to: 'tasked', by: ['system'] },
  { from: 'tasked', act: 'to-line', to: 'at-line', by: ['system'] },
  ...(['messaged', 'asked', 'tasked', 'at-line'] as const).map((from) => ({ from, act: 'find' as const, to: 'found' as const, by: ['resident', 'support-worker', 'night-worker', 'back-up', 'oncall-coordinator', 'system'] })),
]

export const signalSteps: readonly Step<SignalState, SignalAct>[] = [{ from: 'open', act: 'answer', to: 'answered', by: ['support-worker'] }]

export const goalSteps: readonly Step<GoalState, GoalAct>[] = [
  { from: 'open', act: 'reach', to: 'reached', by: ['resident', 'support-worker', 'womens-shelter-worker'] },
  { from: 'open', act: 'stop', to: 'stopped', by: ['resident', 'support-worker', 'womens-shelter-worker'] },
]

export type PlanActionState = 'open' | 'done' | 'stopped'
export type PlanActionAct = 'finish' | 'stop' | 'reopen'
export type EvaluationState = 'open' | 'own-given' | 'worker-given' | 'complete'
export type EvaluationAct = 'give-own' | 'give-worker'
export type WarningPlanState = 'proposed' | 'accepted' | 'declined'
export type WarningPlanAct = 'write' | 'propose' | 'accept' | 'decline'
export type AgreementState = 'proposed' | 'consented' | 'withdrawn' | 'ended'
export type AgreementAct = 'propose' | 'consent' | 'withdraw' | 'end'

/** Who writes a plan together with a resident. */
const workers: readonly string[] = ['support-worker', 'womens-shelter-worker']
const together: readonly string[] = ['resident', ...workers]

// Somebody of the network finishes only what is hers and shown to her; the action looks at that.
export const planActionSteps: readonly Step<PlanActionState, PlanActionAct>[] = [
  { from: 'open', act: 'finish', to: 'done', by: [...together, 'network-member'] },
  { from: 'open', act: 'stop', to: 'stopped', by: together },
  { from: 'done', act: 'reopen', to: 'open', by: together },
  { from: 'stopped', act: 'reopen', to: 'open', by: together },
]

// A worker gives the resident's own side only for somebody who cannot sign in herself; the action looks at that. What both gave stays as it is.
export const evaluationSteps: readonly Step<EvaluationState, EvaluationAct>[] = [
  { from: 'open', act: 'give-own', to: 'own-given', by: together },
  { from: 'open', act: 'give-worker', to: 'worker-given', by: workers },
  { from: 'own-given', act: 'give-own', to: 'own-given', by: together },
  { from: 'own-given', act: 'give-worker', to: 'complete', by: workers },
  { from: 'worker-given', act: 'give-worker', to: 'worker-given', by: workers },
  { from: 'worker-given', act: 'give-own', to: 'complete', by: together },
]

// The resident decides the content. A worker accepts in her name only for somebody who cannot sign in herself; the action looks at that.
export const warningPlanSteps: readonly Step<WarningPlanState | 'none', WarningPlanAct>[] = [
  { from: 'none', act: 'write', to: 'accepted', by: ['resident'] },
  { from: 'none', act: 'propose', to: 'proposed', by: workers },
  { from: 'proposed', act: 'accept', to: 'accepted', by: together },
  { from: 'proposed', act: 'decline', to: 'declined', by: together },
]

// Nothing goes to an employer before she says yes, and nothing after she takes that back.
export const agreementSteps: readonly Step<AgreementState | 'none', AgreementAct>[] = [
  { from: 'none', act: 'propose', to: 'proposed', by: together },
  { from: 'proposed', act: 'consent', to: 'consented', by: together },
  { from: 'proposed', act: 'end', to: 'ended', by: together },
  { from: 'consented', act: 'withdraw', to: 'withdrawn', by: together },
  { from: 'consented', act: 'end', to: 'ended', by: together },
]

/** The state after this act, or undefined when it is not possible from here or not for this role. */
export const after = <State extends string, Act extends string>(steps: readonly Step<State, Act>[], from: State, act: Act, role: string): State | undefined =>
  steps.find((step) => step.from === from && step.act === act && step.by.includes(role))?.to

export function episodeStateOn({ from, until }: Period, today: Day): EpisodeState {
  if (from > today) return 'coming'
  return until !== null && until <= today ? 'ended' : 'running'
}
