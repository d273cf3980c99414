import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isId } from '../../../kernel/id.ts'
import { day } from '../../../kernel/day.ts'
import { testCluster } from '../../../platform/cluster/test-cluster.ts'
import { migrate } from '../../../platform/database/migrate.ts'
import { connectionOptions } from '../../../platform/database/pool.ts'
import { organisationId } from '../ids.ts'
import { fillRegion } from '../seed.ts'
import { fillNational } from './fill.ts'
import { countedId } from './ids.ts'
import { CHECK_INS, EVENTS, IN_CARE, MUNICIPALITIES, municipalitiesOf, PERSONS, perRegion, REGIONS } from './plan.ts'

const today = day('2026-11-21')
const name = `national_${process.pid}`
let client: Client

const inRegion = async <T extends object>(region: number, sql: string): Promise<T[]> => {
  await client.query(`select set_config('app.region', $1, false), set_config('app.compartment', '0', false)`, [String(region)])
  return (await client.query<T>(sql)).rows
}

beforeAll(async () => {
  const url = await testCluster().createDatabase(name)
  await migrate(url)
  await fillRegion(url)
  // As the owner, so that the database looks up what every row points at.
  await addProviders(url)
  await fillNational(url, { today, say: () => undefined, regions: 2, shrink: (region) => ({ ...region, persons: 400, inCare: 90, checkIns: 700, events: 500 }) })
  client = new Client(connectionOptions(url))
  await client.connect()
}, 120_000)

afterAll(async () => {
  await client.end()
  await testCluster().dropDatabase(name)
})

// The demo region brings its own providers; a region without people has none.
async function addProviders(url: string): Promise<void> {
  const owner = new Client(connectionOptions(url))
  await owner.connect()
  await owner.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  for (const provider of ['Eemhoeve', 'De Brink', 'Lindehof']) await owner.query(`insert into staff.organisation (id, name, kind) values ($1, $2, 'provider')`, [organisationId(provider), provider])
  await owner.end()
}

test('the plan is the whole country: regions, municipalities, people and events', () => {
  const codes = Array.from({ length: REGIONS }, (_, index) => municipalitiesOf(index + 1)).flat()
  expect(codes).toHaveLength(MUNICIPALITIES)
  expect(new Set(codes).size).toBe(MUNICIPALITIES)
  expect([PERSONS >= 1_500_000, IN_CARE >= 150_000, EVENTS + CHECK_INS >= 10_000_000, perRegion.persons >= 35_000]).toEqual([true, true, true, true])
  expect([perRegion.persons, perRegion.inCare, perRegion.checkIns].every(Number.isInteger)).toBe(true)
})

test.each([1, 2])('region %i is whole: every row points at something, nothing overlaps', async (region) => {
  const [counts] = await inRegion<Record<string, number>>(region, `select (select count(*) from people.person) as persons, (select count(*) from continuum.episode) as episodes,
    (select count(*) from continuum.check_in) as checks, (select count(*) from platform.event) as events, (select count(*) from placement.wait_list_entry) as waiting,
    (select count(distinct holder) from people.access_right where holder like 'account:%') as workers`)
  expect(counts).toMatchObject({ persons: 400, episodes: 90, checks: 700, events: 500, waiting: 5 })
  expect(await inRegion(region, `select r.holder from people.access_right r where r.holder like 'account:%' and not exists (select from staff.account a where 'account:' || a.id = r.holder)`)).toEqual([])
})

test('a region sees nothing of another', async () => {
  const [one] = await inRegion<{ id: string }>(1, 'select id from people.person order by id limit 1')
  expect(await inRegion(2, `select from people.person where id = '${one?.id ?? ''}'`)).toEqual([])
})

test('afterwards the policies hold for the owner again', async () => {
  await client.query(`select set_config('app.region', '', false)`)
  expect((await client.query('select from people.person')).rowCount).toBe(0)
})

test('counted ids are shaped as every id and run in order', () => {
  const ids = Array.from({ length: 300 }, (_, n) => countedId('event', 43, n))
  expect(ids.every((id) => isId(id))).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set([...ids, countedId('event', 42, 1), countedId('person', 43, 1)]).size).toBe(302)
})
