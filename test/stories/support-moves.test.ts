import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Day, addDays, day } from '../../src/kernel/day.ts'
import { systemOf } from '../../src/platform/actor.ts'
import { database, inTransaction, sql } from '../../src/platform/database/index.ts'
import { checkAccessible, enter, openBrowser, type Someone } from '../browser.ts'
import { openHouse, personId, signIn, type TestHouse } from '../house.ts'

// A browser that checks every page takes its time.
vi.setConfig({ testTimeout: 150_000 })

const today = day('2026-11-21')
const mira = personId('Mira Harmsen')
const small = { javaScript: false, width: 360, height: 740 }
let house: TestHouse
let browser: Browser
beforeAll(async () => { [house, browser] = await Promise.all([openHouse(), openBrowser()]) }, 180_000)
afterAll(async () => { await browser.close(); await house.stop() })

const rows = <T>(query: ReturnType<typeof sql<T>>) => inTransaction(house.db, systemOf(1), async (tx) => (await query.execute(database(tx))).rows)
const products = async () => (await rows(sql<{ product: string; from_day: Day; until_day: Day | null }>`select product, from_day, until_day from continuum.episode where person_id = ${mira} order by from_day`)).map((one) => `${one.product} ${one.from_day} ${one.until_day ?? ''}`)
const messages = async () => (await rows(sql<{ kind: string; product: string; happened_on: Day }>`select kind, product, happened_on from messaging.message where person_id = ${mira} and happened_on >= ${today} order by kind desc`)).map((one) => `${one.kind} ${one.product} ${one.happened_on}`)
const lineOpen = async (on: Day) => (await rows(sql`select from oncall.enrolment where person_id = ${mira} and from_day <= ${on} and (until_day is null or until_day > ${on})`)).length > 0

async function fill({ page, check }: Someone, fields: Record<string, string>, pick: Record<string, string> = {}, button?: string): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).first().fill(value)
  for (const [name, value] of Object.entries(pick)) await page.locator(`[name="${name}"][value="${value}"]`).first().check()
  await page.getByRole('button', button ? { name: button } : {}).last().click()
  await check()
}

