import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { cents } from '../../kernel/money.ts'
import type { Contract, Price } from './model.ts'
import { contractOn, priceOn, standingOf } from './rules.ts'

const price = (product: string, from: string, until: string | null, amount: number): Price =>
  ({ product, from: day(from), until: until === null ? null : day(until), centsPerDay: cents(amount), source: 'voorbeeldwaarde', exampleValue: true })

const prices = [price('beschermd-thuis', '2025-01-01', '2026-01-01', 7824), price('beschermd-thuis', '2026-01-01', null, 8150), price('vinger-aan-de-pols', '2026-01-01', null, 2340)]

test.each([
  ['beschermd-thuis', '2024-12-31', undefined],
  ['beschermd-thuis', '2025-01-01', 7824],
  ['beschermd-thuis', '2025-12-31', 7824],
  ['beschermd-thuis', '2026-01-01', 8150],
  ['vinger-aan-de-pols', '2030-06-01', 2340],
  ['zelfstandig', '2026-06-01', undefined],
])('a day of %s on %s costs %s cents', (product, on, amount) => {
  expect(priceOn(prices, product, day(on))?.centsPerDay).toBe(amount)
})

const contract = (providerId: string, from: string, until: string | null): Contract =>
  ({ id: 'c', providerId, providerName: 'Eemhoeve', product: 'beschermd-thuis', from: day(from), until: until === null ? null : day(until), answerSeconds: 60, arriveMinutes: 45, exampleValue: true })

test.each([
  ['eemhoeve', 'beschermd-thuis', '2026-05-01', true],
  ['eemhoeve', 'beschermd-thuis', '2027-01-01', false],
  ['eemhoeve', 'vinger-aan-de-pols', '2026-05-01', false],
  ['de-brink', 'beschermd-thuis', '2026-05-01', false],
])('%s has a contract for %s on %s: %s', (provider, product, on, has) => {
  expect(contractOn([contract('eemhoeve', '2026-01-01', '2027-01-01')], provider, product, day(on)) !== undefined).toBe(has)
})

describe('how a contract stands', () => {
  test.each([
    ['2025-12-31', '2027-01-01', 'coming'],
    ['2026-01-01', '2027-01-01', 'running'],
    ['2026-06-30', '2027-01-01', 'running'],
    ['2026-07-01', '2027-01-01', 'ending'],
    ['2026-12-31', '2027-01-01', 'ending'],
    ['2027-01-01', '2027-01-01', 'ended'],
    ['2040-01-01', null, 'running'],
  ])('on %s with end %s: %s', (on, until, standing) => {
    expect(standingOf(contract('eemhoeve', '2026-01-01', until), day(on))).toBe(standing)
  })
})
