import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginOn, fixedMoment, type Ground, ground } from '../../../test/house.ts'
import { addEpisode, addOrganisation, addPerson, layRegion, program } from '../../../test/small-region.ts'
import { day } from '../../kernel/day.ts'
import { addCents, cents } from '../../kernel/money.ts'
import { database } from '../../platform/database/index.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { tell } from '../../platform/events.ts'
import { type PersonMoved, rightsOn, saveResidence } from '../people/index.ts'
import { municipalCosts, regionCosts } from './actions/costs.ts'
import { costOf, recost, yearCosts } from './index.ts'
import { linesOf } from './store/lines.ts'

let base: Ground
let mira = ''
let joost = ''
let hidden = ''

beforeAll(async () => {
  base = await ground()
  await base.as(program(), async (tx) => {
    await layRegion(tx)
    const providerId = await addOrganisation(tx, 'Eemhoeve')
    mira = await addPerson(tx, 'Mira', '0327')
    await addEpisode(tx, mira, 'lichte-begeleiding', '2025-01-01', '2026-01-10', { providerId })
    await addEpisode(tx, mira, 'beschermd-thuis', '2026-01-10', '2026-11-01', { providerId, follows: true })
    await addEpisode(tx, mira, 'vinger-aan-de-pols', '2026-11-01', null, { providerId, follows: true })
    joost = await addPerson(tx, 'Joost', '0345')
    await addEpisode(tx, joost, 'bw-herstel-en-groei', '2021-12-01', '2022-02-01', { providerId })
    await recost(tx, mira)
    await recost(tx, joost)
  })
  await base.as(program(1), async (tx) => {
    hidden = await addPerson(tx, 'Verborgen', '0345')
    await addEpisode(tx, hidden, 'dag-en-nachtopvang', '2026-01-01')
    await recost(tx, hidden)
  })
})
afterAll(() => base.stop())

test('Mira’s ten months: Leusden pays each day at the price of that day, no gap and no double day', async () => {
  const lines = await base.as(program(), (tx) => linesOf(tx, mira))
  expect(lines.map(({ product, municipality, centsPerDay, from, until }) => [product, municipality, centsPerDay, from, until])).toEqual([
    ['lichte-begeleiding', '0327', 1402, '2025-01-01', '2026-01-01'],
    ['lichte-begeleiding', '0327', 1460, '2026-01-01', '2026-01-10'],
    ['beschermd-thuis', '0327', 8150, '2026-01-10', '2026-11-01'],
    ['vinger-aan-de-pols', '0327', 2340, '2026-11-01', '2027-01-01'],
    ['vinger-aan-de-pols', '0327', 2420, '2027-01-01', null],
  ])
})

test('Veenendaal leaves: the centre until 31 December 2021, then Veenendaal itself', async () => {
  const lines = await base.as(program(), (tx) => linesOf(tx, joost))
  expect(lines.map(({ municipality, because, from, until }) => [municipality, because, from, until])).toEqual([
    ['0307', 'centre-pays', '2021-12-01', '2022-01-01'], ['0345', 'origin', '2022-01-01', '2022-02-01'],
  ])
  const rights = await base.as(program(), (tx) => rightsOn(tx, joost))
  expect(rights.filter(({ kind }) => kind === 'amounts').map(({ holder }) => holder).toSorted()).toEqual(['municipality:0307', 'municipality:0345'])
})

test('in a protected compartment there is no cost of one person, and no right to look', async () => {
  await base.as(program(1), async (tx) => {
    expect(await linesOf(tx, hidden)).toEqual([])
    expect(await rightsOn(tx, hidden)).toEqual([])
  })
})

test('a second time changes nothing, not even the ids', async () => {
  const before = await base.as(program(), (tx) => linesOf(tx, mira))
  await base.as(program(), (tx) => recost(tx, mira))
  expect(await base.as(program(), (tx) => linesOf(tx, mira))).toEqual(before)
})

test('the year to the cent: to date, expected and the sum of the municipalities', async () => {
  await base.as(program(), async (tx) => {
    const [leusden] = await yearCosts(tx, '0327', 2026, day('2026-11-22'))
    const toDate = 9 * 1460 + 295 * 8150 + 21 * 2340
    expect(leusden).toEqual({ municipality: '0327', toDate, expected: toDate + 40 * 2340 })
    const all = await yearCosts(tx, undefined, 2026, day('2026-11-22'))
    expect(all).toHaveLength(8)
    expect(addCents(...all.map((one) => one.toDate))).toBe(toDate)
    const region = await regionCosts(tx, 2026)
    expect(region.total.toDate).toBe(addCents(...region.rows.map((row) => row.toDate)))
    expect(region.withoutPayer).toBe(0)
    expect(cents(region.products.reduce((sum, one) => sum + one.amount, 0))).toBe(region.total.toDate)
  })
})

