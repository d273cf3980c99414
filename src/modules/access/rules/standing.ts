import { addWeeks, type Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import type { CaseFacts, CaseStanding, CaseState, Due, ProcessStep, StepCode } from '../model.ts'
import { confirmationOn, decisionUntil, enquiryUntil, objectionDays, personalPlanUntil } from './terms.ts'

function runningCase({ report, enquiry, application }: CaseFacts): CaseStanding {
  if (!enquiry) return { state: 'reported', report }
  const { finishedAt, account } = enquiry
  const finished = finishedAt !== null && account !== null ? { ...enquiry, finishedAt, account } : undefined
  if (!application) return finished ? { state: 'enquired', report, enquiry: finished } : { state: 'enquiry', report, enquiry }
  return finished ? { state: 'applied', report, enquiry: finished, application } : { state: 'applied-early', report, enquiry, application }
}

/** Where a case stands, derived from its facts. */
export function caseOf(facts: CaseFacts): CaseStanding {
  const { report, decision, objection } = facts
  if (decision) return objection && !objection.decided && objection.decisionId === decision.id ? { state: 'objected', report, decision, objection } : { state: 'decided', report, decision }
  return report.withdrawnAt ? { state: 'withdrawn', report } : runningCase(facts)
}

const dueOf: Readonly<Partial<Record<CaseState, (facts: CaseFacts, reportedOn: Day) => Due | undefined>>> = {
  'reported': (_facts, reportedOn) => ({ what: 'start', on: enquiryUntil(reportedOn) }),
  'enquiry': (_facts, reportedOn) => ({ what: 'finish', on: enquiryUntil(reportedOn) }),
  'applied-early': ({ application }) => application ? { what: 'finish', on: decisionUntil(application.appliedOn) } : undefined,
  'applied': ({ application }) => application ? { what: 'decide', on: decisionUntil(application.appliedOn) } : undefined,
}

/** The nearest legal date of a case; undefined when nothing waits for the desk. A receipt that is still held comes first. */
export function nextDue(facts: CaseFacts): Due | undefined {
  const reportedOn = dayOf(facts.report.receivedAt)
  const state = caseOf(facts).state
  if (!facts.report.receiptSentAt && state !== 'withdrawn') return { what: 'receipt', on: reportedOn }
  const unconfirmed = facts.temporary.find((decision) => !decision.hasLetter)
  if (unconfirmed) return { what: 'confirm', on: confirmationOn(unconfirmed.decidedOn) }
  return dueOf[state]?.(facts, reportedOn)
}

/** Whether a date has passed: the last day itself is still in time. */
export const isLate = (due: Due | undefined, today: Day): boolean => due !== undefined && due.on < today

const order: readonly CaseState[] = ['reported', 'enquiry', 'enquired', 'applied-early', 'applied', 'decided', 'objected']
const reached = (state: CaseState, at: CaseState): boolean => order.indexOf(state) >= order.indexOf(at)

/** `waits`: whether the case stands still until this is done. */
type Step = { step: StepCode; done: boolean; lapsed?: boolean; waits?: boolean; on: Day | null }

/**
 * Her own plan (Wmo 2.3.2, second paragraph): handed in, or lapsed when the seven days are over. Until then it may come, also after she said that
 * she will not, and after the enquiry was finished; then nobody waits for it.
 */
function planStep(enquiry: CaseFacts['enquiry'], until: Day, today: Day): Step {
  const done = enquiry?.personalPlan === 'handed-in'
  return { step: 'plan', done, lapsed: !done && today > until, waits: enquiry?.personalPlan !== 'not-used' && !enquiry?.finishedAt, on: until }
}

/** The whole road with its legal dates: what is done, what is now, what comes. Sources stand with the terms. */
export function processSteps(facts: CaseFacts, today: Day): ProcessStep[] {
  const { report, enquiry, application, decision, objection } = facts
  const { state } = caseOf(facts)
  const reportedOn = dayOf(report.receivedAt)
  const enquired = enquiry?.finishedAt ? dayOf(enquiry.finishedAt) : null
  const steps: Step[] = [
    { step: 'report', done: true, on: reportedOn },
    { step: 'receipt', done: report.receiptSentAt !== null, on: report.receiptSentAt ? dayOf(report.receiptSentAt) : reportedOn },
    planStep(enquiry, personalPlanUntil(reportedOn), today),
    { step: 'enquiry', done: enquired !== null, on: enquired ?? enquiryUntil(reportedOn) },
    { step: 'application', done: application !== null, on: application?.appliedOn ?? null },
    { step: 'decision', done: reached(state, 'decided'), on: decision?.decidedOn ?? (application ? decisionUntil(application.appliedOn) : null) },
    { step: 'objection', done: objection !== null && objection.decisionId === decision?.id, on: decision ? objectionDays(decision.announcedOn).lastDay : null },
  ]
  const now = steps.find((one) => !one.done && !one.lapsed && one.waits !== false)
  const stateOf = (step: StepCode, done: boolean): ProcessStep['state'] => (done ? 'done' : step === now?.step ? 'now' : 'next')
  return steps.map(({ step, done, lapsed = false, on }) => ({ step, on, state: lapsed ? 'lapsed' : stateOf(step, done), late: !done && !lapsed && step !== 'objection' && on !== null && on < today }))
}

/** The decision is expected no later than this: the legal dates that still lie ahead, added up. */
export const decisionExpectedBy = (facts: CaseFacts): Day =>
  facts.application ? decisionUntil(facts.application.appliedOn) : addWeeks(enquiryUntil(dayOf(facts.report.receivedAt)), 2)
