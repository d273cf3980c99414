import { addDays, type Day, weekday } from '../../../kernel/day.ts'
import type { CheckIn, TrendFacts } from '../model.ts'

/*
 * One-sided cumulative sum (CUSUM) for a shift of the mean: E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954) 100–115.
 * Each week adds how far it lies below what is usual for this person, less a slack; when the sum passes the threshold, somebody should look.
 * Usual and spread are the median and the median absolute deviation of the person's own weeks, so one bad week does not move them.
 */

/**
 * Slack k and threshold h, in spreads. Page's scheme tuned to a shift of one and a half spreads (k is half the shift to find).
 * How often it is wrong stands in `measured` below. Voorbeeldwaarde: the region weighs false alarms against missed slides.
 */
const slack = 0.75
const threshold = 4
/** A week counts for at most this many spreads below usual: so it takes three bad weeks, and no single one, however bad, raises a signal. Voorbeeldwaarde. */
const mostPerWeek = 2.25
/** Weeks with a check-in from which the baseline is taken. Voorbeeldwaarde. */
export const baselineWeeks = 8
/** A steady person differs less than a point; the scale is in whole points, so a spread is never less than one. */
const leastSpread = 1
/** How much higher eight calm weeks must be before they become what is usual, in points; less is chance. Voorbeeldwaarde. */
const clearlyBetter = 1
/** Turns a median absolute deviation into the standard deviation of a normal distribution. */
const perDeviation = 1.4826

/** The numbers of the method, for the page that explains it. */
export const method = { baselineWeeks, slack, threshold, mostPerWeek, clearlyBetter } as const

/**
 * How well it works on generated weeks, as trend.test.ts measures it and holds it to (within half a point of a hundred). `people` lives a row, the same in every run.
 * False alarms: in the year after the baseline, of people for whom nothing changed. Seen: within `weeks` of the first lower week,
 * of people who slide in four weeks and had no signal before.
 */
export const measured = {
  people: 400, weeks: 8,
  falseAlarms: [{ steadiness: 'very-steady', spread: 0.6, share: 0.1075 }, { steadiness: 'steady', spread: 1, share: 0.34 }, { steadiness: 'up-and-down', spread: 1.5, share: 0.4175 }],
  seen: [
    { steadiness: 'very-steady', spread: 0.6, drop: 2, share: 0.9036 }, { steadiness: 'very-steady', spread: 0.6, drop: 3, share: 1 },
    { steadiness: 'steady', spread: 1, drop: 2, share: 0.7337 }, { steadiness: 'steady', spread: 1, drop: 3, share: 0.9674 },
    { steadiness: 'up-and-down', spread: 1.5, drop: 2, share: 0.5521 }, { steadiness: 'up-and-down', spread: 1.5, drop: 3, share: 0.8394 },
  ],
} as const

export type Week = { monday: Day; score: number }
export type Baseline = { usual: number; spread: number }
/** `weeks-missing`: not enough weeks yet to know what is usual. */
export type Trend = { kind: 'weeks-missing'; have: number } | { kind: 'steady'; baseline: Baseline; sum: number } | { kind: 'lower'; facts: TrendFacts }

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The weeks (from Monday) with at least one check-in, each by its median score. A week without one is no week: silence is not a low score. */
export function weeksOf(checkIns: readonly Pick<CheckIn, 'day' | 'score'>[]): Week[] {
  const byMonday = new Map<Day, number[]>()
  for (const { day, score } of checkIns) {
    const monday = addDays(day, 1 - weekday(day))
    byMonday.set(monday, [...(byMonday.get(monday) ?? []), score])
  }
  return [...byMonday].map(([monday, scores]) => ({ monday, score: median(scores) })).toSorted((a, b) => a.monday.localeCompare(b.monday))
}

export function baselineOf(weeks: readonly Week[]): Baseline {
  const usual = median(weeks.map((week) => week.score))
  const deviation = median(weeks.map((week) => Math.abs(week.score - usual)))
  return { usual, spread: Math.max(leastSpread, deviation * perDeviation) }
}

type State = { baseline: Baseline; sum: number; run: Week[]; calm: Week[] }

/**
 * One week further. What is usual rises by itself after eight calm weeks, and never sinks by itself: that takes a human who looked.
 */
function next(state: State, week: Week): State {
  const { usual, spread } = state.baseline
  const below = Math.min(mostPerWeek, (usual - week.score) / spread)
  const sum = Math.max(0, state.sum + below - slack)
  if (sum > 0) return { ...state, sum, run: [...state.run, week], calm: [] }
  const calm = [...state.calm, week].slice(-baselineWeeks)
  const fresh = calm.length === baselineWeeks ? baselineOf(calm) : state.baseline
  return { baseline: fresh.usual >= usual + clearlyBetter ? fresh : state.baseline, sum, run: [], calm }
}

/** Where counting starts: with a human's answer it starts again, against the newest weeks before that answer. */
function start(weeks: readonly Week[], answeredOn: Day | undefined): { baseline: Baseline; rest: readonly Week[] } {
  const before = answeredOn === undefined ? [] : weeks.filter((week) => week.monday <= answeredOn)
  const ground = before.length >= baselineWeeks ? before.slice(-baselineWeeks) : weeks.slice(0, baselineWeeks)
  return { baseline: baselineOf(ground), rest: before.length >= baselineWeeks ? weeks.slice(before.length) : weeks.slice(baselineWeeks) }
}

/**
 * Whether somebody has been doing worse than is usual for her. It decides nothing: it gives a human a reason to look, with the figures.
 * `answeredOn` is the day on which a human answered the last trend signal.
 */
export function trendOf(checkIns: readonly Pick<CheckIn, 'day' | 'score'>[], answeredOn?: Day): Trend {
  const weeks = weeksOf(checkIns)
  if (weeks.length < baselineWeeks) return { kind: 'weeks-missing', have: weeks.length }
  const { baseline, rest } = start(weeks, answeredOn)
  let state: State = { baseline, sum: 0, run: [], calm: [] }
  for (const week of rest) {
    state = next(state, week)
    if (state.sum >= threshold) return { kind: 'lower', facts: { weeks: state.run, ...state.baseline, sum: state.sum, threshold } }
  }
  return { kind: 'steady', baseline: state.baseline, sum: state.sum }
}
