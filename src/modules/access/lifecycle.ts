import type { CaseState } from './model.ts'

export const caseStates = ['none', 'reported', 'enquiry', 'enquired', 'applied-early', 'applied', 'decided', 'objected', 'withdrawn'] as const satisfies readonly (CaseState | 'none')[]
export const caseActs = ['make-report', 'start-enquiry', 'save-enquiry', 'finish-enquiry', 'apply', 'decide', 'decide-temporarily', 'object', 'decide-objection', 'withdraw'] as const
export type CaseAct = (typeof caseActs)[number]

type Transition = { from: CaseState | 'none'; act: CaseAct; to: CaseState; by: readonly string[] }

const reporters = ['resident', 'referrer', 'local-team', 'municipal-consultant', 'client-advocate', 'support-worker', 'access-worker', 'shelter-desk']
const desk = ['access-worker']
const deciders = ['decider']
const applicants = ['resident', 'access-worker']
const objectors = ['resident', 'representative']
// Never the worker who took the decision herself (Awb 10:3): the action holds that, a role cannot.
const reviewers = ['decider', 'municipal-consultant']

/** A temporary provision (Wmo 2.3.3) leaves the case where it is: the enquiry runs on. It is a decision, so open to objection. */
const whileRunning = (['reported', 'enquiry', 'enquired', 'applied-early', 'applied'] as const).flatMap((at): Transition[] => [
  { from: at, act: 'decide-temporarily', to: at, by: deciders },
  { from: at, act: 'object', to: at, by: objectors },
  { from: at, act: 'decide-objection', to: at, by: reviewers },
  { from: at, act: 'withdraw', to: 'withdrawn', by: applicants },
])

/** From report to objection (Wmo 2.3.2, 2.3.3, 2.3.5; Awb 6:7). Whether the day allows it as well is a rule's business. */
export const caseTransitions: readonly Transition[] = [
  { from: 'none', act: 'make-report', to: 'reported', by: reporters },
  { from: 'reported', act: 'start-enquiry', to: 'enquiry', by: desk },
  { from: 'applied-early', act: 'start-enquiry', to: 'applied-early', by: desk },
  { from: 'enquiry', act: 'save-enquiry', to: 'enquiry', by: desk },
  { from: 'applied-early', act: 'save-enquiry', to: 'applied-early', by: desk },
  { from: 'enquiry', act: 'finish-enquiry', to: 'enquired', by: desk },
  { from: 'applied-early', act: 'finish-enquiry', to: 'applied', by: desk },
  { from: 'reported', act: 'apply', to: 'applied-early', by: applicants },
  { from: 'enquiry', act: 'apply', to: 'applied-early', by: applicants },
  { from: 'enquired', act: 'apply', to: 'applied', by: applicants },
  { from: 'applied', act: 'decide', to: 'decided', by: deciders },
  { from: 'decided', act: 'object', to: 'objected', by: objectors },
  { from: 'objected', act: 'decide-objection', to: 'decided', by: reviewers },
  ...whileRunning,
]

/** Where the case goes when this role does this act here; undefined when it cannot. */
export const nextState = (from: CaseState | 'none', act: CaseAct, role: string): CaseState | undefined =>
  caseTransitions.find((one) => one.from === from && one.act === act && one.by.includes(role))?.to

/** A transfer to another region: offered by the municipality, accepted by the receiver, one by one. */
export const transferTransitions = [
  { from: 'none', act: 'hand-over-case', to: 'offered', by: ['municipal-consultant'] },
  { from: 'offered', act: 'accept-case', to: 'accepted', by: ['receiving-region'] },
  { from: 'offered', act: 'withdraw-offer', to: 'none', by: ['municipal-consultant'] },
] as const

/** A worry about somebody else: it comes in and is handled, and starts no clock. */
export const careSignalTransitions = [
  { from: 'none', act: 'send-care-signal', to: 'received', by: ['public'] },
  { from: 'received', act: 'handle-care-signal', to: 'handled', by: ['access-worker', 'local-team'] },
] as const

type AnyTransition = { from: string; act: string; to: string; by: readonly string[] }

/** Where a transfer or care signal goes; undefined when this role cannot do this act here. */
export const stepOf = (table: readonly AnyTransition[], from: string, act: string, role: string): string | undefined =>
  table.find((one) => one.from === from && one.act === act && one.by.includes(role))?.to
