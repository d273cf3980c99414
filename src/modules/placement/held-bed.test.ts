import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginOn, fixedMoment, type Ground, ground } from '../../../test/house.ts'
import { addOrganisation, addPerson, layRegion, program, workerOf } from '../../../test/small-region.ts'
import { newId } from '../../kernel/id.ts'
import type { Result } from '../../kernel/result.ts'
import { database, inTransaction, sql } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { grantAccess, openFile, rightsOn } from '../people/index.ts'
import { refuseAtDoor } from './actions/door.ts'
import { callOffHeldBed, expectedTonight } from './actions/held-beds.ts'
import { arriveAtHeldBed, bedsTonight, registerNight } from './actions/night.ts'
import { bedsTonightOf, sleepersTonight, undoNight } from './actions/night-register.ts'

let g: Ground
const [door, partner, third] = [newId(), newId(), newId()]
const dylan = workerOf('shelter-desk')

const serial = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(g.db, dylan, work, { serializable: true })
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const must = <T>(result: Result<T>): T => { if (!result.ok) throw new Error(result.refusal.code); return result.value }

const addBeds = (location: string, count: number) => g.as(program(), async (tx) => {
  for (let n = 1; n <= count; n += 1) await database(tx).insertInto('placement.place').values({ id: newId(), location_id: location, name: `Bed ${n}`, from_day: tx.today }).execute()
})

const guest = (name: string) => g.as(program(), async (tx) => {
  const id = await addPerson(tx, name)
  await grantAccess(tx, { holder: 'desk:shelter', kind: 'case', personId: id, origin: 'night-shelter', ground: 'slept-in-the-shelter' })
  return id
})

const sentOn = (tx: Tx, known?: string, to = partner) => refuseAtDoor(tx, {
  locationId: door, reason: 'full', tried: ['Kade'], alternative: 'Bed bij de partner', wantsDecision: false, alternativeLocation: to, ...(known ? { person: { known } } : {}),
})
const bedFor = async (tx: Tx, person: string, location: string) => registerNight(tx, location, { file: must(await openFile(tx, person, 'desk:shelter')) })
const freeAt = async (location: string) => (await g.as(dylan, bedsTonight)).locations.find((one) => one.locationId === location)
const coming = () => g.as(dylan, expectedTonight)
const heldId = async (): Promise<string> => (await coming())[0]?.id ?? ''

beforeAll(async () => {
  g = await ground()
  await g.as(program(), async (tx) => {
    await layRegion(tx)
    const provider = await addOrganisation(tx, 'Het Anker')
    for (const [id, name] of [[door, 'Deur'], [partner, 'Kade'], [third, 'Haven']] as const) {
      await database(tx).insertInto('placement.location').values({ id, name, provider_id: provider, municipality: '0307', product: 'dag-en-nachtopvang', night: true, street: 'Bedachtepad 1', town: 'Amersfoort' }).execute()
    }
  })
}, 120_000)
afterAll(() => g.stop())

beforeEach(async () => {
  await beginOn(g.ownerUrl, fixedMoment)
  await g.as(program(), async (tx) => { for (const table of ['support.night_presence', 'placement.held_bed', 'placement.refusal', 'placement.stay', 'placement.place']) await sql`delete from ${sql.table(table)}`.execute(database(tx)) })
})

