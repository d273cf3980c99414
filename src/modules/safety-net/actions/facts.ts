import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type BareFact, type OpenCase, type RuleCode, ruleCodes } from '../model.ts'
import { rules } from '../rules/all.ts'
import { type CaseRule, caseRules, factsOfCases } from '../rules/cases.ts'
import { openFacts, type Reaches } from '../store/facts/all.ts'

const isOfCases = (code: RuleCode): code is CaseRule => caseRules.some((one) => one === code)

const reachesOn = (today: Day): Reaches =>
  Object.fromEntries(ruleCodes.map((code) => [code, { day: rules[code].reach(today), products: rules[code].reachOf?.(today) ?? {} }])) as Reaches

/** Everything that each rule has to look at today: the facts of other houses that are still open, of people who can give a finding, and of the cases that were read once. */
export async function factsToday(tx: Tx, cases: readonly OpenCase[]): Promise<{ code: RuleCode; facts: readonly BareFact[] }[]> {
  const open = await openFacts(tx, reachesOn(tx.today))
  return ruleCodes.map((code) => ({ code, facts: [...open.get(code) ?? [], ...(isOfCases(code) ? factsOfCases(code, cases) : [])] }))
}
