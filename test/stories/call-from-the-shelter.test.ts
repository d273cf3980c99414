import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenLineId, personaAccountId, personId } from '../../src/app/demo/ids.ts'
import { moveClock } from '../browser.ts'
import { type Client, openHouse, signIn, type TestHouse, tokenOf } from '../house.ts'
import { rowsThatTell } from '../outside.ts'

const THREE_AM = '2026-11-22T03:00:00+01:00'
const aurelia = personId('Aurelia Vederkamer')

type News = { topic: string; kind: string }

let house: TestHouse
let listener: Connection
let resident: Client
let suze: Client
let call = ''
const news: News[] = []

const read = async (who: Client, path: string): Promise<string> => (await who.get(path)).text()

const inside = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> => {
  const client = new Connection({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '1', false)`)
  const { rows } = await client.query<T>(text, [...values])
  await client.end()
  return rows
}

const rung = () => inside<{ role: string; account: string | null; outcome: string; round: number }>('select role, account_id as account, outcome, round from oncall.call_step where call_id = $1 order by seq', [call])

// Who works in the open compartment, and what they can look at that a call, a roster or a figure could show itself on.
const outsiders: Readonly<Record<string, readonly string[]>> = {
  'nachtdienst': ['/oproepen', '/rooster', '/bezoeken', '/papieren-lijst'],
  'coordinator-247': ['/oproepen', '/rooster', '/opvolging', '/bereikbaarheid', '/rooster/op-dienst', '/cijfers'],
  'consulent-veenendaal': ['/gemeente/dossiers'], 'consulent-leusden': ['/gemeente/dossiers'],
  'beleid-leusden': ['/cijfers', '/bereikbaarheid', '/vangnet'], 'regioteam': ['/cijfers', '/bereikbaarheid', '/vangnet'], 'privacy': ['/logboek'],
}
const apiPaths = ['hulpvragen', 'roosters']

const plain = (html: string): string => (html.match(/<main[\s\S]*<\/main>/)?.[0] ?? html).replaceAll(/value="[^"]*"/g, '')

async function seenOutside(): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const [persona, paths] of Object.entries(outsiders)) {
    const client = await signIn(house, persona)
    for (const path of paths) {
      const answer = await client.get(path)
      expect(answer.status, `${persona} ${path}`).toBe(200)
      seen.set(`${persona} ${path}`, plain(await answer.text()))
    }
  }
  const token = await tokenOf(house, 'nachtdienst')
  for (const path of apiPaths) seen.set(`api ${path}`, await (await fetch(`${house.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })).text())
  return seen
}

let before: Map<string, string>

beforeAll(async () => {
  house = await openHouse()
  await moveClock(house, { op: THREE_AM })
  before = await seenOutside()
  listener = new Connection({ connectionString: house.ownerUrl })
  await listener.connect()
  listener.on('notification', ({ payload }) => { news.push(JSON.parse(payload ?? '{}') as News) })
  await listener.query('listen live')
  resident = await signIn(house, 'vrouw-in-opvang')
  suze = await signIn(house, 'vrouwenopvang-nacht')
}, 120_000)

afterAll(async () => {
  await listener.end()
  await house.stop()
})

