import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, signIn, type TestHouse } from '../../test/house.ts'
import { systemOf } from '../platform/actor.ts'
import { inTransaction, sql } from '../platform/database/index.ts'
import { screensOpen } from '../platform/screens.ts'
import { lookAfterSessions } from '../platform/session-watch.ts'
import { onShiftOf } from './on-shift.ts'

let house: TestHouse

beforeAll(async () => { house = await openHouse() })
afterAll(() => house.stop())

test('who waits for a call on her shift stays signed in; whose session ended hears it on the page, and counts as not reachable', async () => {
  const [petra, joris] = [await signIn(house, 'achterwacht'), await signIn(house, 'begeleider')]
  const pages = [await petra.get('/live'), await joris.get('/live')]
  const heard = pages.map(async (page) => (await page.text()).includes('event: signed-out'))
  const { rows } = await sql<{ account: string; role: string }>`select account_id as account, actor ->> 'role' as role from platform.session where actor ->> 'role' in ('back-up', 'support-worker')`.execute(house.db)
  const [back, worker] = ['back-up', 'support-worker'].map((role) => rows.find((row) => row.role === role)?.account ?? '')
  const open = async (): Promise<number> => (await inTransaction(house.db, systemOf(1), (tx) => screensOpen(tx, [back ?? '', worker ?? '']))).size
  await expect.poll(open).toBe(2)
  const look = () => lookAfterSessions(house.db, house.live, { onShift: onShiftOf(house.db), renew: async (actor) => actor })
  for (const minutes of [59, 59]) {
    await sql`update platform.session set last_seen_at = last_seen_at - make_interval(mins => ${minutes})`.execute(house.db)
    await look()
  }
  expect(await heard[1]).toBe(true)
  await expect.poll(open).toBe(1)
  expect((await joris.get('/oproepen')).headers.get('location')).toBe('/inloggen?naar=%2Foproepen')
  expect((await petra.get('/oproepen')).status).toBe(200)
})
