import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveClock } from '../../../test/browser.ts'
import { errorsIn, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse() }, 180_000)
afterAll(() => house.stop())

/** Writes past the program, as the owner of the database. */
async function query(text: string): Promise<void> {
  const db = new Connection({ connectionString: house.ownerUrl })
  await db.connect()
  await db.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
  await db.query(text)
  await db.end()
}

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ')
const post = async (): Promise<{ aan: string; tekst: string }[]> => ((await (await fetch(`${house.url}/demo/postvak.json`)).json()) as { items: { aan: string; tekst: string }[] }).items

/** Fills in a public form as a browser without a session does. */
async function fill(path: string, fields: Record<string, string>): Promise<Response> {
  const token = (await (await fetch(house.url + path)).text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
  return fetch(house.url + path, { method: 'POST', redirect: 'manual', headers: { origin: house.url }, body: new URLSearchParams({ ...fields, _formulier: token }) })
}
const cookieOf = (answer: Response): string => answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
const open = async (cookie: string, path: string) => fetch(house.url + path, { headers: { cookie }, redirect: 'manual' })

describe('a neighbour who is invited and has no account', () => {
  let code: string
  let cookie: string

  test('gets a code by mail, makes an account with it, and sees what is shared and nothing else', async () => {
    const mira = await signIn(house, 'mira')
    await mira.fill('/mijn/mensen-om-mij-heen/uitnodigen', { naam: 'Ria Bovenbuur', relatie: 'buurvrouw', kring: 'neighbour', email: 'ria@example.org', onderwerpen: ['plan'] })
    const sent = (await post()).find(({ aan }) => aan === 'ria@example.org')?.tekst ?? ''
    expect(sent).toContain('/uitnodiging')
    code = sent.match(/code is ([A-Z0-9-]+)\./)?.[1] ?? ''
    const joined = await fill('/uitnodiging', { code })
    cookie = cookieOf(joined)
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/start'])
    const shared = await (await open(cookie, '/gedeeld')).text()
    expect(shared).toContain('Drie ochtenden werken')
    expect(shared).not.toContain('Leusden')
    for (const path of ['/mijn', '/post', `/mensen/${personId('Mira Harmsen')}`]) expect((await open(cookie, path)).status).toBe(403)
  })

  test('cannot use the code twice, and a wrong one tells nothing', async () => {
    const [used, wrong] = [await fill('/uitnodiging', { code }), await fill('/uitnodiging', { code: 'ABCD-EFGH-JKMN' })]
    expect([used.status, wrong.status]).toEqual([409, 409])
    expect(errorsIn(await used.text())).toBe(errorsIn(await wrong.text()))
  })

  test('comes back with a code that is sent to her; nobody else can tell whether she is known', async () => {
    const [known, unknown] = [await fill('/inloggen/code', { adres: 'Ria@Example.org' }), await fill('/inloggen/code', { adres: 'niemand@example.org' })]
    expect([known.headers.get('location'), unknown.headers.get('location')]).toEqual(['/inloggen/code/invullen', '/inloggen/code/invullen'])
    const items = await post()
    expect(items.some(({ aan }) => aan === 'niemand@example.org')).toBe(false)
    const six = items.find(({ aan, tekst }) => aan === 'ria@example.org' && tekst.includes('tien minuten'))?.tekst.match(/\d{6}/)?.[0] ?? ''
    expect((await fill('/inloggen/code/invullen', { adres: 'ria@example.org', code: six === '000000' ? '111111' : '000000' })).status).toBe(409)
    expect((await fill('/inloggen/code/invullen', { adres: 'ria@example.org', code: six })).headers.get('location')).toBe('/start')
    expect((await fill('/inloggen/code/invullen', { adres: 'ria@example.org', code: six })).status, 'once').toBe(409)
  })

  test('who asks a code in her name neither fills her telephone nor makes her code useless, and cannot guess on', async () => {
    const sent = async () => (await post()).filter(({ aan, tekst }) => aan === 'ria@example.org' && tekst.includes('tien minuten'))
    const before = (await sent()).length
    await query("delete from platform.code_try")
    await fill('/inloggen/code', { adres: 'ria@example.org' })
    const six = (await sent())[0]?.tekst.match(/\d{6}/)?.[0] ?? ''
    await fill('/inloggen/code', { adres: 'Ria@example.org' })
    expect((await sent()).length, 'one a minute').toBe(before + 1)
    await query("update platform.code_try set at = at - interval '61 seconds'")
    await fill('/inloggen/code', { adres: 'ria@example.org' })
    expect((await sent()).map(({ tekst }) => tekst.includes(six)).slice(0, 2), 'the same code again').toEqual([true, true])
    for (let count = 0; count < 5; count += 1) await fill('/inloggen/code/invullen', { adres: 'ria@example.org', code: six === '000000' ? '111111' : '000000' })
    await query("update platform.code_try set at = at - interval '61 seconds'")
    await fill('/inloggen/code', { adres: 'ria@example.org' })
    expect((await fill('/inloggen/code/invullen', { adres: 'ria@example.org', code: six })).status, 'a new code gives no new tries').toBe(409)
    await query("update platform.code_try set at = at - interval '15 minutes'")
    expect((await fill('/inloggen/code/invullen', { adres: 'ria@example.org', code: six })).headers.get('location')).toBe('/start')
  })

  test('a worker gets no code by this way', async () => {
    await fill('/inloggen/code', { adres: 'begeleider@example.org' })
    expect((await post()).some(({ aan, tekst }) => aan === 'begeleider@example.org' && tekst.includes('tien minuten'))).toBe(false)
  })
})

describe('her sister worries', () => {
  test('the worker on duty reads it within hours; Mira sees what was sent; nobody else does', async () => {
    const els = await signIn(house, 'zus-van-mira')
    const gedeeld = await (await els.get('/gedeeld')).text()
    const path = gedeeld.match(/href="(\/gedeeld\/[0-9a-f-]+\/zorgen)"/)?.[1] ?? ''
    expect((await els.fill(path, { woorden: 'Mira klonk gisteren heel somber.' })).headers.get('location')).toBe(`${path}?gelukt=verstuurd`)
    expect(textOf(await (await els.get(path)).text())).toContain('Mira klonk gisteren')
    const mira = await signIn(house, 'mira')
    const own = textOf(await (await mira.get('/mijn/berichten')).text())
    expect(own).toContain('Mira klonk gisteren')
    for (const persona of ['begeleider-b', 'aanbieder', 'wethouder', 'opvanggast']) {
      expect(await (await (await signIn(house, persona)).get('/post')).text()).not.toContain('Mira klonk')
    }
    expect((await (await signIn(house, 'mentor')).get(path)).status).toBe(403)
  })

  test('not read in four hours, it goes on and rings somebody; the message names nobody', async () => {
    await moveClock(house, { op: '2026-11-21T16:30:00+01:00' })
    const late = (await post()).filter(({ tekst }) => tekst.includes('niet op tijd gelezen'))
    expect(late.length).toBeGreaterThan(0)
    expect(late.some(({ tekst }) => tekst.includes('Mira') || tekst.includes('somber'))).toBe(false)
  })
})

describe('a helper on the telephone', () => {
  test('writes down a question for her; it says so, and she reads it herself', async () => {
    const joris = await signIn(house, 'begeleider')
    const path = `/mensen/${personId('Mira Harmsen')}/vraag`
    expect((await joris.fill(path, { soort: 'complaint', over: 'municipality', woorden: 'De gemeente belt mij nooit terug.' })).status).toBe(303)
    const own = textOf(await (await (await signIn(house, 'mira')).get('/mijn/berichten')).text())
    expect(own).toContain('De gemeente belt mij nooit terug')
    for (const persona of ['begeleider-b', 'nachtdienst', 'consulent-leusden', 'zus-van-mira']) expect([403, 404]).toContain((await (await signIn(house, persona)).get(path)).status)
  })
})
