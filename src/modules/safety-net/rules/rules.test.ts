import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { instant } from '../../../kernel/instant.ts'
import { type Fact, type RuleCode, ruleCodes } from '../model.ts'
import { findingOf, missesAmong, rules } from './all.ts'
import { isStale, nextMorning, nextRecount } from './hourly.ts'
import { silenceOf } from './around.ts'

// Saturday 21 November 2026.
const today = day('2026-11-21')
const fact = (on: string, more: Partial<Fact> = {}): Fact =>
  ({ personId: 'mira', day: day(on), municipality: '0327', worker: 'account:joris', replacement: null, lead: null, provider: 'organisation:eemhoeve', holder: null, product: 'beschermd-thuis', ...more })

// Of a fact on this day: since when something is missing, and from which day it stands in the net.
const table: readonly [RuleCode, string, string | undefined, string?][] = [
  ['day-without-support', '2026-11-22', undefined], ['day-without-support', '2026-11-21', '2026-11-21', '2026-11-21'], ['day-without-support', '2026-11-20', '2026-11-20', '2026-11-20'],
  ['check-in-missed', '2026-11-20', '2026-11-20', '2026-11-20'],
  ['no-worker', '2026-11-22', undefined], ['no-worker', '2026-11-21', '2026-11-21', '2026-11-21'],
  ['signal-unanswered', '2026-11-19', undefined], ['signal-unanswered', '2026-11-18', '2026-11-18', '2026-11-21'],
  ['follow-up-unseen', '2026-11-21', '2026-11-21', '2026-11-21'],
  ['contact-lost', '2026-10-31', undefined], ['contact-lost', '2026-10-30', '2026-10-30', '2026-11-21'],
  ['report-without-owner', '2026-11-18', undefined], ['report-without-owner', '2026-11-17', '2026-11-20', '2026-11-21'],
  ['moved-without-receiver', '2026-11-14', undefined], ['moved-without-receiver', '2026-11-13', '2026-11-13', '2026-11-21'],
  ['entitlement-ends', '2027-01-17', undefined], ['entitlement-ends', '2027-01-16', '2026-11-21', '2026-11-21'], ['entitlement-ends', '2026-12-01', '2026-10-06', '2026-10-06'],
  ['observation-without-advice', '2026-11-21', undefined], ['observation-without-advice', '2026-11-20', '2026-11-20', '2026-11-21'],
  ['message-unanswered', '2026-11-21', undefined], ['message-unanswered', '2026-11-20', '2026-11-20', '2026-11-21'],
  ['request-unanswered', '2026-11-21', undefined], ['request-unanswered', '2026-11-20', '2026-11-20', '2026-11-21'],
  ['review-overdue', '2026-10-24', undefined], ['review-overdue', '2026-10-23', '2026-10-23', '2026-11-21'],
  ['handover-not-accepted', '2026-11-20', undefined], ['handover-not-accepted', '2026-11-19', '2026-11-19', '2026-11-21'],
  ['no-next-step', '2026-11-07', undefined], ['no-next-step', '2026-11-06', '2026-11-06', '2026-11-21'],
  ['waiting-without-contact', '2026-11-07', undefined], ['waiting-without-contact', '2026-11-06', '2026-11-06', '2026-11-21'],
  ['waiting-without-bridging', '2026-11-14', undefined], ['waiting-without-bridging', '2026-11-13', '2026-11-13', '2026-11-21'],
  ['stay-without-where-to', '2026-11-21', undefined], ['stay-without-where-to', '2026-11-20', '2026-11-20', '2026-11-21'],
  ['enquiry-late', '2026-10-10', undefined], ['enquiry-late', '2026-10-09', '2026-11-20', '2026-11-21'],
  ['decision-late', '2026-11-07', undefined], ['decision-late', '2026-11-06', '2026-11-20', '2026-11-21'],
  ['transfer-not-accepted', '2026-11-18', undefined], ['transfer-not-accepted', '2026-11-17', '2026-11-17', '2026-11-21'],
]

test.each(table)('%s with a fact of %s: missing since %s, in the net from %s', (code, on, since, due) => {
  expect(rules[code].missing(fact(on), today)).toEqual(since === undefined ? undefined : { since, due })
})

test('every rule is in the table, and looks as far as it may find', () => {
  expect(new Set(table.map(([code]) => code))).toEqual(new Set(ruleCodes))
  for (const [code, on, since] of table) if (since !== undefined) expect((rules[code].reachOf?.(today)['beschermd-thuis'] ?? rules[code].reach(today)) >= day(on)).toBe(true)
})

test('what is found today was not found the day before it came into the net', () => {
  for (const [code, on, since, due] of table) {
    if (since === undefined || due === undefined) continue
    expect(rules[code].missing(fact(on), addDays(day(due), -1))).toBeUndefined()
    expect(rules[code].missing(fact(on), day(due))).toBeDefined()
  }
})

