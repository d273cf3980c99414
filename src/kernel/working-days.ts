import { addDays, addWeeks, day, weekday, type Day } from './day.ts'
import { EQUATED_DAYS } from './equated-days.ts'

/** The days on which an objection is in time: from the first to the last, both included. */
export type ObjectionPeriod = { from: Day; lastDay: Day }

// Awb 6:7 (term of six weeks).
const OBJECTION_WEEKS = 6
// Atw art. 4(a): terms of more than twelve weeks are not extended.
const LONGEST_EXTENDED_WEEKS = 12
const SATURDAY = 6

/**
 * Generally recognised holidays of a year and Good Friday, which counts as one; in order, each day once.
 * Source: Algemene termijnenwet art. 3(1) and 3(2). King's Day as celebrated since 2014. The single days that a royal
 * decree equates (art. 3(3)) are no feast and not in it, but no working day either.
 */
export function holidays(year: number): readonly Day[] {
  const known = holidaysByYear.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const movable = [-2, 1, 39, 50].map((offset) => addDays(easter, offset))
  const fixed = ['01-01', '05-05', '12-25', '12-26'].map((date) => day(`${year}-${date}`))
  const found = [...new Set([...movable, ...fixed, kingsDay(year)])].toSorted()
  holidaysByYear.set(year, found)
  return found
}

/** Is it a holiday or a day equated with one (Atw art. 3), on whatever day of the week? */
export const isHoliday = (on: Day): boolean => EQUATED_DAYS.has(on) || holidays(Number(on.slice(0, 4))).includes(on)

/** Is it no Saturday, Sunday, holiday or day equated with one (Atw art. 1 and 3)? */
export const isWorkingDay = (on: Day): boolean => weekday(on) < SATURDAY && !isHoliday(on)

/** The first working day on or after the day. */
export function nextWorkingDay(from: Day): Day {
  let found = from
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/** The `count`-th working day after the day (before it when negative); with 0 the day itself. Throws RangeError on a fraction. */
export function addWorkingDays(start: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`)
  const step = count < 0 ? -1 : 1
  let found = start
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step)
    if (isWorkingDay(found)) left -= 1
  }
  return found
}

/**
 * The day on which a legal term really ends: a Saturday, Sunday or holiday moves to the next day that is none
 * (Atw art. 1(1)). Not for terms counted back from a day (art. 1(2)).
 */
export function legalDeadline(lastDay: Day): Day {
  return nextWorkingDay(lastDay)
}

/**
 * The last day of a legal term in weeks: the same weekday that many weeks later, extended by Atw art. 1.
 * A term of more than twelve weeks is not extended (Atw art. 4(a)).
 */
export function termOfWeeks(start: Day, weeks: number): Day {
  const end = addWeeks(start, weeks)
  return weeks > LONGEST_EXTENDED_WEEKS ? end : legalDeadline(end)
}

/** Six weeks (Awb 6:7) that start on the day after the decision was announced (Awb 6:8(1)), extended by Atw art. 1. */
export function objectionPeriod(announcedOn: Day): ObjectionPeriod {
  return { from: addDays(announcedOn, 1), lastDay: termOfWeeks(announcedOn, OBJECTION_WEEKS) }
}

// The answer for a year never changes, and rosters ask for it every day.
const holidaysByYear = new Map<number, readonly Day[]>()

function kingsDay(year: number): Day {
  const birthday = day(`${year}-04-27`)
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday
}

// Anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8), counted in days from 22 March.
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - fullMoon - (year % 4)) % 7
  const correction = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451)
  return addDays(day(`${year}-03-22`), fullMoon + toSunday - 7 * correction)
}
