import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, openHouse, signIn, type TestHouse, tokenOf } from '../../../test/house.ts'

let house: TestHouse
let mira: Client
let samira: Client
let call: string

beforeAll(async () => {
  house = await openHouse()
  mira = await signIn(house, 'mira')
  samira = await signIn(house, 'nachtdienst')
})
afterAll(() => house.stop())

const read = async (who: Client, path: string): Promise<string> => (await who.get(path)).text()

test('a resident calls with a plain form, and again gets the same call', async () => {
  const first = await mira.fill('/bel', { hoe: 'nu' })
  const again = await mira.fill('/bel', { hoe: 'terug', telefoon: '0612345678' })
  call = first.headers.get('location')?.split('/').at(-1) ?? ''
  const shown = await (await mira.get('/bel')).text()
  expect([shown.includes('U belt al met ons'), shown.indexOf(`href="/bel/${call}"`) < shown.indexOf('Bel mij terug')]).toEqual([true, true])
  expect([first.status, again.headers.get('location')]).toEqual([303, `/bel/${call}`])
  expect(await read(mira, `/bel/${call}`)).toContain('Wij zijn aan het bellen')
})

test('who is rung reads the plan before answering; who is not rung sees no name', async () => {
  const desk = await read(samira, '/oproepen')
  expect(desk).toContain('Mira Harmsen')
  expect(desk).toContain('Wat helpt (door Mira zelf geschreven)')
  const petra = await signIn(house, 'achterwacht')
  const waiting = await read(petra, '/oproepen')
  expect(waiting).not.toContain('Harmsen')
  expect(waiting).toContain('Er gaat nu een oproep over bij een collega.')
  expect((await petra.get(`/oproepen/${call}`)).status).toBe(404)
})

test.each(['begeleider', 'begeleider-b', 'wethouder', 'consulent-leusden', 'zus-van-mira', 'aanbieder', 'vrouwenopvang'])('%s does not see the calls', async (persona) => {
  const other = await signIn(house, persona)
  expect([(await other.get('/oproepen')).status, (await other.get(`/oproepen/${call}`)).status, (await other.get('/papieren-lijst')).status]).toEqual([403, 403, 403])
})

test('from answering to her own worker who has seen it', async () => {
  expect((await samira.fill('/oproepen', {}, `/oproepen/${call}/opnemen`)).headers.get('location')).toBe(`/oproepen/${call}`)
  expect(await read(mira, `/bel/${call}`)).toContain('Samira Nacht heeft uw oproep')
  expect(await (await samira.fill(`/oproepen/${call}`, { uitkomst: 'talk-was-enough' })).text()).toContain('Schrijf kort op wat er besproken is')
  expect((await samira.fill(`/oproepen/${call}`, { uitkomst: 'talk-was-enough', notities: 'Rustig gepraat.' })).headers.get('location')).toBe('/oproepen')
  // In a second window that was still open.
  const late = await samira.fill(`/oproepen/${call}`, { uitkomst: 'contact-tomorrow', notities: 'Nog iets over haar kat.' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringMatching(/role="alert"[\s\S]*Dit typte u[\s\S]*Nog iets over haar kat\./)])
  const joris = await signIn(house, 'begeleider')
  const link = /href="(\/opvolging\/[^"]+)">Mira Harmsen/.exec(await read(joris, '/opvolging'))?.[1] ?? ''
  expect(await read(joris, link)).toContain('Rustig gepraat.')
  const bas = await signIn(house, 'begeleider-b')
  expect([(await bas.get(link)).status, (await read(bas, '/opvolging')).includes('Harmsen')]).toEqual([404, false])
  expect((await joris.fill(link, {})).status).toBe(303)
  expect(await read(mira, `/bel/${call}`)).toContain('Joris Demmer heeft gezien wat er was')
})

test('who wanted to ring and has to sign in first reads a number to call without', async () => {
  const led = await fetch(`${house.url}/bel`, { redirect: 'manual' })
  const page = await (await fetch(house.url + (led.headers.get('location') ?? ''))).text()
  expect(page).toContain('href="tel:0600000247"')
  expect(await (await fetch(`${house.url}/inloggen?naar=/mijn`)).text()).not.toContain('tel:0600000247')
})

test('the plans on paper come with one press, for one page', async () => {
  expect(await read(samira, '/papieren-lijst')).not.toContain('Harmsen')
  const printed = await samira.fill('/papieren-lijst', {})
  expect(printed.status).toBe(200)
  expect(await printed.text()).toContain('Mira Harmsen')
  expect(await read(samira, '/papieren-lijst')).not.toContain('Harmsen')
})

test('the API takes a call with the resident’s own token, and says no names to the line', async () => {
  const authorization = `Bearer ${await tokenOf(house, 'mira')}`
  const made = await fetch(`${house.url}/api/v1/hulpvragen`, { method: 'POST', headers: { authorization, 'content-type': 'application/json', 'idempotency-key': 'a' }, body: JSON.stringify({ kanaal: 'bel-nu' }) })
  expect([made.status, (await made.json() as { stand: string }).stand]).toEqual([201, 'gaat-over'])
  const list = await fetch(`${house.url}/api/v1/hulpvragen`, { headers: { authorization: `Bearer ${await tokenOf(house, 'nachtdienst')}` } })
  const text = await list.text()
  expect(list.status).toBe(200)
  expect(text).toContain('gaat-over')
  expect(text).not.toMatch(/Mira|Harmsen/)
  expect((await fetch(`${house.url}/api/v1/hulpvragen`, { headers: { authorization } })).status).toBe(403)
})

test.each(['coordinator-247', 'contractmanager', 'beleid-leusden', 'nachtdienst', 'mira'])('%s and how well the line is answered', async (persona) => {
  const who = await signIn(house, persona)
  const answer = await who.get('/bereikbaarheid')
  if (persona === 'nachtdienst' || persona === 'mira') return expect(answer.status).toBe(403)
  const page = await answer.text()
  expect(page).toContain('24/7-lijn regio Amersfoort')
  expect(page).toContain('opnemen binnen 60 seconden')
  expect(page).not.toMatch(/Harmsen|Samira/)
})