describe('a bed at a partner that is held', () => {
  test('is counted once as held, is no free bed, and the partner sees who comes: by name who gave one, by receipt who did not', async () => {
    await addBeds(partner, 3)
    const rik = await guest('Rik')
    must(await serial((tx) => sentOn(tx, rik)))
    must(await serial((tx) => sentOn(tx)))
    expect(await freeAt(partner)).toMatchObject({ capacity: 3, taken: 0, held: 2, free: 1 })
    const { rows, shown } = await g.as(dylan, async (tx) => ({ rows: await expectedTonight(tx), shown: [...tx.shown] }))
    expect(rows.map((one) => [one.name, one.location, one.until])).toEqual(expect.arrayContaining([[null, 'Kade', '2026-11-21T22:00:00.000Z'], ['Rik Voorbeeld', 'Kade', '2026-11-21T22:00:00.000Z']]))
    expect(shown).toEqual([rik])
    must(await serial((tx) => registerNight(tx, partner, 'anonymous')))
    expect(await serial(async (tx) => code(await registerNight(tx, partner, 'anonymous')))).toBe('full-here')
  })

  test('a desk that may not know her sees only the number of her receipt', async () => {
    await addBeds(partner, 1)
    const rik = await guest('Rik')
    must(await serial((tx) => sentOn(tx, rik)))
    await g.as(program(), (tx) => database(tx).updateTable('people.access_right').set({ until_at: tx.now }).where('person_id', '=', rik).execute())
    expect((await coming()).map((one) => [one.name, one.receipt.length])).toEqual([[null, 15]])
  })

  test('twenty who reach for the last bed at once, to sleep or to hold: one has it', async () => {
    await addBeds(partner, 1)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => serial(async (tx) => code(n % 2 ? await sentOn(tx) : await registerNight(tx, partner, 'anonymous')))))
    expect(answers.filter((one) => one === 'ok')).toHaveLength(1)
    expect(new Set(answers.filter((one) => one !== 'ok'))).toEqual(new Set(['alternative-is-full', 'full-here']))
    const { taken = 0, held = 0, free } = (await freeAt(partner)) ?? {}
    expect([taken + held, free]).toEqual([1, 0])
  }, 60_000)

  test('ends when she comes, with or without a name: the bed is hers, and twice is not possible', async () => {
    await addBeds(partner, 2)
    const rik = await guest('Rik')
    for (const who of [rik, undefined]) {
      must(await serial((tx) => sentOn(tx, who)))
      const id = await heldId()
      const answers = await Promise.all([1, 2].map(() => serial(async (tx) => code(await arriveAtHeldBed(tx, id)))))
      expect(answers.toSorted()).toEqual(['held-bed-is-over', 'ok'])
    }
    expect(await freeAt(partner)).toMatchObject({ taken: 2, held: 0, free: 0 })
    expect(await g.as(dylan, (tx) => bedsTonightOf(tx, [rik]))).toEqual(new Map([[rik, expect.objectContaining({ location: 'Kade' })]]))
    expect(await serial(async (tx) => code(await callOffHeldBed(tx, newId())))).toBe('not-found')
  })

  test('a guest with a held bed gets that bed when she gives her name at the desk, also when it is the last one', async () => {
    await addBeds(partner, 1)
    const rik = await guest('Rik')
    must(await serial((tx) => sentOn(tx, rik)))
    expect(await serial(async (tx) => code(await bedFor(tx, rik, partner)))).toBe('ok')
    expect(await coming()).toEqual([])
    expect(await freeAt(partner)).toMatchObject({ taken: 1, held: 0, free: 0 })
  })

  test('ends when it is called off, when she sleeps elsewhere, and when a bed is held elsewhere for her', async () => {
    await addBeds(partner, 1)
    await addBeds(third, 1)
    const rik = await guest('Rik')
    must(await serial((tx) => sentOn(tx, rik)))
    must(await serial(async (tx) => callOffHeldBed(tx, await heldId())))
    expect(await freeAt(partner)).toMatchObject({ held: 0, free: 1 })
    must(await serial((tx) => sentOn(tx, rik)))
    must(await serial((tx) => sentOn(tx, rik, third)))
    expect((await coming()).map((one) => one.location)).toEqual(['Haven'])
    must(await serial((tx) => bedFor(tx, rik, partner)))
    expect(await coming()).toEqual([])
    expect(await freeAt(third)).toMatchObject({ held: 0, free: 1 })
  })

  test('ends by itself at the hour on the proof: another sleeps in it, and it is no longer hers', async () => {
    await addBeds(partner, 1)
    must(await serial((tx) => sentOn(tx)))
    const id = await heldId()
    await beginOn(g.ownerUrl, '2026-11-21T22:59:30+01:00')
    expect(await freeAt(partner)).toMatchObject({ held: 1, free: 0 })
    await beginOn(g.ownerUrl, '2026-11-21T23:00:01+01:00')
    expect(await freeAt(partner)).toMatchObject({ held: 0, free: 1 })
    expect(await serial(async (tx) => code(await arriveAtHeldBed(tx, id)))).toBe('held-bed-is-over')
    must(await serial((tx) => registerNight(tx, partner, 'anonymous')))
  })
})

