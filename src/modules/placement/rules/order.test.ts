import { array, assert, constantFrom, integer, property, record, uuid } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { urgencies } from '../model.ts'
import { type Candidate, candidatesFor, type Claim, fitOf, inOrder, isOverNorm, medianWeeks, needsContact, standingOf } from './order.ts'

const claim = (id: string, urgency: Claim['urgency'], since: string): Claim => ({ id, urgency, since: day(since) })

const list = [
  claim('1', 'active', '2026-03-01'), claim('2', 'urgent', '2026-09-01'), claim('3', 'active', '2026-01-15'), claim('4', 'precaution', '2025-01-01'),
  claim('5', 'preference', '2025-06-01'), claim('6', 'urgent', '2026-08-01'), claim('7', 'active', '2026-03-01'),
]

test('urgency comes first, then waiting time, then who was written down first', () => {
  expect(inOrder(list).map((one) => one.id)).toEqual(['6', '2', '3', '1', '7', '5', '4'])
})

test.each([
  ['6', 1, 0, 0, 0], ['2', 2, 0, 1, 0], ['3', 3, 2, 0, 0], ['1', 4, 2, 1, 0], ['7', 5, 2, 1, 1], ['5', 6, 5, 0, 0], ['4', 7, 6, 0, 0],
])('%s stands at %i: %i more urgent, %i longer, %i of the same day', (id, position, moreUrgent, waitsLonger, sameDay) => {
  const own = list.find((one) => one.id === id)
  expect(own && standingOf(own, list)).toEqual({ position, of: 7, moreUrgent, waitsLonger, sameDay })
})

const claims = array(record({ id: uuid(), urgency: constantFrom(...urgencies), days: integer({ min: 0, max: 900 }) }), { maxLength: 40 })
  .map((rows) => [...new Map(rows.map((row) => [row.id, { id: row.id, urgency: row.urgency, since: addDays(day('2024-01-01'), row.days) }])).values()])

describe('for every list', () => {
  test('everybody has her own place, and the reasons add up to it', () => {
    assert(property(claims, (all) => {
      const standings = all.map((one) => standingOf(one, all))
      expect(standings.map((one) => one.position).toSorted((a, b) => a - b)).toEqual(all.map((_, at) => at + 1))
      for (const one of standings) expect(one.moreUrgent + one.waitsLonger + one.sameDay + 1).toBe(one.position)
    }))
  })

  test('a newcomer never comes before somebody of the same urgency who waits', () => {
    assert(property(claims, constantFrom(...urgencies), (all, urgency) => {
      const newcomer = { id: 'zzzz', urgency, since: addDays(day('2024-01-01'), 1000) }
      const order = inOrder([...all, newcomer])
      expect(order.slice(order.indexOf(newcomer)).filter((one) => one.urgency === urgency)).toEqual([newcomer])
    }))
  })
})

const candidate = (urgency: Candidate['urgency'], wish: string | null, hasOffer = false): Candidate => ({ id: 'x', urgency, since: day('2026-01-01'), wish, hasOffer })

test.each([
  [candidate('urgent', null), 'fits'], [candidate('active', null), 'fits'], [candidate('active', '0308'), 'fits'], [candidate('preference', '0307'), 'fits'],
  [candidate('preference', null), 'fits'], [candidate('preference', '0308'), 'wishes-elsewhere'], [candidate('precaution', null), 'waits-as-precaution'],
  [candidate('urgent', null, true), 'has-offer'], [candidate('precaution', null, true), 'has-offer'],
] as const)('a place in Amersfoort for %o: %s', (who, fit) => {
  expect(fitOf(who, { municipality: '0307' })).toBe(fit)
})

test('a place goes to the first who suits it', () => {
  const waiting = [candidate('precaution', null), { ...candidate('preference', '0308'), id: 'b' }, { ...candidate('active', null), id: 'c' }, { ...candidate('urgent', null, true), id: 'd' }]
  expect(candidatesFor(waiting, { municipality: '0307' }).map((one) => one.id)).toEqual(['c'])
  expect(candidatesFor(waiting, { municipality: '0308' }).map((one) => one.id)).toEqual(['c', 'b'])
})

test.each([
  [[], null], [['2026-11-14'], 1], [['2026-11-14', '2026-11-07'], 1.5], [['2026-11-21', '2026-11-07', '2026-10-10'], 2],
])('the median of %j is %s weeks', (since, weeks) => {
  expect(medianWeeks(since.map(day), day('2026-11-21'))).toBe(weeks)
})

test.each([['2026-08-22', false], ['2026-08-21', true], ['2026-11-21', false]])('waiting since %s is over 13 weeks: %s', (since, over) => {
  expect(isOverNorm(day(since), day('2026-11-21'))).toBe(over)
})

test.each([['2026-11-07', false], ['2026-11-06', true]])('spoken to on %s needs a call: %s', (on, needed) => {
  expect(needsContact(day(on), day('2026-11-21'))).toBe(needed)
})
