import { addDays, day, type Day, maxDay, minDay } from '../../../kernel/day.ts'
import { addCents, cents, type Cents } from '../../../kernel/money.ts'
import { covers } from '../../../kernel/period.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipalities } from '../../cooperation/index.ts'
import type { Because, Budget, ReferenceLine, Regime, YearCosts } from '../model.ts'
import { linesOf } from '../store/lines.ts'
import { budgets, daysWithoutPayer, type ProductSum, referenceLines, sumsByMunicipality, sumsByProduct } from '../store/sums.ts'

export { budgets } from '../store/sums.ts'

type YearDays = { from: Day; upTo: Day; end: Day }

const daysOfYear = (year: number, upTo: Day): YearDays => {
  const from = day(`${year}-01-01`)
  const end = day(`${year + 1}-01-01`)
  return { from, end, upTo: maxDay(from, minDay(upTo, end)) }
}

/**
 * What a municipality pays in a year, in cents; without a municipality: all of them, those without costs too.
 * `upTo` is the first day that is not counted in `toDate`. `expected` counts support that is known now, on to 31 December at the price of each day;
 * it foresees no new people and no moves.
 */
export async function yearCosts(tx: Tx, municipality: string | undefined, year: number, upTo: Day): Promise<YearCosts[]> {
  const days = daysOfYear(year, upTo)
  const found = await sumsByMunicipality(tx, municipality, days.from, days.upTo, days.end)
  const codes = municipality === undefined ? (await municipalities(tx)).map(({ code }) => code) : [municipality]
  return codes.map((code) => found.find((one) => one.municipality === code) ?? { municipality: code, toDate: cents(0), expected: cents(0) })
}

export type CostOfPerson = { centsPerDay: Cents; municipality: string; municipalityName: string; regime: Regime; because: Because; from: Day; until: Day | null }

/** What the support of a person costs a day today, which municipality pays it and why; undefined when it costs nothing. The caller opened the file. */
export async function costOf(tx: Tx, personId: string): Promise<CostOfPerson | undefined> {
  const line = (await linesOf(tx, personId)).find((one) => covers(one, tx.today))
  if (!line) return undefined
  const { centsPerDay, municipality, regime, because, from, until } = line
  const name = (await municipalities(tx)).find(({ code }) => code === municipality)?.name ?? municipality
  return { centsPerDay, municipality, municipalityName: name, regime, because, from, until }
}

export type CostRow = YearCosts & { name: string; budget: Budget | undefined }
export type RegionCosts = { year: number; rows: CostRow[]; total: { toDate: Cents; expected: Cents; budget: Cents }; products: ProductSum[]; withoutPayer: number }

const withNames = async (tx: Tx, costs: readonly YearCosts[], year: number): Promise<CostRow[]> => {
  const all = await municipalities(tx)
  const found = await budgets(tx, year)
  return costs.map((row) => ({ ...row, name: all.find(({ code }) => code === row.municipality)?.name ?? row.municipality, budget: found.find((one) => one.municipality === row.municipality) }))
}

/** The costs of the region in a year up to and with today, per municipality and added up to the cent. */
export async function regionCosts(tx: Tx, year: number): Promise<RegionCosts> {
  const upTo = addDays(tx.today, 1)
  const rows = await withNames(tx, await yearCosts(tx, undefined, year, upTo), year)
  const days = daysOfYear(year, upTo)
  return {
    year, rows, products: await sumsByProduct(tx, days.from, days.upTo), withoutPayer: await daysWithoutPayer(tx, days.from, days.upTo),
    total: {
      toDate: addCents(...rows.map((row) => row.toDate)), expected: addCents(...rows.map((row) => row.expected)),
      budget: addCents(...rows.map((row) => row.budget?.cents ?? cents(0))),
    },
  }
}

export type MunicipalCosts = { year: number; row: CostRow | undefined; lines: ReferenceLine[]; more: boolean }

/** The costs of one municipality in a year up to and with today, with what is behind them by reference. */
export async function municipalCosts(tx: Tx, municipality: string, year: number, page: { limit: number; offset: number }): Promise<MunicipalCosts> {
  const upTo = addDays(tx.today, 1)
  const days = daysOfYear(year, upTo)
  const [row] = await withNames(tx, await yearCosts(tx, municipality, year, upTo), year)
  const lines = await referenceLines(tx, `municipality:${municipality}`, municipality, days.from, days.upTo, page.limit + 1, page.offset)
  return { year, row, lines: lines.slice(0, page.limit), more: lines.length > page.limit }
}
