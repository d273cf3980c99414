import { type Day, daysBetween } from '../../../kernel/day.ts'
import { SMALLEST_SHOWN } from '../../../kernel/suppression.ts'
import type { About, Band } from '../model.ts'

/** Counts beside the total are told in this many. Voorbeeldwaarde, 2026-01-01. */
const IN = 5

/**
 * From this many on a reason or a municipality stands on the list. It lies one step above what is small, so that a count that leaves the list
 * from one day to the next is not small on that day: whoever subtracts yesterday from today meets a count that might have been shown.
 */
const LISTED_FROM = SMALLEST_SHOWN + IN

/** So many are never on the list: of one alone the total would tell the count. Would fewer be left out, then there is no list that day. */
const LEFT_OUT = 2

/**
 * Counts as they may stand beside the exact total, on any two days after each other. Small ones and zeros alike are not on the list, so nobody
 * knows which they are or how many; the others are rounded, so the total minus the list leaves no count of anything in particular.
 * Give every code there is, also those of nobody.
 */
export function listed(counts: readonly { code: string; people: number }[]): About[] {
  const large = counts.filter(({ people }) => people >= LISTED_FROM)
  return counts.length - large.length < LEFT_OUT ? [] : large.toSorted((a, b) => b.people - a.people).map(({ code, people }) => ({ code, about: Math.round(people / IN) * IN }))
}

/** For how long the oldest has been open. */
export function bandOf(since: Day, today: Day): Band {
  const days = daysBetween(since, today)
  if (days <= 0) return 'today'
  if (days <= 7) return 'week'
  return days <= 31 ? 'month' : 'longer'
}

/** How many people have something open, or null when none is open and nobody counted today: then 0 would say more than is known. */
export const totalSaid = (open: number, countedOn: Day | undefined, today: Day): number | null => (open === 0 && countedOn !== today ? null : open)
