import type { MatterState } from './model.ts'

export const matterActs = ['read', 'answer', 'pass-on', 'escalate', 'add', 'close', 'withdraw'] as const
export type MatterAct = (typeof matterActs)[number]
type Transition = { from: MatterState; act: MatterAct; to: MatterState; by: readonly string[] }

/** Who reads what residents send. */
const readerRoles = ['support-worker', 'team-lead', 'womens-shelter-worker', 'oncall-coordinator', 'complaint-officer', 'privacy-officer'] as const
const senders = ['resident', 'shelter-guest', 'network-member'] as const
const helpers = ['support-worker', 'night-worker', 'oncall-coordinator', 'access-worker'] as const
const writers = [...new Set<string>([...senders, ...helpers])]

/**
 * The life of a matter. New words of the sender make it unread again, also after an answer. Only the sender closes or withdraws:
 * no reader can make a matter disappear, and what is not answered goes on to the next by itself.
 */
export const matterSteps: readonly Transition[] = [
  { from: 'sent', act: 'read', to: 'read', by: readerRoles },
  { from: 'sent', act: 'answer', to: 'answered', by: readerRoles },
  { from: 'read', act: 'answer', to: 'answered', by: readerRoles },
  { from: 'sent', act: 'pass-on', to: 'sent', by: readerRoles },
  { from: 'read', act: 'pass-on', to: 'read', by: readerRoles },
  { from: 'sent', act: 'escalate', to: 'sent', by: ['system'] },
  { from: 'read', act: 'escalate', to: 'read', by: ['system'] },
  { from: 'sent', act: 'add', to: 'sent', by: writers },
  { from: 'read', act: 'add', to: 'sent', by: writers },
  { from: 'answered', act: 'add', to: 'sent', by: writers },
  { from: 'answered', act: 'close', to: 'closed', by: senders },
  { from: 'sent', act: 'withdraw', to: 'withdrawn', by: senders },
  { from: 'read', act: 'withdraw', to: 'withdrawn', by: senders },
]

/** The state after an act by somebody in this role, or undefined when it cannot be. */
export const afterStep = (from: MatterState, act: MatterAct, role: string): MatterState | undefined =>
  matterSteps.find((one) => one.from === from && one.act === act && one.by.includes(role))?.to
