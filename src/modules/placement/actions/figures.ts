import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Beds } from '../model.ts'
import { freeIn } from '../rules/beds.ts'
import { isOverNorm, medianWeeks } from '../rules/order.ts'
import { nightOf } from '../rules/stay.ts'
import { type Term, waitingNorm } from '../rules/terms.ts'
import { bedsOn } from './beds.ts'
import { readyCounts, readyToLeave } from '../store/stays.ts'
import { waitingSince } from '../store/waiting.ts'

export { placesOn } from '../store/places.ts'
export { refusalCounts, refusals, unnamedRefusals } from '../store/refusals.ts'

export type Occupancy = { product: string; taken: number; capacity: number }

/** Places taken and places there are in the night that runs now, per product; respite places and extra beds do not count. */
export async function occupancy(tx: Tx): Promise<Occupancy[]> {
  const rows = new Map<string, Occupancy>()
  for (const beds of (await bedsOn(tx, nightOf(tx.now))).filter((one: Beds) => !one.respite)) {
    const row = rows.get(beds.product) ?? { product: beds.product, taken: 0, capacity: 0 }
    rows.set(beds.product, { product: beds.product, taken: row.taken + beds.taken, capacity: row.capacity + beds.capacity })
  }
  return [...rows.values()]
}

/** Places free in the night that runs now, per product, respite places apart: the count of the bed board, for who places people. */
export async function freeTonight(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const products = new Map<string, Beds[]>()
  for (const beds of (await bedsOn(tx, nightOf(tx.now))).filter((one) => !one.respite)) products.set(beds.product, [...(products.get(beds.product) ?? []), beds])
  return new Map([...products].map(([product, beds]) => [product, freeIn(beds)]))
}

export type WaitingCounts = { product: string; people: number; medianWeeks: number | null; aboveNorm: number }

/** How many people wait per product, the median in weeks, and how many longer than the norm; with `municipality` only hers. */
export async function waitingCounts(tx: Tx, municipality?: string): Promise<{ norm: Term; products: WaitingCounts[] }> {
  const since = new Map<string, Day[]>()
  for (const row of await waitingSince(tx, municipality)) since.set(row.product, [...(since.get(row.product) ?? []), row.since])
  const products = [...since].map(([product, days]) => ({
    product, people: days.length, medianWeeks: medianWeeks(days, tx.today), aboveNorm: days.filter((from) => isOverNorm(from, tx.today)).length,
  }))
  return { norm: waitingNorm, products }
}

/** Who is ready to leave, the longest first; only people handed to the outflow desk. */
export const outflowReady = (tx: Tx) => readyToLeave(tx, 'desk:outflow')

/** How many people are ready to leave and how long they wait on average, in days; no person in it. */
export async function outflowCounts(tx: Tx): Promise<{ people: number; averageDays: number | null; perMunicipality: Map<string, number> }> {
  const rows = await readyCounts(tx)
  const [people, days] = [rows.reduce((sum, row) => sum + row.people, 0), rows.reduce((sum, row) => sum + row.days, 0)]
  return { people, averageDays: people ? Math.round(days / people) : null, perMunicipality: new Map(rows.map((row) => [row.municipality ?? '', row.people])) }
}

