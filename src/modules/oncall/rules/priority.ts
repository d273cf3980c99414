import type { Day } from '../../../kernel/day.ts'
import { PRIORITY, type PriorityReason } from '../model.ts'

/** The rank of a reason as the rule stands on a day; 1 goes first. Before the first rule the first one holds. */
export function priorityOn(day: Day, reason: PriorityReason, rules: typeof PRIORITY = PRIORITY): number {
  const sorted = rules.toSorted((a, b) => b.from.localeCompare(a.from))
  const rule = sorted.find((one) => one.from <= day) ?? sorted.at(-1)
  return rule?.ranks[reason] ?? 3
}
