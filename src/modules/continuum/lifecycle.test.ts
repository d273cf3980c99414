import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { after, episodeStateOn, episodeSteps, goalSteps, signalSteps } from './lifecycle.ts'

const roles = ['resident', 'support-worker', 'womens-shelter-worker', 'access-worker', 'placement-coordinator', 'provider-manager', 'system', 'night-worker', 'municipal-policy', 'network-member', 'public']
const movers = roles.slice(0, 7)

type Steps = Parameters<typeof after>[0]
const every = (steps: Steps, states: string[], acts: string[]) =>
  states.flatMap((from) => acts.flatMap((act) => roles.map((role) => ({ from, act, role, to: after(steps, from, act, role) }))))

describe('the whole table', () => {
  test('of an episode', () => {
    const rows = every(episodeSteps, ['coming', 'running', 'ended', 'withdrawn'], ['move', 'withdraw', 'redate'])
    expect(rows).toHaveLength(132)
    const leads: Record<string, string> = { 'running move': 'ended', 'coming withdraw': 'withdrawn', 'coming redate': 'coming' }
    for (const { from, act, role, to } of rows) expect(to).toBe(movers.includes(role) ? leads[`${from} ${act}`] : undefined)
  })
  test('of a signal: only a support worker answers, once', () => {
    for (const { from, role, to } of every(signalSteps, ['open', 'answered'], ['answer'])) expect(to).toBe(from === 'open' && role === 'support-worker' ? 'answered' : undefined)
  })
  test('of a goal', () => {
    for (const { from, act, role, to } of every(goalSteps, ['open', 'reached', 'stopped'], ['reach', 'stop'])) {
      expect(to).toBe(from === 'open' && ['resident', 'support-worker', 'womens-shelter-worker'].includes(role) ? (act === 'reach' ? 'reached' : 'stopped') : undefined)
    }
  })
})

test.each([
  ['2026-01-01', null, 'running'], ['2026-06-01', null, 'running'], ['2026-06-02', null, 'coming'], ['2026-01-01', '2026-06-01', 'ended'], ['2026-01-01', '2026-06-02', 'running'],
])('an episode from %s until %s is %s on 1 June', (from, until, state) => {
  expect(episodeStateOn({ from: day(from), until: until === null ? null : day(until) }, day('2026-06-01'))).toBe(state)
})
