import type { Role } from '../staff/index.ts'
import type { HeldBedState, OfferState, StayState, WaitState } from './model.ts'

export type LifecycleRow<State, Act> = { from: State; act: Act; to: State; by: readonly (Role | 'system')[] }

export type StayAct = 'arrive' | 'cancel' | 'leave' | 'mark-ready' | 'undo'
const atTheHouse = ['support-worker', 'provider-manager', 'placement-coordinator', 'night-worker'] as const

/** What can happen to a stay. A night in the shelter arrives when it is registered and ends by itself in the morning; a bed given by mistake is undone that night. */
export const stayTransitions: readonly LifecycleRow<StayState, StayAct>[] = [
  { from: 'planned', act: 'arrive', to: 'arrived', by: [...atTheHouse, 'system'] },
  { from: 'planned', act: 'cancel', to: 'cancelled', by: atTheHouse },
  { from: 'arrived', act: 'leave', to: 'left', by: atTheHouse },
  { from: 'arrived', act: 'mark-ready', to: 'arrived', by: ['support-worker', 'provider-manager'] },
  { from: 'arrived', act: 'undo', to: 'cancelled', by: ['shelter-desk'] },
]

export type HeldBedAct = 'hold' | 'arrive' | 'call-off' | 'lapse' | 'undo'

/** A bed at a partner waits for who was sent on at a door, until she comes, it is called off, or the hour has come. An arrival by mistake is undone. */
export const heldBedTransitions: readonly LifecycleRow<HeldBedState | 'none', HeldBedAct>[] = [
  { from: 'none', act: 'hold', to: 'held', by: ['shelter-desk'] },
  { from: 'held', act: 'arrive', to: 'arrived', by: ['shelter-desk'] },
  { from: 'held', act: 'call-off', to: 'called-off', by: ['shelter-desk', 'system'] },
  { from: 'held', act: 'lapse', to: 'lapsed', by: ['system'] },
  { from: 'arrived', act: 'undo', to: 'held', by: ['shelter-desk'] },
]

export type OfferAct = 'person-yes' | 'person-no' | 'provider-yes' | 'provider-no' | 'withdraw'
const speaker: readonly Role[] = ['resident', 'shelter-guest', 'placement-coordinator']
const provider: readonly Role[] = ['provider-manager']
const table: readonly Role[] = ['placement-coordinator']

/** An offer is a place only when both say yes; the desk may write down what the person said by telephone. */
export const offerTransitions: readonly LifecycleRow<OfferState, OfferAct>[] = [
  { from: 'asked', act: 'person-yes', to: 'person-agreed', by: speaker },
  { from: 'asked', act: 'person-no', to: 'declined', by: speaker },
  { from: 'asked', act: 'provider-yes', to: 'provider-agreed', by: provider },
  { from: 'asked', act: 'provider-no', to: 'declined', by: provider },
  { from: 'asked', act: 'withdraw', to: 'withdrawn', by: table },
  { from: 'person-agreed', act: 'provider-yes', to: 'placed', by: provider },
  { from: 'person-agreed', act: 'provider-no', to: 'declined', by: provider },
  { from: 'person-agreed', act: 'withdraw', to: 'withdrawn', by: table },
  { from: 'provider-agreed', act: 'person-yes', to: 'placed', by: speaker },
  { from: 'provider-agreed', act: 'person-no', to: 'declined', by: speaker },
  { from: 'provider-agreed', act: 'withdraw', to: 'withdrawn', by: table },
]

export type WaitAct = 'offer' | 'decline' | 'withdraw' | 'accept' | 'arrive' | 'not-come' | 'contact' | 'end'

/** Somebody who declines an offer waits on, in the same place of the order: the day she waits since never changes. */
export const waitTransitions: readonly LifecycleRow<WaitState, WaitAct>[] = [
  { from: 'waiting', act: 'offer', to: 'offered', by: table },
  { from: 'waiting', act: 'contact', to: 'waiting', by: table },
  { from: 'waiting', act: 'end', to: 'ended', by: [...table, 'system'] },
  { from: 'offered', act: 'contact', to: 'offered', by: table },
  { from: 'offered', act: 'decline', to: 'waiting', by: [...speaker, ...provider] },
  { from: 'offered', act: 'withdraw', to: 'waiting', by: table },
  { from: 'offered', act: 'accept', to: 'accepted', by: [...speaker, ...provider] },
  { from: 'accepted', act: 'contact', to: 'accepted', by: table },
  { from: 'accepted', act: 'arrive', to: 'placed', by: [...atTheHouse, 'resident', 'shelter-guest', 'system'] },
  { from: 'accepted', act: 'not-come', to: 'waiting', by: atTheHouse },
]

/** Where an act leads from here when this role does it; undefined when it cannot. */
export const nextState = <State, Act>(transitions: readonly LifecycleRow<State, Act>[], from: State, act: Act, role: string): State | undefined =>
  transitions.find((row) => row.from === from && row.act === act && row.by.some((one) => one === role))?.to
