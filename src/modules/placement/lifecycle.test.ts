import { expect, test } from 'vitest'
import { roles } from '../staff/index.ts'
import { heldBedTransitions, nextState, offerTransitions, stayTransitions, type LifecycleRow, waitTransitions } from './lifecycle.ts'

/** The whole table: every state, every act, every role; what is not named leads nowhere. */
function whole<State extends string, Act extends string>(table: readonly LifecycleRow<State, Act>[], states: readonly State[], acts: readonly Act[]): string[] {
  const lines: string[] = []
  for (const from of states) for (const act of acts) {
    const led = new Map<State, string[]>()
    for (const role of [...roles, 'system']) {
      const to = nextState(table, from, act, role)
      if (to) led.set(to, [...(led.get(to) ?? []), role])
    }
    for (const [to, by] of led) lines.push(`${from} --${act}--> ${to} by ${by.toSorted().join(', ')}`)
  }
  return lines
}

test('stays', () => {
  expect(whole(stayTransitions, ['planned', 'arrived', 'left', 'cancelled'], ['arrive', 'cancel', 'leave', 'mark-ready', 'undo'])).toEqual([
    'planned --arrive--> arrived by night-worker, placement-coordinator, provider-manager, support-worker, system',
    'planned --cancel--> cancelled by night-worker, placement-coordinator, provider-manager, support-worker',
    'arrived --leave--> left by night-worker, placement-coordinator, provider-manager, support-worker',
    'arrived --mark-ready--> arrived by provider-manager, support-worker',
    'arrived --undo--> cancelled by shelter-desk',
  ])
})

test('held beds', () => {
  expect(whole(heldBedTransitions, ['none', 'held', 'arrived', 'called-off', 'lapsed'], ['hold', 'arrive', 'call-off', 'lapse', 'undo'])).toEqual([
    'none --hold--> held by shelter-desk',
    'held --arrive--> arrived by shelter-desk',
    'held --call-off--> called-off by shelter-desk, system',
    'held --lapse--> lapsed by system',
    'arrived --undo--> held by shelter-desk',
  ])
})

test('offers', () => {
  expect(whole(offerTransitions, ['asked', 'person-agreed', 'provider-agreed', 'placed', 'declined', 'withdrawn'], ['person-yes', 'person-no', 'provider-yes', 'provider-no', 'withdraw'])).toEqual([
    'asked --person-yes--> person-agreed by placement-coordinator, resident, shelter-guest',
    'asked --person-no--> declined by placement-coordinator, resident, shelter-guest',
    'asked --provider-yes--> provider-agreed by provider-manager',
    'asked --provider-no--> declined by provider-manager',
    'asked --withdraw--> withdrawn by placement-coordinator',
    'person-agreed --provider-yes--> placed by provider-manager',
    'person-agreed --provider-no--> declined by provider-manager',
    'person-agreed --withdraw--> withdrawn by placement-coordinator',
    'provider-agreed --person-yes--> placed by placement-coordinator, resident, shelter-guest',
    'provider-agreed --person-no--> declined by placement-coordinator, resident, shelter-guest',
    'provider-agreed --withdraw--> withdrawn by placement-coordinator',
  ])
})

test('the wait list', () => {
  const acts = ['offer', 'decline', 'withdraw', 'accept', 'arrive', 'not-come', 'contact', 'end'] as const
  expect(whole(waitTransitions, ['waiting', 'offered', 'accepted', 'placed', 'ended'], acts)).toEqual([
    'waiting --offer--> offered by placement-coordinator',
    'waiting --contact--> waiting by placement-coordinator',
    'waiting --end--> ended by placement-coordinator, system',
    'offered --decline--> waiting by placement-coordinator, provider-manager, resident, shelter-guest',
    'offered --withdraw--> waiting by placement-coordinator',
    'offered --accept--> accepted by placement-coordinator, provider-manager, resident, shelter-guest',
    'offered --contact--> offered by placement-coordinator',
    'accepted --arrive--> placed by night-worker, placement-coordinator, provider-manager, resident, shelter-guest, support-worker, system',
    'accepted --not-come--> waiting by night-worker, placement-coordinator, provider-manager, support-worker',
    'accepted --contact--> accepted by placement-coordinator',
  ])
})
