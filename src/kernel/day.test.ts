import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays, addMonths, addWeeks, ageOn, day, daysBetween, formatDay, isAfter, isBefore, maxDay, minDay, parseDay, readingOn, weekday,
} from './day.ts'
import { readIn } from './language.ts'

const anyDay = fc.integer({ min: 0, max: 109_000 }).map((offset) => addDays(day('1900-01-01'), offset))

describe('parseDay', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', undefined],
    ['2026-04-31', undefined],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['2026-01-00', undefined],
    ['1-2-2026', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['31-12-2199', '2199-12-31'],
    ['29-2-2025', undefined],
    [' 2026-10-12 ', '2026-10-12'],
    ['1899-12-31', undefined],
    ['2200-01-01', undefined],
    ['12-10-26', undefined],
    ['12 oktober 2026', undefined],
    ['2026-10-12T00:00', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(parseDay(text)).toBe(expected)
  })

  test('a literal throws when it is wrong', () => {
    expect(() => day('2026-02-30')).toThrow(RangeError)
    expect(() => day('1-2-2026')).toThrow(RangeError)
  })
})

describe('reckoning', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s + %i days = %s', (start, count, expected) => {
    expect(addDays(day(start), count)).toBe(expected)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-12', 0, '2026-05-12'],
  ])('%s + %i months = %s', (start, count, expected) => {
    expect(addMonths(day(start), count)).toBe(expected)
  })

  test('weeks, and the edge of the range', () => {
    expect(addWeeks(day('2026-10-12'), 8)).toBe('2026-12-07')
    expect(() => addDays(day('2199-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('2026-01-01'), Number.NaN)).toThrow(RangeError)
  })

  test('going there and back', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b))
  })

  test('text order is calendar order', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => isBefore(a, b) === daysBetween(a, b) > 0))
  })

  test('earliest and latest', () => {
    const [a, b, c] = [day('2026-03-01'), day('2025-12-31'), day('2026-02-28')]
    expect(minDay(a, b, c)).toBe(b)
    expect(maxDay(a, b, c)).toBe(a)
    expect(isAfter(a, b)).toBe(true)
    expect(isAfter(a, a)).toBe(false)
  })

  test.each([['2026-11-21', 6], ['2026-11-22', 7], ['2026-11-23', 1], ['2024-02-29', 4]])('%s is weekday %i', (of, expected) => {
    expect(weekday(day(of))).toBe(expected)
  })
})

describe('ageOn', () => {
  test.each([
    ['2008-10-12', '2026-10-11', 17],
    ['2008-10-12', '2026-10-12', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-05-01', '2026-05-01', 0],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age)
  })
})

describe('formatDay', () => {
  test.each([
    ['2026-10-12', 'nl', 'short', '12 okt.'],
    ['2026-05-05', 'nl', 'short', '5 mei'],
    ['2026-10-12', 'nl', 'long', '12 oktober 2026'],
    ['2026-11-21', 'nl', 'weekday', 'zaterdag 21 november'],
    ['2026-10-12', 'en', 'short', '12 Oct'],
    ['2026-10-12', 'en', 'long', '12 October 2026'],
    ['2026-11-22', 'en', 'weekday', 'Sunday 22 November'],
  ] as const)('%s %s %s: %s', (of, language, style, expected) => {
    expect(formatDay(day(of), language, style)).toBe(expected)
  })

  test('a day of another year than people read in has its year behind it, but not along an axis', () => {
    const said = (of: string) => (['short', 'axis', 'long', 'weekday'] as const).map((style) => formatDay(day(of), 'nl', style))
    expect(readingOn(day('2026-12-31'), () => [said('2026-11-21'), said('2090-01-01')])).toEqual([
      ['21 nov.', '21 nov.', '21 november 2026', 'zaterdag 21 november'], ['1 jan. 2090', '1 jan.', '1 januari 2090', 'zondag 1 januari 2090'],
    ])
  })

  test('two who read at once each read in their own year, also after their unit of work', async () => {
    const reader = (today: string) => readIn('nl', async () => {
      await readingOn(day(today), async () => { await Promise.resolve() })
      await Promise.resolve()
      return formatDay(day('2026-11-21'), 'nl', 'short')
    })
    expect(await Promise.all([reader('2026-12-31'), reader('2027-01-01')])).toEqual(['21 nov.', '21 nov. 2026'])
    expect(formatDay(day('2026-11-21'), 'nl', 'short')).toBe('21 nov.')
  })
})