test.each([['dag-en-nachtopvang', 7], ['beschermd-thuis', 21], ['vinger-aan-de-pols', 63], ['iets-nieuws', 63]])('contact may be silent in %s for %i days', (product, count) => {
  expect(silenceOf(product)).toEqual({ count, unit: 'days', source: 'voorbeeldwaarde', from: '2026-01-01' })
  expect(rules['contact-lost'].missing(fact(addDays(today, -count), { product }), today)).toBeUndefined()
  expect(rules['contact-lost'].missing(fact(addDays(today, -count - 1), { product }), today)).toBeDefined()
})

describe('somebody always has the turn', () => {
  const nobody = { worker: null, replacement: null, lead: null, provider: null }
  test.each([
    ['day-without-support', {}, 'desk:access'],
    ['no-worker', {}, 'organisation:eemhoeve'], ['no-worker', nobody, 'desk:access'],
    ['signal-unanswered', {}, 'account:joris'], ['signal-unanswered', { worker: null, replacement: 'account:bas' }, 'account:bas'], ['signal-unanswered', nobody, 'desk:access'],
    ['check-in-missed', {}, 'account:joris'], ['check-in-missed', nobody, 'desk:access'],
    ['follow-up-unseen', { holder: 'account:petra' }, 'account:petra'], ['follow-up-unseen', nobody, 'desk:access'],
    ['contact-lost', {}, 'account:joris'], ['contact-lost', nobody, 'desk:access'],
    ['report-without-owner', {}, 'desk:access'], ['entitlement-ends', {}, 'desk:access'], ['enquiry-late', {}, 'desk:access'], ['decision-late', {}, 'desk:access'],
    ['no-next-step', { holder: 'desk:access' }, 'desk:access'], ['no-next-step', {}, 'account:joris'],
    ['handover-not-accepted', { holder: 'account:bas' }, 'account:bas'],
    ['message-unanswered', { holder: 'account:bas' }, 'account:bas'], ['message-unanswered', {}, 'account:joris'], ['message-unanswered', nobody, 'desk:access'],
    ['request-unanswered', { holder: 'account:lot' }, 'account:lot'], ['request-unanswered', {}, 'desk:pathway'],
    ['review-overdue', {}, 'account:joris'], ['review-overdue', nobody, 'desk:access'],
    ['observation-without-advice', {}, 'account:joris'], ['observation-without-advice', nobody, 'desk:placement'],
    ['waiting-without-contact', {}, 'desk:placement'], ['waiting-without-bridging', {}, 'desk:placement'], ['stay-without-where-to', {}, 'desk:placement'],
    ['transfer-not-accepted', { holder: 'municipality:0345' }, 'municipality:0345'], ['moved-without-receiver', { holder: 'municipality:0327' }, 'municipality:0327'],
  ] as const)('%s %o: %s', (code, more, owner) => {
    expect(rules[code].owner(fact('2026-11-01', more))).toBe(owner)
  })
})

test('a person counts once under a rule, since the earliest, and somebody has the turn even when nobody is known around her', () => {
  const { municipality, worker, replacement, lead, provider, ...bare } = fact('2026-11-01')
  const misses = missesAmong(rules['waiting-without-contact'], [bare, { ...bare, day: day('2026-10-01') }, { ...bare, day: day('2026-11-20') }], today)
  const found = { personId: 'mira', rule: 'waiting-without-contact', municipality: '0327', since: '2026-10-01', due: '2026-10-16' }
  expect(misses.map((miss) => findingOf(miss, { municipality, worker, replacement, lead, provider }, today))).toEqual([
    { ...found, turns: ['desk:placement', 'organisation:eemhoeve', 'desk:pathway', 'programme-team'] }])
  expect(misses.map((miss) => findingOf(miss, { municipality: null, worker: null, replacement: null, lead: null, provider: null }, today))).toEqual([{ ...found, municipality: null, turns: ['desk:placement', 'desk:pathway', 'desk:pathway', 'programme-team'] }])
})

const now = instant('2026-11-21T08:20:00Z')

test.each([[undefined, true], ['2026-11-21T07:19:00Z', true], ['2026-11-21T07:21:00Z', false]])('a count of %s is stale: %s', (at, stale) => {
  expect(isStale(at === undefined ? undefined : instant(at), now)).toBe(stale)
})

test.each([
  ['the first time', undefined, '2026-11-21T09:00:00.000Z'],
  ['an hour after the last', { countedAt: instant('2026-11-21T07:00:00Z'), realSecondsAgo: 4800 }, '2026-11-21T09:00:00.000Z'],
  ['when the clock is being moved', { countedAt: instant('2026-11-20T07:00:00Z'), realSecondsAgo: 1 }, '2026-11-22T05:00:00.000Z'],
  ['twice within an hour, as after a restart', { countedAt: instant('2026-11-21T08:10:00Z'), realSecondsAgo: 10 }, '2026-11-21T09:00:00.000Z'],
])('counting again, %s', (_, last, next) => {
  expect(nextRecount(now, last)).toBe(next)
})

test.each([['2026-11-21T07:00:00Z', '2026-11-21T07:30:00Z'], ['2026-11-21T07:30:00Z', '2026-11-22T07:30:00Z'], ['2026-07-01T02:00:00Z', '2026-07-01T06:30:00Z']])('after %s the morning is %s', (at, morning) => {
  expect(nextMorning(instant(at))).toBe(instant(morning))
})
