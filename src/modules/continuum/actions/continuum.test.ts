import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ground, type Ground } from '../../../../test/house.ts'
import { entitlement as rightOf } from '../../../../test/region.ts'
import { addCatalogue } from '../../../../test/region-house.ts'
import { addDays, addWeeks, day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { chainFaults } from '../../../kernel/period.ts'
import { type Actor, systemOf } from '../../../platform/actor.ts'
import { brokeConstraint, database, inTransaction, sql } from '../../../platform/database/index.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { openFile, registerPerson } from '../../people/index.ts'
import type { DecisionTaken } from '../events.ts'
import { assign, careTeam, caseload } from './assignments.ts'
import { activeEntitlement, currentEpisode, entitlements, episodes, type Move, moveSupport, payingRegimeOn, peopleByProduct, startEpisode, tryMove } from './episodes.ts'
import { checkIn, checkIns, giveConsent } from './check-in.ts'
import { addGoal, endGoal, goals } from './plan/goals.ts'
import { earlyWarningPlan, writeWarningPlan } from './plan/warning.ts'
import { answerSignal, openSignalsFor, raiseSignal, signals } from './signals.ts'

let g: Ground
const provider = newId()
const otherProvider = newId()
const worker: Actor = { regionId: 1, compartment: 0, accountId: newId(), name: 'Joris', role: 'support-worker', organisationId: provider }
const colleague: Actor = { ...worker, accountId: newId(), name: 'Fleur' }
const stranger: Actor = { ...worker, accountId: newId(), name: 'Bas', organisationId: otherProvider }
const system = systemOf(1)

async function addStaff(tx: Tx): Promise<void> {
  await database(tx).insertInto('staff.organisation').values([{ id: provider, name: 'Eemhoeve', kind: 'provider' }, { id: otherProvider, name: 'De Brink', kind: 'provider' }]).execute()
  for (const { accountId, name, organisationId } of [worker, colleague, stranger]) {
    await database(tx).insertInto('staff.account').values({ id: accountId, name, phone: '06-00000000' }).execute()
    await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: accountId, role: 'support-worker', organisation_id: organisationId ?? null, from_day: day('2020-01-01') }).execute()
  }
}

beforeAll(async () => {
  g = await ground()
  await g.as(system, async (tx) => { await addStaff(tx); await addCatalogue(tx) })
})
afterAll(() => g.stop())

const decided = (tx: Tx, personId: string, change: Partial<DecisionTaken> = {}) => tell(tx, {
  type: 'decision-taken', about: personId, decision: newId(), municipality: '0327', outcome: 'granted', products: ['beschermd-thuis', 'vinger-aan-de-pols'],
  hoursMin: 1, hoursMax: 10, movers: ['support-worker'], from: addDays(tx.today, -60), until: addDays(tx.today, 300), ...change,
} satisfies DecisionTaken)

const newcomer = (tx: Tx, callName = 'Mira', familyName = 'Harmsen') =>
  registerPerson(tx, { firstNames: callName, callName, familyName, birthDate: day('1976-05-03'), safeChannel: 'sms', municipality: '0327', since: day('2020-01-01') })

/** Somebody with Beschermd Thuis of 6 hours from Eemhoeve since 30 days, and Joris as key worker. */
async function settled(tx: Tx): Promise<string> {
  const personId = await newcomer(tx)
  await decided(tx, personId)
  const begun = await startEpisode(tx, personId, { product: 'beschermd-thuis', providerId: provider, hours: 6, from: addDays(tx.today, -30), reason: 'besluit', wish: 'together' })
  const joined = await assign(tx, personId, worker.accountId, 'key-worker', addDays(tx.today, -30))
  if (!begun.ok || !joined.ok) throw new Error('not settled')
  return personId
}

let mira: string
beforeEach(async () => { mira = await g.as(system, settled) })

