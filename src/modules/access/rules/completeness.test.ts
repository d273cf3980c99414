import { assert, boolean, property, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type EnquiryDraft, enquiryParts, type Items } from '../model.ts'
import { lacks, planMayCome, waitsForPlan } from './completeness.ts'

const items = Object.fromEntries(enquiryParts.map((part) => [part, { discussed: true, words: 'Besproken aan de keukentafel.' }])) as Items
const whole: EnquiryDraft = { items, advocateOffered: true, budgetExplained: true, contributionTold: true, account: 'Wij spraken op 3 oktober.', personalPlan: null }
const without = (part: string): Items => Object.fromEntries(Object.entries(items).filter(([name]) => name !== part))

test('a whole enquiry lacks nothing', () => expect(lacks(whole)).toEqual([]))

test('not discussed is an answer, when it says why', () => {
  expect(lacks({ ...whole, items: { ...items, carer: { discussed: false, because: 'Er is geen mantelzorger.' } } })).toEqual([])
  expect(lacks({ ...whole, items: { ...items, carer: { discussed: false, because: ' ' } } })).toEqual([{ kind: 'part', part: 'carer' }])
})

test.each(enquiryParts)('part %s cannot be left out', (part) => expect(lacks({ ...whole, items: without(part) })).toEqual([{ kind: 'part', part }]))

test.each([
  ['advocate', { advocateOffered: false }], ['budget', { budgetExplained: false }], ['contribution', { contributionTold: false }], ['account', { account: null }], ['account', { account: '  ' }],
] as const)('the duty to inform: %s', (kind, change) => expect(lacks({ ...whole, ...change })).toEqual([{ kind }]))

test('what is lacking is exactly what was left out', () => {
  assert(property(subarray([...enquiryParts]), boolean(), boolean(), (left, advocateOffered, budgetExplained) => {
    const some = Object.fromEntries(Object.entries(items).filter(([name]) => !left.some((part) => part === name)))
    expect(lacks({ ...whole, items: some, advocateOffered, budgetExplained })).toHaveLength(left.length + Number(!advocateOffered) + Number(!budgetExplained))
  }))
})

// Reported on Monday 2 November 2026: seven days is Monday 9 November. Reported on Saturday 7: Saturday 14, so Monday 16 (Algemene termijnenwet).
test.each([
  ['2026-11-02', '2026-11-02', null, '2026-11-09'], ['2026-11-02', '2026-11-09', null, '2026-11-09'], ['2026-11-02', '2026-11-10', null, undefined], ['2026-11-07', '2026-11-15', null, '2026-11-16'],
  ['2026-11-02', '2026-11-02', 'handed-in', undefined], ['2026-11-02', '2026-11-02', 'not-used', undefined],
] as const)('reported on %s, on %s with plan %s: waits until %s', (reported, today, personalPlan, until) => expect(waitsForPlan({ personalPlan }, day(reported), day(today))).toBe(until))

// It may still come after she said that there will be none: until the last day, and no longer than that.
test.each([
  ['2026-11-02', null, '2026-11-09'], ['2026-11-09', 'not-used', '2026-11-09'], ['2026-11-10', 'not-used', undefined], ['2026-11-02', 'handed-in', undefined],
] as const)('reported on 2 November, on %s with plan %s: may come until %s', (today, personalPlan, until) => expect(planMayCome({ personalPlan }, day('2026-11-02'), day(today))).toBe(until))
