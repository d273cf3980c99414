import { describe, expect, test } from 'vitest'
import { after, contactSteps, handoverSteps } from './lifecycle.ts'

const roles = ['support-worker', 'resident', 'team-lead', 'provider-manager', 'night-worker', 'network-member', 'municipal-consultant', 'system', 'public']
const worker = ['support-worker']

describe('the whole table of a planned contact', () => {
  const allowed: Record<string, { to: string; by: string[] }> = {
    'planned move': { to: 'planned', by: worker }, 'planned ask-to-move': { to: 'planned', by: ['resident'] }, 'planned cancel': { to: 'cancelled', by: ['support-worker', 'resident'] },
    'planned finish': { to: 'done', by: worker }, 'planned note-no-show': { to: 'no-show', by: worker }, 'no-show finish': { to: 'done', by: worker },
  }
  const rows = (['planned', 'cancelled', 'done', 'no-show'] as const).flatMap((from) => (['move', 'ask-to-move', 'cancel', 'finish', 'note-no-show'] as const).flatMap((act) => roles.map((role) => [from, act, role] as const)))
  test('has every state, act and role', () => expect(rows).toHaveLength(180))
  test.each(rows)('%s: %s by %s', (from, act, role) => {
    const may = allowed[`${from} ${act}`]
    expect(after(contactSteps, from, act, role)).toBe(may?.by.includes(role) ? may.to : undefined)
  })
})

test.each((['waiting', 'accepted'] as const).flatMap((from) => roles.map((role) => [from, role] as const)))('a handover that is %s is taken over by %s', (from, role) => {
  expect(after(handoverSteps, from, 'accept', role)).toBe(from === 'waiting' && ['support-worker', 'team-lead'].includes(role) ? 'accepted' : undefined)
})
