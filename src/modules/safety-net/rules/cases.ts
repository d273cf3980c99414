import type { Day } from '../../../kernel/day.ts'
import type { BareFact, OpenCase, RuleCode } from '../model.ts'

export const caseRules = ['report-without-owner', 'no-next-step', 'enquiry-late', 'decision-late'] as const satisfies readonly RuleCode[]
export type CaseRule = (typeof caseRules)[number]

// The day from which each rule counts in a case, or nothing when that is in order.
const dayIn: Readonly<Record<CaseRule, (one: OpenCase) => Day | null>> = {
  'report-without-owner': (one) => (one.workerId === null ? one.receivedOn : null),
  'no-next-step': (one) => (one.applied || one.supportedSince ? null : one.finishedOn),
  'enquiry-late': (one) => (one.applied || one.finishedOn !== null ? null : one.receivedOn),
  'decision-late': (one) => (one.applied && one.withdrawnOn === null ? one.appliedOn : null),
}

/** What a rule about cases has to look at. The desk of access has all of it. */
export const factsOfCases = (rule: CaseRule, cases: readonly OpenCase[]): BareFact[] => cases.flatMap((one) => {
  const day = dayIn[rule](one)
  return day === null ? [] : [{ personId: one.personId, day, holder: 'desk:access', product: null }]
})
