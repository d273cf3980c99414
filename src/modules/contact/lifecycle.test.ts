import { describe, expect, test } from 'vitest'
import { afterStep, matterActs, matterSteps } from './lifecycle.ts'
import { type MatterState, matterStates } from './model.ts'

const people = ['resident', 'shelter-guest', 'network-member', 'support-worker', 'team-lead', 'womens-shelter-worker', 'oncall-coordinator', 'complaint-officer', 'privacy-officer', 'night-worker', 'access-worker', 'alderman', 'administrator', 'system']
const readers = ['support-worker', 'team-lead', 'womens-shelter-worker', 'oncall-coordinator', 'complaint-officer', 'privacy-officer']
const senders = ['resident', 'shelter-guest', 'network-member']
const objectors = ['resident', 'shelter-guest']
const reviewers = ['privacy-officer', 'complaint-officer']
const writers = [...senders, 'support-worker', 'night-worker', 'oncall-coordinator', 'access-worker']

// What may be, written out: everything else may not.
const allowed: Record<string, [MatterState, readonly string[]]> = {
  'sent read': ['read', readers], 'sent answer': ['answered', readers], 'read answer': ['answered', readers], 'sent pass-on': ['sent', readers], 'read pass-on': ['read', readers],
  'sent escalate': ['sent', ['system']], 'read escalate': ['read', ['system']], 'sent add': ['sent', writers], 'read add': ['sent', writers], 'answered add': ['sent', writers],
  'answered object': ['objected', objectors], 'closed object': ['objected', objectors], 'objected read': ['objected', reviewers], 'objected pass-on': ['objected', reviewers], 'objected escalate': ['objected', ['system']],
  'objected add': ['objected', writers], 'objected decide-objection': ['answered', reviewers],
  'objected withdraw': ['withdrawn', objectors],
  'answered close': ['closed', senders], 'sent withdraw': ['withdrawn', senders], 'read withdraw': ['withdrawn', senders],
}

describe('the life of a matter, whole', () => {
  test.each(matterStates.flatMap((from) => matterActs.flatMap((act) => people.map((who) => [from, act, who] as const))))('%s, %s by %s', (from, act, who) => {
    const row = allowed[`${from} ${act}`]
    expect(afterStep(from, act, who)).toBe(row?.[1].includes(who) ? row[0] : undefined)
  })

  test('nothing comes back from the end but by an objection of the sender, and no reader can make it disappear', () => {
    expect(matterSteps.filter(({ from, act }) => (from === 'closed' && act !== 'object') || from === 'withdrawn')).toEqual([])
    expect(matterSteps.filter(({ to, by }) => (to === 'closed' || to === 'withdrawn') && by.some((role) => readers.includes(role)))).toEqual([])
  })
})
