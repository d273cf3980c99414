import { addDays, addWeeks, type Day } from '../../../kernel/day.ts'
import { addWorkingDays, termOfWeeks } from '../../../kernel/working-days.ts'
import { exampleValue, type Limit, longerThan, type Rule, workerOr } from './rule.ts'

const TAKE_UP = exampleValue(3, 'working-days')
const ENQUIRY: Limit = { count: 6, unit: 'weeks', source: 'Wmo 2015 art. 2.3.2, eerste lid', from: '2015-01-01' }
const DECISION: Limit = { count: 2, unit: 'weeks', source: 'Wmo 2015 art. 2.3.5, tweede lid', from: '2015-01-01' }
const NEXT_STEP = exampleValue(14, 'days')
const TRANSFER = exampleValue(3, 'days')

/** Late from the day after the last day of a legal term. */
const afterWeeks = ({ count }: Limit): Pick<Rule, 'reach' | 'missing'> => ({
  reach: (today) => addWeeks(today, -count),
  missing: ({ day }, today) => late(termOfWeeks(day, count), today),
})

const late = (last: Day, today: Day) => (last < today ? { since: last, due: addDays(last, 1) } : undefined)

/** Somebody reported and nobody took it up: she has no owner. */
export const reportWithoutOwner: Rule = {
  code: 'report-without-owner', limit: TAKE_UP, pace: 'pressing',
  reach: (today) => addWorkingDays(today, -TAKE_UP.count),
  missing: ({ day }, today) => late(addWorkingDays(day, TAKE_UP.count), today),
  owner: () => 'desk:access',
}

/** The enquiry is not finished in the time that the law gives. */
export const enquiryLate: Rule = { code: 'enquiry-late', limit: ENQUIRY, pace: 'steady', ...afterWeeks(ENQUIRY), owner: () => 'desk:access' }

/** There is no decision in the time that the law gives. */
export const decisionLate: Rule = { code: 'decision-late', limit: DECISION, pace: 'steady', ...afterWeeks(DECISION), owner: () => 'desk:access' }

/** There is an open need and nothing with a date follows: the enquiry is finished and nobody applied, so no legal term runs; or nothing stands in the calendar. */
export const noNextStep: Rule = {
  code: 'no-next-step', limit: NEXT_STEP, pace: 'steady', ...longerThan(NEXT_STEP),
  owner: (fact) => fact.holder ?? workerOr('desk:access')(fact),
}

/** A case was handed over and the receiver did not take it yet: until then who handed over still has it. */
export const transferNotAccepted: Rule = {
  code: 'transfer-not-accepted', limit: TRANSFER, pace: 'steady', ...longerThan(TRANSFER), owner: ({ holder }) => holder ?? 'desk:access',
}
