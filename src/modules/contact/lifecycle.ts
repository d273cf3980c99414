import type { MatterState } from './model.ts'

export const matterActs = ['read', 'answer', 'pass-on', 'escalate', 'add', 'close', 'withdraw', 'object', 'decide-objection'] as const
export type MatterAct = (typeof matterActs)[number]
type Transition = { from: MatterState; act: MatterAct; to: MatterState; by: readonly string[] }

/** Who reads what residents send. */
const readerRoles = ['support-worker', 'team-lead', 'womens-shelter-worker', 'oncall-coordinator', 'complaint-officer', 'privacy-officer'] as const
const senders = ['resident', 'shelter-guest', 'network-member'] as const
/** Who decides on an objection about data; never who decided first, which the action and the database hold (Awb 10:3). */
const reviewers = ['privacy-officer', 'complaint-officer'] as const
const objectors = ['resident', 'shelter-guest'] as const
const helpers = ['support-worker', 'night-worker', 'oncall-coordinator', 'access-worker'] as const
const writers = [...new Set<string>([...senders, ...helpers])]

/**
 * The life of a matter. New words of the sender make it unread again, also after an answer. Only the sender closes or withdraws:
 * no reader can make a matter disappear, and what is not answered goes on to the next by itself. An objection against what was decided on a request
 * about data has its own reader and its own term, also when she had closed the matter; she can take it back (Awb 6:21), and then the decision stays.
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
  { from: 'answered', act: 'object', to: 'objected', by: objectors },
  { from: 'closed', act: 'object', to: 'objected', by: objectors },
  { from: 'objected', act: 'read', to: 'objected', by: reviewers },
  { from: 'objected', act: 'pass-on', to: 'objected', by: reviewers },
  { from: 'objected', act: 'escalate', to: 'objected', by: ['system'] },
  { from: 'objected', act: 'add', to: 'objected', by: writers },
  { from: 'objected', act: 'decide-objection', to: 'answered', by: reviewers },
  { from: 'objected', act: 'withdraw', to: 'withdrawn', by: objectors },
  { from: 'answered', act: 'close', to: 'closed', by: senders },
  { from: 'sent', act: 'withdraw', to: 'withdrawn', by: senders },
  { from: 'read', act: 'withdraw', to: 'withdrawn', by: senders },
]

/** The state after an act by somebody in this role, or undefined when it cannot be. */
export const afterStep = (from: MatterState, act: MatterAct, role: string): MatterState | undefined =>
  matterSteps.find((one) => one.from === from && one.act === act && one.by.includes(role))?.to