const fileOf = async (tx: Tx, personId: string, holder = `account:${worker.accountId}`) => {
  const file = await openFile(tx, personId, holder, ['file'])
  if (!file.ok) throw new Error('no file')
  return file.value
}
const wanted = (tx: Tx, change: Partial<Move> = {}): Move =>
  ({ product: 'vinger-aan-de-pols', hours: 2, day: addDays(tx.today, 7), wish: 'own-wish', by: 'support-worker', reason: 'Het gaat beter', ...change })
const told = async (tx: Tx, type: string, about: string) =>
  (await database(tx).selectFrom('platform.event').select('data').where('type', '=', type).where('subject', '=', about).orderBy('id').execute()).map((row) => row.data as Record<string, unknown>)
const holders = async (personId: string) => g.as(system, async (tx) =>
  (await database(tx).selectFrom('people.access_right').select('holder').where('person_id', '=', personId).where('from_at', '<=', tx.now)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', tx.now)])).orderBy('holder').execute()).map((row) => row.holder))

describe('moving', () => {
  test('ends one and begins the next on the same day, told in that order', async () => {
    await g.as(worker, async (tx) => {
      const moved = await moveSupport(tx, await fileOf(tx, mira), wanted(tx))
      expect(moved).toMatchObject({ ok: true, value: { product: 'vinger-aan-de-pols', providerId: provider, hoursPerWeek: 2 } })
      const chain = await episodes(tx, mira)
      expect(chain.map((one) => [one.product, one.from, one.until])).toEqual([
        ['beschermd-thuis', addDays(tx.today, -30), addDays(tx.today, 7)], ['vinger-aan-de-pols', addDays(tx.today, 7), null],
      ])
      expect(chainFaults(chain)).toEqual([])
      expect((await currentEpisode(tx, mira))?.product).toBe('beschermd-thuis')
      expect((await currentEpisode(tx, mira, addDays(tx.today, 7)))?.product).toBe('vinger-aan-de-pols')
      expect(await told(tx, 'episode-ended', mira)).toMatchObject([{ product: 'beschermd-thuis', provider, until: addDays(tx.today, 7), next: 'vinger-aan-de-pols', reasonCode: '23' }])
      const { rows } = await sql<{ type: string }>`select type from platform.event where subject = ${mira} and type like 'episode-%' order by id`.execute(database(tx))
      expect(rows.map((row) => row.type)).toEqual(['episode-started', 'episode-ended', 'episode-started'])
    })
  })

  test('outside the decision nothing changes, and the no says why', async () => {
    await g.as(worker, async (tx) => {
      const file = await fileOf(tx, mira)
      expect(await moveSupport(tx, file, wanted(tx, { product: 'bw-herstel-en-groei', hours: 6 }))).toMatchObject({ refusal: { code: 'needs-new-decision', details: { why: 'product' } } })
      expect(await moveSupport(tx, file, wanted(tx, { wish: 'against-wish' }))).toMatchObject({ refusal: { code: 'against-wish-needs-decision' } })
      expect(await tryMove(tx, mira, wanted(tx, { hours: 11 }))).toMatchObject({ refusal: { code: 'needs-new-decision', details: { why: 'hours' } } })
      expect(await episodes(tx, mira)).toHaveLength(1)
    })
  })

  test('who looked before somebody else moved does not move again', async () => {
    await g.as(worker, async (tx) => {
      const file = await fileOf(tx, mira)
      expect(await moveSupport(tx, file, wanted(tx, { chainLength: 1 }))).toMatchObject({ ok: true })
      expect(await moveSupport(tx, file, wanted(tx, { day: addDays(tx.today, 9), chainLength: 1 }))).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
      expect(await moveSupport(tx, file, wanted(tx, { product: 'beschermd-thuis', hours: 3, day: addDays(tx.today, 9) }))).toMatchObject({ refusal: { code: 'move-already-planned' } })
    })
  })

  test('two at once: one wins, the other hears it clearly, and there is one chain', async () => {
    let waiting = 2
    let release: () => void = () => undefined
    const both = new Promise<void>((resolve) => { release = resolve })
    const meet = async () => {
      waiting -= 1
      if (waiting === 0) release()
      if (waiting >= 0) await both
    }
    const attempt = (later: number) => inTransaction(g.db, worker, async (tx) => {
      const file = await fileOf(tx, mira)
      const chainLength = 1
      await episodes(tx, mira)
      await meet()
      return moveSupport(tx, file, wanted(tx, { day: addDays(tx.today, later), chainLength }))
    }, { serializable: true })
    const outcomes = await Promise.all([attempt(5), attempt(8)])
    expect(outcomes.map((one) => (one.ok ? 'moved' : one.refusal.code)).toSorted()).toEqual(['changed-meanwhile', 'moved'])
    await g.as(worker, async (tx) => {
      const chain = await episodes(tx, mira)
      expect(chain).toHaveLength(2)
      expect(chainFaults(chain)).toEqual([])
    })
  })

  test('support begins once, and only under a decision', async () => {
    await g.as(system, async (tx) => {
      const beginning = { product: 'beschermd-thuis', providerId: provider, hours: 6, from: tx.today, reason: 'besluit', wish: 'together' as const }
      expect(await startEpisode(tx, mira, beginning)).toMatchObject({ refusal: { code: 'episode-runs' } })
      const rik = await newcomer(tx, 'Rik', 'Zonderhuis')
      expect(await startEpisode(tx, rik, beginning)).toMatchObject({ refusal: { code: 'needs-new-decision' } })
      expect(await startEpisode(tx, rik, { ...beginning, product: 'nothing' })).toMatchObject({ refusal: { code: 'no-such-product' } })
      expect(await startEpisode(tx, rik, { ...beginning, product: 'lichte-begeleiding' })).toMatchObject({ ok: true })
    })
  })
})

describe('another provider', () => {
  const stillHers = async () => (await holders(mira)).filter((one) => one.startsWith('account:'))
  const change = (move: Partial<Move>) => g.as(worker, async (tx) => moveSupport(tx, await fileOf(tx, mira), wanted(tx, { day: tx.today, ...move })))

  test.each([['another provider', { providerId: otherProvider }], ['nobody', { product: 'zelfstandig', hours: 0 }]])('support that moves to %s ends who came from the old one, with the right to the file', async (_to, move) => {
    expect(await change(move)).toMatchObject({ ok: true })
    expect(await g.as(system, (tx) => careTeam(tx, mira))).toEqual({})
    expect(await stillHers()).toEqual([])
  })

  test('on the day of a planned move, not before; who is appointed meanwhile stops then too', async () => {
    await g.as(worker, async (tx) => {
      const day = addDays(tx.today, 7)
      expect(await moveSupport(tx, await fileOf(tx, mira), wanted(tx, { day, providerId: otherProvider }))).toMatchObject({ ok: true })
      expect((await careTeam(tx, mira)).keyWorker).toMatchObject({ accountId: worker.accountId, until: day })
      expect(await assign(tx, mira, colleague.accountId, 'replacement', tx.today)).toMatchObject({ ok: true })
      expect(await careTeam(tx, mira, day)).toEqual({})
      expect(await assign(tx, mira, stranger.accountId, 'key-worker', day)).toMatchObject({ ok: true })
      expect((await careTeam(tx, mira, day)).keyWorker?.accountId).toBe(stranger.accountId)
    })
  })

  test('with the same provider the worker stays', async () => {
    expect(await change({})).toMatchObject({ ok: true })
    expect(await stillHers()).toEqual([`account:${worker.accountId}`])
  })
})

describe('the database itself', () => {
  const raw = (tx: Tx, from: string, follows: string | null, until: string | null = null) => sql`
    insert into continuum.episode (id, person_id, product, from_day, until_day, follows_day, reason, wish, recorded_at)
    values (${newId()}, ${mira}, 'zelfstandig', ${from}, ${until}, ${follows}, 'raw', 'together', ${tx.now})`.execute(database(tx))
  const refusalOf = async (work: (tx: Tx) => Promise<unknown>): Promise<unknown> => g.as(system, work).then(() => 'stored', (error: unknown) => error)

  test('refuses a day that is double', async () => {
    const error = await refusalOf((tx) => raw(tx, addDays(tx.today, -5), addDays(tx.today, -5)))
    expect(String(error)).toMatch(/violates (exclusion|foreign key) constraint/)
  })
  test('refuses a day without support', async () => {
    const error = await refusalOf(async (tx) => {
      await sql`update continuum.episode set until_day = ${tx.today} where person_id = ${mira}`.execute(database(tx))
      await raw(tx, addDays(tx.today, 1), addDays(tx.today, 1))
    })
    expect(brokeConstraint(error, 'episode_region_id_compartment_person_id_follows_day_fkey')).toBe(true)
  })
  test('refuses a second beginning', async () => {
    const error = await refusalOf(async (tx) => {
      await sql`update continuum.episode set until_day = ${tx.today} where person_id = ${mira}`.execute(database(tx))
      await raw(tx, addDays(tx.today, 1), null)
    })
    expect(brokeConstraint(error, 'episode_first')).toBe(true)
  })
})

describe('who may open the file', () => {
  test('the key worker and the provider, not another provider', async () => {
    expect(await holders(mira)).toEqual([`account:${worker.accountId}`, `organisation:${provider}`].toSorted())
    await g.as(stranger, async (tx) => {
      expect(await openFile(tx, mira, `account:${stranger.accountId}`)).toMatchObject({ refusal: { code: 'not-found' } })
      expect(await openFile(tx, mira, `organisation:${otherProvider}`)).toMatchObject({ refusal: { code: 'not-found' } })
      expect(await caseload(tx, `account:${stranger.accountId}`, { limit: 50, offset: 0 })).toEqual({ rows: [], total: 0 })
    })
  })
  test('moves with the support: the old provider until the day, the new one from it', async () => {
    await g.as(worker, async (tx) => {
      expect(await moveSupport(tx, await fileOf(tx, mira), wanted(tx, { day: tx.today, providerId: otherProvider }))).toMatchObject({ ok: true })
    })
    expect(await holders(mira)).toContain(`organisation:${otherProvider}`)
    expect(await holders(mira)).not.toContain(`organisation:${provider}`)
  })
  test('a new key worker takes it over, and the one before loses it', async () => {
    await g.as(system, async (tx) => {
      expect(await assign(tx, mira, colleague.accountId, 'key-worker', tx.today)).toMatchObject({ ok: true })
      expect(await assign(tx, mira, worker.accountId, 'replacement', tx.today)).toMatchObject({ ok: true })
      expect(await careTeam(tx, mira)).toMatchObject({ keyWorker: { name: 'Fleur', phone: '06-00000000' }, replacement: { name: 'Joris' } })
      expect((await careTeam(tx, mira, addDays(tx.today, -1))).keyWorker?.name).toBe('Joris')
    })
    await g.as(system, async (tx) => { await assign(tx, mira, colleague.accountId, 'replacement', tx.today) })
    expect(await holders(mira)).not.toContain(`account:${worker.accountId}`)
  })
  test('a worker of another provider is not assigned', async () => {
    await g.as(system, async (tx) => {
      expect(await assign(tx, mira, stranger.accountId, 'replacement', tx.today)).toMatchObject({ refusal: { code: 'not-of-this-provider' } })
      expect(await assign(tx, mira, newId(), 'replacement', tx.today)).toMatchObject({ refusal: { code: 'no-such-worker' } })
    })
  })
})

describe('decisions', () => {
  test('give a right and replace what they are about, from their own first day', async () => {
    await g.as(system, async (tx) => {
      const from = addDays(tx.today, 20)
      await decided(tx, mira, { products: ['vinger-aan-de-pols'], hoursMax: 2, from })
      const [fresh, old] = await entitlements(tx, mira)
      expect(fresh).toMatchObject({ products: ['vinger-aan-de-pols'], from, withdrawnOn: null })
      expect(old).toMatchObject({ withdrawnOn: from })
      expect((await activeEntitlement(tx, mira))?.id).toBe(old?.id)
      expect((await activeEntitlement(tx, mira, from))?.id).toBe(fresh?.id)
    })
  })
  test('about a place let the support at home go on; a refusal changes nothing', async () => {
    await g.as(system, async (tx) => {
      await decided(tx, mira, { products: ['bw-herstel-en-groei'], from: tx.today })
      await decided(tx, mira, { products: ['vinger-aan-de-pols'], outcome: 'refused', from: tx.today })
      expect((await entitlements(tx, mira)).map((one) => one.withdrawnOn)).toEqual([null, null])
    })
    await g.as(worker, async (tx) => {
      expect(await tryMove(tx, mira, wanted(tx, { product: 'bw-herstel-en-groei', hours: 0 }))).toMatchObject({ ok: true })
    })
  })
})

describe('how it goes', () => {
  const slide = [8, 8, 7, 8, 8, 8, 7, 8, 8, 7, 6, 5]
  const past = (tx: Tx) => sql`insert into continuum.check_in (person_id, on_day, score, recorded_at)
    select ${mira}, d::date, s, ${tx.now} from unnest(${slide.map((_, at) => addWeeks(tx.today, at - slide.length))}::date[], ${slide}::int[]) as t (d, s)`.execute(database(tx))
  const give = async (tx: Tx, score: number, on = tx.today) => checkIn(tx, await fileOf(tx, mira), { day: on, score, sleep: null, spokeToSomeone: null, wentToWork: null, note: null, way: 'phone' })

  test('raises one signal with its reason, once, and waits for a human', async () => {
    const raised = await g.as(worker, async (tx) => {
      expect(await give(tx, 4)).toMatchObject({ refusal: { code: 'no-consent' } })
      await giveConsent(tx, await fileOf(tx, mira), { way: 'web', weekdays: [] }, true)
      await past(tx)
      const first = await give(tx, 4)
      expect(first.ok && first.value.signal).toBeTruthy()
      expect(await give(tx, 3)).toEqual({ ok: true, value: { signal: undefined } })
      expect((await checkIns(tx, mira, tx.today)).map((one) => one.score)).toEqual([3])
      expect(await told(tx, 'signal-raised', mira)).toHaveLength(1)
      expect(await openSignalsFor(tx, worker.accountId)).toMatchObject([{ personId: mira, kind: 'trend', because: { usual: 8 } }])
      expect(await openSignalsFor(tx, stranger.accountId)).toEqual([])
      return first.ok ? first.value.signal ?? '' : ''
    })
    await g.as(worker, async (tx) => {
      const file = await fileOf(tx, mira)
      expect(await answerSignal(tx, file, raised, 7, { answer: 'Gebeld' })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
      expect(await answerSignal(tx, file, newId(), 1, { answer: 'Gebeld' })).toMatchObject({ refusal: { code: 'not-found' } })
      expect(await answerSignal(tx, file, raised, 1, { answer: 'Gebeld' })).toMatchObject({ ok: true, value: { answered: { answer: 'Gebeld', name: 'Joris' }, version: 2 } })
      expect(await answerSignal(tx, file, raised, 2, { answer: 'Nog eens' })).toMatchObject({ refusal: { code: 'signal-answered-already' } })
      expect(await told(tx, 'signal-answered', mira)).toHaveLength(1)
      expect(await give(tx, 4)).toEqual({ ok: true, value: { signal: undefined } })
      expect(await signals(tx, mira)).toHaveLength(1)
    })
  })

  test('only a support worker answers', async () => {
    await g.as({ ...worker, role: 'provider-manager' }, async (tx) => {
      const id = await raiseSignal(tx, mira, 'nights', { text: 'Drie nachten gebeld.' })
      expect(await answerSignal(tx, await fileOf(tx, mira), id ?? '', 1, { answer: 'Gezien' })).toMatchObject({ refusal: { code: 'not-your-signal' } })
    })
  })

  test('a check-in is about today or the week before', async () => {
    await g.as(worker, async (tx) => {
      await giveConsent(tx, await fileOf(tx, mira), { way: 'web', weekdays: [] }, true)
      expect(await give(tx, 7, addDays(tx.today, 1))).toMatchObject({ refusal: { code: 'not-that-day' } })
      expect(await give(tx, 7, addDays(tx.today, -8))).toMatchObject({ refusal: { code: 'not-that-day' } })
      expect(await give(tx, 7, addDays(tx.today, -7))).toMatchObject({ ok: true })
    })
  })
})

describe('plans', () => {
  test('goals are reached or stopped once, on the version that was read', async () => {
    await g.as(worker, async (tx) => {
      const file = await fileOf(tx, mira)
      const id = await addGoal(tx, file, 'living', 'Mijn huis op orde houden')
      expect(await endGoal(tx, file, id, 'reach', 4)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
      expect(await endGoal(tx, file, id, 'reach', 1)).toMatchObject({ ok: true })
      expect(await endGoal(tx, file, id, 'stop', 2)).toMatchObject({ refusal: { code: 'goal-closed' } })
      expect(await goals(tx, mira)).toMatchObject([{ words: 'Mijn huis op orde houden', reachedOn: tx.today, stoppedOn: null }])
    })
  })
  test('every early-warning plan stays, the last one counts, and nobody overwrites unseen', async () => {
    const plan = { signs: 'Slecht slapen', helps: 'Bellen', whomToCall: 'Els', avoid: 'Veel vragen', forVisitor: 'Bel doet het niet' }
    await g.as(worker, async (tx) => {
      const file = await fileOf(tx, mira)
      expect(await writeWarningPlan(tx, file, 0, plan)).toEqual({ ok: true, value: 1 })
      expect(await writeWarningPlan(tx, file, 0, plan)).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
      expect(await writeWarningPlan(tx, file, 1, { ...plan, helps: 'Mijn zus bellen' })).toEqual({ ok: true, value: 2 })
      expect(await earlyWarningPlan(tx, mira)).toMatchObject({ version: 2, helps: 'Mijn zus bellen', writtenByName: 'Joris', acceptedAt: null })
    })
  })
})

test('who pays follows the rule of the day', async () => {
  await g.as(system, async (tx) => {
    expect(await payingRegimeOn(tx, 'beschermd-wonen', day('2021-12-31'))).toBe('centre-municipality')
    expect(await payingRegimeOn(tx, 'beschermd-wonen', day('2022-01-01'))).toBe('own-municipality')
    expect(await payingRegimeOn(tx, 'vrouwenopvang', day('2022-01-01'))).toBeUndefined()
  })
})

test('people are counted by product, for the region and for a municipality', async () => {
  await g.as(system, async (tx) => {
    const all = await peopleByProduct(tx)
    expect(all.find((one) => one.product === 'beschermd-thuis')?.people).toBeGreaterThan(0)
    expect(await peopleByProduct(tx, '0327')).toEqual(all)
    expect(await peopleByProduct(tx, '0307')).toEqual([])
  })
})

test('an entitlement of the rule tests is what the store gives', async () => {
  const stored = await g.as(system, async (tx) => (await entitlements(tx, mira))[0])
  expect(Object.keys(stored ?? {}).toSorted()).toEqual(Object.keys(rightOf()).toSorted())
})
