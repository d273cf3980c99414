import { Client as Connection } from 'pg'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { menu } from '../../src/app/wiring.ts'
import { scopeFor } from '../../src/modules/staff/index.ts'
import { checkAccessible, enter, openBrowser, type Someone } from '../browser.ts'
import { dutchOn } from '../dutch.ts'
import { openHouse, personId, signIn, type TestHouse } from '../house.ts'
import { addressesOf, doorPages, formsOn, isFormOf, type OwnRole, pagesOf, sendForm, sidewaysAt, tabThrough } from '../resident-walk.ts'

const mira = personId('Mira Harmsen')

// What the demo has of others only, and pages of hers need: a place that is offered, and what was decided on a request about her data.
async function giveMira(ownerUrl: string): Promise<void> {
  const owner = new Connection({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
  await owner.query(`with waits as (
      insert into placement.wait_list_entry (region_id, compartment, id, person_id, product, municipality, urgency, since_day, contacted_on)
      values (1, 0, $2, $1, 'bw-herstel-en-groei', '0327', 'active', '2026-09-01', '2026-11-10') returning id)
    insert into placement.offer (region_id, compartment, id, entry_id, person_id, place_id, from_day, "position", offered_at, offered_by)
    select 1, 0, $3, waits.id, $1, (select id from placement.place where region_id = 1 limit 1), '2026-12-01', 1, '2026-11-20T10:00:00Z', $2 from waits`, [mira, newId(), newId()])
  const matter = newId()
  await owner.query(`insert into contact.matter (region_id, compartment, id, person_id, kind, addressee, sent_at, answer_by, term_source)
    values (1, 0, $1, $2, 'correction', 'privacy-officer', '2026-11-21T10:30:00Z', '2026-12-21', 'AVG, artikel 16 en artikel 12, derde lid')`, [matter, mira])
  await owner.query(`insert into contact.matter_message (region_id, compartment, matter_id, seq, side, words, at, account_id, way, outcome, read_at, read_by)
    values (1, 0, $1, 1, 'sender', 'Mijn adres klopt niet.', '2026-11-02T10:00:00Z', $2, 'page', null, '2026-11-03T10:00:00Z', $2), (1, 0, $1, 2, 'reader', 'Het klopt met de basisregistratie.', '2026-11-03T10:00:00Z', $2, 'page', 'refused', null, null)`, [matter, newId()])
  await owner.end()
}

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openHouse({}, { prepare: giveMira })
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
})

const telephone = { javaScript: true, width: 360, height: 780 }
const everybody: readonly [persona: string, role: OwnRole][] = [['mira', 'resident'], ['opvanggast', 'shelter-guest'], ['zus-van-mira', 'network-member'], ['mentor', 'representative']]

test('the menu of a resident leads to pages that are looked at, and nowhere else', () => {
  expect(pagesOf('resident').length).toBeGreaterThan(30)
  const inMenu = menu.filter((entry) => entry.group === 'resident' && scopeFor('resident', entry.may) && (!entry.roles || entry.roles.includes('resident'))).map((entry) => entry.href)
  expect(inMenu.filter((href) => !pagesOf('resident').includes(href))).toEqual([])
})

/** A page as it must be for everybody: for a thumb, for a keyboard alone, on the smallest telephone, in letters twice as large. */
async function checkForAll(page: Page): Promise<void> {
  await checkAccessible(page)
  for (const number of ['112', '113']) expect(await page.locator(`a[href="tel:${number}"]`).count(), number).toBeGreaterThan(0)
  const small = await page.locator('main button:visible').evaluateAll((list) => list.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent))
  expect(small, 'what can be pressed is large enough').toEqual([])
  const { unseen, missed } = await tabThrough(page)
  expect(unseen, 'one sees where one is').toEqual([])
  expect(missed, 'the keyboard reaches everything').toEqual([])
  for (const [width, letters] of [[320, '100%'], [360, '200%']] as const) expect(await sidewaysAt(page, width, letters), `${page.url()} scrolls sideways at ${width} px, letters ${letters}`).toEqual([])
  await page.setViewportSize(telephone)
}

describe.each(everybody)('%s on a telephone', (persona, role) => {
  let someone: Someone
  let addresses: Map<string, string>
  beforeAll(async () => {
    addresses = await addressesOf(role, await signIn(house, persona))
    someone = await enter(browser, house, persona, telephone)
  })
  afterAll(() => someone.leave())

  // What comes into being only by what is done below, or belongs to nobody of this role in the demo.
  const later: Readonly<Record<OwnRole, readonly string[]>> = {
    resident: ['/meldingen/:melding/aanvragen', '/bel/:oproep', '/bel/:oproep/schrijven'],
    'shelter-guest': ['/besluiten/:besluit', '/mijn/besluiten/:besluit/bezwaar', '/aanbod/:aanbod', '/bel/:oproep', '/bel/:oproep/schrijven', '/mijn/berichten/:zaak', '/mijn/berichten/:zaak/bezwaar'],
    'network-member': [], representative: [],
  }

  test('every page of the table of routes has an address here', () => {
    expect(pagesOf(role).filter((path) => !addresses.has(path))).toEqual(later[role])
  })

  test.each(pagesOf(role).filter((path) => !later[role].includes(path)))('%s, and what it says when its form is sent empty', async (path) => {
    const address = house.url + (addresses.get(path) ?? '')
    expect((await someone.page.goto(address))?.status()).toBe(200)
    await checkForAll(someone.page)
    for (const action of await formsOn(someone.page, role)) {
      await someone.page.goto(address)
      expect(await sendForm(someone.page, action, 'empty'), `${action} says what is wrong`).toBeLessThan(500)
      await checkAccessible(someone.page)
    }
  })
})

