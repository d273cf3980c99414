import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCents, cents, euros, formatEuro, formatWholeEuros, splitByKey, timesDays } from './money.ts'

const anyCents = fc.maxSafeInteger().map(cents)

describe('cents', () => {
  test.each([12.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused', (amount) => {
    expect(() => cents(amount)).toThrow(RangeError)
  })

  test('sums and multiples', () => {
    expect(addCents()).toBe(0)
    expect(addCents(cents(10), cents(20), cents(-5))).toBe(25)
    expect(timesDays(cents(18_750), 31)).toBe(581_250)
    expect(timesDays(cents(-1), 0)).toBe(0)
    expect(() => timesDays(cents(100), 1.5)).toThrow(RangeError)
    expect(() => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError)
  })
})

describe('euros', () => {
  test.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['12,5', 1250],
    ['0,05', 5],
    ['€ 12', 1200],
    ['€\u00A01.234.567,89', 123_456_789],
    ['-12,50', -1250],
    ['€ -12,50', -1250],
    ['-€ 12,50', -1250],
    ['−3', -300],
    ['-0', 0],
    ['12.50', undefined],
    ['1.23,45', undefined],
    ['12,345', undefined],
    ['--5', undefined],
    ['-€-5', undefined],
    [',50', undefined],
    ['', undefined],
    ['twaalf', undefined],
    ['99999999999999999', undefined],
  ])('%j is %s', (text, expected) => {
    expect(euros(text)).toBe(expected)
  })
})

describe('formatEuro', () => {
  test.each([
    [123_456, '€\u00A01.234,56'],
    [0, '€\u00A00,00'],
    [5, '€\u00A00,05'],
    [-123_456, '€\u00A0-1.234,56'],
    [100_000_000, '€\u00A01.000.000,00'],
    [99_999, '€\u00A0999,99'],
  ])('%i is %s', (amount, expected) => {
    expect(formatEuro(cents(amount))).toBe(expected)
  })

  test('what is written can be read back', () => {
    fc.assert(fc.property(anyCents, (amount) => euros(formatEuro(amount)) === amount))
  })
})

describe('splitByKey', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [1000, [122_000, 67_000, 0], [646, 354, 0]],
    [1, [1, 1], [1, 0]],
    [0, [3, 4], [0, 0]],
    [1000, [0.125, 0.875], [125, 875]],
    [10, [0.1, 0.2, 0.7], [1, 2, 7]],
    [101, [1, 2], [34, 67]],
  ])('%i by %j is %j', (total, weights, parts) => {
    expect(splitByKey(cents(total), weights)).toEqual(parts)
  })

  test.each([[[]], [[0, 0]], [[1, -1]], [[Number.NaN]]])('%j is no key', (weights) => {
    expect(() => splitByKey(cents(100), weights)).toThrow(RangeError)
  })

  const weight = fc.oneof(fc.nat(1_000_000), fc.double({ min: 0.001, max: 1000, noNaN: true }))
  const key = fc.array(weight, { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((one) => one > 0))

  test('the parts add up exactly, and no part is a cent off its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }).map(cents), key, (total, weights) => {
        const parts = splitByKey(total, weights)
        expect(addCents(...parts)).toBe(total)
        expect(parts.every((part) => Math.sign(part) * Math.sign(total) >= 0)).toBe(true)
        expect(parts.filter((_part, index) => weights[index] === 0).every((part) => part === 0)).toBe(true)
      }),
    )
    fc.assert(fc.property(anyCents, key, (total, weights) => addCents(...splitByKey(total, weights)) === total))
  })

  test('integer weights: each part is within a cent of its exact share', () => {
    const integers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.nat(10_000_000), integers, (total, weights) => {
        const sum = weights.reduce((all, one) => all + one, 0)
        const parts = splitByKey(cents(total), weights)
        return parts.every((part, index) => Math.abs(part * sum - total * (weights[index] ?? 0)) < sum)
      }),
    )
  })
})

test.each([
  [0, '€\u00A00'],
  [123_449, '€\u00A01.234'],
  [123_450, '€\u00A01.235'],
  [-36_116_10, '€\u00A0-36.116'],
])('%s cents in whole euros is %s', (amount, text) => {
  expect(formatWholeEuros(cents(amount))).toBe(text)
})
