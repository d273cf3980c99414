import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, weekday } from './day.ts'
import { EQUATED_DAYS } from './equated-days.ts'
import {
  addWorkingDays, holidays, isWorkingDay, legalDeadline, nextWorkingDay, objectionPeriod, termOfWeeks,
} from './working-days.ts'

describe('holidays', () => {
  test('2026, all of them', () => {
    expect(holidays(2026)).toEqual([
      '2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26',
    ])
  })

  test.each([
    [2024, '2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-18', '2025-04-21', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'],
    [2038, '2038-04-23', '2038-04-26', '2038-06-03', '2038-06-14'],
    [2049, '2049-04-16', '2049-04-19', '2049-05-27', '2049-06-07'],
  ])('%i: Good Friday, Easter Monday, Ascension Day, Whit Monday', (year, ...days) => {
    expect(holidays(year)).toEqual(expect.arrayContaining(days))
  })

  test.each([
    [2024, '2024-04-27'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])('%i: King’s Day is on %s', (year, on) => {
    expect(holidays(year).filter((holiday) => holiday.slice(5, 7) === '04' && holiday.slice(8) >= '26')).toEqual([on])
  })

  test('Ascension Day on 5 May is one day', () => {
    expect(holidays(2016)).toHaveLength(8)
  })

  test('Easter Monday is a Monday in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easterMonday = holidays(year)[2]
        return easterMonday !== undefined && weekday(easterMonday) === 1 && easterMonday > `${year}-03-22`
      }),
    )
  })
})

describe('working days', () => {
  test.each([
    ['2026-10-12', true],
    ['2026-10-10', false],
    ['2026-10-11', false],
    ['2026-04-03', false],
    ['2026-05-05', false],
    ['2026-05-04', true],
    ['2026-05-15', false],
    ['2026-01-02', false],
    ['2026-05-13', true],
    ['2029-05-11', true],
    ['2026-12-31', true],
  ])('%s: %s', (on, expected) => {
    expect(isWorkingDay(day(on))).toBe(expected)
  })

  test.each([
    ['2026-10-12', '2026-10-12'],
    ['2026-10-10', '2026-10-12'],
    ['2026-04-03', '2026-04-07'],
    ['2026-12-25', '2026-12-28'],
    ['2027-12-31', '2027-12-31'],
    ['2028-01-01', '2028-01-03'],
    ['2026-05-14', '2026-05-18'],
    ['2027-05-05', '2027-05-10'],
  ])('on or after %s: %s', (from, expected) => {
    expect(nextWorkingDay(day(from))).toBe(expected)
    expect(legalDeadline(day(from))).toBe(expected)
  })

  test.each([
    ['2026-10-09', 1, '2026-10-12'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-02', 3, '2026-04-09'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-10-10', 0, '2026-10-10'],
    ['2026-10-10', 5, '2026-10-16'],
  ])('%s + %i working days = %s', (start, count, expected) => {
    expect(addWorkingDays(day(start), count)).toBe(expected)
  })

  test('part of a day is refused', () => {
    expect(() => addWorkingDays(day('2026-10-10'), 1.5)).toThrow(RangeError)
  })
})

describe('equated days', () => {
  test.each([...EQUATED_DAYS])('%s is a Friday after a holiday on Thursday', (on) => {
    expect(weekday(on)).toBe(5)
    expect(holidays(Number(on.slice(0, 4)))).toContain(addDays(on, -1))
  })
})

describe('legal terms', () => {
  test.each([
    ['2026-10-12', 8, '2026-12-07'],
    ['2026-03-09', 4, '2026-04-07'],
    ['2026-02-20', 6, '2026-04-07'],
    ['2026-11-14', 6, '2026-12-28'],
    ['2026-02-09', 12, '2026-05-04'],
    ['2026-02-10', 12, '2026-05-06'],
    ['2026-02-03', 13, '2026-05-05'],
  ])('%s, %i weeks: %s', (start, weeks, expected) => {
    expect(termOfWeeks(day(start), weeks)).toBe(expected)
  })

  test.each([
    ['2026-10-12', '2026-10-13', '2026-11-23'],
    ['2026-02-23', '2026-02-24', '2026-04-07'],
    ['2026-11-13', '2026-11-14', '2026-12-28'],
    ['2025-12-31', '2026-01-01', '2026-02-11'],
    ['2026-04-03', '2026-04-04', '2026-05-18'],
  ])('a decision announced on %s: objection from %s to %s', (announcedOn, from, lastDay) => {
    expect(objectionPeriod(day(announcedOn))).toEqual({ from, lastDay })
  })

  test('an objection period never ends on a day off, nor within six weeks', () => {
    const days = fc.nat(20_000).map((offset) => addDays(day('2015-01-01'), offset))
    fc.assert(
      fc.property(days, (announcedOn) => {
        const { lastDay } = objectionPeriod(announcedOn)
        return isWorkingDay(lastDay) && lastDay >= addDays(announcedOn, 42)
      }),
    )
  })
})
