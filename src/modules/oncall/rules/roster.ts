import { daysBetween } from '../../../kernel/day.ts'
import { dayOf, type Instant } from '../../../kernel/instant.ts'
import { type Span, WARN_DAYS } from '../model/roster.ts'

/** The times between `from` and `until` in which nobody has a shift. */
export function gaps(shifts: readonly Span[], from: Instant, until: Instant): Span[] {
  const found: Span[] = []
  let reach = from
  for (const shift of shifts.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (shift.until <= reach) continue
    if (shift.from >= until) break
    if (shift.from > reach) found.push({ from: reach, until: shift.from })
    reach = shift.until
  }
  if (reach < until) found.push({ from: reach, until })
  return found
}

/** Do these two share a moment? Half-open: who ends when the other begins does not. */
export const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until

/** Whether others have the whole of a shift from now on, so that one can go without leaving a gap. */
export const coveredWithout = (shift: Span, others: readonly Span[], now: Instant): boolean =>
  gaps(others, shift.from > now ? shift.from : now, shift.until).length === 0

/** What is left of a span when another takes its part of it: nothing, one end, or both. */
export const remainder = (span: Span, taken: Span): Span[] =>
  [{ from: span.from, until: taken.from < span.until ? taken.from : span.until }, { from: taken.until > span.from ? taken.until : span.from, until: span.until }].filter((one) => one.from < one.until)

/** The number of days ahead for which somebody has to be told now (7, 3 or 1), given for how many she was told before; undefined when there is nothing new to say. */
export function warningDue(begins: Instant, now: Instant, told: number | null): number | undefined {
  const left = Math.max(0, daysBetween(dayOf(now), dayOf(begins)))
  const due = WARN_DAYS.days.toSorted((a, b) => a - b).find((days) => left <= days)
  return due !== undefined && (told === null || due < told) ? due : undefined
}

/** The last day before it: the stand-in is put in. */
export const isLastDay = (begins: Instant, now: Instant): boolean => daysBetween(dayOf(now), dayOf(begins)) <= Math.min(...WARN_DAYS.days)
