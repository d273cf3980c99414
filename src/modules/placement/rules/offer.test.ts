import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { instant } from '../../../kernel/instant.ts'
import { answerBy, answered, mayOffer, offerState, waitState } from './offer.ts'

test.each([
  [null, null, null, 'asked'], ['yes', null, null, 'person-agreed'], [null, 'yes', null, 'provider-agreed'], ['yes', 'yes', 'placed', 'placed'],
  ['no', null, 'declined', 'declined'], ['yes', 'no', 'declined', 'declined'], [null, null, 'withdrawn', 'withdrawn'],
] as const)('person %s, provider %s, closed %s: %s', (personSaid, providerSaid, closeReason, state) => {
  expect(offerState({ personSaid, providerSaid, closeReason })).toBe(state)
})

test.each([
  [null, undefined, false, 'waiting'], [null, { closeReason: null }, false, 'offered'], [null, { closeReason: 'declined' }, false, 'waiting'],
  [null, { closeReason: 'withdrawn' }, false, 'waiting'], [null, { closeReason: 'placed' }, true, 'accepted'], [null, { closeReason: 'placed' }, false, 'waiting'],
  ['placed', { closeReason: 'placed' }, false, 'placed'], ['own-wish', undefined, false, 'ended'], ['decision-ended', { closeReason: 'declined' }, false, 'ended'],
] as const)('entry ended %s, offer %o, stay planned %s: %s', (endReason, latest, planned, state) => {
  expect(waitState({ endReason }, latest, planned)).toBe(state)
})

test.each([
  ['person', 'no', undefined, null], ['person', 'no', ' te ver van mijn werk ', 'te ver van mijn werk'], ['person', 'yes', '', null], ['provider', 'yes', undefined, null],
  ['provider', 'no', 'past niet bij de groep', 'past niet bij de groep'], ['provider', 'no', 'nee', 'offer-reason-needed'], ['provider', 'no', undefined, 'offer-reason-needed'],
] as const)('%s says %s with %o: %o', (who, said, reason, answer) => {
  const done = answered(who, said, reason)
  expect(done.ok ? done.value : done.refusal.code).toBe(answer)
})

test.each([
  [1, undefined, '2026-11-30', { position: 1, passedOver: null }], [1, 'niet nodig, is de eerste', '2026-12-05', { position: 1, passedOver: null }],
  [2, undefined, '2026-11-30', 'reason-to-pass-over'], [3, 'kort', '2026-11-30', 'reason-to-pass-over'],
  [2, 'rolstoeltoegankelijk', '2026-11-30', { position: 2, passedOver: 'rolstoeltoegankelijk' }], [1, undefined, '2026-11-29', 'not-free-then'],
  [1, undefined, '2026-12-28', { position: 1, passedOver: null }], [1, undefined, '2026-12-29', 'kept-empty-too-long'],
])('offering to number %i with %o from %s: %o', (position, words, from, answer) => {
  const may = mayOffer(position, words, day(from), day('2026-11-30'))
  expect(may.ok ? may.value : may.refusal.code).toEqual(answer)
})

test('an offer of Saturday is answered by Thursday', () => {
  expect(answerBy({ offeredAt: instant('2026-11-21T10:00:00Z') })).toBe('2026-11-26')
})
