import { addDays, addMonths, type Day, day } from '../../../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant, timeOf } from '../../../kernel/instant.ts'
import { daysToReminder } from '../../../kernel/reminders.ts'
import { addWorkingDays, isWorkingDay, legalDeadline, objectionPeriod, termOfWeeks } from '../../../kernel/working-days.ts'
import type { Addressee, MatterKind } from '../model.ts'

type Amount = { count: number; unit: 'hours' | 'working-days' | 'weeks' | 'months' }

/** How soon something must be read, how soon the next one must read it, and how soon it is answered; `example` marks an invented number. */
export type Term = { read: Amount; again: Amount; answer: Amount; source: string; from: Day; example?: true }

const soon = { count: 2, unit: 'working-days' } as const
const nextDay = { count: 1, unit: 'working-days' } as const
const from = day('2026-01-01')
const wmoFrom = day('2015-01-01')
const avgFrom = day('2018-05-25')
const awbFrom = day('1999-07-01')

const MESSAGE_TERM: Term = { read: { count: 24, unit: 'hours' }, again: { count: 12, unit: 'hours' }, answer: soon, source: 'werkafspraak berichten (voorbeeldwaarde)', from, example: true }
const WORRY_TERM: Term = { read: { count: 4, unit: 'hours' }, again: { count: 2, unit: 'hours' }, answer: nextDay, source: 'werkafspraak zorgen van naasten (voorbeeldwaarde)', from, example: true }
/** Awb 9:11(1): six weeks. A provider's own scheme (Wmo 3.2.1) may say less; six weeks is then an example value. */
const MUNICIPAL_COMPLAINT_TERM: Term = { read: soon, again: nextDay, answer: { count: 6, unit: 'weeks' }, source: 'Algemene wet bestuursrecht, artikel 9:11, eerste lid', from: awbFrom }
const PROVIDER_COMPLAINT_TERM: Term = { ...MUNICIPAL_COMPLAINT_TERM, source: 'klachtregeling van de aanbieder, Wmo 2015 artikel 3.2.1 (voorbeeldwaarde: 6 weken)', from: wmoFrom, example: true }
const CORRECTION_TERM: Term = { read: soon, again: nextDay, answer: { count: 1, unit: 'months' }, source: 'AVG, artikel 16 en artikel 12, derde lid', from: avgFrom }
const ACCESS_TERM: Term = { ...CORRECTION_TERM, source: 'AVG, artikel 15 en artikel 12, derde lid' }
const ERASURE_TERM: Term = { ...CORRECTION_TERM, answer: { count: 3, unit: 'months' }, source: 'Wmo 2015, artikel 5.3.5, eerste lid', from: wmoFrom }

const terms: Readonly<Record<Exclude<MatterKind, 'complaint'>, Term>> = { message: MESSAGE_TERM, worry: WORRY_TERM, correction: CORRECTION_TERM, access: ACCESS_TERM, erasure: ERASURE_TERM }

/** The term of what was sent to this addressee. */
export function termOf(kind: MatterKind, addressee: Addressee): Term {
  if (kind !== 'complaint') return terms[kind]
  return addressee === 'municipality' ? MUNICIPAL_COMPLAINT_TERM : PROVIDER_COMPLAINT_TERM
}

/** When people stop working, Amsterdam time. Voorbeeldwaarde, 2026-01-01. */
const OFFICE_CLOSES = '17:00'
const OFFICE_OPENS = '09:00'
/** How long before the last day an unanswered request goes on to the next: there must be time left to answer. Voorbeeldwaarde, 2026-01-01. */
const LEAD_DAYS = 7

/** The moment at which what is sent now is read: after office hours that is tomorrow morning. */
export const readingMoment = (now: Instant): Instant => (timeOf(now) < OFFICE_CLOSES ? now : atTime(addDays(dayOf(now), 1), OFFICE_OPENS))

/** The last day for an answer. A legal term in months that ends on a free day ends on the next working day (Atw art. 1). */
export function answerBy(term: Term, now: Instant): Day {
  const { count, unit } = term.answer
  const today = dayOf(now)
  if (unit === 'working-days') return addWorkingDays(today, count)
  return unit === 'weeks' ? termOfWeeks(today, count) : legalDeadline(addMonths(today, count))
}

/** Awb 7:10(1): six weeks, from the day after the term for objecting is over; from the day it came in when that is later. */
export const OBJECTION_ANSWER = { weeks: 6, source: 'Algemene wet bestuursrecht, artikel 7:10, eerste lid', from: awbFrom } as const

/** Whether an objection that comes in today against what was decided on a day is in time (Awb 6:7; a late one is taken too), and the last day for the decision on it. */
export function objectionTerm(decidedOn: Day, today: Day): { inTime: boolean; answerBy: Day } {
  const { lastDay } = objectionPeriod(decidedOn)
  return { inTime: today <= lastDay, answerBy: termOfWeeks(today <= lastDay ? lastDay : today, OBJECTION_ANSWER.weeks) }
}

const after = (now: Instant, { count, unit }: Amount): Instant => (unit === 'hours' ? addDuration(now, `PT${count}H`) : atTime(addWorkingDays(dayOf(now), count), OFFICE_CLOSES))

/** Until when the first owner, or a next one, has to read it. */
export const readDue = (term: Term, now: Instant, isFirst: boolean): Instant => after(now, isFirst ? term.read : term.again)

/** Until when who has read it has to answer, before it goes on to the next. Long terms go on a week before they end. */
export function answerDue(term: Term, lastDay: Day, now: Instant): Instant {
  const long = term.answer.unit === 'weeks' || term.answer.unit === 'months'
  const due = long ? atTime(addDays(lastDay, -LEAD_DAYS), OFFICE_OPENS) : atTime(lastDay, OFFICE_CLOSES)
  return due > now ? due : after(now, term.again)
}

/** When the last reader is reminded of what was due at `due`: that same day after the next reader's term, later in the morning and ever more seldom. */
export const reminderAt = (term: Term, due: Instant, now: Instant): Instant =>
  dayOf(due) === dayOf(now) ? after(now, term.again) : atTime(addDays(dayOf(now), daysToReminder(due, now)), OFFICE_OPENS)

/** Whether a worker is at work on this day; on other days who replaces her comes first. */
export const isAtWork = isWorkingDay
