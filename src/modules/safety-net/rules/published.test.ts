import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { SMALLEST_SHOWN } from '../../../kernel/suppression.ts'
import { bandOf, listed, totalSaid } from './published.ts'

const codes = ['a', 'b', 'c'] as const
type State = readonly [number, number, number]
const listOf = (state: State) => listed(codes.map((code, at) => ({ code, people: state[at] ?? 0 })))
const total = (state: State): number => state.reduce((sum, one) => sum + one, 0)
/** All that a reader has of one day: the exact total, and the list. */
const seen = (state: State): string => JSON.stringify([total(state), listOf(state)])

test.each([
  ['nobody', [0, 0, 0], []],
  ['one small reason, which is the whole total', [3, 0, 0], []],
  ['small on its own, though not below ten', [14, 0, 0], []],
  ['enough', [15, 0, 0], [{ code: 'a', about: 15 }]],
  ['rounded down', [17, 4, 0], [{ code: 'a', about: 15 }]],
  ['rounded up', [18, 4, 0], [{ code: 'a', about: 20 }]],
  ['fewer than two would be left out: no list', [15, 30, 2], []],
] as const)('%s', (_, state, list) => { expect(listOf(state)).toEqual(list) })

// Every state of three reasons with at most so many people together: The house has seventeen, so a reader knows less than here.
const MOST = 36
const states: State[] = []
for (let a = 0; a <= MOST; a += 1) for (let b = 0; a + b <= MOST; b += 1) for (let c = 0; a + b + c <= MOST; c += 1) states.push([a, b, c])

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN

/** Small counts that a reader knows for certain, because every state that looks the same to her has the same count there. */
function certain<T>(all: readonly T[], looks: (one: T) => string, countsOf: (one: T) => readonly number[]): { looks: string; at: number; count: number }[] {
  const groups = new Map<string, (number | 'unsure')[]>()
  for (const one of all) {
    const key = looks(one)
    const counts = countsOf(one)
    const known = groups.get(key)
    groups.set(key, known ? known.map((count, at) => (count === counts[at] ? count : 'unsure')) : [...counts])
  }
  return [...groups].flatMap(([key, known]) => known.flatMap((count, at) => (typeof count === 'number' && isSmall(count) ? [{ looks: key, at, count }] : [])))
}

describe('nobody works a small count out', () => {
  test('from the list and the total of one day, in any state', () => {
    expect(certain(states, seen, (state) => state)).toEqual([])
  })

  test('by subtracting yesterday from today, also when she knows that only one reason changed', () => {
    const days = states.flatMap((before) => [-3, -2, -1, 1, 2, 3].flatMap((step) => [0, 1, 2].flatMap((at) => {
      const after = before.map((count, index) => (index === at ? count + step : count)) as unknown as State
      return after.every((count) => count >= 0) ? [{ before, after }] : []
    })))
    expect(certain(days, ({ before, after }) => seen(before) + seen(after), ({ before, after }) => [...before, ...after])).toEqual([])
  })

  test('the test can fail: exact counts from ten on give one away', () => {
    const open = (state: State): string => JSON.stringify([total(state), state.map((count) => (count === 0 || count >= SMALLEST_SHOWN ? count : 'hidden'))])
    expect(certain(states, open, (state) => state).length).toBeGreaterThan(0)
  })

  test('what leaves or enters the list is never small on that day', () => {
    fc.assert(fc.property(fc.nat(60), fc.integer({ min: -4, max: 4 }), (people, step) => {
      const [before, after] = [people, Math.max(0, people + step)].map((count) => ({ count, on: listed([{ code: 'a', people: count }, { code: 'b', people: 0 }, { code: 'c', people: 0 }]).length > 0 }))
      return before?.on === after?.on || (!isSmall(before?.count ?? 0) && !isSmall(after?.count ?? 0))
    }))
  })
})

test.each([['2026-11-21', 'today'], ['2026-11-14', 'week'], ['2026-11-13', 'month'], ['2026-10-21', 'month'], ['2026-10-20', 'longer']] as const)('open since %s: %s', (since, band) => {
  expect(bandOf(day(since), day('2026-11-21'))).toBe(band)
})

test.each([
  ['nobody looked yet', 0, undefined, null], ['nobody looked today', 0, '2026-11-20', null], ['somebody looked and found nobody', 0, '2026-11-21', 0],
  ['who is open is open, whenever it was counted', 5, '2026-11-20', 5], ['found today', 5, '2026-11-21', 5],
])('%s', (_said, open, counted, total) => expect(totalSaid(open, counted === undefined ? undefined : day(counted), day('2026-11-21'))).toBe(total))
