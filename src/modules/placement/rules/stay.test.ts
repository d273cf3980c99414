import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, daysBetween } from '../../../kernel/day.ts'
import { instant } from '../../../kernel/instant.ts'
import { isNotSeen, leaveDay, nightOf, nightsOver, respitePeriod, stayState } from './stay.ts'

const facts = (more: object = {}) => ({ from: day('2026-11-10'), plannedUntil: day('2026-11-13'), arrivedOn: day('2026-11-10'), until: null, cancelledOn: null, ...more })

test.each([
  ['2026-11-21T21:40:00Z', '2026-11-21'], ['2026-11-22T02:10:00Z', '2026-11-21'], ['2026-11-22T10:59:00Z', '2026-11-21'], ['2026-11-22T11:00:00Z', '2026-11-22'],
])('at %s the night of %s runs', (now, night) => expect(nightOf(instant(now))).toBe(night))

test.each([
  [{ arrivedOn: null }, 'planned'], [{}, 'arrived'], [{ until: day('2026-11-11') }, 'left'], [{ until: day('2026-11-12') }, 'left'], [{ until: day('2026-11-13') }, 'arrived'],
  [{ cancelledOn: day('2026-11-09'), arrivedOn: null }, 'cancelled'],
])('on 12 November a stay with %j is %s', (more, state) => expect(stayState(facts(more), day('2026-11-12'))).toBe(state))

test.each([
  [{}, '2026-11-13', 0], [{}, '2026-11-14', 1], [{}, '2026-11-20', 7], [{ until: day('2026-11-13') }, '2026-11-20', 0], [{ arrivedOn: null }, '2026-11-20', 0],
  [{ plannedUntil: null }, '2027-11-20', 0], [{ cancelledOn: day('2026-11-10') }, '2026-11-20', 0],
])('%j on %s: %i nights over', (more, today, over) => expect(nightsOver(facts(more), day(today))).toBe(over))

test.each([[{ arrivedOn: null }, '2026-11-10', false], [{ arrivedOn: null }, '2026-11-11', true], [{}, '2026-11-11', false]])(
  '%j on %s was not seen: %s', (more, today, missed) => expect(isNotSeen(facts(more), day(today))).toBe(missed))

const place = { respite: true, from: day('2026-01-01'), until: day('2027-01-01') }
const wish = (from: string, nights: number) => ({ from: day(from), nights, reason: 'rust' })

test.each([
  [place, wish('2026-11-21', 3), { from: '2026-11-21', until: '2026-11-24' }],
  [place, wish('2026-11-21', 14), { from: '2026-11-21', until: '2026-12-05' }],
  [place, wish('2026-11-21', 15), 'too-many-nights'], [place, wish('2026-11-21', 0), 'too-many-nights'],
  [place, wish('2026-11-20', 3), 'respite-from-is-past'], [place, wish('2026-12-20', 3), 'respite-too-far-ahead'], [place, wish('2099-01-01', 3), 'respite-too-far-ahead'], [place, wish('2026-12-19', 1), { from: day('2026-12-19'), until: day('2026-12-20') }], [{ ...place, respite: false }, wish('2026-11-21', 3), 'no-respite-place'],
  [{ ...place, until: day('2026-12-12') }, wish('2026-12-10', 3), 'place-not-open'], [{ ...place, until: day('2026-12-12') }, wish('2026-12-10', 2), { from: '2026-12-10', until: '2026-12-12' }],
  [{ ...place, from: day('2026-12-01') }, wish('2026-11-21', 3), 'place-not-open'],
])('a respite place %j, %j: %j', (one, wanted, answer) => {
  const period = respitePeriod(one, wanted, day('2026-11-21'))
  expect(period.ok ? period.value : period.refusal.code).toEqual(answer)
})

test('a booked respite stay is as many nights as were asked, at most fourteen', () => {
  assert(property(integer({ min: -30, max: 60 }), integer({ min: 0, max: 13 }), (nights, ahead) => {
    const period = respitePeriod({ ...place, until: null }, { from: addDays(day('2026-11-21'), ahead), nights, reason: '' }, day('2026-11-21'))
    expect(period.ok).toBe(nights >= 1 && nights <= 14)
    if (period.ok) expect(daysBetween(period.value.from, period.value.until)).toBe(nights)
  }))
})

test.each([
  [{}, '2026-11-12', '2026-11-12'], [{}, '2026-12-01', '2026-12-01'], [{}, '2026-11-10', '2026-11-10'], [{}, '2026-11-09', 'left-before-arrival'],
  [{}, '2028-01-01', 'too-far-ahead'], [{ arrivedOn: null }, '2026-11-12', 'stay-not-there'], [{ until: day('2026-11-11') }, '2026-11-12', 'stay-not-there'],
])('leaving %j on %s: %s', (more, on, answer) => {
  const done = leaveDay(facts(more), day(on), day('2026-11-12'))
  expect(done.ok ? done.value : done.refusal.code).toBe(answer)
})
