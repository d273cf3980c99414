import { expect, test } from 'vitest'
import { roles } from '../staff/index.ts'
import { incidentTransitions, nextState, stateAfter, turnIn } from './lifecycle.ts'
import { incidentActs, incidentStates } from './model.ts'

// The whole table, written out apart from the code: everything that is not here is a no.
const expected = new Map(Object.entries({
  'reported receive supervisor': 'received', 'received ask-enquiry supervisor': 'asked', 'received close supervisor': 'closed', 'asked give-findings provider-manager': 'found',
  'found plan-measures provider-manager': 'measured', 'found ask-enquiry supervisor': 'asked', 'measured ask-enquiry supervisor': 'asked', 'measured close supervisor': 'closed',
}))

test('the table has a line for each of them', () => expect(incidentTransitions).toHaveLength(expected.size))

test.each(incidentStates)('from %s, every act by every role', (from) => {
  for (const act of incidentActs) for (const role of roles) expect([act, role, nextState(from, act, role)]).toEqual([act, role, expected.get(`${from} ${act} ${role}`)])
})

test('somebody has the turn until it is closed, and each act leads to the state it names', () => {
  expect(incidentStates.map(turnIn)).toEqual(['supervisor', 'supervisor', 'provider', 'provider', 'supervisor', 'nobody'])
  expect([null, ...incidentActs].map(stateAfter)).toEqual([...incidentStates])
})
