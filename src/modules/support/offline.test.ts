import type { Browser, Page } from 'playwright-core'
import { Client as Connection } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessible, enter, openBrowser, type Someone } from '../../../test/browser.ts'
import { openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let browser: Browser
const mira = personId('Mira Harmsen')
const path = `/mensen/${mira}/notities`

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
})

async function rowsLike(start: string): Promise<string[]> {
  const client = new Connection({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  const { rows } = await client.query<{ words: string }>(`select words from support.note_version where words like $1 order by recorded_at, note_id, version`, [`${start}%`])
  await client.end()
  return rows.map((row) => row.words)
}

const ready = async (page: Page): Promise<void> => { await page.waitForSelector('form[data-klaar="ja"]', { timeout: 20_000 }) }
const waits = (page: Page): Promise<string | null> => page.getAttribute('#op-dit-toestel', 'data-wacht')

async function write(page: Page, text: string, count: number): Promise<void> {
  await page.fill('textarea[name="tekst"]', text)
  await page.click('[data-notitieformulier] button[type="submit"]')
  await page.waitForFunction((wanted) => document.getElementById('op-dit-toestel')?.dataset['wacht'] === wanted, String(count))
}

async function inTheField(zone?: string): Promise<Someone> {
  const joris = await enter(browser, house, 'begeleider', { javaScript: true, width: 360, height: 740, ...(zone ? { zone } : {}) })
  await joris.page.goto(house.url + path)
  await ready(joris.page)
  await joris.page.evaluate(async () => { await navigator.serviceWorker.ready })
  return joris
}

/** Everything this browser keeps on the telephone, as text: caches with their contents, the box of notes, and the small store. */
const keptBy = (page: Page): Promise<{ addresses: string[]; text: string }> => page.evaluate(async () => {
  const texts: string[] = [JSON.stringify(localStorage)]
  const addresses: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      addresses.push(new URL(request.url).pathname)
      texts.push((await (await cache.match(request))?.text()) ?? '')
    }
  }
  const database = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open('sluitend-toestel')
    asked.addEventListener('success', () => resolve(asked.result))
  })
  const rows = await new Promise<{ box: ArrayBuffer }[]>((resolve) => {
    const asked = database.transaction('wachtrij').objectStore('wachtrij').getAll()
    asked.addEventListener('success', () => resolve(asked.result as { box: ArrayBuffer }[]))
  })
  database.close()
  texts.push(...rows.map((row) => `${JSON.stringify(Object.keys(row))} ${new TextDecoder('latin1').decode(row.box)}`))
  return { addresses, text: texts.join('\n') }
})

