import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { Client as Connection } from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAccessible, enter, openBrowser, type Someone } from '../../../test/browser.ts'
import { openHouse, type OpenHouse, personId, signIn, tokenOf } from '../../../test/house.ts'

let house: OpenHouse
let browser: Browser
const mira = personId('Mira Harmsen')

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const standOf = (page: Page): Promise<string> => page.locator('#kopie').getAttribute('data-stand', { timeout: 5000 }).then((stand) => stand ?? '')

async function onShift(persona = 'nachtdienst', width = 1280): Promise<Someone> {
  const someone = await enter(browser, house, persona, { javaScript: true, width })
  await someone.page.goto(`${house.url}/papieren-lijst`)
  await expect.poll(() => standOf(someone.page), { timeout: 30_000 }).not.toBe('')
  return someone
}

/** Everything this browser keeps: the pages and files by address, and every value as text, byte for byte. */
const keptBy = (page: Page): Promise<{ addresses: string[]; text: string; rows: Record<string, number> }> => page.evaluate(async () => {
  const texts: string[] = [JSON.stringify(localStorage)]
  const addresses: string[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      addresses.push(new URL(request.url).pathname)
      texts.push((await (await cache.match(request))?.text()) ?? '')
    }
  }
  const plain = (value: unknown): string => (value instanceof ArrayBuffer || ArrayBuffer.isView(value)
    ? [new TextDecoder('utf-8').decode(value), new TextDecoder('utf-16le').decode(value), new TextDecoder('latin1').decode(value)].join(' ')
    : value instanceof CryptoKey ? `key ${String(value.extractable)}` : value instanceof Object ? Object.entries(value).map(([name, inside]) => `${name} ${plain(inside)}`).join(' ') : String(value))
  const database = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open('sluitend-toestel')
    asked.addEventListener('success', () => resolve(asked.result))
  })
  const rows: Record<string, number> = {}
  for (const store of database.objectStoreNames) {
    const values = await new Promise<unknown[]>((resolve) => {
      const asked = database.transaction(store).objectStore(store).getAll()
      asked.addEventListener('success', () => resolve(asked.result as unknown[]))
    })
    rows[store] = values.length
    texts.push(...values.map(plain))
  }
  database.close()
  return { addresses, text: texts.join('\n'), rows }
})

async function asOwner<T extends object>(query: string, values: unknown[] = []): Promise<T[]> {
  const client = new Connection({ connectionString: house.ownerUrl })
  await client.connect()
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  const { rows } = await client.query<T>(query, values)
  await client.end()
  return rows
}

/** Of each time the copy was asked for by the night worker: how many people were handed out, and to how many devices. */
const handedOut = async (): Promise<{ people: number; mira: boolean }[]> => asOwner(
  `select count(person_id)::int as people, bool_or(person_id = $1) is true as mira from platform.audit_entry
    where event = 'paper-copy-refreshed' and outcome = 'done' and actor_name = 'Samira Nacht' and length(object_id) = 36 group by request_id order by min(at), min(recorded_at)`, [mira])

const words = 'Zet de grijze kat op schoot.'

async function seen(page: Page, path: string): Promise<string> {
  await page.goto(house.url + path)
  await page.waitForSelector('#kopie-tonen[data-kopie]', { timeout: 20_000 })
  return (await page.textContent('main')) ?? ''
}

test('the server is killed: the list of this shift is there with the plans, on both pages, and no name lies open on the device', async () => {
  await asOwner(`update continuum.early_warning_plan set helps = $1 where person_id = $2`, [words, mira])
  const samira = await onShift('nachtdienst', 360)
  await checkAccessible(samira.page)
  expect(await samira.page.textContent('#kopie')).toContain('de lijst van 12:')
  const [first] = await handedOut()
  expect(first?.mira).toBe(true)
  house = await house.startAgain(async () => {
    for (const path of ['/papieren-lijst', '/oproepen']) {
      const text = await seen(samira.page, path)
      for (const part of ['Geen verbinding', 'Bel', 'Stand van', 'Mira Harmsen', words, 'Samira Nacht', 'Petra Achter', '112', '0800-0113']) expect(text, path).toContain(part)
      await checkAccessible(samira.page)
    }
    await samira.page.emulateMedia({ media: 'print' })
    expect(await samira.page.getByText(words).isVisible()).toBe(true)
    const kept = await keptBy(samira.page)
    expect(kept.addresses.filter((address) => !address.startsWith('/zonder-verbinding') && !address.startsWith('/vast/'))).toEqual([])
    expect(kept.rows).toMatchObject({ kopie: 1, sleutel: 1 })
    expect(kept.text).toContain('key false')
    for (const secret of ['Harmsen', 'Mira', 'Samira', 'Petra', 'grijze kat', 'Leusden']) expect(kept.text).not.toContain(secret)
  })
  await samira.leave()
}, 180_000)

