import { expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { entitlement, regionProducts } from '../../../../test/region.ts'
import type { LegalGround } from '../model.ts'
import { daysInForce, type Fresh, inForce, replacedFrom } from './entitlement.ts'

const groundOf = (code: string): LegalGround => regionProducts.find((one) => one.code === code)?.legalGround ?? 'none'
const fresh = (change: Partial<Fresh> = {}): Fresh => ({ products: ['vinger-aan-de-pols'], from: day('2026-07-01'), until: day('2027-07-01'), outcome: 'granted', ...change })

test.each([
  ['runs to the end of its term', null, '2027-01-01'],
  ['until it is withdrawn', day('2026-05-01'), '2026-05-01'],
  ['a withdrawal after the term changes nothing', day('2028-01-01'), '2027-01-01'],
])('a decision %s', (_, withdrawnOn, until) => {
  expect(daysInForce(entitlement({ withdrawnOn })).until).toBe(until)
})

test('withdrawn on its first day it gives nothing', () => {
  expect(inForce(entitlement({ withdrawnOn: day('2026-01-01') }), day('2026-01-01'))).toBe(false)
})

test.each([
  ['own-home support is replaced by own-home support', {}, '2026-07-01'],
  ['a place does not end the support at home', { products: ['bw-herstel-en-groei'] }, undefined],
  ['a decision about both replaces it', { products: ['bw-herstel-en-groei', 'beschermd-thuis'] }, '2026-07-01'],
  ['a temporary provision replaces nothing', { outcome: 'temporary' as const }, undefined],
  ['after its term there is nothing to replace', { from: day('2027-01-01'), until: null }, undefined],
  ['one that begins earlier replaces it from its first day', { from: day('2025-06-01') }, '2026-01-01'],
])('%s', (_, change, from) => {
  expect(replacedFrom(entitlement(), fresh(change), groundOf)).toBe(from)
})
