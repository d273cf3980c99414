import { describe, expect, test } from 'vitest'
import { afterAct, invitation, type InvitationAct } from './lifecycle.ts'
import type { InvitationState } from './model.ts'

const states: InvitationState[] = ['invited', 'accepted', 'ended']
const acts: InvitationAct[] = ['accept', 'send-new-code', 'end', 'leave']
const people = ['resident', 'network-member', 'representative', 'support-worker', 'administrator', 'system']

// What may be, written out: everything else may not.
const allowed: Record<string, InvitationState> = {
  'invited accept network-member': 'accepted',
  'invited send-new-code resident': 'invited',
  'invited end resident': 'ended',
  'accepted end resident': 'ended',
  'accepted leave network-member': 'ended',
}

describe('the life of an invitation, whole', () => {
  test.each(states.flatMap((from) => acts.flatMap((act) => people.map((who) => [from, act, who] as const))))('%s, %s by %s', (from, act, who) => {
    expect(afterAct(from, act, who)).toBe(allowed[`${from} ${act} ${who}`])
  })

  test('nothing comes back from the end', () => {
    expect(invitation.filter(({ from }) => from === 'ended')).toEqual([])
  })
})
