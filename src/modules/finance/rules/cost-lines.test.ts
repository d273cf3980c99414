import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../../kernel/day.ts'
import { addCents, cents, timesDays } from '../../../kernel/money.ts'
import { chainFaults, covers, daysIn } from '../../../kernel/period.ts'
import type { DayPrice, HomeFact, PaidEpisode, PayingRegime } from '../model.ts'
import { type CostFacts, costLines } from './cost-lines.ts'
import { payerOn } from './payer.ts'

const period = (from: string, until: string | null = null) => ({ from: day(from), until: until === null ? null : day(until) })
const services = [{ code: 'bt', service: 'eigen-huis', ...period('2018-01-01') }, { code: 'bw', service: 'beschermd-wonen', ...period('2018-01-01') }, { code: 'vrij', service: 'eigen-huis', ...period('2018-01-01') }]
const facts = (more: Partial<CostFacts>): CostFacts => ({
  regimes: [{ service: 'eigen-huis', regime: 'own-municipality', ...period('2018-01-01') }, { service: 'beschermd-wonen', regime: 'centre-municipality', ...period('2018-01-01', '2022-01-01') }, { service: 'beschermd-wonen', regime: 'own-municipality', ...period('2022-01-01') }],
  memberships: [{ municipality: '0327', service: 'beschermd-wonen', ...period('2018-01-01') }, { municipality: '0345', service: 'beschermd-wonen', ...period('2018-01-01', '2022-01-01') }],
  homes: [{ fact: 'origin', municipality: '0327', ...period('2018-01-01') }, { fact: 'residence', municipality: '0327', ...period('2018-01-01') }],
  municipalities: ['0307', '0327', '0345'], centre: '0307', services, unpaid: [], episodes: [],
  prices: [{ product: 'bt', centsPerDay: cents(7824), ...period('2025-01-01', '2026-01-01') }, { product: 'bt', centsPerDay: cents(8150), ...period('2026-01-01') }, { product: 'bw', centsPerDay: cents(13090), ...period('2018-01-01') }],
  ...more,
})
const episode = (product: string, from: string, until: string | null = null): PaidEpisode => ({ id: `${product}-${from}`, product, providerId: 'p', ...period(from, until) })

describe('a line ends where something changes', () => {
  test('the price of the year', () => {
    expect(costLines(facts({ episodes: [episode('bt', '2025-11-01')] })).map(({ from, until, centsPerDay }) => [from, until, centsPerDay]))
      .toEqual([['2025-11-01', '2026-01-01', 7824], ['2026-01-01', null, 8150]])
  })
  test('the regime', () => {
    expect(costLines(facts({ episodes: [episode('bw', '2021-12-01', '2022-02-01')] })).map(({ from, until, municipality }) => [from, until, municipality]))
      .toEqual([['2021-12-01', '2022-01-01', '0307'], ['2022-01-01', '2022-02-01', '0327']])
  })
  test('the residence', () => {
    const homes: HomeFact[] = [{ fact: 'residence', municipality: '0327', ...period('2018-01-01', '2026-05-01') }, { fact: 'residence', municipality: '0345', ...period('2026-05-01') }]
    expect(costLines(facts({ homes, episodes: [episode('bt', '2026-04-01', '2026-06-01')] })).map(({ from, until, municipality }) => [from, until, municipality]))
      .toEqual([['2026-04-01', '2026-05-01', '0327'], ['2026-05-01', '2026-06-01', '0345']])
  })
  test('but not where a border changes nothing for this person', () => {
    expect(costLines(facts({ episodes: [episode('bw', '2019-01-01', '2020-01-01')] }))).toHaveLength(1)
  })
  test('a product without a price costs nothing', () => {
    expect(costLines(facts({ episodes: [episode('vrij', '2026-01-01')] }))).toEqual([])
  })
})

const start = day('2021-01-01')
const at = (offset: number): Day => addDays(start, offset)
const cuts = (length: number) => fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 0, maxLength: length }).map((found) => [0, ...found.toSorted((a, b) => a - b)])
const chained = <T>(cutsOf: fc.Arbitrary<number[]>, value: fc.Arbitrary<T>) =>
  cutsOf.chain((starts) => fc.array(value, { minLength: starts.length, maxLength: starts.length })
    .map((values) => starts.map((from, index) => ({ value: values[index] as T, from: at(from), until: starts[index + 1] === undefined ? null : at(starts[index + 1] ?? 0) }))))

const world = fc.record({
  episodes: chained(cuts(5), fc.constantFrom('bt', 'bw', 'vrij')),
  inside: chained(cuts(4), fc.boolean()),
  prices: chained(cuts(4), fc.integer({ min: 1, max: 30_000 })),
  regimes: chained(cuts(3), fc.constantFrom('own-municipality' as const, 'centre-municipality' as const)),
  residences: chained(cuts(4), fc.constantFrom('0307', '0327', '0345', '0999')),
  origins: chained(cuts(2), fc.constantFrom('0307', '0327', '0345')),
  leaves: fc.integer({ min: 1, max: 700 }),
}).map((w): CostFacts => ({
  ...facts({}),
  unpaid: w.inside.filter(({ value }) => value).map(({ from, until }) => ({ from, until })),
  episodes: w.episodes.map(({ value, from, until }, index): PaidEpisode => ({ id: `e${index}`, product: value, providerId: null, from, until })),
  prices: w.prices.flatMap(({ value, from, until }): DayPrice[] => ['bt', 'bw'].map((product) => ({ product, centsPerDay: cents(value), from, until }))),
  regimes: w.regimes.flatMap(({ value, from, until }): PayingRegime[] => ['eigen-huis', 'beschermd-wonen'].map((service) => ({ service, regime: value, from, until }))),
  homes: [...w.residences.map(({ value, from, until }): HomeFact => ({ fact: 'residence', municipality: value, from, until })), ...w.origins.map(({ value, from, until }): HomeFact => ({ fact: 'origin', municipality: value, from, until }))],
  memberships: [{ municipality: '0345', service: 'beschermd-wonen', from: start, until: at(w.leaves) }, { municipality: '0327', service: 'beschermd-wonen', from: start, until: null }],
}))

const HORIZON = 750

test('each day is paid once, by the payer and at the price of that day, a day inside by nobody, and the lines add up to the days', () => {
  fc.assert(fc.property(world, (given) => {
    const lines = costLines(given)
    expect(chainFaults(lines).filter(({ kind }) => kind === 'overlap')).toEqual([])
    let sum = 0
    for (let offset = 0; offset < HORIZON; offset += 1) {
      const on = at(offset)
      const inside = given.unpaid.some((one) => covers(one, on))
      const running = inside ? undefined : given.episodes.find((one) => covers(one, on))
      const price = given.prices.find((one) => one.product === running?.product && covers(one, on))
      const service = services.find(({ code }) => code === running?.product)?.service ?? ''
      const payer = payerOn(given, service, on)
      const of = lines.filter((line) => covers(line, on))
      if (!running || !price || !payer.ok) expect(of).toEqual([])
      else expect(of).toMatchObject([{ episodeId: running.id, centsPerDay: price.centsPerDay, ...payer.value }])
      sum += price && payer.ok ? price.centsPerDay : 0
    }
    expect(addCents(...lines.map((line) => timesDays(line.centsPerDay, daysIn(line, at(HORIZON)))))).toBe(sum)
  }), { numRuns: 60 })
})
