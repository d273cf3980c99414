import { addDays, type Day } from '../../../kernel/day.ts'
import { objectionPeriod } from '../../../kernel/working-days.ts'
import { decisionUntil, enquiryUntil, personalPlanUntil } from '../../../kernel/wmo-terms.ts'
import { after, type WantedMoveAct, type WantedMoveState, wantedMoveSteps } from '../lifecycle.ts'
import type { RouteStep, WantedMove } from '../model.ts'

/** Refusals of the bandwidth rule behind which a lawful way lies: a new decision. The others say no for another reason. */
const leadsToDecision: readonly string[] = ['needs-new-decision', 'against-wish-needs-decision']

export const needsRoute = (code: string): boolean => leadsToDecision.includes(code)

export type RouteFacts = Pick<WantedMove, 'askedOn' | 'reportedOn' | 'decidedOn' | 'outcome' | 'takesEffectOn' | 'movedOn' | 'droppedOn'>

/** Where the way to a new decision stands; derived from its facts. */
export function wantedState({ reportedOn, decidedOn, movedOn, droppedOn }: RouteFacts): WantedMoveState {
  if (droppedOn) return 'dropped'
  if (movedOn) return 'moved'
  if (decidedOn) return 'decided'
  return reportedOn ? 'reported' : 'asked'
}

export const mayDoWanted = (facts: RouteFacts, act: WantedMoveAct, role: string): boolean => after(wantedMoveSteps, wantedState(facts), act, role) !== undefined

/**
 * The shortest lawful way, with its days. Days that have not been are the latest the law allows, counted from a report of today when there is none yet.
 * Sources: Wmo 2.3.2 (receipt, personal plan within 7 days, enquiry within 6 weeks), 2.3.5 (decision within 2 weeks), Awb 6:7 and 6:8 (objection, 6 weeks).
 */
export function routeOf(facts: RouteFacts, today: Day): RouteStep[] {
  const reported = facts.reportedOn ?? today
  const enquired = enquiryUntil(reported)
  const decided = facts.decidedOn ?? decisionUntil(enquired)
  const effect = facts.movedOn ?? facts.takesEffectOn ?? addDays(decided, 1)
  const done = { report: facts.reportedOn !== null || facts.decidedOn !== null, decision: facts.decidedOn !== null, effect: facts.movedOn !== null }
  const state = (isDone: boolean, before: boolean): RouteStep['state'] => (isDone ? 'done' : before ? 'now' : 'next')
  const underWay = done.report && !done.decision
  const steps: RouteStep[] = [
    { code: 'asked', state: 'done', on: facts.askedOn, isLatest: false },
    { code: 'report', state: state(done.report, true), on: reported, isLatest: !done.report },
    { code: 'personal-plan', state: state(done.decision, underWay && personalPlanUntil(reported) >= today), on: personalPlanUntil(reported), isLatest: true },
    { code: 'enquiry', state: state(done.decision, underWay), on: enquired, isLatest: true },
    { code: 'application', state: state(done.decision, false), on: enquired, isLatest: true },
    { code: 'decision', state: state(done.decision, false), on: decided, isLatest: !done.decision },
  ]
  if (facts.outcome !== 'refused') steps.push({ code: 'effect', state: state(done.effect, done.decision), on: effect, isLatest: !done.decision })
  return [...steps, { code: 'objection', state: done.decision ? 'now' : 'next', on: objectionPeriod(decided).lastDay, isLatest: true }]
}
