import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../src/app/demo/ids.ts'
import { allRoutes } from '../src/app/program.ts'
import type { Route } from '../src/platform/http/route.ts'
import { openHouse, signIn, tokenOf, type TestHouse } from './house.ts'

const mira = personId('Mira Harmsen')
const stranger = '01900000-0000-7000-8000-000000000000'
// Words that stand in Mira's file and nowhere else: her plan, what helps her, her number.
const secrets = ['Drie ochtenden werken', 'Weer koffie drinken', 'Pluis', 'Mira Harmsen', '999900']

let house: TestHouse
beforeAll(async () => { house = await openHouse() }, 120_000)
afterAll(async () => { await house.stop() })

// Every page and every API resource about one person, with her id filled in.
const aboutOne = allRoutes({ mode: 'demo', oidc: undefined }).filter((route) =>
  route.path.includes(':persoon') && !/:(?!persoon)/.test(route.path) && (route.kind === 'page' || route.kind === 'form' || (route.kind === 'api' && route.method === 'GET')))
const addressOf = (route: Route, id: string): string => (route.kind === 'api' ? '/api/v1' : '') + route.path.replace(':persoon', id)

const bare = (text: string): string => text.replaceAll(/value="[^"]*"/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')

describe.each(['consulent-baarn', 'begeleider-b', 'financien-leusden', 'beleid-leusden', 'wethouder', 'contractmanager', 'regioteam', 'financien', 'toezicht', 'privacy', 'zus-van-mira', 'nachtdienst', 'balie', 'regio-ede', 'lokaal-team', 'verwijzer', 'vrouwenopvang'])('%s', (persona) => {
  test.each(aboutOne.map((route) => [route.path, route] as const))('cannot open %s of Mira, and cannot tell that she exists', async (_path, route) => {
    const headers = { authorization: `Bearer ${await tokenOf(house, persona)}` }
    const [answer, unknown] = await Promise.all([mira, stranger].map((id) => fetch(house.url + addressOf(route, id), { headers, redirect: 'manual' })))
    expect([403, 404]).toContain(answer?.status)
    expect(answer?.status).toBe(unknown?.status)
    const text = (await answer?.text()) ?? ''
    expect(bare(text)).toBe(bare((await unknown?.text()) ?? ''))
    for (const secret of secrets) expect(bare(text)).not.toContain(secret)
  })
})

describe('who may open, sees as much as the work needs', () => {
  test('her own worker sees her plan', async () => {
    const page = await (await (await signIn(house, 'begeleider')).get(`/mensen/${mira}`)).text()
    expect(page).toContain('Drie ochtenden werken')
  })

  test('the consultant of her own municipality sees the case, not how she feels or what she plans', async () => {
    const answer = await (await signIn(house, 'consulent-leusden')).get(`/mensen/${mira}`)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Mira Harmsen')
    for (const secret of ['Drie ochtenden werken', 'Weer koffie drinken']) expect(page).not.toContain(secret)
  })

  test('who counts money sees amounts and references, no names', async () => {
    const page = await (await (await signIn(house, 'financien-leusden')).get('/kosten')).text()
    expect(page).not.toContain('Harmsen')
  })

  test('her sister sees the two topics that Mira shares', async () => {
    const page = await (await (await signIn(house, 'zus-van-mira')).get('/gedeeld')).text()
    expect(page).toContain('Lichte begeleiding')
    for (const secret of ['Drie ochtenden werken', 'Weer koffie drinken', 'Leusden']) expect(page).not.toContain(secret)
  })

  test('a search finds only whom one may open', async () => {
    const seek = async (persona: string): Promise<string> => (await (await signIn(house, persona)).fill('/mensen/zoek', { zoek: 'Mira Harm' })).text()
    expect(await seek('begeleider')).toContain(mira)
    expect(await seek('begeleider-b')).not.toContain(mira)
    expect(await seek('consulent-baarn')).not.toContain(mira)
  })

  test('every refused look is on record, with who and why', async () => {
    await (await signIn(house, 'begeleider-b')).get(`/mensen/${mira}`)
    const log = await (await (await signIn(house, 'privacy')).get('/logboek')).text()
    expect(log).toContain('Bas Anders')
    expect(log).toContain('er is niets, of deze persoon mag het niet zien')
  })

  test('a form filled in wrong is no refusal: not for the resident, not for the privacy officer', async () => {
    const worker = await signIn(house, 'begeleider')
    expect((await worker.fill(`/mensen/${mira}/notities`, { soort: 'agreement', tekst: 'Een halve notitie', dag: '2026-11-21', tijd: '10:00', grond: 'serious-danger' })).status).toBe(409)
    const looked = await (await (await signIn(house, 'mira')).get('/mijn/wie-keek')).text()
    expect(looked).toContain('las notities over u')
    expect(looked).not.toContain('wat niet mocht')
    const privacy = await signIn(house, 'privacy')
    const found = await (await privacy.fill('/logboek', { wat: 'note-written', uitkomst: 'not-done' })).text()
    expect(found).toContain('niet goed ingevuld, of het kon toen niet')
    expect(found).toContain('vaste begeleider')
    expect(await (await privacy.fill('/logboek', { wat: 'note-written', uitkomst: 'refused', medewerker: 'Joris Demmer' })).text()).toContain('Er is niets gevonden.')
  })

  test('the privacy officer finds the lines about a person whose family name and birth date she knows, and the resident sees that', async () => {
    const privacy = await signIn(house, 'privacy')
    expect((await privacy.fill('/logboek', { persoon: 'Harmsen' })).status).toBe(409)
    expect((await privacy.fill('/logboek', { persoon: 'Harmsen 1-1-1950' })).status).toBe(409)
    const found = await (await privacy.fill('/logboek', { persoon: 'Harmsen 12-7-1976' })).text()
    expect(found).toContain('dossier geopend')
    expect(found).not.toContain(mira)
    expect(await (await (await signIn(house, 'mira')).get('/mijn/wie-keek')).text()).toContain('ging na wie in uw dossier keek')
  })
})

describe('what Mira writes beside her figures', () => {
  const words = 'Pluisje hield mij wakker'
  const everything = async (persona: string): Promise<string> => {
    const headers = { authorization: `Bearer ${await tokenOf(house, persona)}` }
    const addresses = [...aboutOne.map((route) => addressOf(route, mira)), '/start', '/mensen', '/gedeeld', '/namens', '/oproepen', '/opvolging', '/overdracht', '/afspraken']
    const texts: string[] = []
    for (const address of addresses) texts.push(await (await fetch(house.url + address, { headers, redirect: 'follow' })).text())
    return texts.join('\n')
  }

  test('is said beforehand to be for her own worker', async () => {
    const page = await signIn(house, 'mira')
    expect(await (await page.get('/mijn/check-in')).text()).toContain('Uw vaste begeleider en wie vervangt lezen dit. Verder niemand')
    expect((await page.fill('/mijn/check-in', { cijfer: '6', opmerking: words })).status).toBe(303)
  })

  test('reaches her own worker', async () => expect(await everything('begeleider')).toContain(words))

  test.each(['begeleider-b', 'teamleider', 'aanbieder', 'zus-van-mira', 'nachtdienst', 'achterwacht', 'coordinator-247', 'consulent-leusden', 'toegang', 'plaatsing', 'trajectbewaker', 'mentor'])('and not %s', async (persona) => {
    expect(await everything(persona)).not.toContain(words)
  })
})