test('a page of the night that is open when the server goes says so, and leads to the list', async () => {
  const samira = await enter(browser, house, 'nachtdienst', { javaScript: true })
  await samira.page.goto(`${house.url}/oproepen`)
  await expect.poll(() => standOf(samira.page), { timeout: 30_000 }).not.toBe('')
  expect(await samira.page.locator('#geen-verbinding').isVisible()).toBe(false)
  house = await house.startAgain(async () => {
    await samira.page.waitForSelector('#geen-verbinding:not([hidden])', { timeout: 60_000 })
    await checkAccessible(samira.page)
    await samira.page.click('#geen-verbinding a')
    await samira.page.waitForSelector('#kopie-tonen[data-kopie="ja"]', { timeout: 20_000 })
    const cards = samira.page.locator('#mensen section')
    expect(await cards.filter({ visible: true }).count()).toBeGreaterThan(100)
    await samira.page.fill('#zoek-op-lijst', 'mira h')
    expect(await cards.filter({ visible: true }).allTextContents()).toEqual([expect.stringContaining('Mira Harmsen')])
    expect(await samira.page.textContent('#mensen [role="status"]')).toBe('1 gevonden')
  })
  await samira.leave()
}, 180_000)

test('only what changed is handed out again, and the log names exactly whom', async () => {
  const samira = await onShift()
  const before = (await handedOut()).length
  await samira.page.reload()
  await expect.poll(async () => (await handedOut()).length, { timeout: 20_000 }).toBe(before + 1)
  expect((await handedOut()).at(-1)).toEqual({ people: 0, mira: false })
  await asOwner(`update continuum.early_warning_plan set helps = $1 where person_id = $2`, ['Vraag naar de moestuin.', mira])
  await samira.page.reload()
  await expect.poll(async () => (await handedOut()).at(-1), { timeout: 20_000 }).toEqual({ people: 1, mira: true })
  await samira.context.setOffline(true)
  await expect.poll(() => seen(samira.page, '/oproepen'), { timeout: 20_000 }).toContain('Vraag naar de moestuin.')
  expect(await samira.page.textContent('main')).not.toContain(words)
  await samira.leave()
}, 90_000)

test('a page of the night that stays open asks again after the quarter of an hour, not before', async () => {
  const samira = await enter(browser, house, 'nachtdienst', { javaScript: true })
  await samira.page.clock.install()
  await samira.page.goto(`${house.url}/oproepen`)
  await expect.poll(() => standOf(samira.page), { timeout: 30_000 }).not.toBe('')
  let asked = 0
  samira.page.on('request', (one) => { if (one.url().endsWith('/_zoek')) asked += 1 })
  // Whoever looks whether it is time takes her turn: after mine she has asked, if she was going to.
  const looked = async (forward: string): Promise<number> => {
    await samira.page.clock.fastForward(forward)
    await samira.page.evaluate(() => navigator.locks.request('sluitend-kopie', () => true))
    return asked
  }
  expect([await looked('10:00'), await looked('04:00')]).toEqual([0, 0])
  expect(await looked('02:00')).toBe(1)
  await samira.leave()
}, 90_000)

test('who signs in after her on this device reads nothing, and neither does who signs out', async () => {
  const samira = await onShift()
  const { page, context } = samira
  await page.goto(`${house.url}/demo`)
  await Promise.all([page.waitForURL(/mensen/), page.locator('form:has(input[value="begeleider"]) button').first().click()])
  expect((await keptBy(page)).rows).toMatchObject({ kopie: 0, sleutel: 0 })
  await context.setOffline(true)
  const text = await seen(page, '/papieren-lijst')
  expect(text).toContain('Er staat geen lijst op dit toestel')
  expect(text).not.toContain('Harmsen')
  await samira.leave()
  const other = await onShift()
  await Promise.all([other.page.waitForNavigation(), other.page.locator('form[action="/uitloggen"] button').first().click()])
  expect((await keptBy(other.page)).rows).toMatchObject({ kopie: 0, sleutel: 0 })
  await other.leave()
}, 120_000)

/** Loads the page again and holds back what the server answers there, until it is let go. */
async function heldBack(page: Page, address: string): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => { letGo = resolve })
  let asked = false
  await page.route(address, async (route) => {
    const response = await route.fetch()
    asked = true
    await held
    await route.fulfill({ response })
  })
  await page.reload()
  await expect.poll(() => asked, { timeout: 20_000 }).toBe(true)
  return letGo
}