describe('support moves, and what was planned can be taken back', () => {
  test('a step is planned, given another day, and withdrawn: messages, line and days follow each time', async () => {
    const joris = await signIn(house, 'begeleider')
    const path = `/mensen/${mira}/meer-of-minder-hulp`
    const before = await products()
    const [from, later] = [addDays(today, 10), addDays(today, 20)]
    expect((await joris.fill(path, { hulp: 'beschermd-thuis', uren: '6', vanaf: from, wens: 'together', reden: 'Samen gekozen voor meer' }, path)).status).toBe(303)
    expect(await messages()).toEqual([`307 lichte-begeleiding ${addDays(from, -1)}`, `305 beschermd-thuis ${from}`])
    const planned = `/mensen/${mira}/geplande-stap`
    expect((await joris.fill(planned, { vanaf: later, reden: 'Eerst de verhuizing' }, planned)).status).toBe(303)
    expect(await messages()).toEqual([`307 lichte-begeleiding ${addDays(later, -1)}`, `305 beschermd-thuis ${later}`])
    expect(await (await joris.get(path)).text()).toContain('/geplande-stap')
    expect((await joris.fill(planned, { waarom: 'Mira wil het toch niet' }, `${planned}/intrekken`)).status).toBe(303)
    expect(await products()).toEqual(before)
    expect(await messages()).toEqual([])
    expect(await lineOpen(later)).toBe(true)
    expect(await (await joris.get(planned)).text()).toContain('ingetrokken op')
    expect(await (await (await signIn(house, 'mira')).get('/mijn/hulp')).text()).toContain('Mira wil het toch niet')
  })

  test('outside the decision the page shows the way with its legal days, from what was typed', async () => {
    const joris = await enter(browser, house, 'begeleider', { javaScript: false, width: 1280 })
    await joris.go(`/mensen/${mira}/meer-of-minder-hulp`)
    await fill(joris, { uren: '6', reden: 'Thuis lukt het niet meer' }, { hulp: 'bw-stabilisatie-en-observatie', wens: 'together' }, 'Verander de hulp')
    expect(await joris.page.textContent('main')).toContain('Dit past niet binnen het besluit')
    await joris.page.getByRole('button', { name: 'Zet de weg in gang' }).click()
    await joris.check()
    expect(joris.page.url()).toMatch(/andere-hulp\/[0-9a-f-]{36}$/)
    const way = (await joris.page.textContent('main')) ?? ''
    // Six weeks after Saturday 21 November is 2 January, which moves on to Monday 4 January; two weeks on is 18 January.
    for (const expected of ['uiterlijk 4 januari 2027', 'uiterlijk 18 januari 2027', 'Melding bij de centrale toegang', 'Bezwaar kan']) expect(way).toContain(expected)
    await joris.page.getByRole('link', { name: 'Doe nu de melding' }).click()
    await joris.check()
    expect(await joris.page.inputValue('[name="vraag"]')).toContain('Thuis lukt het niet meer')
    await fill(joris, { instemming: 'Mira zei ja, samen gebeld' }, { dienst: 'beschermd-wonen' })
    expect(joris.page.url()).toMatch(/andere-hulp\//)
    expect(await rows(sql<{ on: Day }>`select reported_on as on from continuum.wanted_move where person_id = ${mira} and report_id is not null`)).toEqual([{ on: today }])
    const own = await enter(browser, house, 'mira', small)
    await own.go('/mijn/hulp')
    expect(await own.page.textContent('main')).toContain('Onderzoek klaar')
    await own.leave()
    await joris.leave()
  })
})

describe('at rest, and never out of reach', () => {
  test('support rests, the line stays open, a call at night wakes it, and she reads it', async () => {
    const joris = await signIn(house, 'begeleider')
    const path = `/mensen/${mira}/meer-of-minder-hulp`
    expect((await joris.fill(path, { hulp: 'vinger-aan-de-pols', uren: '2', vanaf: today, wens: 'own-wish', reden: 'Het gaat goed' }, path)).status).toBe(303)
    const rest = `/mensen/${mira}/rust`
    expect((await joris.fill(rest, { afspraak: 'Elke maand een kaartje', wens: 'together' }, rest)).status).toBe(303)
    expect(await lineOpen(today)).toBe(true)
    const own = await enter(browser, house, 'mira', small)
    await own.go('/mijn/hulp')
    expect(await own.page.textContent('main')).toContain('De hulp rust sinds')
    await own.go('/bel')
    await own.page.getByRole('button', { name: /bel/i }).first().click()
    await own.go('/mijn/hulp')
    const said = (await own.page.textContent('main')) ?? ''
    expect(said).not.toContain('De hulp rust sinds')
    expect(said).toContain('er werd gebeld met de lijn')
    await own.leave()
  })

  test('she wakes it herself, and whoever has the turn has to answer', async () => {
    const joris = await signIn(house, 'begeleider')
    const rest = `/mensen/${mira}/rust`
    await joris.fill(rest, { afspraak: 'Weer rust tot het voorjaar', wens: 'own-wish' }, rest)
    const own = await signIn(house, 'mira')
    expect((await own.fill('/mijn/hulp', {}, '/mijn/hulp/wakker')).headers.get('location')).toBe('/mijn/hulp?gelukt=gevraagd')
    expect(await rows(sql<{ kind: string }>`select kind from continuum.signal where person_id = ${mira} and answered_at is null and kind = 'request'`)).toHaveLength(1)
  })
})

describe('what a resident opens on her telephone, without JavaScript', () => {
  test.each(['/mijn/hulp', '/mijn/check-in', '/mijn/check-in/meedoen', '/mijn/afgesproken-tijd', '/mijn/levenslijn'])('%s passes at 360 px', async (path) => {
    const own = await enter(browser, house, 'mira', small)
    await own.go(path)
    expect(await own.page.textContent('body')).toContain('112')
    await own.leave()
  })
  test('she agrees a time, and says with one press that it goes well', async () => {
    const own = await enter(browser, house, 'mira', small)
    await own.go('/mijn/afgesproken-tijd')
    await own.page.getByText('Wat moeten wij weten als wij langskomen?').click()
    await fill(own, { telefoon: '06 00000001', vraag: 'Els', vraagnummer: '0600000002', sleutel: 'Els heeft een sleutel', dier: 'Kat Pluis' }, {}, 'Spreek dit af')
    await own.page.getByRole('button', { name: 'Het gaat goed met mij' }).click()
    await own.check()
    expect(await own.page.textContent('main')).toContain('Wij weten dat het vandaag goed gaat')
    await own.leave()
  })
  test('everybody can read how a signal comes about, and how often it is wrong', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(`${house.url}/uitleg/signaal`)
    await checkAccessible(page)
    for (const text of ['34 %', '73 %', 'Het programma beslist niets', '112']) expect(await page.textContent('body')).toContain(text)
    await context.close()
  })
})

describe('a text message comes in', () => {
  const bring = (body: object, key: string) => fetch(`${house.url}/api/v1/sms/inkomend`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) })
  const geheim = 'alleen-voor-de-demo-nooit-in-productie-gebruiken'
  test('only with the secret of the gateway, and the answer never tells whether somebody is known', async () => {
    expect((await bring({ geheim: 'geraden', van: '0600000001', tekst: 'OK' }, 'a')).status).toBe(404)
    const known = await bring({ geheim, van: '0600000001', tekst: 'OK' }, 'b')
    const unknown = await bring({ geheim, van: '0699999999', tekst: 'OK' }, 'c')
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    expect(known.status).toBe(201)
  })
})

test('the worker writes down what she says by telephone; a municipality cannot', async () => {
  const joris = await signIn(house, 'begeleider')
  const path = `/mensen/${mira}/check-in`
  expect((await joris.fill(path, { cijfer: '6', contact: 'ja', dag: (await (await joris.get(path)).text()).match(/name="dag"[^>]*value="([^"]+)"/)?.[1] ?? '' }, path)).status).toBe(303)
  expect(await rows(sql`select way from continuum.check_in where person_id = ${mira} and way = 'phone' and recorded_by is not null and spoke_to_someone`)).toHaveLength(1)
  for (const part of ['check-in', 'rust', 'observatie', 'levenslijn', 'geplande-stap', 'andere-hulp', 'afgesproken-tijd', 'melden']) {
    expect((await (await signIn(house, 'consulent-leusden')).get(`/mensen/${mira}/${part}`)).status, part).toBe(403)
  }
})
