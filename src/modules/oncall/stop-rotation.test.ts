import { Client as Connection } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionOptions } from '../../platform/database/pool.ts'
import { type Client, errorsIn, openHouse, signIn, type TestHouse } from '../../../test/house.ts'

const path = '/rooster/inrichten'
const today = '2026-11-21'
let house: TestHouse
let owner: Connection
let wim: Client
let line: string
beforeAll(async () => {
  house = await openHouse()
  owner = new Connection(connectionOptions(house.ownerUrl))
  await owner.connect()
  await owner.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  wim = await signIn(house, 'coordinator-247')
  line = (await owner.query<{ id: string }>(`select id from oncall.line where name like '24/7-lijn regio%'`)).rows[0]?.id ?? ''
}, 120_000)
afterAll(async () => {
  await owner.end()
  await house.stop()
})

const worker = async (name: string): Promise<string> => (await owner.query<{ id: string }>('select id from staff.account where name = $1', [name])).rows[0]?.id ?? ''
/** Puts a rotation of one visitor in the mornings beside what is there: nothing else has to be filled when it goes. */
async function planned(name: string, from: string, replaces = ''): Promise<string> {
  const made = await wim.fill(`${path}/${line}/volgorde`, { naam: name, rol: 'night-visitor', vanaf: from, begint: '13:00', eindigt: '14:00', volgorde: [await worker('Tirza Zaklamp')], vervangt: replaces })
  expect(made.status, errorsIn(await made.clone().text())).toBe(303)
  return (await owner.query<{ id: string }>('select id from oncall.rotation where name = $1', [name])).rows[0]?.id ?? ''
}
type Kept = { from: string; until: string | null; shifts: number }
const kept = async (id: string): Promise<Kept | undefined> => (await owner.query<Kept>(`select from_day::text as from, until_day::text as until,
  (select count(*)::int from oncall.shift s where s.rotation_id = r.id and s.origin = 'rotation' and s.from_at > '2026-11-21T12:00+01' and s.from_at < '2026-12-31') as shifts from oncall.rotation r where id = $1`, [id])).rows[0]
const stop = (who: Client, id: string) => who.fill(path, {}, `${path}/volgorde/${id}/stop`)
const listed = async (name: string): Promise<boolean> => (await (await wim.get(path)).text()).includes(name)

test('one that runs ends today: the shifts that still come go, and it is off the list', async () => {
  const id = await planned('Loopt al', today)
  expect((await kept(id))?.shifts).toBe(40)
  expect((await stop(wim, id)).status).toBe(303)
  expect(await kept(id)).toEqual({ from: today, until: today, shifts: 0 })
  expect(await listed('Loopt al')).toBe(false)
})

test('one that has not begun never begins', async () => {
  const id = await planned('Begint nog', '2026-12-05')
  expect((await kept(id))?.shifts).toBe(26)
  expect((await stop(wim, id)).status).toBe(303)
  expect(await kept(id)).toEqual({ from: '2026-12-05', until: '2026-12-05', shifts: 0 })
  expect(await listed('Begint nog')).toBe(false)
})

test('one that ended, or was stopped before, says so and stays as it was', async () => {
  const ended = await planned('Liep af', today)
  await owner.query(`update oncall.rotation set from_day = '2026-11-01', until_day = '2026-11-10' where id = $1`, [ended])
  await owner.query('delete from oncall.shift where rotation_id = $1', [ended])
  const never = await planned('Nooit begonnen', '2026-12-05')
  await stop(wim, never)
  for (const [id, until] of [[ended, '2026-11-10'], [never, '2026-12-05']] as const) {
    const refused = await stop(wim, id)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Deze volgorde is al gestopt.')])
    expect((await kept(id))?.until).toBe(until)
  }
})

test('from two windows at once it stops once: one hears that it is stopped, the other that it was', async () => {
  const id = await planned('Twee vensters', '2026-12-05')
  const window = async (): Promise<string> => (await (await wim.get(path)).text()).match(/name="_formulier" value="([^"]+)"/)?.[1] ?? ''
  const answers = await Promise.all([await window(), await window()].map((one) => wim.post(`${path}/volgorde/${id}/stop`, { _formulier: one, _versie: '1' })))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  expect((await owner.query<{ version: number }>('select version from oncall.rotation where id = $1', [id])).rows[0]?.version).toBe(2)
})

test('in the place of one that has not begun another can begin earlier', async () => {
  const old = await planned('De oude', '2026-12-20')
  const fresh = await planned('De nieuwe', '2026-12-01', old)
  expect([await kept(old), (await kept(fresh))?.shifts]).toEqual([{ from: '2026-12-20', until: '2026-12-20', shifts: 0 }, 30])
})

test('what the coordinator changed by hand stays: only what the rotation made goes', async () => {
  const id = await planned('Met de hand', today)
  await owner.query(`update oncall.shift set origin = 'override' where id = (select id from oncall.shift where rotation_id = $1 and from_at > '2026-11-22' order by from_at limit 1)`, [id])
  await stop(wim, id)
  expect((await owner.query(`select from oncall.shift where rotation_id = $1 and from_at > '2026-11-21T12:00+01'`, [id])).rowCount).toBe(1)
})

test('whatever role it is of, its hours are a gap or nobody’s promise: the coordinator never stands before a closed door', async () => {
  const { rows } = await owner.query<{ id: string; role: string }>('select id, role from oncall.rotation where until_day is null')
  expect(new Set(rows.map(({ role }) => role)).size).toBeGreaterThan(2)
  for (const { id, role } of rows) expect([role, (await stop(wim, id)).status]).toEqual([role, 303])
  const { rows: left } = await owner.query(`select from oncall.shift where origin = 'rotation' and rotation_id is not null and from_at > '2026-11-22T12:00+01'`)
  expect(left).toEqual([])
})
