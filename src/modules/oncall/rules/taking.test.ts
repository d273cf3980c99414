import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { addDuration, atTime, type Instant, instant } from '../../../kernel/instant.ts'
import type { LineRole, Span } from '../model/roster.ts'
import { fairShares, isNight, isWeekend } from './fairness.ts'
import { coveredWithout, gaps, isLastDay, remainder, warningDue } from './roster.ts'
import { blockersOf, type Taking } from './taking.ts'

const at = (on: string, time: string): Instant => atTime(day(on), time)
const night = (on: string, until: string): Span & { role: LineRole } => ({ from: at(on, '23:00'), until: at(until, '07:00'), role: 'night-worker' })
const wanted = night('2026-12-01', '2026-12-02')

describe('who may take a shift', () => {
  const able: Taking = { shift: wanted, worker: { role: 'night-worker', skills: ['crisis-talk'] }, needs: ['crisis-talk'], shifts: [], absences: [], now: instant('2026-11-21T11:00:00Z') }
  const backUp = (span: Span): Span & { role: LineRole } => ({ ...span, role: 'back-up' })
  test.each<[string, Partial<Taking>, string[]]>([
    ['somebody who is free and able', {}, []],
    ['when it has begun', { now: wanted.from }, ['shift-begun']],
    ['in another role', { worker: { role: 'back-up', skills: ['crisis-talk'] } }, ['other-role']],
    ['without a skill of the line', { worker: { role: 'night-worker', skills: ['first-aid'] } }, ['skill-missing']],
    ['away on the day it begins', { absences: [{ from: day('2026-12-01'), until: day('2026-12-02') }] }, ['worker-absent']],
    ['away on the day it ends', { absences: [{ from: day('2026-12-02'), until: day('2026-12-03') }] }, ['worker-absent']],
    ['back on the day it begins', { absences: [{ from: day('2026-11-20'), until: day('2026-12-01') }] }, []],
    ['on another line at the same time', { shifts: [night('2026-12-01', '2026-12-02')] }, ['double-shift']],
    ['eight hours after a shift', { shifts: [{ from: at('2026-12-01', '07:00'), until: at('2026-12-01', '15:00'), role: 'night-worker' }] }, ['rest-too-short']],
    ['exactly eleven hours after a shift', { shifts: [{ from: at('2026-12-01', '07:00'), until: at('2026-12-01', '12:00'), role: 'night-worker' }] }, []],
    ['ten hours before the next', { shifts: [{ from: at('2026-12-02', '17:00'), until: at('2026-12-02', '23:00'), role: 'night-visitor' }] }, ['rest-too-short']],
    ['the night before', { shifts: [night('2026-11-30', '2026-12-01')] }, []],
    ['after a shift in which one may sleep', { shifts: [backUp({ from: at('2026-12-01', '09:00'), until: at('2026-12-01', '23:00') })] }, []],
    ['with everything against it', { worker: { role: 'back-up', skills: [] }, shifts: [wanted], absences: [{ from: day('2026-11-20'), until: null }], now: wanted.until }, ['shift-begun', 'other-role', 'skill-missing', 'worker-absent', 'double-shift']],
  ])('%s', (_name, change, expected) => expect(blockersOf({ ...able, ...change })).toEqual(expected))
})

describe('a gap is told of', () => {
  const now = at('2026-11-21', '12:00')
  test.each<[string, string, number | null, number | undefined]>([
    ['not yet, eight days ahead', '2026-11-29', null, undefined], ['a week ahead', '2026-11-28', null, 7], ['not twice', '2026-11-27', 7, undefined], ['three days ahead', '2026-11-24', 7, 3], ['two days ahead, found late', '2026-11-23', null, 3],
    ['on the last day', '2026-11-22', 3, 1], ['today, found late', '2026-11-21', null, 1], ['not again on the last day', '2026-11-21', 1, undefined],
  ])('%s', (_name, on, told, expected) => expect(warningDue(at(on, '23:00'), now, told)).toBe(expected))
  test.each([['2026-11-23', false], ['2026-11-22', true], ['2026-11-21', true]])('the stand-in is put in for %s: %s', (on, expected) => expect(isLastDay(at(on, '23:00'), now)).toBe(expected))
})

