import { expect, test } from 'vitest'
import { roles } from '../staff/index.ts'
import { caseActs, careSignalTransitions, caseStates, nextState, stepOf, transferTransitions } from './lifecycle.ts'

const reporters = 'resident referrer local-team municipal-consultant client-advocate support-worker access-worker shelter-desk'
const applicants = 'resident access-worker'
const running = ['reported', 'enquiry', 'enquired', 'applied-early', 'applied']

// The whole table, written out apart from the code: state, act, next state, roles. Everything that is not here is a no.
const expected = new Map<string, string>()
const may = (from: string, act: string, to: string, by: string): void => { for (const role of by.split(' ')) expected.set(`${from} ${act} ${role}`, to) }
may('none', 'make-report', 'reported', reporters)
may('reported', 'start-enquiry', 'enquiry', 'access-worker')
may('applied-early', 'start-enquiry', 'applied-early', 'access-worker')
may('enquiry', 'save-enquiry', 'enquiry', 'access-worker')
may('applied-early', 'save-enquiry', 'applied-early', 'access-worker')
may('enquiry', 'finish-enquiry', 'enquired', 'access-worker')
may('applied-early', 'finish-enquiry', 'applied', 'access-worker')
may('reported', 'apply', 'applied-early', applicants)
may('enquiry', 'apply', 'applied-early', applicants)
may('enquired', 'apply', 'applied', applicants)
may('applied', 'decide', 'decided', 'decider')
may('decided', 'object', 'objected', 'resident representative')
may('objected', 'decide-objection', 'decided', 'decider municipal-consultant')
for (const state of running) {
  may(state, 'decide-temporarily', state, 'decider')
  may(state, 'object', state, 'resident representative')
  may(state, 'decide-objection', state, 'decider municipal-consultant')
  may(state, 'withdraw', 'withdrawn', applicants)
}

const everybody = [...roles, 'public', 'system']
const cases = caseStates.flatMap((state) => caseActs.map((act) => [state, act] as const))

test.each(cases)('from %s, %s: for every role', (state, act) => {
  const found = everybody.map((role) => [role, nextState(state, act, role)])
  expect(found).toEqual(everybody.map((role) => [role, expected.get(`${state} ${act} ${role}`)]))
})

test('nobody who decides does the enquiry, and nobody who objects decides', () => {
  const doing = (act: (typeof caseActs)[number]) => new Set(everybody.filter((role) => caseStates.some((state) => nextState(state, act, role))))
  expect([...doing('decide')].filter((role) => doing('finish-enquiry').has(role) || doing('object').has(role))).toEqual([])
})

test.each(['none', 'offered', 'accepted'].flatMap((state) => ['hand-over-case', 'accept-case', 'withdraw-offer'].map((act) => [state, act] as const)))('a transfer that is %s: %s', (state, act) => {
  const right: Record<string, [string, string]> = { 'none hand-over-case': ['municipal-consultant', 'offered'], 'offered accept-case': ['receiving-region', 'accepted'], 'offered withdraw-offer': ['municipal-consultant', 'none'] }
  for (const role of everybody) {
    const [who, to] = right[`${state} ${act}`] ?? []
    expect(stepOf(transferTransitions, state, act, role)).toBe(role === who ? to : undefined)
  }
})

test.each(['none', 'received', 'handled'].flatMap((state) => ['send-care-signal', 'handle-care-signal'].map((act) => [state, act] as const)))('a care signal that is %s: %s', (state, act) => {
  for (const role of everybody) {
    const to = state === 'none' && act === 'send-care-signal' && role === 'public' ? 'received'
      : state === 'received' && act === 'handle-care-signal' && ['access-worker', 'local-team'].includes(role) ? 'handled' : undefined
    expect(stepOf(careSignalTransitions, state, act, role)).toBe(to)
  }
})
