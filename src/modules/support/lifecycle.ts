import type { ContactState, HandoverState } from './model.ts'

// What may happen to what, and by whom. Facts are stored; these states are derived from them (decision 0004).
export type ContactAct = 'move' | 'ask-to-move' | 'cancel' | 'finish' | 'note-no-show'
export type HandoverAct = 'accept'
type Step<State extends string, Act extends string> = { from: State; act: Act; to: State; by: readonly string[] }

export const contactSteps: readonly Step<ContactState, ContactAct>[] = [
  { from: 'planned', act: 'move', to: 'planned', by: ['support-worker'] },
  { from: 'planned', act: 'ask-to-move', to: 'planned', by: ['resident'] },
  { from: 'planned', act: 'cancel', to: 'cancelled', by: ['support-worker', 'resident'] },
  { from: 'planned', act: 'finish', to: 'done', by: ['support-worker'] },
  { from: 'planned', act: 'note-no-show', to: 'no-show', by: ['support-worker'] },
  // Who came after all, too late: what was written down first is put right.
  { from: 'no-show', act: 'finish', to: 'done', by: ['support-worker'] },
]

export const handoverSteps: readonly Step<HandoverState, HandoverAct>[] = [
  { from: 'waiting', act: 'accept', to: 'accepted', by: ['support-worker', 'team-lead'] },
]

/** The state after this act, or undefined when it is not possible from here or not for this role. */
export const after = <State extends string, Act extends string>(steps: readonly Step<State, Act>[], from: State, act: Act, role: string): State | undefined =>
  steps.find((step) => step.from === from && step.act === act && step.by.includes(role))?.to
