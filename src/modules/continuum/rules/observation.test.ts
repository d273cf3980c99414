import { describe, expect, test } from 'vitest'
import { regionMoves, regionProducts } from '../../../../test/region.ts'
import { addDays, addWeeks, day } from '../../../kernel/day.ts'
import { instant } from '../../../kernel/instant.ts'
import { type ObservationWish, productCodes, type Rest } from '../model.ts'
import { isObservedDay, mayAdvise, mayObserve, observedIn, whereToFrom } from './observation.ts'
import { mayRest, restIn } from './rest.ts'

const today = day('2026-06-01')
const here = { product: observedIn, from: day('2026-05-20') }
const wish = (change: Partial<ObservationWish> = {}): ObservationWish => ({ purpose: 'step', question: 'Wat helpt haar slapen?', until: addDays(today, 28), whereTo: null, ...change })

test.each<[string, Parameters<typeof mayObserve>[0], Partial<ObservationWish>, string]>([
  ['an observation', here, {}, 'ok'], ['a breather back home', here, { purpose: 'breather', whereTo: 'vinger-aan-de-pols' }, 'ok'], ['a breather without where to', here, { purpose: 'breather' }, 'where-to-needed'],
  ['a breather to where nobody goes from here', here, { purpose: 'breather', whereTo: 'dag-en-nachtopvang' }, 'no-such-move'], ['no end', here, { until: today }, 'until-is-past'],
  ['the longest', here, { until: addWeeks(today, 13) }, 'ok'], ['longer', here, { until: addDays(addWeeks(today, 13), 1) }, 'until-too-far'], ['elsewhere', { product: 'beschermd-thuis', from: here.from }, {}, 'not-observed-here'], ['nowhere', undefined, {}, 'not-observed-here'],
])('%s', (_, current, change, code) => {
  const said = mayObserve(current, wish(change), regionMoves, 'beschermd-thuis', today)
  expect(said.ok ? 'ok' : said.refusal.code).toBe(code)
})

describe('where to', () => {
  test('every step of the vision and the region, and back to where she came from', () => {
    expect(whereToFrom(regionMoves, 'dag-en-nachtopvang')).toEqual(['dag-en-nachtopvang', 'bw-herstel-en-groei', 'beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding'])
    expect(whereToFrom(regionMoves, undefined)).not.toContain('dag-en-nachtopvang')
  })
  test.each(productCodes)('an advice names a step that exists: %s', (code) => {
    expect(mayAdvise(code, regionMoves, 'beschermd-thuis', regionProducts).ok).toBe(['bw-herstel-en-groei', 'beschermd-thuis', 'vinger-aan-de-pols', 'lichte-begeleiding'].includes(code))
  })
})

test.each([['2026-05-19', false], ['2026-05-20', true], ['2026-06-01', true], ['2026-06-02', false]])('a finding about %s', (on, may) => {
  expect(isObservedDay(day(on), here, today)).toBe(may)
})

const rest = (change: Partial<Rest> = {}): Rest => ({ id: 'r', personId: 'p', episodeId: 'e', fromAt: instant('2026-05-01T09:00:00Z'), agreed: 'kaartje', wish: 'together', wokenAt: null, wokenBy: null, ...change })

describe('rest', () => {
  test.each(productCodes)('only Vinger aan de Pols rests: %s', (product) => {
    const said = mayRest({ product }, regionProducts, undefined, 'support-worker')
    expect(said.ok ? 'ok' : said.refusal.code).toBe(product === 'vinger-aan-de-pols' ? 'ok' : 'does-not-rest')
  })
  test.each([['twice', rest(), 'support-worker', 'already-resting'], ['by a night worker', undefined, 'night-worker', 'not-your-move'], ['by herself', undefined, 'resident', 'ok']])('%s', (_, running, role, code) => {
    const said = mayRest({ product: 'vinger-aan-de-pols' }, regionProducts, running, role)
    expect(said.ok ? 'ok' : said.refusal.code).toBe(code)
  })
  test.each<[string, Rest[], string | undefined, boolean]>([
    ['in its own episode', [rest()], 'e', true], ['other support begins awake', [rest()], 'other', false], ['woken', [rest({ wokenAt: instant('2026-05-02T09:00:00Z'), wokenBy: 'call' })], 'e', false], ['nowhere', [rest()], undefined, false],
  ])('counts %s', (_, all, current, isResting) => expect(restIn(all, current ? { id: current } : undefined) !== undefined).toBe(isResting))
})