test('what was on its way while somebody signed out in another tab is not kept', async () => {
  const samira = await onShift()
  const { page, context } = samira
  const letGo = await heldBack(page, '**/_zoek')
  const other = await context.newPage()
  await other.goto(`${house.url}/rooster`)
  await Promise.all([other.waitForNavigation(), other.locator('form[action="/uitloggen"] button').first().click()])
  const told = page.waitForResponse('**/_zoek')
  letGo()
  expect(await (await told).text()).toContain('volgorde')
  await page.waitForSelector('#kopie[data-stand]', { state: 'attached', timeout: 20_000 })
  expect(await standOf(page)).toBe('')
  expect((await keptBy(other)).rows).toMatchObject({ kopie: 0, sleutel: 0 })
  await samira.leave()
}, 60_000)

type Between = (asking: IncomingMessage, answer: ServerResponse) => boolean

/** A server in front of ours that answers itself, or never, where `itself` says so. */
async function serverBetween(itself: Between) {
  const between = createServer((asking, answer) => {
    if (itself(asking, answer)) return
    asking.pipe(request(house.url + (asking.url ?? ''), { method: asking.method, headers: asking.headers }, (from) => from.pipe(answer.writeHead(from.statusCode ?? 500, from.headers))))
  })
  await new Promise<void>((resolve) => { between.listen(0, '127.0.0.1', resolve) })
  const address = between.address()
  return { there: { ...house, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }, stop: () => { between.closeAllConnections(); between.close() } }
}

test('a server in between that does not reach ours is no connection either; a try to sign in then costs nothing', async () => {
  let reached = true
  const { there, stop } = await serverBetween((_asking, answer) => {
    if (!reached) answer.writeHead(502).end('Bad Gateway')
    return !reached
  })
  const samira = await enter(browser, there, 'nachtdienst', { javaScript: true })
  await samira.page.goto(`${there.url}/oproepen`)
  await expect.poll(() => standOf(samira.page), { timeout: 30_000 }).not.toBe('')
  reached = false
  await samira.page.goto(`${there.url}/inloggen`)
  await samira.page.goto(`${there.url}/oproepen`)
  await samira.page.waitForSelector('#kopie-tonen[data-kopie="ja"]', { timeout: 20_000 })
  expect(await samira.page.textContent('main')).toContain('Mira Harmsen')
  reached = true
  await samira.page.goto(`${there.url}/inloggen`)
  expect((await keptBy(samira.page)).rows).toMatchObject({ kopie: 0, sleutel: 0 })
  await samira.leave()
  stop()
}, 90_000)

test('what something in between says is no refusal of ours: the copy stays; what we refuse takes it away', async () => {
  let said: [status: number, type: string, body: string] | undefined
  const { there, stop } = await serverBetween((asking, answer) => {
    if (!said || !asking.url?.endsWith('/_zoek')) return false
    answer.writeHead(said[0], { 'content-type': said[1] }).end(said[2])
    return true
  })
  const samira = await enter(browser, there, 'nachtdienst', { javaScript: true })
  const copies = async (): Promise<number | undefined> => {
    const answered = samira.page.waitForResponse('**/_zoek')
    await samira.page.goto(`${there.url}/papieren-lijst`)
    await answered
    await samira.page.evaluate(() => navigator.locks.request('sluitend-kopie', () => true))
    return (await keptBy(samira.page)).rows['kopie']
  }
  expect(await copies()).toBe(1)
  for (const status of [403, 404, 408]) {
    said = [status, 'text/html', '<h1>Portaal</h1>']
    expect(await copies(), String(status)).toBe(1)
  }
  said = [403, 'application/problem+json', '{"type":"about:blank"}']
  expect(await copies()).toBe(1)
  said = [409, 'application/problem+json', '{"type":"urn:sluitend:fout:not-on-line"}']
  expect(await copies()).toBe(0)
  await samira.leave()
  stop()
}, 90_000)

test('a connection on which nothing comes is not waited for: the list is there', async () => {
  let hangs = false
  const { there, stop } = await serverBetween(() => hangs)
  const samira = await enter(browser, there, 'nachtdienst', { javaScript: true })
  await samira.page.goto(`${there.url}/papieren-lijst`)
  await expect.poll(() => standOf(samira.page), { timeout: 30_000 }).not.toBe('')
  hangs = true
  await samira.page.goto(`${there.url}/oproepen`)
  await samira.page.waitForSelector('#kopie-tonen[data-kopie="ja"]', { timeout: 20_000 })
  expect(await samira.page.textContent('main')).toContain('Mira Harmsen')
  await samira.leave()
  stop()
}, 90_000)

