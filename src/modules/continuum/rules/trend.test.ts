import { describe, expect, test } from 'vitest'
import { addDays, addWeeks, day } from '../../../kernel/day.ts'
import { trendSentence } from '../words.nl.ts'
import { baselineOf, baselineWeeks, measured, median, trendOf, weeksOf } from './trend.ts'

const monday = day('2025-01-06')
const weekly = (scores: readonly (number | null)[]) => scores.flatMap((score, at) => (score === null ? [] : [{ day: addWeeks(monday, at), score }]))
const usually = [8, 8, 7, 8, 8, 8, 7, 8]

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Life = { weeks: number; spread: number; drop?: number; droppedFrom?: number }

/** Somebody who usually says 7, give or take, and from a week on slides down in four weeks. */
function life(seed: number, { weeks, spread, drop = 0, droppedFrom = weeks }: Life) {
  const next = chance(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return weekly(Array.from({ length: weeks }, (_, week) => {
    const lower = Math.min(drop, Math.max(0, week - droppedFrom + 1) * (drop / 4))
    return Math.min(10, Math.max(1, Math.round(7 - lower + spread * normal())))
  }))
}

const shareOf = (holds: (seed: number) => boolean): number => Array.from({ length: measured.people }, (_, at) => holds(at * 7919 + 1)).filter(Boolean).length / measured.people

describe('what raises a signal', () => {
  test('four weeks lower than usual, with the weeks and what is usual', () => {
    const trend = trendOf(weekly([...usually, 8, 7, 6, 5, 4]))
    expect(trend).toMatchObject({ kind: 'lower', facts: { usual: 8, spread: 1, threshold: 4 } })
    expect(trend.kind === 'lower' && trend.facts.weeks.map((week) => week.score)).toEqual([7, 6, 5, 4])
  })

  test('the reason is a plain sentence', () => {
    const because = (scores: number[], usual: number) => ({ weeks: scores.map((score) => ({ monday, score })), usual })
    expect(trendSentence(because([7, 6, 5, 4], 8))).toBe('Vier weken lager dan gewend: 7, 6, 5, 4. Gewend is 8.')
    expect(trendSentence(because([7, 6.5], 7))).toBe('Een week lager dan gewend: 6,5. Gewend is 7.')
  })

  test.each<[string, (number | null)[], string]>([
    ['the same figure for ever', Array.from({ length: 60 }, () => 7), 'steady'],
    ['always one point of difference', Array.from({ length: 60 }, (_, at) => 7 + (at % 2)), 'steady'],
    ['one very bad week', [...usually, 8, 1, 8, 8, 7, 8], 'steady'],
    ['two very bad weeks', [...usually, 8, 1, 1, 8, 8, 8], 'steady'],
    ['three very bad weeks', [...usually, 8, 1, 1, 1], 'lower'],
    ['a slow slide of half a point a week', [...usually, 8, 7, 7, 6, 6, 5, 5], 'lower'],
    ['weeks without an answer are no bad weeks', [...usually, 8, null, null, null, null, null, null, 8], 'steady'],
    ['missing weeks in a slide do not hide it', [...usually, 8, 7, null, 6, null, null, 5, 4], 'lower'],
    ['better and better', [4, 4, 5, 4, 4, 5, 4, 4, 5, 6, 7, 8, 8, 8], 'steady'],
    ['better for long, then back to what it was', [...Array.from({ length: 9 }, () => 5), ...Array.from({ length: 9 }, () => 8), 5, 5, 5, 5], 'lower'],
    ['too few weeks to know what is usual', [8, 8, 3, 2, 1, 1, 1], 'weeks-missing'],
  ])('%s', (_, scores, kind) => {
    expect(trendOf(weekly(scores)).kind).toBe(kind)
  })

  test('one bad day in a good week is not a bad week', () => {
    const bad = { day: addDays(addWeeks(monday, 9), 2), score: 1 }
    const others = [0, 1, 3, 4].map((at) => ({ day: addDays(addWeeks(monday, 9), at), score: 8 }))
    expect(weeksOf([...others, bad])).toEqual([{ monday: addWeeks(monday, 9), score: 8 }])
  })

  test('the order in which check-ins come does not matter', () => {
    const all = weekly([...usually, 7, 6, 5, 4])
    expect(trendOf(all.toReversed())).toEqual(trendOf(all))
  })
})

describe('after a human answered', () => {
  const slide = [...usually, 8, 7, 6, 5, 4]
  const answered = addDays(addWeeks(monday, slide.length - 1), 1)
  test('the same weeks raise nothing again', () => expect(trendOf(weekly(slide), answered).kind).toBe('steady'))
  test('getting still worse does', () => expect(trendOf(weekly([...slide, 2, 2, 2, 1]), answered).kind).toBe('lower'))
  test('what is usual now comes from the weeks before the answer', () => {
    expect(trendOf(weekly([...slide, 6, 6, 7, 6]), answered)).toMatchObject({ kind: 'steady', baseline: { usual: 7 } })
  })
})

describe('what is usual', () => {
  test('one outlier moves neither the median nor the spread', () => {
    const weeks = [8, 8, 7, 8, 1, 8, 8, 8].map((score, at) => ({ monday: addWeeks(monday, at), score }))
    expect(baselineOf(weeks)).toEqual({ usual: 8, spread: 1 })
  })
  test.each([[[3], 3], [[1, 2], 1.5], [[9, 1, 5], 5]])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle))
  test('takes eight weeks', () => expect(baselineWeeks).toBe(8))
})

// How well it works, measured; the region can weigh false alarms against missed slides with these figures.
describe('measured on people who do not exist', () => {
  const year = 52 + baselineWeeks
  // The published figures are these: the page /uitleg/signaal shows them, and they may not drift apart.
  test.each(measured.falseAlarms)('false alarms in a year: $steadiness, spread $spread: $share', ({ spread, share }) => {
    expect(shareOf((seed) => trendOf(life(seed, { weeks: year, spread })).kind === 'lower')).toBeCloseTo(share, 2)
  })

  const droppedFrom = 24
  const seenIn = (weeks: number, spread: number, drop: number) => {
    const calm = (seed: number) => trendOf(life(seed, { weeks: droppedFrom, spread, drop, droppedFrom })).kind === 'steady'
    const counted = Array.from({ length: measured.people }, (_, at) => at * 7919 + 1).filter(calm)
    return counted.filter((seed) => trendOf(life(seed, { weeks: droppedFrom + weeks, spread, drop, droppedFrom })).kind === 'lower').length / counted.length
  }
  test.each(measured.seen)('seen within eight weeks: $steadiness, spread $spread, $drop points lower: $share', ({ spread, drop, share }) => {
    expect(seenIn(measured.weeks, spread, drop)).toBeCloseTo(share, 2)
  })

  test('a bigger drop is seen more often, and a steadier person gives fewer false alarms', () => {
    for (const steadiness of ['very-steady', 'steady', 'up-and-down']) {
      const [two, three] = measured.seen.filter((one) => one.steadiness === steadiness)
      expect(two?.share).toBeLessThanOrEqual(three?.share ?? 0)
    }
    const alarms = measured.falseAlarms.map((one) => one.share)
    expect(alarms).toEqual(alarms.toSorted((a, b) => a - b))
  })
})