describe('Mira fills in every form she has', () => {
  let someone: Someone
  let addresses: Map<string, string>
  beforeAll(async () => {
    addresses = await addressesOf('resident', await signIn(house, 'mira'))
    someone = await enter(browser, house, 'mira', telephone)
  })
  afterAll(() => someone.leave())

  test('and each leads on to a page that is as good', async () => {
    const seen = new Set<string>()
    // A call that runs is sent in place, without leaving its page: it has a test of its own below.
    for (const [path, address] of addresses) {
      if (path.startsWith('/bel/:oproep')) continue
      await someone.page.goto(house.url + address)
      for (const action of await formsOn(someone.page, 'resident')) {
        if (seen.has(action)) continue
        seen.add(action)
        await someone.page.goto(house.url + address)
        if (!(await formsOn(someone.page, 'resident')).includes(action)) continue
        const status = await sendForm(someone.page, action, 'filled')
        expect(status, `${action} ${status < 500 ? '' : await someone.page.content()}`).toBeLessThan(500)
        await checkAccessible(someone.page)
      }
    }
    expect(seen.size).toBeGreaterThan(15)
  }, 180_000)

  test('she rings, and writes with who answers', async () => {
    await someone.page.goto(`${house.url}/bel`)
    await sendForm(someone.page, '/bel', 'filled')
    const call = new URL(someone.page.url()).pathname
    expect(call).toMatch(/^\/bel\/[0-9a-f-]{36}$/)
    await checkForAll(someone.page)
    await someone.page.goto(`${house.url}${call}/schrijven`)
    await checkForAll(someone.page)
    await someone.page.fill('#schrijfvak textarea', 'Ik kan niet praten.')
    await someone.page.click('#schrijfvak button')
    await someone.page.waitForSelector('#geschreven:has-text("Ik kan niet praten.")')
    await checkAccessible(someone.page)
  })

  test('she applies for support', async () => {
    const owner = new Connection({ connectionString: house.ownerUrl })
    await owner.connect()
    await owner.query("select set_config('app.region', '1', false), set_config('app.compartment', '0', false)")
    const { rows } = await owner.query<{ id: string }>('select id from access.report where person_id = $1 order by received_at desc limit 1', [mira])
    await owner.end()
    await someone.page.goto(`${house.url}/meldingen/${rows[0]?.id ?? ''}/aanvragen`)
    await checkForAll(someone.page)
  })
})

const actionsIn = (html: string): string[] => [...new Set([...(html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '').matchAll(/<form[^>]* action="([^"]+)" method="post"/g)].map((match) => match[1] ?? ''))]

describe.each(everybody)('%s in English', (persona, role) => {
  test('finds no sentence of ours in Dutch, also when a form is sent empty', async () => {
    const client = await signIn(house, persona, 'en')
    const inDutch: Record<string, string[]> = {}
    const look = async (name: string, answer: Response): Promise<string> => {
      const html = await answer.text()
      const found = answer.status < 400 && !/<html[^>]* lang="en"/.test(html) ? ['<html lang="nl">'] : dutchOn(html)
      if (answer.status !== 303 && found.length > 0) inDutch[name] = found
      return html
    }
    for (const [path, address] of await addressesOf(role, client)) {
      const html = await look(path, await client.get(address))
      for (const action of actionsIn(html)) if (isFormOf(role, action)) await look(`${path}, sent empty`, await client.fill(address, {}, action))
    }
    expect(inDutch).toEqual({})
  })
})

describe('without JavaScript', () => {
  test('every page opens, and she chooses English and complains', async () => {
    const resident = await signIn(house, 'mira')
    for (const path of pagesOf('resident').filter((one) => !one.includes(':') && one !== '/start')) expect((await resident.get(path)).status, path).toBe(200)
    const someone = await enter(browser, house, 'mira', { ...telephone, javaScript: false })
    await someone.page.goto(`${house.url}/mijn/klacht`)
    await someone.page.click('button:has-text("English")')
    expect(await someone.page.getAttribute('html', 'lang')).toBe('en')
    await someone.page.check('input[value="provider"]')
    await someone.page.fill('textarea', 'Nobody came three times.')
    await someone.page.click('button:has-text("Send my complaint")')
    await someone.page.waitForURL('**/berichten?gelukt=klacht')
    expect(await someone.page.textContent('main')).toContain('Your complaint was sent')
    await someone.leave()
  })
})

test.each([true, false])('a text that is too long is not cut off: she reads that it is, and loses nothing (JavaScript: %s)', async (javaScript) => {
  const someone = await enter(browser, house, 'mira', { ...telephone, javaScript })
  await someone.page.goto(`${house.url}/mijn/berichten/nieuw`)
  const long = `${'Dit moet u weten. '.repeat(223)}Tot zover.`
  await someone.page.fill('textarea', long)
  if (javaScript) expect(await someone.page.locator('output[data-most]').textContent()).toBe(`${long.length - 4000} tekens te veel. Maak de tekst korter.`)
  await someone.page.click('button:has-text("Verstuur")')
  await someone.page.waitForSelector('#fouten')
  expect(await someone.page.textContent('#veld-woorden-fout')).toContain('Gebruik hoogstens 4000 tekens')
  expect(await someone.page.inputValue('textarea')).toBe(long)
  await someone.leave()
})

test('the pages by which she comes in are as good', async () => {
  const context = await browser.newContext({ viewport: telephone })
  const page = await context.newPage()
  for (const path of doorPages) {
    await page.goto(house.url + path)
    await checkForAll(page)
    expect(dutchOn(await (await fetch(house.url + path, { headers: { cookie: 'taal=en' } })).text()), path).toEqual([])
  }
  await context.close()
})
