import type { Day } from '../../kernel/day.ts'
import type { Shown } from '../../kernel/suppression.ts'

export const indicatorCodes = [
  'mensen-met-ondersteuning', 'wachtenden', 'besluiten-te-laat', 'doorlooptijd', 'bedden-vannacht', 'bezetting', 'klaar-voor-uitstroom', 'geweigerd-aan-de-deur', 'opgenomen-op-tijd', 'kosten',
] as const
export type IndicatorCode = (typeof indicatorCodes)[number]

export type FigureUnit = 'people' | 'reports' | 'days' | 'places' | 'times' | 'percent' | 'cents'

/** A figure with a fixed meaning. `reach`: whether it is known per municipality or for the region only. The sentences stand in words.nl.ts. */
export type Indicator = { code: IndicatorCode; unit: FigureUnit; reach: 'municipality' | 'region'; source: string; isAboutPeople: boolean }

/** `value` null: nothing to count, such as no calls in the period. `of`: the whole that a part or a number of places belongs to. */
export type Figure = { indicator: Indicator; value: Shown | null; of: Shown | null }

/** Counts of one indicator laid out: a first column with names, then one column for each head; the last row and column may be sums. */
export type FigureTable = { heads: readonly string[]; rows: { name: string; code: string | null; values: readonly (Shown | null)[] }[] }

export type MonthCount = { day: Day; people: number }
export type FigureDetail = { figure: Figure; table: FigureTable | undefined; months: readonly MonthCount[]; perInhabitants: readonly { code: string; count: Shown; population: number }[] }
