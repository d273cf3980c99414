import { addDays, addMonths, day, type Day, isBefore } from '../../../kernel/day.ts'
import { atTime, dayOf, type Instant, startOfDay, timeOf } from '../../../kernel/instant.ts'
import { enquiryUntil, type Term } from '../../../kernel/wmo-terms.ts'
import { addWorkingDays, isWorkingDay, legalDeadline, objectionPeriod, type ObjectionPeriod, termOfWeeks } from '../../../kernel/working-days.ts'

export { DECISION_TERM, decisionUntil, ENQUIRY_TERM, enquiryUntil, PERSONAL_PLAN_TERM, personalPlanUntil, type Term } from '../../../kernel/wmo-terms.ts'

const wmoFrom = day('2015-01-01')
const awbFrom = day('1994-01-01')

export const OBJECTION_TERM: Term = { amount: 6, unit: 'weeks', source: 'Algemene wet bestuursrecht, artikel 6:7 en 6:8', from: awbFrom }
/** The temporary provision waits for the enquiry and the decision: their terms together (Wmo 2.3.3). */
export const TEMPORARY_TERM: Term = { amount: 8, unit: 'weeks', source: 'Wmo 2015, artikel 2.3.3: in afwachting van onderzoek (6 weken) en besluit (2 weken)', from: wmoFrom }
export const CONFIRMATION_TERM: Term = { amount: 1, unit: 'working-days', source: 'werkafspraak: spoed schriftelijk bevestigen op de volgende werkdag', from: wmoFrom, example: true }
export const ACCESS_AFTER_CLOSING: Term = { amount: 8, unit: 'weeks', source: 'inzage van de centrale toegang na sluiting', from: wmoFrom, example: true }
/** Who handed a file over reads along as long as the file is kept. */
export const FILE_KEPT: Term = { amount: 15, unit: 'years', source: 'Wmo 2015, artikel 5.3.4, eerste lid: bewaartermijn van vijftien jaar', from: wmoFrom }
export const OFFICE_OPENS: Term = { amount: 9, unit: 'hour-of-day', source: 'openingstijd van de centrale toegang', from: wmoFrom, example: true }
export const OFFICE_CLOSES: Term = { amount: 17, unit: 'hour-of-day', source: 'openingstijd van de centrale toegang', from: wmoFrom, example: true }

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The days on which an objection is in time; the first is the day after the announcement. */
export const objectionDays = (announcedOn: Day): ObjectionPeriod => objectionPeriod(announcedOn)

/** Whether an objection of this day is in time; a late one is taken all the same, and marked. */
export const objectsInTime = (announcedOn: Day, receivedOn: Day): boolean => receivedOn <= objectionDays(announcedOn).lastDay

/** The day after which an application needs no finished enquiry any more (Wmo 2.3.2(9)): the six weeks have lapsed. */
export const mayApplyWithoutEnquiry = (reportedOn: Day, today: Day): boolean => isBefore(enquiryUntil(reportedOn), today)

/** The day on which an emergency decision is confirmed in writing: the next working day. */
export const confirmationOn = (decidedOn: Day): Day => addWorkingDays(decidedOn, CONFIRMATION_TERM.amount)

/** The first day on which a temporary provision of this day no longer holds. */
export const temporaryUntil = (from: Day): Day => addDays(termOfWeeks(from, TEMPORARY_TERM.amount), 1)

/** Until when the desk keeps its access to a case that closed on this day. */
export const deskAccessUntil = (closedOn: Day): Instant => atTime(addDays(closedOn, ACCESS_AFTER_CLOSING.amount * 7), '00:00')

/** The last day of an appeal to the court against a decision of this day on an objection: as long as an objection may take (Awb 6:7, 8:1). */
export const appealUntil = (decidedOn: Day): Day => objectionPeriod(decidedOn).lastDay

/** Until when desk and municipality see the file for an objection that was decided on this day: the appeal term to its last day. */
export const objectionAccessUntil = (decidedOn: Day): Instant => startOfDay(addDays(appealUntil(decidedOn), 1))

/** Until when the municipality that handed a file over on this day may read along. */
export const handedOverUntil = (acceptedOn: Day): Instant => startOfDay(addMonths(acceptedOn, 12 * FILE_KEPT.amount))

/** The moment the office opens on the first working day on or after this day, for work that a person has to do. */
export const opensOn = (on: Day): Instant => atTime(legalDeadline(on), clock(OFFICE_OPENS.amount))

/** Which mandate holds now: the one for office hours, or the one for night and weekend (domain.md 11 rule 4). */
export function mandateKindAt(now: Instant): 'daytime' | 'night-and-weekend' {
  const time = timeOf(now)
  const open = time >= clock(OFFICE_OPENS.amount) && time < clock(OFFICE_CLOSES.amount)
  return isWorkingDay(dayOf(now)) && open ? 'daytime' : 'night-and-weekend'
}