const base = Date.parse('2026-11-21T00:00:00Z')
const span = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 })).map(([from, length]): Span => ({ from: instant(new Date(base + from * 600_000).toISOString()), until: instant(new Date(base + (from + length) * 600_000).toISOString()) }))
const from = instant(new Date(base).toISOString())
const until = instant(new Date(base + 300 * 600_000).toISOString())
const minutes = (spans: readonly Span[]): Set<number> => new Set(spans.flatMap((one) => {
  const found: number[] = []
  for (let t = Math.max(Date.parse(one.from), base); t < Math.min(Date.parse(one.until), Date.parse(until)); t += 600_000) found.push(t)
  return found
}))

describe('whatever the shifts', () => {
  test('every ten minutes is covered or in a gap that is shown, never both', () => {
    fc.assert(fc.property(fc.array(span, { maxLength: 12 }), (shifts) => {
      const covered = minutes(shifts)
      const open = minutes(gaps(shifts, from, until))
      expect([...covered].filter((t) => open.has(t))).toEqual([])
      expect(covered.size + open.size).toBe(300)
    }))
  })
  test('who leaves and may leave opens no gap; who may not would have opened one', () => {
    fc.assert(fc.property(span, fc.array(span, { maxLength: 6 }), (mine, others) => {
      const before = minutes([mine, ...others])
      const after = minutes(others)
      expect(coveredWithout(mine, others, from)).toBe(after.size === before.size)
    }))
  })
  test('an override takes its part and leaves the rest: nothing is lost and nothing double', () => {
    fc.assert(fc.property(span, span, (shift, taken) => {
      const rest = remainder(shift, taken)
      const inside = { from: taken.from > shift.from ? taken.from : shift.from, until: taken.until < shift.until ? taken.until : shift.until }
      const both = inside.from < inside.until ? [...rest, inside] : rest
      expect(minutes(both)).toEqual(minutes([shift]))
      expect(minutes(both).size).toBe(both.reduce((sum, one) => sum + minutes([one]).size, 0))
    }))
  })
})

describe('a fair share', () => {
  test.each<[string, Span, boolean]>([
    ['eleven to seven', night('2026-12-01', '2026-12-02'), true], ['a day', { from: at('2026-12-01', '07:00'), until: at('2026-12-01', '15:00') }, false],
    ['an evening that ends at three', { from: at('2026-12-01', '15:00'), until: at('2026-12-02', '03:00') }, false], ['a night in which the clock goes forward', night('2027-03-27', '2027-03-28'), true],
    ['a day and a night', { from: at('2026-12-01', '09:00'), until: at('2026-12-02', '09:00') }, true],
  ])('%s is a night: %s', (_name, shift, expected) => expect(isNight(shift)).toBe(expected))
  test.each<[string, string, string, boolean]>([['Friday night', '2026-12-04', '2026-12-05', true], ['Saturday night', '2026-12-05', '2026-12-06', true], ['Sunday night runs into Monday', '2026-12-06', '2026-12-07', false], ['Thursday night', '2026-12-03', '2026-12-04', false]])('%s', (_name, on, next, expected) => expect(isWeekend(night(on, next))).toBe(expected))
  test('counts nights, weekends, holidays and nights with a heavy call, and hours as they were', () => {
    const by = (accountId: string, shift: Span, heavy = 0) => ({ ...shift, accountId, name: accountId, heavy })
    const shares = fairShares([
      by('samira', night('2026-12-04', '2026-12-05'), 2), by('samira', night('2026-12-24', '2026-12-25'), 0), by('samira', night('2026-10-24', '2026-10-25')), by('thijs', { from: at('2026-12-01', '07:00'), until: at('2026-12-01', '15:00') }, 1),
    ])
    expect(shares).toEqual([
      { accountId: 'samira', name: 'samira', shifts: 3, hours: 25, nights: 3, weekends: 2, holidays: 1, heavyNights: 1 },
      { accountId: 'thijs', name: 'thijs', shifts: 1, hours: 8, nights: 0, weekends: 0, holidays: 0, heavyNights: 0 },
    ])
    expect(addDuration(at('2026-10-24', '23:00'), 'PT9H')).toBe(at('2026-10-25', '07:00'))
  })
})
