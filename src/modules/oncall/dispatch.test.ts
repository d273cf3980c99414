import { Client as Pg } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, openHouse, personaAccountId, signIn, type TestHouse } from '../../../test/house.ts'
import { connectionOptions } from '../../platform/database/pool.ts'

const LEUSDEN = '0327'
const BUNSCHOTEN = '0313'
const petra = personaAccountId('achterwacht')
const ruben = personaAccountId('bezoeker')

let house: TestHouse
let pg: Pg
let samira: Client
let wim: Client
let call: string

/** What the owner of the database sees too is one compartment at a time. */
const inCompartment = (compartment: number) => pg.query(`select set_config('app.region', '1', false), set_config('app.compartment', $1, false)`, [String(compartment)])
const read = async (who: Client, path: string): Promise<string> => (await who.get(path)).text()
/** The names on the radios of who goes, from first to last, and whose is chosen. */
const options = (html: string): string[] => [...html.matchAll(/name="bezoeker" value="([^"]+)"/g)].flatMap((one) => one[1] ?? [])
const chosen = (html: string): string | undefined => (/<input[^>]*name="bezoeker"[^>]*checked[^>]*>/.exec(html)?.[0] ?? '').match(/value="([^"]+)"/)?.[1]
const reasonOf = (html: string, name: string): string => new RegExp(`${name}: ([^<]+)<`).exec(html)?.[1] ?? ''

beforeAll(async () => {
  house = await openHouse()
  pg = new Pg(connectionOptions(house.ownerUrl))
  await pg.connect()
  await inCompartment(0)
  await pg.query(`delete from oncall.visit where done_at is null`)
  const mira = await signIn(house, 'mira')
  samira = await signIn(house, 'nachtdienst')
  wim = await signIn(house, 'coordinator-247')
  call = (await mira.fill('/bel', { hoe: 'nu' })).headers.get('location')?.split('/').at(-1) ?? ''
  await samira.fill('/oproepen', {}, `/oproepen/${call}/opnemen`)
})
afterAll(async () => { await pg.end(); await house.stop() })

test('the coordinator writes down from where somebody leaves, and what she speaks', async () => {
  const kept = (who: string, standplaats: string, talen: string[]) => wim.fill(`/rooster/mensen/${who}`, { talen: ['nl', ...talen], vaardigheden: ['crisis-talk'], standplaats })
  expect((await kept(ruben, BUNSCHOTEN, [])).status).toBe(303)
  expect((await kept(petra, LEUSDEN, ['ar'])).status).toBe(303)
  expect(await read(wim, '/rooster/inrichten')).toContain('Bunschoten')
  const wrong = await kept(ruben, '9999', [])
  expect([wrong.status, await wrong.text()]).toEqual([409, expect.stringContaining('Deze gemeente kennen wij niet')])
  expect((await (await signIn(house, 'nachtdienst')).get(`/rooster/mensen/${ruben}`)).status).toBe(403)
})

test('who is on shift is proposed with the reason beside it; nobody is left out, and the first is chosen', async () => {
  const page = await read(samira, `/oproepen/${call}`)
  expect(options(page)).toEqual([ruben, petra])
  expect(chosen(page)).toBe(ruben)
  expect(reasonOf(page, 'Ruben Langs')).toMatch(/^ongeveer 1\d km, vrij/)
  expect(reasonOf(page, 'Petra [^:<]+')).toMatch(/^in dezelfde gemeente, vrij/)
})

test('somebody who has to speak Arabic: who does goes first, and the notes stay', async () => {
  expect((await samira.fill(`/oproepen/${call}`, { uitkomst: 'look-for-visitor', notities: 'Praat liever Arabisch.', nodig: ['ar'] })).status).toBe(303)
  const page = await read(samira, `/oproepen/${call}`)
  expect([options(page), chosen(page)]).toEqual([[petra, ruben], petra])
  expect(reasonOf(page, 'Petra [^:<]+')).toContain('spreekt Arabisch')
  expect(page).toContain('Praat liever Arabisch.')
  expect(page).toContain('Voor het bezoek gezocht: Arabisch')
})

test('who is sent is busy from then on, and stands below who is free though she speaks the language', async () => {
  expect((await samira.fill(`/oproepen/${call}`, { uitkomst: 'send-visitor', notities: 'Petra gaat.', nodig: ['ar'], bezoeker: petra, samen: 'alone', minuten: '45' })).status).toBe(303)
  const page = await read(samira, `/oproepen/${call}`)
  expect(options(page)).toEqual([ruben, petra])
  expect(reasonOf(page, 'Petra [^:<]+')).toMatch(/^in dezelfde gemeente, nu bij een ander, bericht vóór \d\d:\d\d, spreekt Arabisch, al 1 bezoek/)
  const { rows } = await pg.query<{ n: number }>(`select count(*)::int as n from oncall.call_fact where kind = 'needs'`)
  expect(rows).toEqual([{ n: 1 }])
})

test('a visitor leaves from whom she was with; when that woman became protected, only from where she is based', async () => {
  await pg.query(`update oncall.visit set done_at = sent_at, report = 'Klaar.', left_for_at = sent_at where visitor_id = $1 and call_id = $2`, [petra, call])
  await pg.query(`update oncall.worker_base set municipality = $2 where account_id = $1`, [petra, BUNSCHOTEN])
  expect(reasonOf(await read(samira, `/oproepen/${call}`), 'Petra [^:<]+')).toMatch(/^in dezelfde gemeente/)
  // Her last visit was to somebody whose whole file lies in a protected compartment now: this compartment knows nothing of where.
  await inCompartment(1)
  const { rows: [other] } = await pg.query<{ id: string }>(`select id from people.person limit 1`)
  await inCompartment(0)
  await pg.query(`update oncall.visit set person_id = $2 where visitor_id = $1 and call_id = $3`, [petra, other?.id, call])
  expect(other).toBeDefined()
  expect(reasonOf(await read(samira, `/oproepen/${call}`), 'Petra [^:<]+')).toMatch(/^ongeveer 1\d km/)
})

test('the next time she calls it is known still, until somebody says that it is not needed any more', async () => {
  await samira.fill(`/oproepen/${call}`, { uitkomst: 'visit', notities: 'Petra is langsgeweest.' })
  const mira = await signIn(house, 'mira')
  const again = (await mira.fill('/bel', { hoe: 'nu' })).headers.get('location')?.split('/').at(-1) ?? ''
  await samira.fill('/oproepen', {}, `/oproepen/${again}/opnemen`)
  const page = await read(samira, `/oproepen/${again}`)
  expect([again === call, page.includes('Gezocht: Arabisch.'), options(page)[0]]).toEqual([false, true, petra])
  await samira.fill(`/oproepen/${again}`, { uitkomst: 'look-for-visitor', notities: 'Toch liever Nederlands.' })
  expect(await read(samira, `/oproepen/${again}`)).not.toContain('Gezocht: Arabisch.')
})
