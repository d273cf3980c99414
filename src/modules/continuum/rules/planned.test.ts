import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entitlement, regionMoves, regionProducts } from '../../../../test/region.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { chainFaults, type Period } from '../../../kernel/period.ts'
import { type MoveQuestion, judgeMove } from './bandwidth.ts'
import { continueChain } from './chain.ts'
import { mayGoOn, plannedStep, without } from './planned.ts'

const today = day('2026-06-01')
const running = { from: day('2026-02-01'), until: day('2026-06-10') }
const coming = { from: day('2026-06-10'), until: null }

test.each([
  ['a step to come', [running, coming], true], ['in whatever order', [coming, running], true], ['nothing planned', [{ ...running, until: null }], false],
  ['a first support that is still to come is no step', [coming], false], ['what begins today has begun', [running, { from: today, until: null }], false],
])('the planned step: %s', (_, chain: Period[], found) => {
  expect(plannedStep(chain, today)).toMatchObject(found ? { ok: true, value: { goesOn: running, dropped: coming } } : { refusal: { code: 'no-planned-move' } })
})

describe('how long the present support may go on', () => {
  const at = { product: 'beschermd-thuis' }
  test.each([
    ['inside its decision', at, '2026-12-31', [entitlement()], true],
    ['the day after', at, '2027-01-01', [entitlement()], false],
    ['withdrawn earlier', at, '2026-07-01', [entitlement({ withdrawnOn: day('2026-07-01') })], false],
    ['a newer decision gives it too', at, '2027-01-01', [entitlement(), entitlement({ id: 'new', from: day('2027-01-01'), until: null })], true],
    ['support that needs no decision', { product: 'zelfstandig' }, '2030-01-01', [], true],
    ['a decision about something else', at, '2026-06-10', [entitlement({ products: ['vinger-aan-de-pols'] })], false],
  ])('%s', (_, goesOn, upTo, rights, may) => {
    expect(mayGoOn(goesOn, day(upTo), rights, regionProducts).ok).toBe(may)
  })
})

type Link = Period & { product: string; hoursPerWeek: number; entitlementId: string | null; providerId: string | null }
type Act = { act: 'move'; product: string; hours: number; ahead: number } | { act: 'withdraw' } | { act: 'redate'; ahead: number }
const codes = regionProducts.map((one) => one.code)
const act: fc.Arbitrary<Act & { later: number }> = fc.oneof(
  fc.record({ act: fc.constant('move' as const), product: fc.constantFrom(...codes), hours: fc.integer({ min: 0, max: 12 }), ahead: fc.integer({ min: -2, max: 40 }), later: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ act: fc.constant('withdraw' as const), later: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ act: fc.constant('redate' as const), ahead: fc.integer({ min: -2, max: 60 }), later: fc.integer({ min: 0, max: 5 }) }),
)
const everything = entitlement({ products: codes, hoursMin: 0, hoursMax: 12, until: null })

function link(chain: Link[], asked: MoveQuestion['wanted'], now: typeof today): Link[] | undefined {
  const last = chain.at(-1)
  if (!last || !judgeMove({ current: last, wanted: asked, entitlements: [everything], moves: regionMoves, products: regionProducts, today: now }).ok) return undefined
  const next = continueChain(chain, asked.day)
  if (!next.ok) return undefined
  return [...chain.slice(0, -1), { ...last, until: next.value.until }, { product: asked.product, hoursPerWeek: asked.hours, entitlementId: everything.id, providerId: null, from: next.value.from, until: null }]
}

function lived(chain: Link[], one: Act, now: typeof today): Link[] | undefined {
  const by = { wish: 'together' as const, by: 'support-worker' }
  if (one.act === 'move') return link(chain, { product: one.product, hours: one.hours, day: addDays(now, one.ahead), ...by }, now)
  const planned = plannedStep(chain, now)
  if (!planned.ok) return undefined
  const rest = without(chain, planned.value)
  return one.act === 'withdraw' ? rest : link(rest, { product: planned.value.dropped.product, hours: planned.value.dropped.hoursPerWeek, day: addDays(now, one.ahead), ...by }, now)
}

test('whatever is planned, withdrawn and given another day: every day has support once', () => {
  const done = { move: 0, withdraw: 0, redate: 0 }
  fc.assert(fc.property(fc.array(act, { maxLength: 20 }), (history) => {
    let chain: Link[] = [{ product: 'lichte-begeleiding', hoursPerWeek: 2, entitlementId: null, providerId: null, from: day('2026-01-01'), until: null }]
    let now = day('2026-01-01')
    for (const one of history) {
      now = addDays(now, one.later)
      const next = lived(chain, one, now)
      if (!next) continue
      done[one.act] += 1
      chain = next
      expect(chainFaults(chain)).toEqual([])
      expect(chain.filter((each) => each.until === null)).toHaveLength(1)
    }
  }), { seed: 20261121, numRuns: 500 })
  expect(Math.min(...Object.values(done))).toBeGreaterThan(100)
})
