import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client as PgClient } from 'pg'
import type { Browser } from 'playwright-core'
import { enter, moveClock, openBrowser } from '../../../test/browser.ts'
import { type Client, openHouse, personas, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let browser: Browser
const clients = new Map<string, Client>()
const as = async (persona: string): Promise<Client> => { const found = clients.get(persona) ?? await signIn(house, persona); clients.set(persona, found); return found }
const html = async (persona: string, path: string): Promise<string> => (await (await as(persona)).get(path)).text()
beforeAll(async () => { house = await openHouse(); browser = await openBrowser() }, 120_000)
afterAll(async () => { await browser.close(); await house.stop() })

const newest = async (persona: string): Promise<string> => [...(await html(persona, '/incidenten')).matchAll(/href="(\/incidenten\/[0-9a-f-]{36})"[^<]*?>([^<]*)</g)].find((link) => !link[2]?.includes('VB'))?.[1] ?? ''

test('a night worker reports; the supervisor hears at once, asks, the provider answers, the supervisor closes; nobody else reads it', async () => {
  const night = await as('nachtdienst')
  const provider = (await html('nachtdienst', '/incidenten/melden')).match(/<option value="([0-9a-f-]{36})"[^>]*>Eemhoeve/)?.[1] ?? ''
  const typed = { soort: 'violence', aanbieder: provider, waar: 'De hal van het huis', dag: '2026-11-21', tijd: '03:10', wat: 'Een bewoner is geslagen door een bezoeker.', veilig: 'no', zondernaam: 'ja' }
  expect((await night.fill('/incidenten/melden', { ...typed, wat: 'kort' })).status).toBe(400)
  expect((await night.fill('/incidenten/melden', typed)).status).toBe(303)
  expect(await html('nachtdienst', '/incidenten/gemeld')).toContain('gemeld')
  // The demo has some of its own, numbered VB.
  const path = await newest('toezicht')
  expect(await html('toezicht', path)).toContain('Samira Nacht')
  expect(await html('aanbieder', path)).not.toContain('Samira Nacht')
  for (const persona of ['nachtdienst', 'begeleider', 'consulent-leusden', 'regioteam', 'privacy']) expect((await (await as(persona)).get(path)).status).toBe(403)
  const step = async (persona: string, stap: string, tekst: string) => (await (await as(persona)).fill(path, { stap, tekst })).status
  expect(await step('aanbieder', 'give-findings', 'Wij hebben gekeken.')).toBe(409)
  expect(await step('toezicht', 'receive', '')).toBe(303)
  expect(await step('toezicht', 'ask-enquiry', 'Onderzoek hoe de bezoeker binnenkwam.')).toBe(303)
  expect(await step('aanbieder', 'give-findings', 'De deur stond open na elf uur.')).toBe(303)
  expect(await step('aanbieder', 'plan-measures', 'De deur gaat om tien uur dicht.')).toBe(303)
  expect(await step('aanbieder', 'close', 'Wij vinden het klaar.')).toBe(409)
  expect(await step('toezicht', 'close', 'De maatregel is uitgevoerd.')).toBe(303)
  expect(await html('nachtdienst', '/incidenten/gemeld')).toContain('afgerond')
  expect(await html('nachtdienst', '/incidenten/gemeld')).not.toContain('om tien uur dicht')
  expect(await html('wethouder', '/incidenten/aantallen')).toContain('niet getoond')
}, 60_000)

/** What went out about a term that passed; the post box shows only the last of all messages. */
async function lateMessages(): Promise<string[]> {
  const client = new PgClient({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
  const { rows } = await client.query<{ body: string }>("select body from platform.gateway_message where body like 'De termijn bij incident%'")
  await client.end()
  return rows.map(({ body }) => body)
}

test('without JavaScript, on a telephone in the night: she reports a calamity, and the supervisor sees it at once; the pages are accessible; what is late is said again by itself', async () => {
  const samira = await enter(browser, house, 'nachtdienst', { javaScript: false, width: 360, height: 780 })
  const { page } = samira
  await samira.go('/incidenten/melden')
  await page.check('[name=soort][value=calamity]')
  await page.selectOption('[name=aanbieder]', { label: 'Eemhoeve' })
  await page.fill('[name=waar]', 'De keuken')
  await page.fill('[name=dag]', '2026-11-21')
  await page.fill('[name=tijd]', '04:20')
  await page.fill('[name=wat]', 'Er was brand in de keuken. De bewoners staan buiten.')
  await page.check('[name=veilig][value=no]')
  await page.click('main button[type=submit]')
  await page.waitForURL('**/incidenten/gemeld?gelukt=gemeld')
  await samira.check()
  await samira.leave()
  const abel = await enter(browser, house, 'toezicht', { javaScript: false, width: 360, height: 780 })
  await abel.go('/incidenten')
  expect(await abel.page.locator('main').innerText()).toContain('nog niet veilig')
  const path = await newest('toezicht')
  await abel.go(path)
  expect(await abel.page.locator('main').innerText()).toContain('Er was brand in de keuken.')
  await abel.leave()
  const number = /<h1[^>]*>[^<]*?(\S+)<\/h1>/.exec(await html('toezicht', path))?.[1] ?? 'no number'
  const ours = async (): Promise<string[]> => (await lateMessages()).filter((body) => body.includes(number))
  expect(await ours()).toEqual([])
  // Reported on a Saturday, to be received on Monday: on Tuesday morning the supervisor is reminded, with a number and no name.
  await moveClock(house, { op: '2026-11-24T09:00:00+01:00' })
  const late = await ours()
  expect(late.length).toBeGreaterThan(0)
  expect(late.every((body) => !/Samira|brand|keuken|Eemhoeve/.test(body))).toBe(true)
  expect(await html('toezicht', path)).toContain('te laat')
}, 120_000)

test('nobody but the supervisor and who leads that provider opens it or sees the list; by typing its address neither', async () => {
  const path = await newest('toezicht')
  const opens: string[] = []
  for (const { slug } of personas) {
    const client = await as(slug)
    const [one, list] = [(await client.get(path)).status, (await client.get('/incidenten')).status]
    if (one === 200 || list === 200) opens.push(slug)
    else expect([slug, [403, 404].includes(one), list]).toEqual([slug, true, 403])
    if (one !== 200) expect((await client.post(path, { stap: 'close', tekst: 'Klaar.' })).status, slug).not.toBe(303)
  }
  expect(opens).toEqual(['aanbieder', 'toezicht'])
  expect(await (await fetch(`${house.url}${path}`, { redirect: 'manual' })).text()).not.toContain('keuken')
}, 120_000)
