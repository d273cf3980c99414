import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../../test/house.ts'
import { day } from '../../kernel/day.ts'
import { newId } from '../../kernel/id.ts'
import { visitorOf } from '../../platform/actor.ts'
import { brokeConstraint, database } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import { agreements, crisisNumbers, documents, mandateFor, municipalities, municipality, region, takesPart } from './index.ts'

let base: Ground
const here = visitorOf(1)
const elsewhere = visitorOf(2)

const boundary = JSON.stringify({ type: 'Polygon', coordinates: [[[5, 52], [5.1, 52], [5, 52.1], [5, 52]]] })
const membership = (service: string, from: string, until: string | null) =>
  ({ municipality: '0345', service, from_day: day(from), until_day: until === null ? null : day(until), successor_region: until === null ? null : 'Ede', source: 'pagina van de regio' })

async function fill(tx: Tx): Promise<void> {
  const db = database(tx)
  await db.insertInto('cooperation.region').values({ region_id: 1, slug: 'amersfoort', name: 'Regio Amersfoort', source: 'website' }).execute()
  await db.insertInto('cooperation.municipality').values([['0345', 'Veenendaal'], ['0327', 'Leusden']].map(([code = '', name = '']) =>
    ({ code, name, province: 'Utrecht', population: 30_000, boundary, source: 'CBS' }))).execute()
  await db.insertInto('cooperation.membership').values([
    membership('beschermd-wonen', '2018-01-01', '2022-01-01'), membership('maatschappelijke-opvang', '2018-01-01', '2022-01-01'), membership('vrouwenopvang', '2018-01-01', null),
  ]).execute()
  await db.insertInto('cooperation.mandate').values({ id: newId(), municipality: '0327', service: 'beschermd-wonen', role: 'decider', kind: 'daytime', from_day: day('2024-01-01'), source: 'mandaatbesluit 2024' }).execute()
  await db.insertInto('cooperation.agreement').values({ id: newId(), title: 'Iedereen een plan', owner: 'Leusden', measure: '95 procent', due_on: day('2026-06-30'), example_value: true }).execute()
  await db.insertInto('cooperation.document').values({ slug: 'regiovisie-2021', title: 'Regiovisie', year: 2021, summary: 'Waar wij naartoe willen.' }).execute()
  await db.insertInto('cooperation.crisis_number').values([
    { municipality: '0327', name: 'Crisisdienst', phone: '033-0000000 (voorbeeld)', purpose: 'Crisis', example_value: true, sort: 1 },
    { municipality: '0345', name: 'Crisisdienst', phone: '0318-000000 (voorbeeld)', purpose: 'Crisis', example_value: true, sort: 1 },
    { municipality: null, name: 'Noodnummer', phone: '112', dial: '112', purpose: 'Gevaar', example_value: false, sort: 1 },
  ]).execute()
}

beforeAll(async () => {
  base = await ground()
  await base.as(here, fill)
})
afterAll(() => base.stop())

test('a municipality has its name, inhabitants and boundary', async () => {
  const found = await base.as(here, (tx) => municipality(tx, '0327'))
  expect(found).toMatchObject({ name: 'Leusden', centre: false, boundary: { type: 'Polygon' } })
})

test('Veenendaal left two services and stayed in one', async () => {
  const answers = await base.as(here, (tx) => Promise.all([
    takesPart(tx, '0345', 'beschermd-wonen', day('2021-12-31')), takesPart(tx, '0345', 'beschermd-wonen', day('2022-01-01')), takesPart(tx, '0345', 'vrouwenopvang', day('2022-01-01')),
  ]))
  expect(answers).toEqual([true, false, true])
})

test('no two memberships of one service may overlap', async () => {
  const twice = base.as(here, (tx) => database(tx).insertInto('cooperation.membership').values(membership('vrouwenopvang', '2020-01-01', null)).execute())
  expect(brokeConstraint(await twice.catch((error: unknown) => error), 'membership_region_id_municipality_service_daterange_excl')).toBe(true)
})

test('a mandate names its source; without one there is nothing', async () => {
  const asked = { municipality: '0327', service: 'beschermd-wonen', role: 'decider', kind: 'daytime', day: day('2026-01-01') } as const
  expect(await base.as(here, (tx) => mandateFor(tx, asked))).toMatchObject({ source: 'mandaatbesluit 2024' })
  expect(await base.as(here, (tx) => mandateFor(tx, { ...asked, municipality: '0345' }))).toBeUndefined()
})

test('crisis numbers: those for everybody first, then those of the municipality, never those of another', async () => {
  const numbers = await base.as(here, (tx) => crisisNumbers(tx, '0327'))
  expect(numbers.map(({ phone, dial }) => [phone, dial])).toEqual([['112', '112'], ['033-0000000 (voorbeeld)', null]])
  expect(await base.as(here, (tx) => crisisNumbers(tx))).toHaveLength(1)
})

test('another region sees nothing of it', async () => {
  const seen = await base.as(elsewhere, async (tx) => [await region(tx), await municipalities(tx), await agreements(tx), await documents(tx), await crisisNumbers(tx, '0327')])
  expect(seen).toEqual([undefined, [], [], [], []])
})
