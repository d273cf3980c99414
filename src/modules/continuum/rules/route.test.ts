import { describe, expect, test } from 'vitest'
import { entitlement, regionMoves, regionProducts } from '../../../../test/region.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { productCodes, wishes } from '../model.ts'
import { judgeMove } from './bandwidth.ts'
import { mayDoWanted, needsRoute, routeOf, type RouteFacts, wantedState } from './route.ts'

const today = day('2026-06-01')
const asked: RouteFacts = { askedOn: today, reportedOn: null, decidedOn: null, outcome: null, takesEffectOn: null, movedOn: null, droppedOn: null }
const shown = (facts: RouteFacts, on = today) => routeOf(facts, on).map(({ code, state, on: at, isLatest }) => `${code} ${state} ${isLatest ? '≤' : '='} ${at}`)

describe('the shortest lawful way, with its days (Wmo 2.3.2 and 2.3.5, Awb 6:7 and 6:8, Algemene termijnenwet)', () => {
  test('asked today: every later day is the latest the law allows', () => {
    // Six weeks after Monday 1 June is 13 July; two weeks on is 27 July; the objection runs six weeks from the day after.
    expect(shown(asked)).toEqual([
      'asked done = 2026-06-01', 'report now ≤ 2026-06-01', 'personal-plan next ≤ 2026-06-08', 'enquiry next ≤ 2026-07-13', 'application next ≤ 2026-07-13',
      'decision next ≤ 2026-07-27', 'effect next ≤ 2026-07-28', 'objection next ≤ 2026-09-07',
    ])
  })
  test('reported: the days count from the report, also later', () => {
    const reported = { ...asked, reportedOn: day('2026-06-03') }
    expect(shown(reported, day('2026-06-20'))).toEqual([
      'asked done = 2026-06-01', 'report done = 2026-06-03', 'personal-plan next ≤ 2026-06-10', 'enquiry now ≤ 2026-07-15', 'application next ≤ 2026-07-15',
      'decision next ≤ 2026-07-29', 'effect next ≤ 2026-07-30', 'objection next ≤ 2026-09-09',
    ])
  })
  test('granted: the day it takes effect is known, and the objection runs', () => {
    const granted = { ...asked, reportedOn: today, decidedOn: day('2026-07-01'), outcome: 'granted' as const, takesEffectOn: day('2026-07-10') }
    expect(shown(granted, day('2026-07-02')).slice(-3)).toEqual(['decision done = 2026-07-01', 'effect now = 2026-07-10', 'objection now ≤ 2026-08-12'])
  })
  test('refused: nothing takes effect, the objection runs', () => {
    const refused = { ...asked, reportedOn: today, decidedOn: day('2026-07-01'), outcome: 'refused' as const }
    expect(shown(refused, day('2026-07-02')).map((one) => one.split(' ')[0])).not.toContain('effect')
  })
})

test.each<[string, Partial<RouteFacts>, string]>([
  ['asked', {}, 'asked'], ['reported', { reportedOn: today }, 'reported'], ['decided', { reportedOn: today, decidedOn: today, outcome: 'granted' }, 'decided'],
  ['decided without a report of ours', { decidedOn: today, outcome: 'granted' }, 'decided'], ['moved', { decidedOn: today, movedOn: today }, 'moved'], ['dropped', { droppedOn: today }, 'dropped'],
])('where it stands: %s', (_, facts, state) => expect(wantedState({ ...asked, ...facts })).toBe(state))

test('what a report started is not dropped here: the central access withdraws it', () => {
  expect(mayDoWanted(asked, 'drop', 'support-worker')).toBe(true)
  expect(mayDoWanted({ ...asked, reportedOn: today }, 'drop', 'support-worker')).toBe(false)
  expect(mayDoWanted(asked, 'drop', 'resident')).toBe(false)
})

// Every product × product × in or out of the decision × wish: no move is silent, and where the decision does not cover it there is a way on.
describe.each(productCodes)('from %s', (at) => {
  const ask = (to: string, isCovered: boolean, wish: (typeof wishes)[number]) => judgeMove({
    current: { product: at, hoursPerWeek: 6, from: day('2026-02-01'), entitlementId: 'right-1', providerId: null }, moves: regionMoves, products: regionProducts, today,
    wanted: { product: to, hours: 6, day: addDays(today, 7), wish, by: 'support-worker' }, entitlements: isCovered ? [entitlement({ products: [at, to] })] : [entitlement({ products: [at] })],
  })
  test.each(productCodes.filter((to) => to !== at))('to %s', (to) => {
    const step = regionMoves.find((one) => one.from === at && one.to === to)
    const ground = (code: string) => regionProducts.find((one) => one.code === code)?.legalGround
    for (const wish of wishes) {
      for (const isCovered of [true, false]) {
        const judged = ask(to, isCovered, wish)
        const code = judged.ok ? 'inside' : judged.refusal.code
        if (!step) expect(code).toBe('no-such-move')
        else if (wish === 'against-wish') expect(needsRoute(code) || (code === 'more-needs-agreement' && step.direction === 'up'), `${to} ${isCovered} ${wish}: ${code}`).toBe(true)
        else if (ground(to) === 'none') expect(code).toBe('inside')
        else expect(needsRoute(code), `${to} ${isCovered} ${wish}: ${code}`).toBe(!isCovered || (ground(to) === 'wmo-2.3.5-1-b' && ground(at) !== 'wmo-2.3.5-1-b'))
      }
    }
  })
})
