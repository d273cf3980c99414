import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, type Day, weekday } from '../../../kernel/day.ts'
import { atTime, instant, minutesBetween, startOfDay } from '../../../kernel/instant.ts'
import type { Pattern } from '../model/roster.ts'
import { gaps } from './roster.ts'
import { turnHolder, turnsBetween } from './rotation.ts'

const begin = day('2024-01-01')
const end = day('2036-01-01')
const pattern = (startsAt: string, endsAt: string, more: Partial<Pattern> = {}): Pattern => ({ fromDay: addDays(begin, -1), untilDay: null, startsAt, endsAt, handoverWeekday: null, order: ['samira', 'thijs', 'ulla'], ...more })
const years = Array.from({ length: 12 }, (_, at) => 2024 + at)
const lastSunday = (year: number, month: number): Day => {
  const last = addDays(day(`${year}-${String(month + 1).padStart(2, '0')}-01`), -1)
  return addDays(last, -(weekday(last) % 7))
}

/** Sorted spans that meet: each begins when the one before it ends. */
const meets = (spans: readonly { from: string; until: string }[]): boolean => spans.every((one, at) => at === 0 || one.from === spans[at - 1]?.until)

describe('all on-call minutes of 2024 up to and including 2035', () => {
  test.each([
    ['three turns a day', ['07:00', '15:00', '23:00']],
    ['two turns that change in the hour that is skipped and comes twice', ['02:30', '14:30']],
    ['a day and a night by one', ['09:00']],
  ])('%s: no gap, no double', (_name, changes) => {
    const turns = changes.flatMap((startsAt, at) => turnsBetween(pattern(startsAt, changes[(at + 1) % changes.length] ?? startsAt), addDays(begin, -1), end)).toSorted((a, b) => a.from.localeCompare(b.from))
    expect(gaps(turns, startOfDay(begin), startOfDay(end))).toEqual([])
    expect(meets(turns)).toBe(true)
    const minutes = turns.reduce((sum, one) => sum + minutesBetween(one.from, one.until), 0)
    expect(minutes).toBe(minutesBetween(turns[0]?.from ?? startOfDay(begin), turns.at(-1)?.until ?? startOfDay(end)))
  })

  test('every night lasts 8 hours, but for the two in which the clock changes', () => {
    const short: string[] = []
    const long: string[] = []
    for (const night of turnsBetween(pattern('23:00', '07:00'), begin, end)) {
      const hours = minutesBetween(night.from, night.until) / 60
      if (hours === 7) short.push(night.on)
      else if (hours === 9) long.push(night.on)
      else expect(hours).toBe(8)
    }
    expect(short).toEqual(years.map((year) => addDays(lastSunday(year, 3), -1)))
    expect(long).toEqual(years.map((year) => addDays(lastSunday(year, 10), -1)))
  })

  test('a week is handed over on its own weekday, at the same time by the clock', () => {
    const weekly = turnsBetween(pattern('09:00', '09:00', { handoverWeekday: 1 }), begin, end)
    const changes = weekly.filter((one, at) => at > 0 && one.accountId !== weekly[at - 1]?.accountId)
    expect(changes.every((one) => weekday(one.on) === 1 && one.from === atTime(one.on, '09:00'))).toBe(true)
    expect(changes.length).toBe(Math.floor(daysBetween(begin, addDays(end, -1)) / 7))
  })
})

describe('whose turn it is', () => {
  const weekly = pattern('09:00', '09:00', { fromDay: day('2026-11-18'), untilDay: day('2026-12-09'), handoverWeekday: 1 })
  test.each([
    ['2026-11-17', undefined], ['2026-11-18', 'samira'], ['2026-11-22', 'samira'], ['2026-11-23', 'thijs'], ['2026-11-29', 'thijs'], ['2026-11-30', 'ulla'], ['2026-12-07', 'samira'], ['2026-12-09', undefined],
  ])('weekly, from a Wednesday: %s is for %s', (on, who) => expect(turnHolder(weekly, day(on))).toBe(who))
  test('a name may stand in the order more than once', () => {
    const nightly = pattern('23:00', '07:00', { fromDay: begin, order: ['samira', 'samira', 'thijs'] })
    expect(turnsBetween(nightly, begin, addDays(begin, 4)).map((one) => one.accountId)).toEqual(['samira', 'samira', 'thijs', 'samira'])
  })
  test('an order of nobody makes no shift', () => expect(turnsBetween(pattern('23:00', '07:00', { order: [] }), begin, addDays(begin, 9))).toEqual([]))
})

test('whatever the times and the order: made in pieces or at once, the shifts are the same, and a day belongs to one', () => {
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  fc.assert(fc.property(clock, clock, fc.integer({ min: 0, max: 4300 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 1, max: 7 })), (startsAt, endsAt, offset, first, second, handoverWeekday) => {
    const one = pattern(startsAt, endsAt, { fromDay: addDays(begin, offset), handoverWeekday })
    const [from, middle, until] = [one.fromDay, addDays(one.fromDay, first), addDays(one.fromDay, first + second)]
    const whole = turnsBetween(one, from, until)
    expect([...turnsBetween(one, from, middle), ...turnsBetween(one, middle, until)]).toEqual(whole)
    // One a day, but for a shift that lies wholly in the hour that the clock skips.
    const skipped = (on: Day): boolean => startsAt >= '02:00' && startsAt < endsAt && endsAt <= '03:00' && on === lastSunday(Number(on.slice(0, 4)), 3)
    expect(whole.map((turn) => turn.on).filter((on) => !skipped(on))).toEqual(Array.from({ length: first + second }, (_, at) => addDays(from, at)).filter((on) => !skipped(on)))
    // Never a double: the next begins when this one ended, or later.
    expect(whole.every((turn, at) => at === 0 || (whole[at - 1]?.until ?? turn.until) <= turn.from)).toBe(true)
    expect(whole.every((turn) => turn.until > turn.from)).toBe(true)
  }), { numRuns: 300, examples: [['03:00', '02:01', 0, 39, 52, null]] })
})

test('in the night in which the clock goes back, the same clock time twice is two moments', () => {
  const [night] = turnsBetween(pattern('23:00', '07:00'), day('2026-10-24'), day('2026-10-25'))
  expect([night?.from, night?.until]).toEqual([instant('2026-10-24T21:00:00Z'), instant('2026-10-25T06:00:00Z')])
})
