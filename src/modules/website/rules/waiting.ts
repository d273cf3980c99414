import type { WaitingRow } from '../model.ts'

/** Fewer people than this are not shown, so that nobody can be picked out. People. Source: content/nl/wachten.md, 21 November 2026. */
export const FEWEST_SHOWN = 10

type Counted = { product: string; people: number; medianWeeks: number | null }

/** The figures as the public may see them, one row for each product, also where nobody waits. Weeks are cut off: "45 weeks or longer" stays true. */
export const publicWaiting = (products: readonly string[], counted: readonly Counted[]): WaitingRow[] => products.map((product) => {
  const found = counted.find((one) => one.product === product)
  if (!found || found.people < FEWEST_SHOWN) return { product, waiting: undefined, medianWeeks: undefined }
  return { product, waiting: found.people, medianWeeks: found.medianWeeks === null ? undefined : Math.floor(found.medianWeeks) }
})
