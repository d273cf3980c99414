import { addDays, type Day, daysBetween, maxDay, minDay, weekday } from '../../../kernel/day.ts'
import { atTime } from '../../../kernel/instant.ts'
import type { Pattern, Span } from '../model/roster.ts'

/** The last handover weekday on or before the first day: a rotation that begins in the middle of a week has a short first turn. */
const anchorOf = ({ fromDay, handoverWeekday }: Pattern): Day => (handoverWeekday === null ? fromDay : addDays(fromDay, -((weekday(fromDay) - handoverWeekday + 7) % 7)))

const turnOn = (pattern: Pattern, on: Day): number => {
  const days = daysBetween(anchorOf(pattern), on)
  return pattern.handoverWeekday === null ? days : Math.floor(days / 7)
}

/** Whose turn it is on a day; undefined outside the rotation, or when it names nobody. */
export function turnHolder(pattern: Pattern, on: Day): string | undefined {
  if (on < pattern.fromDay || (pattern.untilDay !== null && on >= pattern.untilDay)) return undefined
  return pattern.order[turnOn(pattern, on) % Math.max(1, pattern.order.length)]
}

/**
 * The shift of a day, by the clock in Amsterdam: in the night in which the clock goes forward it is an hour shorter, in the other an hour longer.
 * Shifts that meet by the clock meet in time, because both read the same clock.
 */
const spanOn = ({ startsAt, endsAt }: Pick<Pattern, 'startsAt' | 'endsAt'>, on: Day): Span =>
  ({ from: atTime(on, startsAt), until: atTime(endsAt > startsAt ? on : addDays(on, 1), endsAt) })

export type Turn = Span & { on: Day; accountId: string }

/** The shifts of a rotation that begin on the days from `from` up to `until`. */
export function turnsBetween(pattern: Pattern, from: Day, until: Day): Turn[] {
  const last = pattern.untilDay === null ? until : minDay(until, pattern.untilDay)
  const turns: Turn[] = []
  for (let on = maxDay(from, pattern.fromDay); on < last; on = addDays(on, 1)) {
    const accountId = turnHolder(pattern, on)
    const span = spanOn(pattern, on)
    // A shift within the hour that the clock skips does not exist that night.
    if (accountId && span.from < span.until) turns.push({ on, accountId, ...span })
  }
  return turns
}
