import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { entitlement, regionMoves, regionProducts } from '../../../../test/region.ts'
import { productCodes, type Wish, wishes } from '../model.ts'
import { directionOf, endReason, judgeMove, type MoveQuestion, type Wanted } from './bandwidth.ts'

const today = day('2026-06-01')
const from = day('2026-02-01')
const roles = ['support-worker', 'resident', 'placement-coordinator', 'provider-manager', 'municipal-policy'] as const

type Asked = { at: string; wanted: Partial<Wanted> & { product: string }; rights?: MoveQuestion['entitlements']; under?: string | null; cameFrom?: string; since?: string }

const question = ({ at, wanted, rights = [entitlement()], under = 'right-1', cameFrom, since }: Asked): MoveQuestion => ({
  current: { product: at, hoursPerWeek: 6, from: since ? day(since) : from, entitlementId: under, providerId: 'eemhoeve' }, cameFrom,
  wanted: { hours: 6, day: addDays(today, 7), wish: 'together', by: 'support-worker', ...wanted },
  entitlements: rights, moves: regionMoves, products: regionProducts, today,
})
const outcome = (asked: Asked): string => {
  const judged = judgeMove(question(asked))
  return judged.ok ? `inside ${judged.value.entitlementId ?? 'no decision'}` : judged.refusal.code
}
const ground = (code: string) => regionProducts.find((one) => one.code === code)?.legalGround

type Row = { at: string; to: string; covered: boolean; isNew: boolean; wish: Wish; by: string }
const fromHomeToPlace = ({ at, to }: Row): boolean => ground(to) === 'wmo-2.3.5-1-b' && ground(at) !== 'wmo-2.3.5-1-b'
const direction = ({ at, to }: Row) => regionMoves.find((move) => move.from === at && move.to === to)?.direction

/** The whole table, told in another way than the rule: what the law says, the first line that applies. */
const law: [string, (row: Row) => boolean][] = [
  ['not-your-move', ({ by }) => by === 'municipal-policy'],
  ['nothing-changes', ({ at, to }) => at === to],
  ['no-such-move', (row) => !direction(row)],
  ['more-needs-agreement', (row) => row.wish === 'against-wish' && direction(row) === 'up'],
  ['against-wish-needs-decision', ({ to, wish }) => wish === 'against-wish' && to === 'zelfstandig'],
  ['not-your-move', ({ to, by }) => to === 'zelfstandig' && by === 'provider-manager'],
  ['inside no decision', ({ to }) => to === 'zelfstandig'],
  ['against-wish-needs-decision', ({ wish, covered, isNew }) => wish === 'against-wish' && !(covered && isNew)],
  ['needs-new-decision', ({ covered }) => !covered],
  ['needs-new-decision', (row) => fromHomeToPlace(row) && !row.isNew],
  ['inside right-1', ({ by, isNew }) => by === 'support-worker' || (by === 'placement-coordinator' && isNew)],
  ['not-your-move', () => true],
]
const lawful = (row: Row): string => law.find(([, applies]) => applies(row))?.[0] ?? ''

describe('every product × product × in or out of the decision × old or new decision × wish × mover', () => {
  const table = productCodes.flatMap((at) => productCodes.flatMap((to) => [true, false].flatMap((covered) => [true, false].flatMap((isNew) =>
    wishes.flatMap((wish) => roles.map((by) => ({ at, to, covered, isNew, wish, by })))))))
  test.each(productCodes)('from %s', (at) => {
    const rows = table.filter((row) => row.at === at)
    expect(rows).toHaveLength(7 * 2 * 2 * 3 * 5)
    const other = ['beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding']
    for (const row of rows) {
      const { to, covered, isNew, wish, by } = row
      const products = covered ? [to] : other.filter((code) => code !== to)
      const said = outcome({ at, wanted: { product: to, wish, by }, rights: [entitlement({ products })], under: isNew ? 'older' : 'right-1' })
      expect(`${to} ${covered} ${isNew} ${wish} ${by}: ${said}`).toBe(`${to} ${covered} ${isNew} ${wish} ${by}: ${lawful(row)}`)
    }
  })
})

describe('hours', () => {
  test.each([
    ['the least', 4, 'inside right-1'], ['the most', 10, 'inside right-1'], ['half an hour less', 3.5, 'needs-new-decision'], ['half an hour more', 10.5, 'needs-new-decision'],
    ['the same', 6, 'nothing-changes'],
  ])('%s of the bandwidth: %d', (_, hours, said) => {
    expect(outcome({ at: 'beschermd-thuis', wanted: { product: 'beschermd-thuis', hours } })).toBe(said)
  })
  test('a no tells the bandwidth', () => {
    expect(judgeMove(question({ at: 'beschermd-thuis', wanted: { product: 'beschermd-thuis', hours: 12 } }))).toEqual({
      ok: false, refusal: { code: 'needs-new-decision', details: { why: 'hours', hoursMin: 4, hoursMax: 10 } },
    })
  })
  test('fewer hours against the wish are less support too', () => {
    expect(outcome({ at: 'beschermd-thuis', wanted: { product: 'beschermd-thuis', hours: 5, wish: 'against-wish' } })).toBe('against-wish-needs-decision')
  })
  test('where somebody is always present, hours are not counted', () => {
    const rights = [entitlement({ id: 'bw', products: ['bw-herstel-en-groei'], hoursMin: 0, hoursMax: 0 })]
    expect(outcome({ at: 'beschermd-thuis', wanted: { product: 'bw-herstel-en-groei', hours: 20 }, rights })).toBe('inside bw')
  })
})

