import type { IncidentAct, IncidentState, TurnOf } from './model.ts'

type Transition = { from: IncidentState; act: IncidentAct; to: IncidentState; by: readonly string[] }

const supervisor = ['supervisor']
const provider = ['provider-manager']

/** From a report to its end. Only the supervisor asks and closes; the provider answers. What is not good enough is asked again. */
export const incidentTransitions: readonly Transition[] = [
  { from: 'reported', act: 'receive', to: 'received', by: supervisor },
  { from: 'received', act: 'ask-enquiry', to: 'asked', by: supervisor },
  { from: 'received', act: 'close', to: 'closed', by: supervisor },
  { from: 'asked', act: 'give-findings', to: 'found', by: provider },
  { from: 'found', act: 'plan-measures', to: 'measured', by: provider },
  { from: 'found', act: 'ask-enquiry', to: 'asked', by: supervisor },
  { from: 'measured', act: 'ask-enquiry', to: 'asked', by: supervisor },
  { from: 'measured', act: 'close', to: 'closed', by: supervisor },
]

const after: Readonly<Record<IncidentAct, IncidentState>> = { 'receive': 'received', 'ask-enquiry': 'asked', 'give-findings': 'found', 'plan-measures': 'measured', 'close': 'closed' }

/** Where an incident stands after its last step; each act leads to one state. */
export const stateAfter = (lastAct: IncidentAct | null): IncidentState => (lastAct === null ? 'reported' : after[lastAct])

/** Where an act leads; undefined when it cannot be done here, or not by this role. */
export const nextState = (from: IncidentState, act: IncidentAct, role: string): IncidentState | undefined =>
  incidentTransitions.find((one) => one.from === from && one.act === act && one.by.includes(role))?.to

/** What this role can do here. */
export const actsFor = (from: IncidentState, role: string): IncidentAct[] => incidentTransitions.filter((one) => one.from === from && one.by.includes(role)).map(({ act }) => act)

const turns: Readonly<Record<IncidentState, TurnOf>> = { reported: 'supervisor', received: 'supervisor', asked: 'provider', found: 'provider', measured: 'supervisor', closed: 'nobody' }

export const turnIn = (state: IncidentState): TurnOf => turns[state]
