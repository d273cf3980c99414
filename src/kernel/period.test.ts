import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from './day.ts'
import { chainFaults, covers, daysIn, intersect, lastDay, meets, overlaps, type Period } from './period.ts'

function period(from: string, until: string | null): Period {
  return { from: day(from), until: until === null ? null : day(until) }
}

const year = { from: day('2026-01-01'), until: day('2027-01-01') }
const open = period('2026-07-01', null)

describe('covers', () => {
  test.each([
    [year, '2025-12-31', false],
    [year, '2026-01-01', true],
    [year, '2026-12-31', true],
    [year, '2027-01-01', false],
    [open, '2026-06-30', false],
    [open, '2199-12-31', true],
    [period('2026-01-01', '2026-01-01'), '2026-01-01', false],
  ])('%j on %s: %s', (of, on, expected) => {
    expect(covers(of, day(on))).toBe(expected)
  })
})

describe('two periods', () => {
  test.each([
    [year, open, { from: '2026-07-01', until: '2027-01-01' }],
    [open, period('2026-08-01', null), { from: '2026-08-01', until: null }],
    [year, period('2027-01-01', null), undefined],
    [year, period('2026-05-05', '2026-05-05'), undefined],
    [year, period('2026-02-01', '2026-03-01'), { from: '2026-02-01', until: '2026-03-01' }],
  ])('%j and %j share %j', (a, b, shared) => {
    expect(intersect(a, b)).toEqual(shared)
    expect(overlaps(b, a)).toBe(shared !== undefined)
  })

  test('one meets the next', () => {
    expect(meets(year, period('2027-01-01', null))).toBe(true)
    expect(meets(year, period('2026-12-31', null))).toBe(false)
    expect(meets(open, year)).toBe(false)
  })
})

describe('days', () => {
  test('counted', () => {
    expect(daysIn(year)).toBe(365)
    expect(daysIn({ from: day('2024-01-01'), until: day('2025-01-01') })).toBe(366)
    expect(daysIn(open, day('2026-07-31'))).toBe(30)
    expect(daysIn(year, day('2026-02-01'))).toBe(31)
    expect(daysIn(year, day('2030-01-01'))).toBe(365)
    expect(daysIn(open, day('2026-01-01'))).toBe(0)
    // @ts-expect-error an open period has no number of days by itself
    expect(() => daysIn(open)).toThrow(RangeError)
  })

  test('last', () => {
    expect(lastDay(year)).toBe('2026-12-31')
    expect(lastDay(open)).toBeNull()
  })
})

describe('chainFaults', () => {
  test.each<[string, Period[], unknown[]]>([
    ['nothing', [], []],
    ['one', [year], []],
    ['a whole chain, unsorted', [period('2027-01-01', null), year], []],
    ['a gap', [year, period('2027-01-03', null)], [{ kind: 'gap', from: '2027-01-01', until: '2027-01-03' }]],
    ['an overlap', [year, open], [{ kind: 'overlap', from: '2026-07-01', until: '2027-01-01' }]],
    ['two open', [open, period('2026-08-01', null)], [{ kind: 'overlap', from: '2026-08-01', until: null }]],
    [
      'one inside another, then a gap',
      [year, period('2026-02-01', '2026-03-01'), period('2027-02-01', null)],
      [
        { kind: 'overlap', from: '2026-02-01', until: '2026-03-01' },
        { kind: 'gap', from: '2027-01-01', until: '2027-02-01' },
      ],
    ],
    ['an empty one is passed over', [year, period('2029-01-01', '2029-01-01')], []],
  ])('%s', (_name, periods, faults) => {
    expect(chainFaults(periods)).toEqual(faults)
  })

  const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 })

  function chainOf(days: readonly number[]): { from: Period['from']; until: Period['from'] }[] {
    let from = day('2020-01-01')
    return days.map((length) => {
      const link = { from, until: addDays(from, length) }
      from = link.until
      return link
    })
  }

  test('a half-open chain has no faults and covers each day exactly once', () => {
    fc.assert(
      fc.property(lengths, fc.nat(4000), (days, offset) => {
        const chain = chainOf(days)
        const total = days.reduce((sum, length) => sum + length, 0)
        const covering = chain.filter((link) => covers(link, addDays(day('2020-01-01'), offset))).length
        expect(chainFaults(chain.toReversed())).toEqual([])
        expect(covering).toBe(offset < total ? 1 : 0)
        expect(chain.reduce((sum, link) => sum + daysIn(link), 0)).toBe(total)
      }),
    )
  })
})