describe('notes without a connection', () => {
  test('fifty typed offline, reloaded, the tab killed, connected again: fifty, once and in order; nothing of a person in clear on the telephone', async () => {
    const joris = await inTheField()
    const texts = Array.from({ length: 50 }, (_, index) => `Ver weg ${String(index + 1).padStart(2, '0')}: thee gedronken`)
    await joris.context.setOffline(true)
    for (const [index, text] of texts.slice(0, 30).entries()) await write(joris.page, text, index + 1)
    await joris.page.reload()
    await ready(joris.page)
    expect(await joris.page.textContent('h1')).toContain('Geen verbinding')
    for (const [index, text] of texts.slice(30).entries()) await write(joris.page, text, index + 31)
    await checkAccessible(joris.page)
    const kept = await keptBy(joris.page)
    expect(kept.addresses.filter((address) => !address.startsWith('/zonder-verbinding') && !address.startsWith('/vast/'))).toEqual([])
    expect(kept.addresses).toContain('/zonder-verbinding')
    for (const secret of ['Harmsen', 'Mira', 'Demmer', 'thee gedronken', 'Pluis']) expect(kept.text).not.toContain(secret)
    await joris.page.close({ runBeforeUnload: false })
    const again = await joris.context.newPage()
    await again.goto(house.url + path)
    await ready(again)
    expect(await waits(again)).toBe('50')
    expect(await rowsLike('Ver weg')).toEqual([])
    // Two tabs see the connection come back at the same moment: each note goes once.
    const other = await joris.context.newPage()
    await other.goto(house.url + path)
    await ready(other)
    await joris.context.setOffline(false)
    for (const page of [again, other]) await page.waitForFunction(() => document.getElementById('op-dit-toestel')?.dataset['wacht'] === '0', undefined, { timeout: 60_000 })
    expect(await rowsLike('Ver weg')).toEqual(texts)
    await again.reload()
    await ready(again)
    expect(await rowsLike('Ver weg')).toHaveLength(50)
    await joris.leave()
  }, 180_000)

  test('an answer that got lost on the way makes no second note', async () => {
    const joris = await inTheField()
    let lost = 0
    await joris.context.route('**/api/v1/notities', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    })
    await joris.page.fill('textarea[name="tekst"]', 'Antwoord kwijt: één keer bewaard')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await expect.poll(() => lost, { timeout: 40_000 }).toBe(1)
    await expect.poll(() => waits(joris.page), { timeout: 40_000 }).toBe('0')
    expect(await rowsLike('Antwoord kwijt')).toHaveLength(1)
    await joris.leave()
  }, 90_000)

  test('a double click keeps one note, and says nothing about what is already kept', async () => {
    const joris = await inTheField()
    await joris.page.fill('textarea[name="tekst"]', 'Dubbel geklikt: één keer')
    await joris.page.dblclick('[data-notitieformulier] button[type="submit"]')
    await expect.poll(() => rowsLike('Dubbel geklikt'), { timeout: 20_000 }).toHaveLength(1)
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    expect([new URL(joris.page.url()).pathname, await joris.page.locator('[role="alert"]').count()]).toEqual([path, 0])
    expect(await joris.page.textContent('#op-dit-toestel')).toContain('verstuurd')
    expect(await rowsLike('Dubbel geklikt')).toHaveLength(1)
    await joris.leave()
  }, 60_000)

  test('a note that is not taken comes back in its form, with the sentence at the field and everything as it was typed; put right it goes, once', async () => {
    const joris = await inTheField()
    await joris.page.fill('textarea[name="tekst"]', 'Verkeerde dag: wel bewaard')
    await joris.page.check('input[name="soort"][value="concern"]')
    await joris.page.fill('input[name="minuten"]', '20')
    await joris.page.fill('input[name="dag"]', '2027-01-05')
    await joris.page.fill('input[name="tijd"]', '09:15')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await joris.page.waitForSelector('input[name="dag"][aria-invalid="true"]', { timeout: 20_000 })
    const said = await joris.page.getAttribute('input[name="dag"]', 'aria-describedby') ?? ''
    expect(await joris.page.textContent(`#${said}`)).toBe('Dit moment moet nog komen. Kies wanneer het gebeurde.')
    const values = await joris.page.evaluate(() => Object.fromEntries([...new FormData(document.querySelector<HTMLFormElement>('#notitie') ?? undefined)].filter(([name]) => !name.startsWith('_'))))
    expect(values).toMatchObject({ tekst: 'Verkeerde dag: wel bewaard', soort: 'concern', minuten: '20', dag: '2027-01-05', tijd: '09:15' })
    await checkAccessible(joris.page)
    // Also after the tab was closed: it waits in the box.
    await joris.page.reload()
    await joris.page.waitForSelector('input[name="dag"][aria-invalid="true"]', { timeout: 20_000 })
    await joris.page.fill('input[name="dag"]', '2026-11-20')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await expect.poll(() => rowsLike('Verkeerde dag'), { timeout: 20_000 }).toEqual(['Verkeerde dag: wel bewaard'])
    await expect.poll(() => joris.page.getAttribute('#op-dit-toestel', 'data-vast')).toBe('0')
    expect([await joris.page.inputValue('textarea[name="tekst"]'), await joris.page.locator('[aria-invalid]').count()]).toEqual(['', 0])
    await joris.leave()
  }, 90_000)

  test('the time on the form is that of Amsterdam, wherever the telephone thinks it is', async () => {
    const joris = await inTheField('America/New_York')
    expect((await joris.page.inputValue('input[name="tijd"]')).slice(0, 2)).toBe('12')
    await joris.page.fill('textarea[name="tekst"]', 'Andere zone: om kwart over negen')
    await joris.page.fill('input[name="tijd"]', '09:15')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await expect.poll(() => joris.page.locator('#notities').textContent(), { timeout: 20_000 }).toMatch(/Andere zone: om kwart over negen[^#]*?gebeurd[^#]*?09:15/i)
    await joris.leave()
  }, 60_000)

  test('who has to sign in again finds the way there, and comes back to her notes', async () => {
    const joris = await inTheField()
    await joris.context.route('**/api/v1/notities', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' }))
    await joris.page.fill('textarea[name="tekst"]', 'Sessie voorbij: nog bewaard')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await joris.page.waitForSelector('#op-dit-toestel a', { timeout: 20_000 })
    expect(await joris.page.locator('#op-dit-toestel a').evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')]))).toEqual([['Log opnieuw in', `/inloggen?naar=${encodeURIComponent(path)}`]])
    await joris.context.unroute('**/api/v1/notities')
    await joris.page.reload()
    await expect.poll(() => rowsLike('Sessie voorbij'), { timeout: 20_000 }).toHaveLength(1)
    await joris.leave()
  }, 60_000)

  test('a correction that came too late is shown with both texts, and can become a note of its own', async () => {
    const joris = await inTheField()
    await joris.page.fill('textarea[name="tekst"]', 'Botsing: eerste tekst')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await expect.poll(() => rowsLike('Botsing'), { timeout: 20_000 }).toHaveLength(1)
    await joris.page.reload()
    await ready(joris.page)
    const correct = await joris.page.getAttribute('#notities a[href*="/notities/"]', 'href') ?? ''
    await joris.page.goto(house.url + correct)
    await ready(joris.page)
    await joris.context.setOffline(true)
    await joris.page.fill('textarea[name="tekst"]', 'Botsing: van het toestel')
    await joris.page.fill('input[name="omdat"]', 'Het was anders')
    await joris.page.click('[data-notitieformulier] button[type="submit"]')
    await expect.poll(() => waits(joris.page)).toBe('1')
    // Meanwhile, at the office.
    const office = await signIn(house, 'begeleider')
    const saved = await office.fill(correct, { soort: 'contact', tekst: 'Botsing: van kantoor', dag: '2026-11-21', tijd: '10:00', omdat: 'Tikfout' })
    expect(saved.status).toBe(303)
    await joris.context.setOffline(false)
    await joris.page.waitForFunction(() => document.getElementById('op-dit-toestel')?.dataset['vast'] === '1', undefined, { timeout: 40_000 })
    const shown = await joris.page.textContent('#op-dit-toestel')
    expect(shown).toContain('Botsing: van kantoor')
    expect(shown).toContain('Botsing: van het toestel')
    await joris.page.click('text=Stuur mijn tekst als nieuwe notitie')
    await expect.poll(() => rowsLike('Botsing'), { timeout: 20_000 }).toEqual(['Botsing: eerste tekst', 'Botsing: van kantoor', 'Botsing: van het toestel'])
    await joris.leave()
  }, 90_000)

  test('who signs out takes the key along: the telephone cannot open what waits, and sends it after signing in', async () => {
    const joris = await inTheField()
    await joris.context.setOffline(true)
    await write(joris.page, 'Na het uitloggen: nog niet weg', 1)
    await joris.context.setOffline(false)
    // Nothing goes while the server refuses; then she signs out.
    await joris.context.route('**/api/v1/notities', (route) => route.abort())
    await joris.page.goto(`${house.url}/mensen`)
    await Promise.all([joris.page.waitForNavigation(), joris.page.locator('form[action="/uitloggen"] button').first().click()])
    const keys = await joris.page.evaluate(() => new Promise<unknown>((resolve) => {
      const asked = indexedDB.open('sluitend-toestel')
      asked.addEventListener('success', () => {
        const read = asked.result.transaction('sleutel').objectStore('sleutel').getAllKeys()
        read.addEventListener('success', () => resolve(read.result))
      })
    }))
    expect(keys).toEqual([])
    await joris.context.unroute('**/api/v1/notities')
    await joris.context.request.post(`${house.url}/demo/inloggen`, { form: { persona: 'begeleider' }, maxRedirects: 0, headers: { origin: house.url } })
    await joris.page.goto(house.url + path)
    await ready(joris.page)
    await expect.poll(() => rowsLike('Na het uitloggen'), { timeout: 20_000 }).toHaveLength(1)
    await joris.leave()
  }, 90_000)
})

test('without script the form simply posts', async () => {
  const joris = await enter(browser, house, 'begeleider', { javaScript: false, width: 360, height: 740 })
  await joris.go(path)
  await joris.page.fill('textarea[name="tekst"]', 'Zonder script: gewoon verstuurd')
  await joris.page.click('[data-notitieformulier] button[type="submit"]')
  expect(await rowsLike('Zonder script')).toHaveLength(1)
  await joris.leave()
}, 60_000)

test('the scripts of a staff screen with notes stay under 60 kB', async () => {
  const html = await (await (await signIn(house, 'begeleider')).get(path)).text()
  const scripts = [...html.matchAll(/src="(\/vast\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  let bytes = (await (await fetch(`${house.url}/toestel-werker.js`)).arrayBuffer()).byteLength
  for (const script of scripts) bytes += (await (await fetch(house.url + script)).arrayBuffer()).byteLength
  expect(scripts.some((script) => script.includes('/notes.'))).toBe(true)
  expect(bytes).toBeLessThanOrEqual(60_000)
})
