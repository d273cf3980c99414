import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ground } from '../../../../test/house.ts'
import { decided, fileOf, otherProvider, provider, settle, settledGround, stranger, system, told, worker } from '../../../../test/settled.ts'
import { addDays } from '../../../kernel/day.ts'
import { chainFaults } from '../../../kernel/period.ts'
import { database } from '../../../platform/database/index.ts'
import { postBox } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { productCodes } from '../model.ts'
import { assign, careTeam } from './assignments.ts'
import { episodes, type Move, moveSupport } from './episodes.ts'
import { agreeObservation } from './observation.ts'
import { redateMove, withdrawMove, withdrawnMoves } from './planned.ts'
import { beginRest, runningRest, wakeSupport } from './rest.ts'

let g: Ground
let mira: string
beforeAll(async () => { g = await settledGround() })
afterAll(() => g.stop())
beforeEach(async () => { mira = await g.as(system, (tx) => settle(tx)) })

const down = (tx: Tx, change: Partial<Move> = {}): Move =>
  ({ product: 'vinger-aan-de-pols', hours: 2, day: addDays(tx.today, 7), wish: 'own-wish', by: 'support-worker', reason: 'Het gaat beter', ...change })
const plan = async (tx: Tx, change: Partial<Move> = {}) => {
  const moved = await moveSupport(tx, await fileOf(tx, mira), down(tx, change))
  if (!moved.ok) throw new Error(moved.refusal.code)
  return moved.value
}
const why = { reason: 'Het kan toch niet' }
const holders = async (tx: Tx) => (await database(tx).selectFrom('people.access_right').select('holder').where('person_id', '=', mira).where('until_at', 'is', null).orderBy('holder').execute()).map((row) => row.holder)
const shape = async (tx: Tx) => (await episodes(tx, mira)).map((one) => [one.product, one.from, one.until])

test('she hears along her own safe way that a step is planned, gets another day or is off; never which help, and nothing of a step of today', async () => {
  await g.as(worker, async (tx) => {
    await database(tx).updateTable('people.person').set({ safe_channel: 'mail', email: `${mira}@voorbeeld.test` }).where('id', '=', mira).execute()
    const news = async () => (await postBox(tx)).filter(({ recipient }) => recipient === `${mira}@voorbeeld.test`).map(({ subject, body }) => ({ subject, names: /beschermd|vinger/i.test(body) })).toReversed()
    await plan(tx)
    await redateMove(tx, await fileOf(tx, mira), addDays(tx.today, 9), why)
    await withdrawMove(tx, await fileOf(tx, mira), why)
    await plan(tx, { product: 'beschermd-thuis', hours: 5, day: tx.today })
    expect(await news()).toHaveLength(3)
    expect(new Set((await news()).map(({ subject }) => subject))).toEqual(new Set(['Een geplande verandering gaat niet door', 'Een geplande verandering komt op een andere dag', 'Er is een verandering voor u gepland']))
    expect((await news()).some(({ names }) => names)).toBe(false)
  })
})

