import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { localTextAt, ZONE } from './amsterdam.ts'

function askedOfTheZone(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'millisecond' })
}

describe('localTextAt', () => {
  const spring = Date.UTC(2026, 2, 29, 1)
  const autumn = Date.UTC(2026, 9, 25, 1)

  test.each([
    [spring, '2026-03-29T03:00:00.000'],
    [spring - 1, '2026-03-29T01:59:59.999'],
    [autumn - 1, '2026-10-25T02:59:59.999'],
    [autumn, '2026-10-25T02:00:00.000'],
  ])('%i is %s', (ms, expected) => {
    expect(localTextAt(ms)).toBe(expected)
  })

  test('remembering the offset never changes the answer', () => {
    const moment = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2199, 11, 31) })
    const nearChange = fc.tuple(fc.constantFrom(spring, autumn), fc.integer({ min: -7_200_000, max: 7_200_000 }))
    fc.assert(fc.property(moment, (ms) => localTextAt(ms) === askedOfTheZone(ms)))
    fc.assert(fc.property(nearChange, ([change, shift]) => localTextAt(change + shift) === askedOfTheZone(change + shift)))
  })
})
