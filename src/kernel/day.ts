import { monthName, weekdayName, type Language } from './calendar-names.ts'
import { readInYear, yearRead } from './language.ts'

/** A calendar day as 'YYYY-MM-DD', without time or zone. Sorts and compares as text. Years 1900–2199. */
export type Day = string & { readonly __brand: 'Day' }

const MS_PER_DAY = 86_400_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const DUTCH = /^(\d{1,2})-(\d{1,2})-(\d{4})$/

/** A day from a literal 'YYYY-MM-DD'. Throws RangeError on anything else: use `parseDay` for input. */
export function day(text: string): Day {
  const parsed = ISO.test(text) ? parseDay(text) : undefined
  if (parsed === undefined) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

/** Reads 'YYYY-MM-DD' or Dutch 'd-m-jjjj'; undefined when it is not an existing day in 1900–2199. */
export function parseDay(text: string): Day | undefined {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed)
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dutch = DUTCH.exec(trimmed)
  return dutch ? existingDay(Number(dutch[3]), Number(dutch[2]), Number(dutch[1])) : undefined
}

/** The day `count` days later (earlier when negative). Throws RangeError outside 1900–2199. */
export function addDays(start: Day, count: number): Day {
  return fromUtc(toUtc(start) + count * MS_PER_DAY)
}

/** The same weekday `count` weeks later. Throws RangeError outside 1900–2199. */
export function addWeeks(start: Day, count: number): Day {
  return addDays(start, count * 7)
}

/** The same date `count` months later, or the last day of that month: 31 January + 1 month = 28 or 29 February. */
export function addMonths(start: Day, count: number): Day {
  const { year, month, date } = partsOf(start)
  const lastOfTarget = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month - 1 + count, Math.min(date, lastOfTarget)))
}

/** Number of days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toUtc(to) - toUtc(from)) / MS_PER_DAY
}

/** Is `a` strictly earlier than `b`? */
export function isBefore(a: Day, b: Day): boolean {
  return a < b
}

/** Is `a` strictly later than `b`? */
export function isAfter(a: Day, b: Day): boolean {
  return a > b
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(of: Day): number {
  return new Date(toUtc(of)).getUTCDay() || 7
}

/** The earliest of the given days. */
export function minDay(first: Day, ...others: Day[]): Day {
  return others.reduce((least, other) => (other < least ? other : least), first)
}

/** The latest of the given days. */
export function maxDay(first: Day, ...others: Day[]): Day {
  return others.reduce((most, other) => (other > most ? other : most), first)
}

/** Age in whole years on a day; negative before birth. Who was born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birth: Day, on: Day): number {
  const birthdayStillToCome = on.slice(5) < birth.slice(5)
  return partsOf(on).year - partsOf(birth).year - (birthdayStillToCome ? 1 : 0)
}

/** Does some work for who reads on this day, by the clock of the program (platform/database says it of each unit of work). */
export const readingOn = <T>(today: Day, work: () => T): T => readInYear(today.slice(0, 4), work)

/** The year of a day behind its date, when it is not the year in which it is read: ' 2027', or nothing. */
export function otherYear(of: Day): string {
  const year = yearRead()
  return year === undefined || of.startsWith(year) ? '' : ` ${of.slice(0, 4)}`
}

/**
 * A day for people: short '12 okt.', long '12 oktober 2026', weekday 'zaterdag 21 november'. Short and weekday have the year behind them when it is
 * not this one; along the axis of a chart, where the order says it, there is no room for it: axis '12 okt.'. */
export function formatDay(of: Day, language: Language, style: 'short' | 'axis' | 'long' | 'weekday' = 'long'): string {
  const { year, month, date } = partsOf(of)
  if (style === 'short' || style === 'axis') return `${date} ${monthName(month, language, 'short')}${style === 'axis' ? '' : otherYear(of)}`
  const dateInMonth = `${date} ${monthName(month, language, 'long')}`
  return style === 'long' ? `${dateInMonth} ${year}` : `${weekdayName(weekday(of), language, 'long')} ${dateInMonth}${otherYear(of)}`
}

function existingDay(year: number, month: number, date: number): Day | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const found = new Date(Date.UTC(year, month - 1, date))
  const exists = found.getUTCMonth() === month - 1 && found.getUTCDate() === date
  return exists ? fromUtc(found.getTime()) : undefined
}

function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) }
}

// UTC has no daylight saving, so a day is always 86,400,000 ms there.
function toUtc(of: Day): number {
  const { year, month, date } = partsOf(of)
  return Date.UTC(year, month - 1, date)
}

function fromUtc(ms: number): Day {
  const found = new Date(ms)
  const year = found.getUTCFullYear()
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`Day outside ${FIRST_YEAR}-${LAST_YEAR}`)
  return found.toISOString().slice(0, 10) as Day
}
