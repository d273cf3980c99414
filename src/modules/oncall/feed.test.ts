import { Client as Connection } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { type Client, openHouse, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let owner: Connection
let samira: Client
let wim: Client
let petra: Client
beforeAll(async () => {
  house = await openHouse()
  owner = new Connection(connectionOptions(house.ownerUrl))
  await owner.connect()
  await owner.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  samira = await signIn(house, 'nachtdienst')
  wim = await signIn(house, 'coordinator-247')
  petra = await signIn(house, 'achterwacht')
}, 120_000)
afterAll(async () => {
  await owner.end()
  await house.stop()
})

const addressIn = (html: string): string => new URL((html.match(/<code>([\s\S]*?)<\/code>/)?.[1] ?? '').replaceAll(/<[^>]*>/g, '')).pathname
const feedOf = async (who: Client): Promise<string> => {
  await who.fill('/rooster', { wat: 'aan' }, '/rooster/koppeling')
  return addressIn(await (await who.get('/rooster')).text())
}

type Event = { uid: string; from: string; until: string; summary: string; sequence: string; status: string }
/** The events of a calendar as RFC 5545 says: unfolded lines, properties between begin and end. */
const eventsAt = async (address: string): Promise<Event[]> => {
  const text = (await (await fetch(house.url + address)).text()).replaceAll(/\r\n[ \t]/g, '')
  const value = (event: string, name: string): string => event.match(new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm'))?.[1] ?? ''
  return text.split('BEGIN:VEVENT').slice(1).map((event) =>
    ({ uid: value(event, 'UID'), from: value(event, 'DTSTART'), until: value(event, 'DTEND'), summary: value(event, 'SUMMARY'), sequence: value(event, 'SEQUENCE'), status: value(event, 'STATUS') }))
}
const eventOf = async (address: string, shift: string): Promise<Event | undefined> => (await eventsAt(address)).find(({ uid }) => uid === shift)

const accountOf = async (persona: string): Promise<string> => (await owner.query<{ id: string }>('select id from staff.account where persona = $1', [persona])).rows[0]?.id ?? ''
/** Puts somebody on the line besides who is there, far behind the rotations. */
async function shiftFor(persona: string, role: string, from: string, until: string): Promise<string> {
  const id = newId()
  await owner.query(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at) select 1, $1, id, $2, $3, $4, $5 from oncall.line order by name limit 1`, [id, await accountOf(persona), role, from, until])
  return id
}

test('holds every shift of whoever switched it on at the right moment, over the change of the clock too, and nobody else’s', async () => {
  const spring = await shiftFor('nachtdienst', 'night-worker', '2027-03-27T19:00:00+01:00', '2027-03-28T07:00:00+02:00')
  const autumn = await shiftFor('nachtdienst', 'night-worker', '2027-10-30T19:00:00+02:00', '2027-10-31T07:00:00+01:00')
  const address = await feedOf(samira)
  const line = 'Dienst 24/7-lijn regio Amersfoort'
  expect(await eventOf(address, spring)).toEqual({ uid: spring, from: '20270327T180000Z', until: '20270328T050000Z', summary: line, sequence: '0', status: 'CONFIRMED' })
  expect(await eventOf(address, autumn)).toMatchObject({ from: '20271030T170000Z', until: '20271031T060000Z' })
  const own = await owner.query<{ id: string }>(`select id from oncall.shift where account_id = $1 and until_at > '2026-10-21'`, [await accountOf('nachtdienst')])
  expect((await eventsAt(address)).map(({ uid }) => uid).toSorted()).toEqual(own.rows.map(({ id }) => id).toSorted())
})

test('a shift that is given to another moves from the one calendar to the other, under a new version', async () => {
  const shift = await shiftFor('nachtdienst', 'night-worker', '2027-03-08T19:00:00+01:00', '2027-03-09T07:00:00+01:00')
  const { rows: [other] } = await owner.query<{ id: string }>(`select a.id from staff.account a join staff.appointment p on p.account_id = a.id where p.role = 'night-worker' and a.compartment = 0 and a.persona is null and a.name = 'Vincent Maneschijn'`)
  const address = await feedOf(samira)
  expect(await eventOf(address, shift)).toBeDefined()
  const given = await wim.fill(`/rooster/dienst/${shift}`, { wie: other?.id ?? '', vanDag: '2027-03-08', vanTijd: '19:00', totDag: '2027-03-09', totTijd: '07:00' })
  expect(given.status).toBe(303)
  expect(await eventOf(address, shift)).toBeUndefined()
  await owner.query(`update staff.account set persona = 'vincent' where id = $1`, [other?.id])
  expect(await eventOf(await feedOf(await signIn(house, 'vincent')), shift)).toMatchObject({ uid: shift, sequence: '1' })
})

test('a shift that she takes over in a swap comes into it', async () => {
  const { rows: [asked] } = await owner.query<{ id: string; shift: string }>('select id, shift_id as shift from oncall.swap where asked_of = $1 and answered_at is null', [await accountOf('nachtdienst')])
  const address = await feedOf(samira)
  expect(await eventOf(address, asked?.shift ?? '')).toBeUndefined()
  await samira.fill('/rooster/ruilen', { antwoord: 'ja' }, `/rooster/ruilen/vragen/${asked?.id}`)
  expect(await eventOf(address, asked?.shift ?? '')).toMatchObject({ sequence: '1', summary: 'Dienst 24/7-lijn regio Amersfoort' })
})

test.each([['a visitor', 'bezoeker', 'night-visitor'], ['a back-up', 'achterwacht', 'back-up'], ['a coordinator', 'coordinator-247', 'oncall-coordinator']])('%s has it too, on the roster', async (_, persona, role) => {
  const shift = await shiftFor(persona, role, '2027-05-01T19:00:00+02:00', '2027-05-02T07:00:00+02:00')
  expect(await eventOf(await feedOf(await signIn(house, persona)), shift)).toMatchObject({ from: '20270501T170000Z' })
})

test('in the protected compartment it works as well, without the name of the line', async () => {
  const address = await feedOf(await signIn(house, 'vrouwenopvang-nacht'))
  const events = await eventsAt(address)
  expect(events.length).toBeGreaterThan(0)
  expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Dienst']))
})

test('says nothing about anybody who lives here, and is gone when the account ends', async () => {
  const address = await feedOf(petra)
  const text = await (await fetch(house.url + address)).text()
  for (const secret of ['Harmsen', 'Petra', 'LOCATION', 'DESCRIPTION', 'ATTENDEE']) expect(text).not.toContain(secret)
  await owner.query(`update staff.account set ended_at = '2026-11-20' where persona = 'achterwacht'`)
  expect((await fetch(house.url + address)).status).toBe(404)
})