describe('a planned step that is withdrawn', () => {
  test('leaves the support of now without an end, is kept as a fact, and told', async () => {
    await g.as(worker, async (tx) => {
      const planned = await plan(tx)
      expect(await withdrawMove(tx, await fileOf(tx, mira), { ...why, chainLength: 2 })).toMatchObject({ ok: true, value: { product: 'beschermd-thuis', until: null } })
      expect(await shape(tx)).toEqual([['beschermd-thuis', addDays(tx.today, -30), null]])
      expect(await withdrawnMoves(tx, mira)).toMatchObject([{ product: 'vinger-aan-de-pols', from: planned.from, redatedTo: null, reason: why.reason, name: 'Joris' }])
      expect(await told(tx, 'move-withdrawn', mira)).toMatchObject([{ dropped: planned.id, from: planned.from, product: 'vinger-aan-de-pols' }])
    })
  })

  test('gives who supports her back what was to end: the provider its file, the worker his place', async () => {
    await g.as(worker, async (tx) => {
      const before = await holders(tx)
      await plan(tx, { providerId: otherProvider })
      await assign(tx, mira, stranger.accountId, 'key-worker', addDays(tx.today, 7))
      expect(await careTeam(tx, mira, addDays(tx.today, 7))).toMatchObject({ keyWorker: { name: 'Bas' } })
      expect(await withdrawMove(tx, await fileOf(tx, mira), why)).toMatchObject({ ok: true })
      expect(await careTeam(tx, mira, addDays(tx.today, 7))).toMatchObject({ keyWorker: { name: 'Joris', until: null }, replacement: { name: 'Fleur', until: null } })
      expect(await holders(tx)).toEqual(before)
    })
  })

  test('cannot be what has begun, nor what somebody else changed meanwhile', async () => {
    await g.as(worker, async (tx) => {
      const file = await fileOf(tx, mira)
      expect(await withdrawMove(tx, file, why)).toMatchObject({ refusal: { code: 'no-planned-move' } })
      await plan(tx, { day: tx.today })
      expect(await withdrawMove(tx, file, why)).toMatchObject({ refusal: { code: 'no-planned-move' } })
      await plan(tx, { product: 'beschermd-thuis', hours: 5 })
      expect(await withdrawMove(tx, file, { ...why, chainLength: 2 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    })
  })

  test('stays planned when no decision gives the present support on that day any more', async () => {
    await g.as(worker, async (tx) => {
      const from = addDays(tx.today, 20)
      await decided(tx, mira, { products: ['vinger-aan-de-pols'], hoursMax: 3, from })
      await plan(tx, { day: from, wish: 'against-wish' })
      expect(await withdrawMove(tx, await fileOf(tx, mira), why)).toMatchObject({ refusal: { code: 'right-ends', details: { until: addDays(from, -1) } } })
      expect(await redateMove(tx, await fileOf(tx, mira), addDays(from, 1), why)).toMatchObject({ refusal: { code: 'right-ends' } })
      expect(await redateMove(tx, await fileOf(tx, mira), addDays(from, -1), why)).toMatchObject({ refusal: { code: 'against-wish-needs-decision' } })
      expect((await shape(tx)).map(([product]) => product)).toEqual(['beschermd-thuis', 'vinger-aan-de-pols'])
    })
  })
})

describe('another day', () => {
  test.each([['earlier', 3], ['later', 20], ['today', 0]])('%s: the support of now runs up to it', async (_, ahead) => {
    await g.as(worker, async (tx) => {
      await plan(tx)
      const to = addDays(tx.today, ahead)
      expect(await redateMove(tx, await fileOf(tx, mira), to, why)).toMatchObject({ ok: true, value: { from: to, hoursPerWeek: 2, providerId: provider } })
      expect(await shape(tx)).toEqual([['beschermd-thuis', addDays(tx.today, -30), to], ['vinger-aan-de-pols', to, null]])
      expect(await withdrawnMoves(tx, mira)).toMatchObject([{ redatedTo: to }])
    })
  })
  test.each([['yesterday', -1, 'day-in-past'], ['the same day', 7, 'nothing-changes'], ['after the decision ends', 301, 'needs-new-decision']])('%s is refused and nothing changes', async (_, ahead, code) => {
    await g.as(worker, async (tx) => {
      await plan(tx)
      const before = await shape(tx)
      expect(await redateMove(tx, await fileOf(tx, mira), addDays(tx.today, ahead), why)).toMatchObject({ refusal: { code } })
      expect(await shape(tx)).toEqual(before)
    })
  })
})

type Act = { act: 'move'; product: string; hours: number; ahead: number; wish: Move['wish'] } | { act: 'redate'; ahead: number } | { act: 'withdraw' | 'rest' | 'wake' | 'breather' }
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('move' as const), product: fc.constantFrom(...productCodes), hours: fc.integer({ min: 0, max: 10 }), ahead: fc.integer({ min: 0, max: 30 }), wish: fc.constantFrom('together' as const, 'own-wish' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('redate' as const), ahead: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('withdraw' as const, 'rest' as const, 'wake' as const, 'breather' as const) }) },
)

async function doIt(tx: Tx, personId: string, one: Act): Promise<boolean> {
  const file = await fileOf(tx, personId)
  if (one.act === 'wake') return wakeSupport(tx, personId, 'worker')
  if (one.act === 'move') return (await moveSupport(tx, file, down(tx, { ...one, day: addDays(tx.today, one.ahead) }))).ok
  if (one.act === 'redate') return (await redateMove(tx, file, addDays(tx.today, one.ahead), why)).ok
  if (one.act === 'withdraw') return (await withdrawMove(tx, file, why)).ok
  if (one.act === 'rest') return (await beginRest(tx, file, { agreed: 'Een kaartje per maand', wish: 'together' })).ok
  return (await agreeObservation(tx, file, { purpose: 'breather', question: 'Even op adem komen', until: addDays(tx.today, 14), whereTo: 'beschermd-thuis' }, 0)).ok
}

// On the real tables, with their constraints checked at every step: what a rule forgot, the database would refuse with an error.
test('after any history of steps planned, withdrawn, given another day, breathers and rests: no day without support, no double day', async () => {
  const done: Record<string, number> = {}
  await fc.assert(fc.asyncProperty(fc.constantFrom('vinger-aan-de-pols', 'bw-stabilisatie-en-observatie', 'beschermd-thuis'), fc.array(acts, { minLength: 4, maxLength: 12 }), async (at, history) => {
    await g.as(system, async (tx) => {
      const person = await settle(tx, at)
      await decided(tx, person, { products: [...productCodes], hoursMin: 0, movers: ['support-worker'], from: addDays(tx.today, -10), until: null })
      mira = person
    })
    for (const one of history) {
      await g.as(worker, async (tx) => {
        if (await doIt(tx, mira, one)) done[one.act] = (done[one.act] ?? 0) + 1
        const chain = await episodes(tx, mira)
        expect(chainFaults(chain)).toEqual([])
        expect(chain.filter((each) => each.until === null)).toHaveLength(1)
        expect(chain.filter((each) => each.from > tx.today).length).toBeLessThanOrEqual(1)
        const resting = await runningRest(tx, mira)
        if (resting) expect(chain.find((each) => each.id === resting.episodeId)?.product).toBe('vinger-aan-de-pols')
      })
    }
  }), { seed: 20261121, numRuns: 25 })
  for (const act of ['move', 'redate', 'withdraw', 'rest', 'wake', 'breather']) expect(done[act] ?? 0, act).toBeGreaterThan(0)
}, 120_000)
