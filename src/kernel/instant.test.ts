import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, readingOn } from './day.ts'
import {
  addDuration, atTime, dayOf, formatInstant, instant, minutesBetween, parseInstant, secondsBetween, startOfDay, timeOf,
} from './instant.ts'

describe('instant', () => {
  test.each([
    ['2026-11-21T03:10:00+01:00', '2026-11-21T02:10:00.000Z'],
    ['2026-11-21T02:10Z', '2026-11-21T02:10:00.000Z'],
    ['2026-11-21 02:10:00.123456+00', '2026-11-21T02:10:00.123Z'],
    ['2026-07-01T00:30:00+02:00', '2026-06-30T22:30:00.000Z'],
    ['2026-11-21T02:10:00', undefined],
    ['2026-02-30T02:10:00Z', undefined],
    ['2026-11-21', undefined],
    ['1899-12-31T12:00:00Z', undefined],
    ['2200-01-01T00:00:00Z', undefined],
    ['vannacht', undefined],
  ])('%s is %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected)
  })

  test('a literal throws when it is wrong', () => {
    expect(() => instant('2026-11-21T02:10:00')).toThrow(RangeError)
  })
})

describe('Amsterdam', () => {
  test.each([
    ['2026-11-21T02:10:00Z', '2026-11-21', '03:10'],
    ['2026-06-30T22:30:59Z', '2026-07-01', '00:30'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '00:00'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
  ])('%s is %s %s', (text, onDay, time) => {
    expect(dayOf(instant(text))).toBe(onDay)
    expect(timeOf(instant(text))).toBe(time)
  })

  test.each([
    ['2026-01-15', '08:30', '2026-01-15T07:30:00.000Z'],
    ['2026-07-15', '08:30', '2026-07-15T06:30:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (on, time, expected) => {
    expect(atTime(day(on), time)).toBe(expected)
  })

  test.each(['24:00', '8:30', '08:60', '08:30:00', ''])('%j is no clock time', (time) => {
    expect(() => atTime(day('2026-01-15'), time)).toThrow(RangeError)
  })

  test.each([
    ['2026-03-28', 24],
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('%s lasts %i hours', (on, hours) => {
    const from = startOfDay(day(on))
    expect(minutesBetween(from, startOfDay(addDays(day(on), 1)))).toBe(hours * 60)
  })

  test.each([
    ['2026-01-10', 8],
    ['2026-03-28', 7],
    ['2026-10-24', 9],
  ])('the night shift 23:00–07:00 that starts on %s lasts %i hours', (on, hours) => {
    expect(minutesBetween(atTime(day(on), '23:00'), atTime(addDays(day(on), 1), '07:00'))).toBe(hours * 60)
  })

  test('a day starts on that day, at midnight', () => {
    const days = fc.integer({ min: 0, max: 70_000 }).map((offset) => addDays(day('1950-01-01'), offset))
    fc.assert(fc.property(days, (on) => dayOf(startOfDay(on)) === on && timeOf(startOfDay(on)) === '00:00'))
  })
})

describe('addDuration', () => {
  test.each([
    ['2026-03-29T00:45:00Z', 'PT30M', '2026-03-29T01:15:00.000Z'],
    ['2026-03-28T20:00:00Z', 'P1D', '2026-03-29T19:00:00.000Z'],
    ['2026-03-28T20:00:00Z', 'PT24H', '2026-03-29T20:00:00.000Z'],
    ['2026-10-24T20:00:00Z', 'P1D', '2026-10-25T21:00:00.000Z'],
    ['2026-10-24T20:00:00Z', 'P1W', '2026-10-31T21:00:00.000Z'],
    ['2026-01-31T12:00:00Z', 'P1M', '2026-02-28T12:00:00.000Z'],
    ['2026-01-31T12:00:00Z', '-PT90S', '2026-01-31T11:58:30.000Z'],
  ])('%s + %s = %s', (start, duration, expected) => {
    expect(addDuration(instant(start), duration)).toBe(expected)
  })

  test('throws on what is no duration', () => {
    expect(() => addDuration(instant('2026-01-31T12:00:00Z'), '30 minuten')).toThrow(RangeError)
  })
})

describe('between', () => {
  test.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T00:01:59.999Z', 1, 119],
    ['2026-01-01T00:00:30Z', '2026-01-01T00:00:00Z', 0, -30],
    ['2026-01-01T00:02:00Z', '2026-01-01T00:00:30Z', -1, -90],
  ])('%s to %s', (from, to, minutes, seconds) => {
    expect(minutesBetween(instant(from), instant(to))).toBe(minutes)
    expect(secondsBetween(instant(from), instant(to))).toBe(seconds)
  })
})

describe('formatInstant', () => {
  test.each([
    ['2026-11-21T02:10:00Z', 'nl', 'za 21 nov. 03:10'],
    ['2026-05-31T22:05:00Z', 'nl', 'ma 1 jun. 00:05'],
    ['2026-11-21T02:10:00Z', 'en', 'Sat 21 Nov 03:10'],
  ] as const)('%s in %s: %s', (text, language, expected) => {
    expect(formatInstant(instant(text), language)).toBe(expected)
  })

  test('a moment in another year than people read in has its year, by the clock in Amsterdam', () => {
    expect(readingOn(day('2026-12-31'), () => ['2026-12-31T22:59:00Z', '2026-12-31T23:00:00Z'].map((text) => formatInstant(instant(text), 'nl')))).toEqual(['do 31 dec. 23:59', 'vr 1 jan. 2027 00:00'])
  })
})
