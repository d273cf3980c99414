import { addDays, weekday } from '../../../kernel/day.ts'
import { atTime, dayOf, type Instant, minutesBetween } from '../../../kernel/instant.ts'
import { holidays } from '../../../kernel/working-days.ts'
import type { FairShare, Span, Worked } from '../model/roster.ts'
import { overlap } from './roster.ts'

/** In the deep of the night, by the clock in Amsterdam: a shift that holds this moment is a night. */
const DEEP_NIGHT = '03:00'
const SATURDAY = 6

const touchedDays = ({ from, until }: Span) => {
  const days = [dayOf(from)]
  for (let on = addDays(dayOf(from), 1); atTime(on, '00:00') < until; on = addDays(on, 1)) days.push(on)
  return days
}

export const isNight = (shift: Span): boolean => touchedDays(shift).some((on) => {
  const deep = atTime(on, DEEP_NIGHT)
  return shift.from <= deep && deep < shift.until
})

/** A shift that begins on a Saturday or Sunday, or in the evening before and runs into the weekend for the most part. */
export const isWeekend = ({ from, until }: Span): boolean => {
  const middle = new Date((Date.parse(from) + Date.parse(until)) / 2).toISOString() as Instant
  return weekday(dayOf(middle)) >= SATURDAY
}

const isHoliday = (shift: Span): boolean => touchedDays(shift).some((on) => holidays(Number(on.slice(0, 4))).includes(on) && overlap(shift, { from: atTime(on, '00:00'), until: atTime(addDays(on, 1), '00:00') }))

const sum = (worked: readonly Worked[], counts: (shift: Worked) => boolean): number => worked.filter(counts).length

/** How the shifts of each worker fell, who had most nights on top: so that everybody sees whether it is shared fairly. */
export function fairShares(worked: readonly Worked[]): FairShare[] {
  const byWorker = new Map<string, Worked[]>()
  for (const one of worked) byWorker.set(one.accountId, [...(byWorker.get(one.accountId) ?? []), one])
  return [...byWorker].map(([accountId, own]) => ({
    accountId, name: own[0]?.name ?? '', shifts: own.length, hours: Math.round(own.reduce((total, one) => total + minutesBetween(one.from, one.until), 0) / 60),
    nights: sum(own, isNight), weekends: sum(own, isWeekend), holidays: sum(own, isHoliday), heavyNights: sum(own, (one) => isNight(one) && one.heavy > 0),
  })).toSorted((a, b) => b.nights - a.nights || a.name.localeCompare(b.name))
}
