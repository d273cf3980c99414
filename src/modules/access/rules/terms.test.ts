import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { atTime } from '../../../kernel/instant.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import * as terms from './terms.ts'

const { confirmationOn, decisionUntil, enquiryUntil, mandateKindAt, mayApplyWithoutEnquiry, objectionDays, objectsInTime, opensOn, personalPlanUntil, temporaryUntil } = terms

// Reported or applied on, what, the last day in time. Chosen around weekends and holidays of 2026 and 2027.
test.each([
  ['a Friday afternoon', '2026-10-02', 'plan', '2026-10-09'],
  ['a Friday afternoon', '2026-10-02', 'enquiry', '2026-11-13'],
  ['a plan that ends on a Saturday', '2026-10-03', 'plan', '2026-10-12'],
  ['a plan that ends on Christmas Day, a Friday', '2026-12-18', 'plan', '2026-12-28'],
  ['an enquiry that ends on Christmas Day', '2026-11-13', 'enquiry', '2026-12-28'],
  ['an enquiry that ends on Boxing Day, a Saturday', '2026-11-14', 'enquiry', '2026-12-28'],
  ['an enquiry that ends on New Year', '2026-11-20', 'enquiry', '2027-01-04'],
  ['an enquiry that ends on Good Friday', '2026-02-20', 'enquiry', '2026-04-07'],
  ['an enquiry that ends on Easter Monday', '2026-02-23', 'enquiry', '2026-04-07'],
  ['an enquiry that ends on 5 May', '2026-03-24', 'enquiry', '2026-05-06'],
  ['a decision that would end on Ascension Day, with the Friday after it equated', '2026-04-30', 'decision', '2026-05-18'],
  ['a decision from a Friday', '2026-11-13', 'decision', '2026-11-27'],
  ['a decision that ends on 5 May', '2026-04-21', 'decision', '2026-05-06'],
  ['an emergency on a Friday', '2026-10-02', 'confirmation', '2026-10-05'],
  ['an emergency on Maundy Thursday', '2026-04-02', 'confirmation', '2026-04-07'],
  ['an emergency on Christmas Eve', '2026-12-24', 'confirmation', '2026-12-28'],
] as const)('%s (%s): %s until %s', (_why, from, what, last) => {
  const until = { plan: personalPlanUntil, enquiry: enquiryUntil, decision: decisionUntil, confirmation: confirmationOn }[what]
  expect(until(day(from))).toBe(last)
})

test.each([
  ['2026-10-02', '2026-10-03', '2026-11-13'],
  ['2026-11-13', '2026-11-14', '2026-12-28'],
  ['2026-03-24', '2026-03-25', '2026-05-06'],
])('a decision announced on %s: objection from %s until %s', (announced, from, lastDay) => {
  expect(objectionDays(day(announced))).toEqual({ from, lastDay })
  expect(objectsInTime(day(announced), day(lastDay))).toBe(true)
  expect(objectsInTime(day(announced), addDays(day(lastDay), 1))).toBe(false)
})

test('she may apply without an enquiry from the day after the last day, not on it', () => {
  expect(mayApplyWithoutEnquiry(day('2026-10-02'), day('2026-11-13'))).toBe(false)
  expect(mayApplyWithoutEnquiry(day('2026-10-02'), day('2026-11-14'))).toBe(true)
})

describe('whose mandate holds', () => {
  test.each([
    ['2026-10-02', '08:59', 'night-and-weekend'], ['2026-10-02', '09:00', 'daytime'], ['2026-10-02', '16:59', 'daytime'], ['2026-10-02', '17:00', 'night-and-weekend'],
    ['2026-10-03', '11:00', 'night-and-weekend'], ['2026-12-25', '11:00', 'night-and-weekend'], ['2026-10-06', '03:10', 'night-and-weekend'],
  ] as const)('%s at %s: %s', (on, time, kind) => expect(mandateKindAt(atTime(day(on), time))).toBe(kind))
})

test('the office opens on a working day at nine, also over a weekend', () => expect(opensOn(day('2026-10-03'))).toBe(atTime(day('2026-10-05'), '09:00')))

test('every term has a source and a day from which it holds', () => {
  const all = Object.entries(terms).filter((entry): entry is [string, terms.Term] => typeof entry[1] === 'object' && 'source' in entry[1])
  expect(all.length).toBe(10)
  for (const [, term] of all) expect(term).toMatchObject({ source: expect.stringMatching(/.{10,}/), from: expect.stringMatching(/^\d{4}-/), amount: expect.any(Number) })
})

test('no legal term ends on a day that is no working day, and none is shorter than the law gives', () => {
  const days = integer({ min: 0, max: 365 * 12 }).map((count) => addDays(day('2024-01-01'), count))
  assert(property(days, (from) => {
    expect([personalPlanUntil(from), enquiryUntil(from), decisionUntil(from), confirmationOn(from), objectionDays(from).lastDay].filter((end) => !isWorkingDay(end))).toEqual([])
    expect(enquiryUntil(from) >= addDays(from, 42) && decisionUntil(from) >= addDays(from, 14) && personalPlanUntil(from) >= addDays(from, 7)).toBe(true)
    expect(temporaryUntil(from) > decisionUntil(addDays(from, 42))).toBe(true)
  }))
})
