import { addMonths, day, type Day } from '../../../kernel/day.ts'
import { type Shown, type ShownTable, suppress, suppressTable } from '../../../kernel/suppression.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { counts } from '../../access/index.ts'
import { productName, productNames } from '../../continuum/index.ts'
import { municipalities, type Municipality } from '../../cooperation/index.ts'
import { bedsTonight, occupancy, outflowCounts, waitingCounts } from '../../placement/index.ts'
import type { FigureDetail, FigureTable, Indicator, IndicatorCode, MonthCount } from '../model.ts'
import { supportedOn } from '../store.ts'
import { figureOf, paid, supported } from './figures.ts'

type PerProduct = readonly { product: string; people: number }[]
type Counted = (tx: Tx, municipality?: string) => Promise<PerProduct>

const MONTHS = 12
const order = Object.keys(productNames)

const countIn = (rows: PerProduct, product: string): number => rows.find((one) => one.product === product)?.people ?? 0

/** The products somebody has in the region, in the order of the page, and municipality × product with sums: the last row is the region, the one before it who belongs to no municipality here. */
async function countsByProduct(tx: Tx, counted: Counted): Promise<{ all: readonly Municipality[]; products: string[]; shown: ShownTable }> {
  const all = await municipalities(tx)
  const region = await counted(tx)
  const products = region.map(({ product }) => product).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const rows = await eachOf(all, async ({ code }) => { const found = await counted(tx, code); return products.map((product) => countIn(found, product)) })
  const elsewhere = products.map((product, at) => Math.max(0, countIn(region, product) - rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)))
  return { all, products, shown: suppressTable([...rows, elsewhere]) }
}

export type ShownByProduct = { products: { product: string; people: Shown }[]; total: Shown }

async function ownRow(tx: Tx, counted: Counted, code: string): Promise<ShownByProduct> {
  const { all, products, shown } = await countsByProduct(tx, counted)
  const row = shown[all.findIndex((one) => one.code === code)] ?? []
  return { products: products.map((product, at) => ({ product, people: row[at] ?? 0 })).filter(({ people }) => people !== 0), total: row.at(-1) ?? 0 }
}

const waiting: Counted = async (tx, code) => (await waitingCounts(tx, code)).products

/** People with support of one municipality per product, hidden exactly where the table of all municipalities hides them: two pages together give nothing away. */
export const supportedIn = (tx: Tx, code: string): Promise<ShownByProduct> => ownRow(tx, supported, code)

/** People of one municipality who wait, per product, hidden as in the table of all municipalities. */
export const waitingIn = (tx: Tx, code: string): Promise<ShownByProduct> => ownRow(tx, waiting, code)

/** Municipality × product, with who belongs to no municipality here, and sums; hidden where a small count could be worked out. */
async function byProduct(tx: Tx, counted: Counted, words: { total: string; elsewhere: string }): Promise<FigureTable> {
  const { all, products, shown } = await countsByProduct(tx, counted)
  const names = [...all.map(({ name, code }) => ({ name, code })), { name: words.elsewhere, code: null }, { name: words.total, code: null }]
  return { heads: [...products.map(productName), words.total], rows: names.map(({ name, code }, at) => ({ name, code, values: shown[at] ?? [] })) }
}

/** One count per municipality, with the sum; hidden where a small count could be worked out. */
function onePerMunicipality(all: readonly Municipality[], values: readonly number[], head: string, totalName: string): FigureTable {
  const shown = suppressTable(values.map((value) => [value]))
  return { heads: [head], rows: [...all.map(({ name, code }) => ({ name, code: code as string | null })), { name: totalName, code: null }].map((row, at) => ({ ...row, values: [shown[at]?.[0] ?? null] })) }
}

async function eachOf<A, B>(list: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (const one of list) done.push(await work(one))
  return done
}

export type TableWords = { total: string; elsewhere: string; late: string; free: string; capacity: string; taken: string; people: string; amount: string }

type Maker = (tx: Tx, words: TableWords, own: string | undefined) => Promise<FigureTable>

const makers: Partial<Record<IndicatorCode, Maker>> = {
  'mensen-met-ondersteuning': (tx, words) => byProduct(tx, supported, words),
  'wachtenden': (tx, words) => byProduct(tx, waiting, words),
  'besluiten-te-laat': async (tx, words) => {
    const all = await municipalities(tx)
    return onePerMunicipality(all, await eachOf(all, async ({ code }) => (await counts(tx, code)).late), words.late, words.total)
  },
  'klaar-voor-uitstroom': async (tx, words) => {
    const all = await municipalities(tx)
    const { perMunicipality } = await outflowCounts(tx)
    return onePerMunicipality(all, all.map(({ code, name }) => perMunicipality.get(code) ?? perMunicipality.get(name) ?? 0), words.people, words.total)
  },
  'bedden-vannacht': async (tx, words) => ({
    heads: [words.free, words.taken, words.capacity],
    rows: (await bedsTonight(tx)).locations.map((one) => ({ name: one.location, code: null, values: [one.free, one.taken, one.capacity] })),
  }),
  'bezetting': async (tx, words) => ({
    heads: [words.taken, words.capacity], rows: (await occupancy(tx)).map((one) => ({ name: productName(one.product), code: null, values: [one.taken, one.capacity] })),
  }),
  'kosten': async (tx, words, own) => {
    const all = (await municipalities(tx)).filter(({ code }) => own === undefined || code === own)
    return { heads: [words.amount], rows: await eachOf(all, async ({ name, code }) => ({ name, code, values: [await paid(tx, code)] })) }
  },
}

const firstDays = (today: Day): Day[] => Array.from({ length: MONTHS }, (_, at) => addMonths(day(`${today.slice(0, 7)}-01`), at + 1 - MONTHS))

/** Twelve months of people with support; none of a municipality where one of them is a small count. */
async function monthsOf(tx: Tx, indicator: Indicator, municipality: string | undefined): Promise<MonthCount[]> {
  if (indicator.code !== 'mensen-met-ondersteuning') return []
  const months = await supportedOn(tx, firstDays(tx.today), municipality)
  return months.some(({ people }) => suppress(people) === 'hidden') ? [] : months
}

const onMap: readonly IndicatorCode[] = ['mensen-met-ondersteuning', 'wachtenden']

/** One indicator with all that may be shown of it: per municipality, over the months, and on the map. */
export async function figureDetail(tx: Tx, indicator: Indicator, municipality: string | undefined, words: TableWords): Promise<FigureDetail> {
  const table = await makers[indicator.code]?.(tx, words, municipality)
  const last = (code: string): Shown => table?.rows.find((row) => row.code === code)?.values.at(-1) ?? 0
  return {
    figure: await figureOf(tx, indicator, municipality), table, months: await monthsOf(tx, indicator, municipality),
    perInhabitants: onMap.includes(indicator.code) ? (await municipalities(tx)).map(({ code, population }) => ({ code, population, count: last(code) })) : [],
  }
}
