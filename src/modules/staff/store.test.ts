import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, ground } from '../../../test/house.ts'
import { addPerson } from '../../../test/small-region.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import { systemOf } from '../../platform/actor.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { database } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { accounts, actorOfPersona, organisation, organisations, worker, workersIn, workersOf } from './index.ts'

let base: Ground
const here = systemOf(1)
const eemhoeve = newId()
const ids = new Map<string, string>()

type Appointed = { persona: string; role: string; from: number; until?: number; ended?: true; person?: true }

async function appoint(tx: Tx, { persona, role, from, until, ended, person }: Appointed): Promise<void> {
  const id = newId()
  ids.set(persona, id)
  const day = (away: number): Day => addDays(tx.today, away)
  await database(tx).insertInto('staff.account').values({ id, name: persona, persona, ended_at: ended ? tx.now : null, person_id: person ? await addPerson(tx, persona) : null }).execute()
  await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: id, role, organisation_id: eemhoeve, from_day: day(from), until_day: until === undefined ? null : day(until) }).execute()
}

beforeAll(async () => {
  base = await ground()
  await base.as(here, async (tx) => {
    await database(tx).insertInto('staff.organisation').values({ id: eemhoeve, name: 'Eemhoeve', kind: 'provider' }).execute()
    for (const one of [
      { persona: 'nu', role: 'support-worker', from: -10 }, { persona: 'laatste-dag', role: 'support-worker', from: -10, until: 1 }, { persona: 'gisteren-weg', role: 'support-worker', from: -10, until: 0 },
      { persona: 'morgen', role: 'support-worker', from: 1 }, { persona: 'gestopt', role: 'support-worker', from: -10, ended: true }, { persona: 'inwoner', role: 'resident', from: -10, person: true },
    ] as const) await appoint(tx, one)
  })
})
afterAll(() => base.stop())

describe('an appointment counts from its first day up to its last', () => {
  test.each([['nu', true], ['laatste-dag', true], ['gisteren-weg', false], ['morgen', false], ['gestopt', false], ['niemand', false]])('%s may sign in: %s', async (persona, may) => {
    expect((await base.as(here, (tx) => actorOfPersona(tx, persona))) !== undefined).toBe(may)
  })

  test('and so do the lists of workers', async () => {
    const lists = await base.as(here, async (tx) => [await workersOf(tx, eemhoeve), await workersIn(tx, 'support-worker')])
    expect(lists.map((list) => list.map(({ name }) => name))).toEqual([['inwoner', 'laatste-dag', 'nu'], ['laatste-dag', 'nu']])
    expect(await base.as(here, (tx) => worker(tx, ids.get('gisteren-weg') ?? ''))).toBeUndefined()
  })
})

test('the administrator’s list holds no resident and nobody who left, and comes in parts', async () => {
  const all = await base.as(here, (tx) => accounts(tx, 10))
  expect(all.map(({ name }) => name)).toEqual(['laatste-dag', 'morgen', 'nu'])
  expect((await base.as(here, (tx) => accounts(tx, 1, 1))).map(({ name }) => name)).toEqual(['morgen'])
})

test('an actor knows his organisation; another compartment knows no account', async () => {
  expect(await base.as(here, (tx) => actorOfPersona(tx, 'nu'))).toMatchObject({ organisationId: eemhoeve, role: 'support-worker', compartment: 0 })
  expect(await base.as(systemOf(1, 1), (tx) => actorOfPersona(tx, 'nu'))).toBeUndefined()
  expect(await base.as(systemOf(2), (tx) => organisations(tx))).toEqual([])
})

test('an organisation of the protected compartment can only be looked up there, also when its name is taken here', async () => {
  const there = systemOf(1, 1)
  const id = newId()
  await base.as(there, (tx) => database(tx).insertInto('staff.organisation').values([{ id, name: 'Vluchthaven', kind: 'provider' }, { id: newId(), name: 'Eemhoeve', kind: 'provider' }]).execute())
  expect((await base.as(there, (tx) => organisations(tx))).map(({ name }) => name)).toEqual(['Eemhoeve', 'Vluchthaven'])
  expect((await base.as(here, (tx) => organisations(tx))).map((one) => one.id)).toEqual([eemhoeve])
  expect(await base.as(here, (tx) => organisation(tx, id))).toBeUndefined()
  await base.as(there, (tx) => database(tx).insertInto('placement.location').values({ id: newId(), name: 'Huis 1', provider_id: id, municipality: '0345', product: 'vrouwenopvang' }).execute())
})

test('who moves to a protected compartment takes the account and its role along, in one update', async () => {
  const personId = await base.as(here, async (tx) => {
    await appoint(tx, { persona: 'verhuist', role: 'resident', from: -10, person: true })
    return (await actorOfPersona(tx, 'verhuist'))?.personId
  })
  const owner = new Client(connectionOptions(base.ownerUrl))
  await owner.connect()
  await owner.query('alter table people.person no force row level security')
  await owner.query('update people.person set compartment = 1 where id = $1', [personId])
  await owner.query('alter table people.person force row level security')
  await owner.end()
  expect(await base.as(here, (tx) => actorOfPersona(tx, 'verhuist'))).toBeUndefined()
  expect(await base.as(systemOf(1, 1), (tx) => actorOfPersona(tx, 'verhuist'))).toMatchObject({ compartment: 1, role: 'resident', personId, organisationId: eemhoeve })
})
