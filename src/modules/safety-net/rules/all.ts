import type { Day } from '../../../kernel/day.ts'
import type { Around, BareFact, Fact, Found, RuleCode } from '../model.ts'
import { decisionLate, enquiryLate, noNextStep, reportWithoutOwner, transferNotAccepted } from './access.ts'
import { contactLost, movedWithoutReceiver } from './around.ts'
import { messageUnanswered, requestUnanswered } from './contact.ts'
import { rungOn, turnsOf } from './ladder.ts'
import type { Missing, Rule } from './rule.ts'
import { checkInMissed, dayWithoutSupport, entitlementEnds, followUpUnseen, handoverNotAccepted, noWorker, observationWithoutAdvice, reviewOverdue, signalUnanswered } from './support.ts'
import { stayWithoutWhereTo, waitingWithoutBridging, waitingWithoutContact } from './waiting.ts'

const all = [
  dayWithoutSupport, checkInMissed, followUpUnseen, signalUnanswered, messageUnanswered, noWorker, contactLost, reportWithoutOwner, movedWithoutReceiver, transferNotAccepted, handoverNotAccepted,
  stayWithoutWhereTo, entitlementEnds, observationWithoutAdvice, reviewOverdue, noNextStep, enquiryLate, decisionLate, requestUnanswered, waitingWithoutBridging, waitingWithoutContact,
]

/** Every rule of the safety net, by code. */
export const rules = Object.fromEntries(all.map((rule) => [rule.code, rule])) as Readonly<Record<RuleCode, Rule>>

/** A fact under which something is missing, before it is known who is around the person. */
export type Miss = { rule: Rule; fact: BareFact; missing: Missing }

// Many facts are of one day and one product: the rule is asked once for all of those.
function answeringOnce(rule: Rule, today: Day): (fact: BareFact) => Missing | undefined {
  const answers = new Map<string, Missing | undefined>()
  return (fact) => {
    const key = `${fact.day} ${fact.product ?? ''}`
    const known = answers.get(key)
    if (known !== undefined || answers.has(key)) return known
    const missing = rule.missing(fact, today)
    answers.set(key, missing)
    return missing
  }
}

/** Under which facts something is missing today: each person once, by the earliest of her facts. */
export function missesAmong(rule: Rule, facts: readonly BareFact[], today: Day): Miss[] {
  const misses = new Map<string, Miss>()
  const missingOf = answeringOnce(rule, today)
  for (const fact of facts) {
    const missing = missingOf(fact)
    const earlier = misses.get(fact.personId)
    if (missing && !(earlier && earlier.missing.since <= missing.since)) misses.set(fact.personId, { rule, fact, missing })
  }
  return [...misses.values()]
}

/** What was missed as a finding, with whose turn it is. */
export function findingOf({ rule, fact, missing }: Miss, around: Around, today: Day): Found {
  const whole: Fact = { ...fact, ...around }
  const turns = turnsOf(whole, rule.owner(whole), rungOn(missing.due, rule.pace, today), rule.discreet)
  return { personId: fact.personId, rule: rule.code, municipality: whole.municipality, ...missing, turns }
}
