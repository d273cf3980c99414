import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { isId, newId, seededId, type Id } from './id.ts'

const night = Date.UTC(2026, 10, 21, 2, 10)

describe('newId', () => {
  test('is shaped as a UUID version 7 and carries its time', () => {
    const id = newId(night)
    expect(isId(id)).toBe(true)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(night)
    expect(isId(newId())).toBe(true)
  })

  test('sorts within a millisecond, without repeats', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(night))
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('sorts by time', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 43 })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
        return newId(earlier) < newId(later)
      }),
    )
  })

  test('an id of one kind is not an id of another', () => {
    expectTypeOf(newId<'person'>(night)).toExtend<Id>()
    expectTypeOf(newId<'person'>(night)).not.toExtend<Id<'stay'>>()
  })
})

describe('isId', () => {
  test.each([
    ['019a0000-0000-7000-8000-000000000000', true],
    ['019A0000-0000-7000-8000-00000000000A', false],
    ['019a0000-0000-4000-8000-000000000000', false],
    ['019a0000-0000-7000-c000-000000000000', false],
    ['019a000000007000800000000000000 0', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isId(text)).toBe(expected)
  })
})

describe('seededId', () => {
  test('is the same every time and differs by seed and number', () => {
    expect(seededId('person', 1)).toBe(seededId('person', 1))
    expect(new Set([seededId('person', 1), seededId('person', 2), seededId('stay', 1)]).size).toBe(3)
    expect(isId(seededId('person', 1_000_000))).toBe(true)
  })

  test('sorts by number', () => {
    const ids = Array.from({ length: 300 }, (_unused, n) => seededId('stay', n))
    expect(ids.toSorted()).toEqual(ids)
  })
})