describe('a bed given by mistake', () => {
  const sleeperIn = async (location: string) => (await g.as(dylan, (tx) => sleepersTonight(tx, location)))[0]

  test('is undone the same night, also after midnight: the row stays with the reason, the bed is free, no night counts, and the desk knows her no longer than before', async () => {
    await addBeds(partner, 1)
    const rik = await guest('Rik')
    await g.as(program(), (tx) => database(tx).insertInto('placement.refusal').values({
      id: newId(), location_id: door, person_id: rik, at: '2026-11-01T22:00:00Z' as typeof tx.now, reason: 'own-choice', tried: ['Kade'], alternative: 'Bij een vriend', receipt: '20261101-ABCDEF', recorded_by: dylan.accountId,
    }).execute())
    must(await serial((tx) => bedFor(tx, rik, partner)))
    const given = await sleeperIn(partner)
    expect(given).toMatchObject({ name: 'Rik Voorbeeld', place: 'Bed 1', kind: 'night' })
    await beginOn(g.ownerUrl, '2026-11-22T01:00:00+01:00')
    expect(await serial(async (tx) => code(await undoNight(tx, given?.stayId ?? '', 'Verkeerde gast gekozen', 9)))).toBe('changed-meanwhile')
    must(await serial((tx) => undoNight(tx, given?.stayId ?? '', 'Verkeerde gast gekozen', given?.version)))
    expect(await serial(async (tx) => code(await undoNight(tx, given?.stayId ?? '', 'Nog eens')))).toBe('night-is-over')
    expect(await sleeperIn(partner)).toBeUndefined()
    expect(await freeAt(partner)).toMatchObject({ taken: 0, free: 1 })
    const kept = await g.as(program(), async (tx) => ({
      stay: await database(tx).selectFrom('placement.stay').select(['mistake', 'person_id']).executeTakeFirst(),
      nights: await database(tx).selectFrom('support.night_presence').select('stay_id').execute(),
      until: (await rightsOn(tx, rik)).map((right) => [right.ground, right.until]),
      told: (await database(tx).selectFrom('platform.event').select('type').where('subject', '=', rik).orderBy('at').execute()).map((one) => one.type),
    }))
    expect(kept).toEqual({ stay: { mistake: 'Verkeerde gast gekozen', person_id: rik }, nights: [], until: [['came-to-the-shelter', '2026-12-27T23:00:00.000Z']], told: ['stay-started', 'stay-cancelled'] })
    must(await serial((tx) => bedFor(tx, rik, partner)))
  })

  test('is held again for whom it was held, until the hour on her proof; when that has come it is free', async () => {
    await addBeds(partner, 1)
    const rik = await guest('Rik')
    must(await serial((tx) => sentOn(tx, rik)))
    const id = await heldId()
    const undoArrival = async (at: string): Promise<void> => {
      const { stay } = must(await serial((tx) => arriveAtHeldBed(tx, id)))
      await beginOn(g.ownerUrl, at)
      must(await serial((tx) => undoNight(tx, stay, 'Het was een ander')))
    }
    await undoArrival('2026-11-21T22:00:00+01:00')
    expect((await coming()).map((one) => [one.id, one.name, one.until])).toEqual([[id, 'Rik Voorbeeld', '2026-11-21T22:00:00.000Z']])
    expect(await freeAt(partner)).toMatchObject({ taken: 0, held: 1, free: 0 })
    await undoArrival('2026-11-21T23:00:01+01:00')
    expect(await coming()).toEqual([])
    expect(await freeAt(partner)).toMatchObject({ taken: 0, held: 0, free: 1 })
  })

  test('is undone for who gave no name; not when the night is over, and not a stay of somebody who lives there', async () => {
    await addBeds(partner, 1)
    must(await serial((tx) => registerNight(tx, partner, 'anonymous')))
    const given = await sleeperIn(partner)
    expect(given?.name).toBeNull()
    await beginOn(g.ownerUrl, '2026-11-22T12:00:01+01:00')
    expect(await serial(async (tx) => code(await undoNight(tx, given?.stayId ?? '', 'Te laat')))).toBe('night-is-over')
    await beginOn(g.ownerUrl, fixedMoment)
    must(await serial((tx) => undoNight(tx, given?.stayId ?? '', 'Twee keer gedrukt')))
    const lives = newId()
    await g.as(program(), async (tx) => database(tx).insertInto('placement.stay').values({
      id: lives, person_id: await addPerson(tx, 'Bewoner'), place_id: sql<string>`(select id from placement.place limit 1)`, kind: 'stay', from_day: tx.today, arrived_on: tx.today, reason: 'x', recorded_at: tx.now,
    }).execute())
    expect(await sleeperIn(partner)).toMatchObject({ stayId: lives, name: null, personId: null, kind: 'stay' })
    expect(await serial(async (tx) => code(await undoNight(tx, lives, 'Kan niet')))).toBe('not-found')
  })
})

test('the database holds that one bed is held once, that one person has one held bed, and that only a night can be a mistake', async () => {
  await addBeds(partner, 2)
  const rik = await guest('Rik')
  must(await serial((tx) => sentOn(tx, rik)))
  must(await serial((tx) => sentOn(tx)))
  const tries = (set: ReturnType<typeof sql>) => g.as(program(), (tx) => sql`update placement.held_bed set ${set}`.execute(database(tx)))
  await expect(tries(sql`place_id = (select id from placement.place limit 1)`)).rejects.toThrow(/one_bed_held_once/)
  await expect(tries(sql`person_id = ${rik}`)).rejects.toThrow(/one_person_one_held_bed/)
  await expect(tries(sql`ended_at = until_at + interval '1 second', ended_how = 'called-off'`)).rejects.toThrow(/check/)
  await expect(g.as(program(), (tx) => database(tx).insertInto('placement.stay').values({
    id: newId(), person_id: rik, place_id: sql<string>`(select id from placement.place limit 1)`, kind: 'stay', from_day: tx.today, reason: 'x', recorded_at: tx.now, cancelled_on: tx.today, mistake: 'Verkeerd',
  }).execute())).rejects.toThrow(/check/)
})