describe('days', () => {
  const wanted = { product: 'beschermd-thuis', hours: 8 }
  test.each([
    ['yesterday', { ...wanted, day: addDays(today, -1) }, undefined, 'day-in-past'],
    ['today', { ...wanted, day: today }, undefined, 'inside right-1'],
    ['the first day of the present support', { ...wanted, day: today }, '2026-06-01', 'day-before-episode'],
    ['while a move is planned', { ...wanted, day: addDays(today, 30) }, '2026-06-10', 'move-already-planned'],
    ['the last day of the decision', { ...wanted, day: day('2026-12-31') }, undefined, 'inside right-1'],
    ['the day after it', { ...wanted, day: day('2027-01-01') }, undefined, 'needs-new-decision'],
    ['before the region offered it', { ...wanted, product: 'no-such-product' }, undefined, 'no-such-move'],
  ])('%s', (_, asked, since, said) => {
    expect(outcome({ at: 'beschermd-thuis', wanted: asked, ...(since ? { since } : {}) })).toBe(said)
  })
})

describe('a new decision', () => {
  const old = entitlement({ withdrawnOn: day('2026-07-01') })
  const less = entitlement({ id: 'less', products: ['vinger-aan-de-pols'], hoursMin: 1, hoursMax: 3, from: day('2026-07-01') })
  const wanted = { product: 'vinger-aan-de-pols', hours: 2, wish: 'against-wish' as const }
  test('with less support takes effect on its day, not before', () => {
    expect(outcome({ at: 'beschermd-thuis', wanted: { ...wanted, day: day('2026-06-30') }, rights: [less, old] })).toBe('against-wish-needs-decision')
    expect(outcome({ at: 'beschermd-thuis', wanted: { ...wanted, day: day('2026-07-01') }, rights: [less, old] })).toBe('inside less')
  })
  test('one decision that names home and a place does not let anybody be moved from home', () => {
    const both = entitlement({ products: ['beschermd-thuis', 'bw-herstel-en-groei'] })
    expect(judgeMove(question({ at: 'beschermd-thuis', wanted: { product: 'bw-herstel-en-groei' }, rights: [both] }))).toMatchObject({ refusal: { code: 'needs-new-decision', details: { why: 'ground' } } })
  })
  test('support that ended by decision may be closed against the wish', () => {
    const ended = entitlement({ withdrawnOn: day('2026-06-05') })
    expect(outcome({ at: 'beschermd-thuis', wanted: { product: 'zelfstandig', hours: 0, wish: 'against-wish' }, rights: [ended] })).toBe('inside no decision')
  })
})

test('a breather goes back to where somebody came from', () => {
  const home = entitlement({ id: 'home' })
  const asked: Asked = { at: 'bw-stabilisatie-en-observatie', wanted: { product: 'dag-en-nachtopvang' }, rights: [entitlement({ id: 'shelter', products: ['dag-en-nachtopvang'] }), home], under: 'bw' }
  expect(outcome(asked)).toBe('no-such-move')
  expect(outcome({ ...asked, cameFrom: 'dag-en-nachtopvang' })).toBe('inside shelter')
})

test.each<[string, string, Partial<Wanted>, string]>([
  ['as planned, a step down together', 'vinger-aan-de-pols', {}, '19'],
  ['less because she wants it, support goes on', 'vinger-aan-de-pols', { wish: 'own-wish' }, '23'],
  ['more, together', 'bw-herstel-en-groei', {}, '23'],
  ['she stops by herself', 'zelfstandig', { wish: 'own-wish' }, '21'],
  ['done, together', 'zelfstandig', {}, '19'],
  ['by the municipality', 'vinger-aan-de-pols', { wish: 'against-wish' }, '36'],
  ['other hours', 'beschermd-thuis', { hours: 9 }, '37'],
  ['another provider', 'beschermd-thuis', { providerId: 'de-brink' }, '38'],
])('the stop message says why (iWmo WMO588): %s', (_, product, wanted, code) => {
  const asked = question({ at: 'beschermd-thuis', wanted: { product, ...wanted } })
  expect(endReason(asked, directionOf(asked) ?? 'side')).toBe(code)
})
