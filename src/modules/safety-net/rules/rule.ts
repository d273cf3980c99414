import { addDays, type Day, daysBetween } from '../../../kernel/day.ts'
import type { Fact, RuleCode } from '../model.ts'

/** How long something may last, with where that comes from and since when it holds. Invented limits say `voorbeeldwaarde`. */
export type Limit = { count: number; unit: 'days' | 'working-days' | 'weeks'; source: string; from: string }

/** How fast a finding climbs: `pressing` when a day can hurt somebody. */
export type Pace = 'pressing' | 'steady'

/** Since when something is missing, and from which day it stands in the net. */
export type Missing = { since: Day; due: Day }

/** One way to fall between two stools. Pure: the store brings facts, the rule says whether and since when something is missing. */
export type Rule = {
  code: RuleCode
  limit: Limit
  pace: Pace
  /** The latest day a fact may have to be looked at today; stores read no further. */
  reach: (today: Day) => Day
  /** Where the limit depends on the product: the latest day for each of these products; `reach` is then for the others. */
  reachOf?: (today: Day) => Readonly<Record<string, Day>>
  /** What is missing of a fact of this day today; undefined when there is still time. */
  missing: (fact: Pick<Fact, 'day' | 'product'>, today: Day) => Missing | undefined
  /** Who must act first: the holder of an access right, as people keeps it. */
  owner: (fact: Fact) => string
  /** Nobody around the person gets it, and who has the turn opens no file for it: only she and the pathway monitor have it. */
  discreet?: true
}

export const exampleValue = (count: number, unit: Limit['unit']): Limit => ({ count, unit, source: 'voorbeeldwaarde', from: '2026-01-01' })

/** Her own worker, or who replaces, or else a desk: somebody always has the turn. */
export const workerOr = (desk: string) => ({ worker, replacement }: Fact): string => worker ?? replacement ?? desk

/** Missing when it lasts longer than so many days. */
export const longerThan = ({ count }: Limit): Pick<Rule, 'reach' | 'missing'> => ({
  reach: (today) => addDays(today, -count - 1),
  missing: ({ day }, today) => (daysBetween(day, today) > count ? { since: day, due: addDays(day, count + 1) } : undefined),
})
