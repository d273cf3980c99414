import { addDays, daysBetween, maxDay, minDay, type Day } from './day.ts'

/** Half-open: `from` is the first day, `until` the first day no longer in it; null means no end is known. */
export type Period = { from: Day; until: Day | null }
export type ClosedPeriod = { from: Day; until: Day }

/** Where a row of periods that should join up does not. */
export type ChainFault = ({ kind: 'gap' } & ClosedPeriod) | ({ kind: 'overlap' } & Period)

/** Is the day in the period? */
export function covers(period: Period, on: Day): boolean {
  return period.from <= on && (period.until === null || on < period.until)
}

/** Do the periods share at least one day? */
export function overlaps(a: Period, b: Period): boolean {
  return intersect(a, b) !== undefined
}

/** Does `b` start on the very day `a` ends? */
export function meets(a: Period, b: Period): boolean {
  return a.until === b.from
}

/** The days both periods share, or undefined when there are none. */
export function intersect(a: Period, b: Period): Period | undefined {
  const shared = { from: maxDay(a.from, b.from), until: earliestEnd(a.until, b.until) }
  return isEmpty(shared) ? undefined : shared
}

/** Number of days in the period, counted up to and not including `upTo`. An open period needs `upTo`. */
export function daysIn(period: ClosedPeriod): number
export function daysIn(period: Period, upTo: Day): number
export function daysIn(period: Period, upTo: Day | null = null): number {
  const until = earliestEnd(period.until, upTo)
  if (until === null) throw new RangeError('The days of an open period need an upTo')
  return Math.max(0, daysBetween(period.from, until))
}

/** The last day in the period, as people write it; null when no end is known. */
export function lastDay(period: ClosedPeriod): Day
export function lastDay(period: Period): Day | null
export function lastDay(period: Period): Day | null {
  return period.until === null ? null : addDays(period.until, -1)
}

/**
 * The days between the first `from` and the last `until` that no period covers (gap) or more than one does (overlap).
 * The order of the list does not matter; empty periods are passed over. No faults: each period meets the next.
 */
export function chainFaults(periods: readonly Period[]): ChainFault[] {
  const [first, ...rest] = periods.filter((period) => !isEmpty(period)).toSorted(byStart)
  if (first === undefined) return []
  const faults: ChainFault[] = []
  let reach = first.until
  for (const next of rest) {
    if (reach !== null && reach < next.from) faults.push({ kind: 'gap', from: reach, until: next.from })
    if (reach === null || reach > next.from) faults.push({ kind: 'overlap', from: next.from, until: earliestEnd(reach, next.until) })
    reach = latestEnd(reach, next.until)
  }
  return faults
}

function isEmpty(period: Period): boolean {
  return period.until !== null && period.until <= period.from
}

function byStart(a: Period, b: Period): number {
  return daysBetween(b.from, a.from)
}

function earliestEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b
  return b === null ? a : minDay(a, b)
}

function latestEnd(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : maxDay(a, b)
}
