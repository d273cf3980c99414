import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/kernel/day.ts'
import { systemOf } from '../../src/platform/actor.ts'
import { database, inTransaction, sql } from '../../src/platform/database/index.ts'
import { moveClock } from '../browser.ts'
import { openHouse, personId, signIn, type TestHouse } from '../house.ts'

const today = day('2026-11-21')
const mira = personId('Mira Harmsen')
let house: TestHouse
beforeAll(async () => { house = await openHouse() }, 180_000)
afterAll(async () => { await house.stop() })

const rows = (query: ReturnType<typeof sql>) => inTransaction(house.db, systemOf(1), async (tx) => (await query.execute(database(tx))).rows)

/** Everything that a stop of her support, or another place to live, would change. */
const facts = async () => ({
  episodes: await rows(sql`select id, product, from_day, until_day from continuum.episode where person_id = ${mira} order by from_day`),
  messages: await rows(sql`select kind, product, happened_on from messaging.message where person_id = ${mira} order by created_at, kind`),
  costs: await rows(sql`select product, from_day, until_day, cents_per_day from finance.cost_line where person_id = ${mira} order by from_day, product`),
  residences: await rows(sql`select fact, municipality, from_day, until_day from people.residence where person_id = ${mira} order by fact, from_day`),
  line: await rows(sql`select from_day, until_day from oncall.enrolment where person_id = ${mira} order by from_day`),
})

test('a respite stay: the home and its episode go on, nothing is told to stop, nothing more is asked to pay, and staying too long is found', async () => {
  const before = await facts()
  const joris = await signIn(house, 'begeleider')
  const path = `/mensen/${mira}/logeren`
  const place = (await (await joris.get(path)).text()).match(/name="plek"[^>]*value="([^"]+)"/)?.[1] ?? ''
  expect((await joris.fill(path, { plek: place, vanaf: today, nachten: '2', reden: 'Even op adem komen' }, path)).status).toBe(303)
  expect(await facts()).toEqual(before)
  await moveClock(house, { op: '2026-11-25T12:00:00+01:00' })
  expect(await (await joris.get(`/mensen/${mira}/verblijf`)).text()).toContain('langer dan afgesproken')
  expect(await rows(sql`select kind, answered_at from continuum.signal where person_id = ${mira} and kind = 'term'`)).toEqual([{ kind: 'term', answered_at: null }])
  expect(await (await joris.get('/mensen?signaal=open')).text()).toContain('Mira Harmsen')
  expect(await facts()).toEqual(before)
}, 200_000)