describe('a woman on a secret address calls for help', () => {
  test('it rings at the shelter’s own worker, on the shelter’s own line', async () => {
    expect(await read(resident, '/bel')).toMatch(/0600000248[\s\S]*tel:113|tel:113[\s\S]*0600000248/)
    const answer = await resident.fill('/bel', { hoe: 'nu', woorden: 'Hij staat voor de deur' })
    call = answer.headers.get('location')?.split('/').at(-1) ?? ''
    expect(await read(resident, `/bel/${call}`)).toContain('Wij zijn aan het bellen')
    expect(await rung()).toEqual([{ role: 'night-worker', account: personaAccountId('vrouwenopvang-nacht'), outcome: 'rings', round: 1 }])
    expect(await inside('select line_id from oncall.call where id = $1', [call])).toEqual([{ line_id: hiddenLineId }])
    expect(await read(suze, '/oproepen')).toContain('Aurelia Vederkamer')
  })

  test('unanswered it goes on, to the last resort, and begins again with the shelter’s coordinators', async () => {
    for (let seconds = 0; seconds < 4; seconds += 1) await moveClock(house, { verzet: 'PT61S' })
    const steps = await rung()
    expect(steps.map((one) => one.role)).toEqual(['night-worker', 'back-up', 'oncall-coordinator', 'last-resort', 'night-worker', 'oncall-coordinator', 'oncall-coordinator'])
    const here = (await inside<{ id: string }>('select id from staff.account')).map((one) => one.id)
    expect(steps.flatMap((one) => one.account ?? []).filter((one) => !here.includes(one))).toEqual([])
    const sent = await inside<{ recipient: string }>('select recipient from platform.gateway_message')
    expect(sent.map((one) => one.recipient)).toContain('0600000249')
  })

  test('she takes it and closes it, and the woman’s own worker sees it the next morning', async () => {
    expect((await suze.fill('/oproepen', {}, `/oproepen/${call}/opnemen`)).status).toBe(303)
    expect(await read(resident, `/bel/${call}`)).toContain('Suze Wachter heeft uw oproep')
    expect((await suze.fill(`/oproepen/${call}`, { uitkomst: 'talk-was-enough', notities: 'De deur is op slot, politie gebeld.' })).headers.get('location')).toBe('/oproepen')
    const roos = await signIn(house, 'vrouwenopvang')
    const link = /href="(\/opvolging\/[^"]+)">Aurelia Vederkamer/.exec(await read(roos, '/opvolging'))?.[1] ?? ''
    expect(await read(roos, link)).toContain('De deur is op slot')
    await moveClock(house, { op: '2026-11-22T11:00:00+01:00' })
    expect(await inside('select escalated_to from oncall.follow_up where call_id = $1', [call]), 'unseen, it goes to a coordinator of the shelter').toEqual([{ escalated_to: expect.any(String) }])
    expect((await roos.fill(link, {})).status).toBe(303)
    expect(await read(resident, `/bel/${call}`)).toContain('Roos Veilig heeft gezien wat er was')
  })

  test('the roster there is watched and extended by itself', async () => {
    const kinds = await inside<{ kind: string }>(`select distinct kind from platform.job where compartment = 1 and done_at is not null and kind like 'roster-%' order by kind`)
    expect(kinds.map((one) => one.kind)).toEqual(['roster-morning', 'roster-watch'])
    expect(await inside(`select 1 from oncall.shift where origin = 'rotation' limit 1`)).toHaveLength(1)
  })

  test('nobody outside hears, sees or counts any of it', async () => {
    expect(news.filter((one) => one.topic.startsWith('1/1/')).map((one) => one.kind)).toContain('ring')
    // Other nights of the demo have their follow-ups that morning; a call is hers alone.
    expect(news.filter((one) => !one.topic.startsWith('1/1/') && ['ring', 'calls', 'call', 'visit', 'speech', 'chat'].includes(one.kind))).toEqual([])
    const workers = await inside<{ id: string; name: string }>('select id, name from staff.account')
    const telling = [call, aurelia, hiddenLineId, '0600000248', '0600000249', 'Vederkamer', 'vrouwenopvang-nacht', ...workers.flatMap((one) => [one.id, one.name])]
    expect(await rowsThatTell(house.ownerUrl, 1, telling)).toEqual([])
    await moveClock(house, { op: '2026-11-22T11:00:00+01:00' })
    for (const [where, html] of await seenOutside()) for (const one of telling) expect(html.includes(one), `${where}: ${one}`).toBe(false)
  })

  test('no figure of the open lines moved', async () => {
    const after = await seenOutside()
    for (const where of ['coordinator-247 /bereikbaarheid', 'beleid-leusden /bereikbaarheid', 'regioteam /bereikbaarheid', 'api hulpvragen']) expect(after.get(where), where).toBe(before.get(where))
    expect(after.get('api roosters')).toContain('24/7-lijn regio Amersfoort')
  })
})
