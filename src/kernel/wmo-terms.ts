import { addDays, day, type Day } from './day.ts'
import { legalDeadline, termOfWeeks } from './working-days.ts'

/** A number of the policy: how much of what, where it stands, and from which day it holds. `example` marks an invented value. */
export type Term = { amount: number; unit: 'days' | 'weeks' | 'years' | 'working-days' | 'hour-of-day'; source: string; from: Day; example?: true }

const wmoFrom = day('2015-01-01')

export const PERSONAL_PLAN_TERM: Term = { amount: 7, unit: 'days', source: 'Wmo 2015, artikel 2.3.2, tweede lid', from: wmoFrom }
export const ENQUIRY_TERM: Term = { amount: 6, unit: 'weeks', source: 'Wmo 2015, artikel 2.3.2, eerste lid', from: wmoFrom }
export const DECISION_TERM: Term = { amount: 2, unit: 'weeks', source: 'Wmo 2015, artikel 2.3.5, tweede lid', from: wmoFrom }

/** The last day for the personal plan of a report of this day; extended by the Algemene termijnenwet. */
export const personalPlanUntil = (reportedOn: Day): Day => legalDeadline(addDays(reportedOn, PERSONAL_PLAN_TERM.amount))

/** The last day on which the enquiry is in time; extended by the Algemene termijnenwet. */
export const enquiryUntil = (reportedOn: Day): Day => termOfWeeks(reportedOn, ENQUIRY_TERM.amount)

/** The last day on which the decision is in time. */
export const decisionUntil = (appliedOn: Day): Day => termOfWeeks(appliedOn, DECISION_TERM.amount)