test('an outlived key goes with its copy, also when no page of ours looks', async () => {
  const { page, leave } = await onShift()
  // An address of ours on which nothing runs.
  await page.goto(`${house.url}/toestel-werker.js`)
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('sluitend-toestel')
      asked.addEventListener('success', () => resolve(asked.result))
    })
    const box = database.transaction('sleutel', 'readwrite').objectStore('sleutel')
    await new Promise<void>((resolve) => {
      const asked = box.get('kopie')
      asked.addEventListener('success', () => box.put({ ...(asked.result as object), tot: '2020-01-01T00:00:00.000Z' }, 'kopie').addEventListener('success', () => resolve()))
    })
    database.close()
  })
  expect((await keptBy(page)).rows).toMatchObject({ kopie: 1, sleutel: 1 })
  await page.evaluate(() => fetch('/toestel-werker.js'))
  await expect.poll(async () => (await keptBy(page)).rows, { timeout: 10_000 }).toMatchObject({ kopie: 0, sleutel: 0 })
  await leave()
}, 60_000)

test('a key of notes that was on its way while somebody signed out in another tab is not kept', async () => {
  const { page, context, leave } = await enter(browser, house, 'begeleider', { javaScript: true })
  const first = page.waitForResponse('**/notities/sleutel')
  await page.goto(`${house.url}/mensen/${mira}/notities`)
  await first
  await expect.poll(async () => (await keptBy(page)).rows['sleutel'], { timeout: 20_000 }).toBe(1)
  const letGo = await heldBack(page, '**/notities/sleutel')
  const other = await context.newPage()
  await other.goto(`${house.url}/mensen`)
  await Promise.all([other.waitForNavigation(), other.locator('form[action="/uitloggen"] button').first().click()])
  const told = page.waitForResponse('**/notities/sleutel')
  letGo()
  expect(await (await told).text()).toContain('houder')
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500) }))
  expect((await keptBy(other)).rows).toMatchObject({ sleutel: 0 })
  await leave()
}, 60_000)

test('a session that changed behind the worker has the copy of another thrown away by the first page of the night', async () => {
  const samira = await onShift()
  await samira.context.request.post(`${house.url}/demo/inloggen`, { form: { persona: 'coordinator-247' }, maxRedirects: 0, headers: { origin: house.url } })
  await samira.page.goto(`${house.url}/oproepen`)
  await expect.poll(async () => (await keptBy(samira.page)).rows, { timeout: 20_000 }).toMatchObject({ kopie: 0, sleutel: 0 })
  await samira.leave()
}, 60_000)

test('the protected line has a copy of its own: nothing of one is on the device of the other', async () => {
  const suze = await onShift('vrouwenopvang-nacht')
  await suze.context.setOffline(true)
  const text = await seen(suze.page, '/papieren-lijst')
  expect(text).toContain('Suze Wachter')
  expect(text).not.toMatch(/Harmsen|Samira/)
  await suze.leave()
}, 60_000)

/** Somebody else has all her shifts from now on. */
const giveAway = (name: string, to: string) => asOwner(`update oncall.shift set account_id = (select id from staff.account where name = $2) where account_id = (select id from staff.account where name = $1)`, [name, to])

test('who has no shift gets no copy, and no plan', async () => {
  await giveAway('Wim Rooster', 'Ellis Teunisbloem')
  const coordinator = await signIn(house, 'coordinator-247')
  const html = await (await coordinator.get('/papieren-lijst')).text()
  expect(html).toContain('id="kopie"')
  expect(html).not.toContain('data-dienst')
  const answer = await fetch(`${house.url}/api/v1/papieren-lijsten/${personId('toestel')}/_zoek`, { method: 'POST', headers: { 'authorization': `Bearer ${await tokenOf(house, 'coordinator-247')}`, 'content-type': 'application/json' }, body: '{"heeft":[]}' })
  expect([answer.status, (await answer.text()).includes('Harmsen')]).toEqual([409, false])
})

test('the shift ends: with or without a connection the copy is gone', async () => {
  const away = await onShift()
  await away.context.setOffline(true)
  expect(await seen(away.page, '/papieren-lijst')).toContain('Mira Harmsen')
  await away.page.clock.setSystemTime(Date.now() + 25 * 3_600_000)
  expect(await seen(away.page, '/papieren-lijst')).toContain('Er staat geen lijst op dit toestel')
  expect((await keptBy(away.page)).rows).toMatchObject({ kopie: 0, sleutel: 0 })
  await away.leave()
  const there = await onShift()
  await giveAway('Samira Nacht', 'Joris Demmer')
  await there.page.goto(`${house.url}/oproepen`)
  await expect.poll(async () => (await keptBy(there.page)).rows, { timeout: 20_000 }).toMatchObject({ kopie: 0, sleutel: 0 })
  await there.leave()
}, 120_000)
