import { addDays, addWeeks } from '../../../kernel/day.ts'
import { addWorkingDays } from '../../../kernel/working-days.ts'
import { exampleValue, type Limit, longerThan, type Rule, workerOr } from './rule.ts'

const AT_ONCE: Limit = { count: 0, unit: 'days', source: 'regiovisie: ondersteuning die meebeweegt, zonder een dag ertussen', from: '2021-01-01' }
const OWN_TIME: Limit = { count: 0, unit: 'days', source: 'het feit draagt zijn eigen tijd', from: '2026-01-01' }
const HANDOVER = exampleValue(1, 'days')
const SIGNAL = exampleValue(2, 'working-days')
const ENDING = exampleValue(8, 'weeks')
const REVIEW = exampleValue(28, 'days')

/** From its own day on. */
const fromThatDay: Pick<Rule, 'reach' | 'missing'> = {
  reach: (today) => today,
  missing: ({ day }, today) => (day <= today ? { since: day, due: day } : undefined),
}

/** Support ended and nothing followed, or a decision gives support and none began. The chain of episodes makes a gap impossible; the check stays. */
export const dayWithoutSupport: Rule = { code: 'day-without-support', limit: AT_ONCE, pace: 'pressing', ...fromThatDay, owner: () => 'desk:access' }

/** She would let us know that all is well, the hour went by, and nobody went to look. */
export const checkInMissed: Rule = { code: 'check-in-missed', limit: OWN_TIME, pace: 'pressing', ...fromThatDay, owner: workerOr('desk:access') }

/** What happened at night was not seen in time by who owns it. The oncall house sets that time itself. */
export const followUpUnseen: Rule = {
  code: 'follow-up-unseen', limit: OWN_TIME, pace: 'pressing', ...fromThatDay, owner: (fact) => fact.holder ?? workerOr('desk:access')(fact),
}

/** There is reason to look, and nobody answered. */
export const signalUnanswered: Rule = {
  code: 'signal-unanswered', limit: SIGNAL, pace: 'pressing',
  reach: (today) => addWorkingDays(today, -SIGNAL.count),
  missing: ({ day }, today) => { const last = addWorkingDays(day, SIGNAL.count); return last < today ? { since: day, due: addDays(last, 1) } : undefined },
  owner: workerOr('desk:access'),
}

/** Support runs, but nobody with an appointment is her worker. The provider names one, the same day: nothing waits for somebody who is off. */
export const noWorker: Rule = { code: 'no-worker', limit: AT_ONCE, pace: 'pressing', ...fromThatDay, owner: ({ provider }) => provider ?? 'desk:access' }

/** The next shift did not say that it read what it must know of somebody: who wrote it still has it. */
export const handoverNotAccepted: Rule = {
  code: 'handover-not-accepted', limit: HANDOVER, pace: 'pressing', ...longerThan(HANDOVER), owner: (fact) => fact.holder ?? workerOr('desk:access')(fact),
}

/** A decision ends and nobody looks at what comes after it (Wmo 2.3.9: periodic re-examination). */
export const entitlementEnds: Rule = {
  code: 'entitlement-ends', limit: ENDING, pace: 'steady',
  reach: (today) => addWeeks(today, ENDING.count),
  missing: ({ day }, today) => { const from = addWeeks(day, -ENDING.count); return from <= today ? { since: from, due: from } : undefined },
  owner: () => 'desk:access',
}

/** The agreed time of an observation or a breather is over, and there is no advice on what comes next. */
export const observationWithoutAdvice: Rule = {
  code: 'observation-without-advice', limit: OWN_TIME, pace: 'steady', ...longerThan(OWN_TIME), owner: workerOr('desk:placement'),
}

/** The rhythm of her support says that both look back, and the day of it went by long ago: nobody asked whether it can be shorter, or must be longer. */
export const reviewOverdue: Rule = { code: 'review-overdue', limit: REVIEW, pace: 'steady', ...longerThan(REVIEW), owner: workerOr('desk:access') }
