import { Temporal } from 'temporal-polyfill'
import { localTextAt, ZONE } from './amsterdam.ts'
import { monthName, weekdayName, type Language } from './calendar-names.ts'
import { type Day, otherYear, weekday } from './day.ts'

/** A moment as UTC 'YYYY-MM-DDTHH:MM:SS.sssZ'. Sorts and compares as text. */
export type Instant = string & { readonly __brand: 'Instant' }

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/
// The days of these moments in Amsterdam stay inside the range of Day (1900–2199).
const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2199, 11, 31, 22)

/** A moment from ISO 8601 text with Z or an offset, cut off at milliseconds. Throws RangeError on anything else. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === undefined) throw new RangeError(`Not an instant: ${text}`)
  return parsed
}

/** Like `instant`, for input: undefined when the text is no moment, has no offset, or lies outside 1900–2199. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return toInstant(Temporal.Instant.from(text.trim()))
  } catch {
    return undefined
  }
}

/**
 * The moment an ISO 8601 duration later ('PT30M', 'P1D', '-PT2H'). Hours and smaller are elapsed time;
 * days and larger keep the clock time in Amsterdam. Throws RangeError on another text.
 */
export function addDuration(start: Instant, duration: string): Instant {
  const local = Temporal.Instant.from(start).toZonedDateTimeISO(ZONE)
  return toInstant(local.add(Temporal.Duration.from(duration)).toInstant())
}

/** Whole minutes elapsed from `from` to `to`, cut off towards zero; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return wholeUnits(from, to, 60_000)
}

/** Whole seconds elapsed from `from` to `to`, cut off towards zero; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return wholeUnits(from, to, 1000)
}

/** The calendar day in Amsterdam at that moment. */
export function dayOf(moment: Instant): Day {
  return localTextAt(Date.parse(moment)).slice(0, 10) as Day
}

/** The clock time 'HH:MM' in Amsterdam at that moment, seconds cut off. */
export function timeOf(moment: Instant): string {
  return localTextAt(Date.parse(moment)).slice(11, 16)
}

/**
 * The moment the clock in Amsterdam shows 'HH:MM' on that day. In the hour that daylight saving skips: the moment at which it is skipped,
 * so that a later time by the clock is never an earlier moment; in the hour that comes twice: the first. Throws RangeError when the time is no clock time.
 */
export function atTime(on: Day, time: string): Instant {
  if (!CLOCK_TIME.test(time)) throw new RangeError(`Not a clock time: ${time}`)
  const asked = Temporal.PlainDateTime.from(`${on}T${time}`)
  const shown = asked.toZonedDateTime(ZONE)
  if (shown.toPlainDateTime().equals(asked)) return toInstant(shown.toInstant())
  // 'previous' looks strictly before, and the first minute that is skipped is shown at the change itself.
  return toInstant((shown.add({ minutes: 1 }).getTimeZoneTransition('previous') ?? shown).toInstant())
}

/** The first moment of a day in Amsterdam. */
export function startOfDay(on: Day): Instant {
  return toInstant(Temporal.PlainDate.from(on).toZonedDateTime(ZONE).toInstant())
}

/** A moment for people, in Amsterdam time: 'za 21 nov. 03:10' or 'Sat 21 Nov 03:10'; in another year than this one 'ma 4 jan. 2027 03:10'. */
export function formatInstant(moment: Instant, language: Language): string {
  const on = dayOf(moment)
  const month = monthName(Number(on.slice(5, 7)), language, 'short')
  return `${weekdayName(weekday(on), language, 'short')} ${Number(on.slice(8))} ${month}${otherYear(on)} ${timeOf(moment)}`
}

function toInstant(moment: Temporal.Instant): Instant {
  const ms = moment.epochMilliseconds
  if (ms < EARLIEST || ms >= LATEST) throw new RangeError('Instant outside 1900-2199')
  return new Date(ms).toISOString() as Instant
}

function wholeUnits(from: Instant, to: Instant, unitMs: number): number {
  // Adding 0 turns a negative zero into zero.
  return Math.trunc((Date.parse(to) - Date.parse(from)) / unitMs) + 0
}
