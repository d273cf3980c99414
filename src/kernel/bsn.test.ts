import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTestBsn, maskBsn, parseBsn, type Bsn } from './bsn.ts'

describe('parseBsn', () => {
  test.each([
    // 81 + 72 + 63 + 54 − 6 = 264 = 24 × 11
    ['999900006', '999900006'],
    ['9999 00 006', '999900006'],
    ['9999.00.006', '999900006'],
    ['999990019', '999990019'],
    ['111222333', '111222333'],
    ['123456782', '123456782'],
    ['10000008', '010000008'],
    ['010000008', '010000008'],
    ['999900007', undefined],
    ['123456789', undefined],
    ['000000000', undefined],
    ['00000000', undefined],
    ['1234567', undefined],
    ['9999000060', undefined],
    ['99990000A', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(parseBsn(text)).toBe(expected)
  })

  test('one wrong digit never passes', () => {
    const place = fc.integer({ min: 0, max: 8 })
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 9 }), (index, digit) => {
        const typed = `${'999900006'.slice(0, index)}${digit}${'999900006'.slice(index + 1)}`
        return parseBsn(typed) === undefined || typed === '999900006'
      }),
    )
  })
})

describe('a number', () => {
  test('from the test range', () => {
    expect(isTestBsn('999900006' as Bsn)).toBe(true)
    expect(isTestBsn('123456782' as Bsn)).toBe(false)
  })

  test('hidden but for three digits', () => {
    expect(maskBsn('123456782' as Bsn)).toBe('******782')
  })
})
