import movesFile from '../data/region-amersfoort/moves.json' with { type: 'json' }
import productsFile from '../data/region-amersfoort/products.json' with { type: 'json' }
import { day } from '../src/kernel/day.ts'
import type { Direction, Entitlement, LegalGround, Product, ProductMove } from '../src/modules/continuum/index.ts'

/** The products of the example region, as the database gives them. */
export const regionProducts: readonly Product[] = productsFile.products.map((one) => ({
  code: one.code, name: one.name, setting: one.setting as Product['setting'], service: one.service as Product['service'], intensity: one.intensity, purpose: one.purpose,
  reachability: one.reachability, legalGround: (one.legalGround?.code ?? 'none') as LegalGround, mayRest: one.mayRest, iwmoCategory: one.iwmo?.category ?? null,
  reviewWeeks: one.review?.weeks ?? null, reviewExample: one.review?.voorbeeldwaarde ?? true, sort: one.position, source: 'regiovisie', exampleValue: !one.oneOfTheFive, from: day(one.from), until: one.until,
}))

/** The moves of the example region. */
export const regionMoves: readonly ProductMove[] = movesFile.moves.map((one) => ({ from: one.from, to: one.to, direction: one.direction as Direction, source: one.source as ProductMove['source'] }))

/** An entitlement for rule tests: Beschermd Thuis, 4 to 10 hours, the year 2026, moved by the support worker, unless said otherwise. */
export const entitlement = (change: Partial<Entitlement> = {}): Entitlement => ({
  id: 'right-1', personId: 'p', decisionId: 'd', products: ['beschermd-thuis'], hoursMin: 4, hoursMax: 10, movers: ['support-worker'],
  from: day('2026-01-01'), until: day('2027-01-01'), withdrawnOn: null, ...change,
})