test('a municipality reads references, never a name or a file number, and only its own', async () => {
  await base.as(program(), async (tx) => {
    const { lines, row } = await municipalCosts(tx, '0327', 2026, { limit: 50, offset: 0 })
    expect(lines).toHaveLength(1)
    expect(new Set(lines.flatMap((line) => Object.keys(line)))).toEqual(new Set(['reference', 'amount']))
    expect(new Set(lines.map((line) => line.reference))).toEqual(new Set([expect.stringMatching(/^K(-[0-9A-F]{4}){3}$/)]))
    expect(lines[0]?.reference.replaceAll('-', '')).not.toContain(createHash('md5').update(mira).digest('hex').slice(0, 8).toUpperCase())
    expect(addCents(...lines.map((line) => line.amount))).toBe(row?.toDate)
    expect(JSON.stringify(lines)).not.toContain(mira)
    expect(JSON.stringify(lines)).not.toContain('Mira')
    expect((await municipalCosts(tx, '0308', 2026, { limit: 50, offset: 0 })).lines).toEqual([])
  })
})

test('what the file says: price, payer and why', async () => {
  await base.as(program(), async (tx) => {
    expect(await costOf(tx, mira)).toMatchObject({ municipality: '0327', municipalityName: 'Leusden', because: 'residence' })
    expect(await costOf(tx, joost)).toBeUndefined()
  })
})

test('a new residence moves the days after it; a payer that proves wrong loses its right', async () => {
  await base.as(program(), async (tx) => {
    const nadia = await addPerson(tx, 'Nadia', '0308')
    await addEpisode(tx, nadia, 'beschermd-thuis', '2026-02-01')
    await recost(tx, nadia)
    await saveResidence(tx, nadia, 'residence', '0342', day('2026-03-01'))
    await recost(tx, nadia)
    expect((await linesOf(tx, nadia)).map(({ municipality, from }) => [municipality, from])).toEqual([['0308', '2026-02-01'], ['0342', '2026-03-01'], ['0342', '2027-01-01']])
    await database(tx).updateTable('people.residence').set({ municipality: '0351' }).where('person_id', '=', nadia).where('municipality', '=', '0308').where('fact', '=', 'residence').execute()
    await recost(tx, nadia)
    const running = (await rightsOn(tx, nadia)).filter(({ kind }) => kind === 'amounts').map(({ holder }) => holder)
    expect(running.toSorted()).toEqual(['municipality:0342', 'municipality:0351'])
    await database(tx).deleteFrom('people.person').where('id', '=', nadia).execute()
  })
})

test('the database refuses to pay a day twice', async () => {
  const twice = base.as(program(), (tx) => database(tx).insertInto('finance.cost_line').values({
    id: mira, person_id: mira, episode_id: mira, municipality: '0308', product: 'beschermd-thuis', regime: 'own-municipality', because: 'residence', cents_per_day: 1, from_day: day('2026-05-01'),
  }).execute())
  await expect(twice).rejects.toMatchObject({ code: '23P01' })
})

describe('days inside the women’s shelter', () => {
  const moves = async (person: string, to: number): Promise<void> => {
    const owner = new Client(connectionOptions(base.ownerUrl))
    await owner.connect()
    for (const text of ['alter table people.person no force row level security', `update people.person set compartment = ${to} where id = '${person}'`, 'alter table people.person force row level security']) await owner.query(text)
    await owner.end()
    await base.as(program(to), (tx) => tell(tx, { type: 'person-moved', about: person, protected: to !== 0 } satisfies PersonMoved))
  }

  test('are in no line and no amount, also not after she is back; the days around them are, and none is missed', async () => {
    const noor = await base.as(program(), async (tx) => {
      const id = await addPerson(tx, 'Noor', '0351')
      await addEpisode(tx, id, 'beschermd-thuis', '2026-09-01', null)
      await recost(tx, id)
      return id
    })
    const amount = async () => (await base.as(program(), (tx) => municipalCosts(tx, '0351', 2026, { limit: 50, offset: 0 }))).lines.map((line) => line.amount)
    expect(await amount()).toEqual([82 * 8150])
    await moves(noor, 1)
    expect(await amount()).toEqual([])
    await beginOn(base.ownerUrl, '2026-12-01T12:00:00+01:00')
    await moves(noor, 0)
    expect((await base.as(program(), (tx) => linesOf(tx, noor))).map(({ from, until }) => [from, until])).toEqual([['2026-09-01', '2026-11-21'], ['2026-12-01', '2027-01-01'], ['2027-01-01', null]])
    expect(await amount()).toEqual([(81 + 1) * 8150])
    expect((await base.as(program(), (tx) => regionCosts(tx, 2026))).withoutPayer).toBe(0)
    // In and out on one day: no day without.
    await moves(noor, 1)
    await moves(noor, 0)
    expect(await amount()).toEqual([(81 + 1) * 8150])
    await base.as(program(), (tx) => database(tx).deleteFrom('people.person').where('id', '=', noor).execute())
    await beginOn(base.ownerUrl, fixedMoment)
  })
})
