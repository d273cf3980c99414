import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { chainFaults, type Period } from '../../../kernel/period.ts'
import { judgeMove } from './bandwidth.ts'
import { beginChain, continueChain } from './chain.ts'
import { entitlement, regionMoves, regionProducts } from '../../../../test/region.ts'

const start = day('2026-01-01')

test('a chain begins once', () => {
  expect(beginChain([], start)).toEqual({ ok: true, value: { from: start } })
  expect(beginChain([{ from: start, until: null }], addDays(start, 9))).toMatchObject({ refusal: { code: 'episode-runs' } })
})

test.each([
  ['no episode', [], 5, 'no-episode'],
  ['on its first day', [{ from: start, until: null }], 0, 'day-before-episode'],
  ['before it', [{ from: start, until: null }], -3, 'day-before-episode'],
])('does not go on: %s', (_, chain: Period[], later, code) => {
  expect(continueChain(chain, addDays(start, later))).toMatchObject({ ok: false, refusal: { code } })
})

test('goes on from the last episode, in whatever order they are given', () => {
  const first = { from: start, until: addDays(start, 10) }
  const second = { from: addDays(start, 10), until: null }
  expect(continueChain([second, first], addDays(start, 20))).toEqual({ ok: true, value: { ended: second, until: addDays(start, 20), from: addDays(start, 20), followsDay: addDays(start, 20) } })
})

const codes = regionProducts.map((one) => one.code)
const wish = fc.constantFrom('together' as const, 'own-wish' as const, 'against-wish' as const)
const step = fc.record({
  product: fc.constantFrom(...codes), hours: fc.integer({ min: 0, max: 12 }), ahead: fc.integer({ min: -3, max: 60 }), later: fc.integer({ min: 0, max: 40 }),
  wish, by: fc.constantFrom('support-worker', 'resident', 'access-worker', 'provider-manager'),
})

test('after any row of allowed moves there is no day without support and no double day', () => {
  const everything = entitlement({ products: codes, hoursMin: 0, hoursMax: 12, movers: ['support-worker', 'resident'], until: null })
  let moved = 0
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    type Link = Period & { product: string; hoursPerWeek: number; entitlementId: string | null; providerId: string | null }
    const chain: Link[] = [{ product: 'lichte-begeleiding', hoursPerWeek: 2, entitlementId: null, providerId: null, from: start, until: null }]
    let today = start
    for (const { ahead, later, ...asked } of steps) {
      today = addDays(today, later)
      const wanted = { ...asked, day: addDays(today, ahead) }
      const last = chain.at(-1)
      if (!last || !judgeMove({ current: last, wanted, entitlements: [everything], moves: regionMoves, products: regionProducts, today }).ok) continue
      const link = continueChain(chain, wanted.day)
      expect(link.ok).toBe(true)
      if (!link.ok) continue
      link.value.ended.until = link.value.until
      chain.push({ product: wanted.product, hoursPerWeek: wanted.hours, entitlementId: everything.id, providerId: null, from: link.value.from, until: null })
      moved += 1
    }
    expect(chainFaults(chain)).toEqual([])
    expect(chain.filter((one) => one.until === null)).toHaveLength(1)
  }), { seed: 20261121, numRuns: 500 })
  expect(moved).toBeGreaterThan(300)
})
