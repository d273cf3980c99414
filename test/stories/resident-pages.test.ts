import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../src/app/program.ts'
import { menu } from '../../src/app/wiring.ts'
import { scopeFor } from '../../src/modules/staff/index.ts'
import { checkAccessible, enter, openBrowser, type Someone } from '../browser.ts'
import { openHouse, type TestHouse } from '../house.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
})

// Every page of the resident without a thing of its own in its address, and her line.
const pages = allRoutes({ mode: 'demo', oidc: undefined })
  .filter((route) => (route.kind === 'page' || route.kind === 'form') && (route.path === '/mijn' || route.path.startsWith('/mijn/') || route.path === '/bel') && !route.path.includes(':') && scopeFor('resident', route.may) !== undefined)
  .map((route) => route.path)

test('every page of the resident is looked at, and the menu leads nowhere else', () => {
  expect(pages.length).toBeGreaterThan(12)
  const inMenu = menu.filter((entry) => entry.group === 'resident' && scopeFor('resident', entry.may) && (!entry.roles || entry.roles.includes('resident'))).map((entry) => entry.href)
  expect(inMenu.filter((href) => href.startsWith('/mijn') && !pages.includes(href))).toEqual([])
})

// What has no English yet says so in English above the Dutch: one of those is enough.
const inEnglish = pages.filter((path) => path === '/mijn' || /^\/mijn\/(berichten|klacht|gegevens)/.test(path))

describe.each([['Dutch', 'nl', pages], ['English', 'en', inEnglish]] as const)('in %s, on a telephone of 360 px', (_name, lang, shown) => {
  let mira: Someone
  beforeAll(async () => {
    mira = await enter(browser, house, 'mira', { javaScript: true, width: 360, height: 780 })
    await mira.context.addCookies([{ name: 'taal', value: lang, url: house.url }])
  })
  afterAll(() => mira.leave())

  test.each(shown)('%s is accessible, does not scroll sideways and names 112 and 113', async (path) => {
    await mira.go(path)
    expect(await mira.page.locator('a[href="tel:112"]').count()).toBeGreaterThan(0)
    expect(await mira.page.locator('a[href="tel:113"]').count()).toBeGreaterThan(0)
    // What can be pressed is large enough for a thumb.
    const small = await mira.page.locator('main button:visible').evaluateAll((list) => list.filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.textContent))
    expect(small).toEqual([])
  })
})

describe('with the keyboard alone', () => {
  test('she writes a message and comes to it again', async () => {
    const mira = await enter(browser, house, 'mira', { javaScript: true, width: 360, height: 780 })
    await mira.go('/mijn/berichten')
    const press = async (name: string): Promise<void> => {
      for (let count = 0; count < 60; count += 1) {
        await mira.page.keyboard.press('Tab')
        if ((await mira.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')).startsWith(name)) return
      }
      throw new Error(`The keyboard does not reach ${name}`)
    }
    await press('Schrijf een bericht')
    await mira.page.keyboard.press('Enter')
    await mira.page.waitForURL('**/nieuw')
    for (let count = 0; count < 20 && (await mira.page.evaluate(() => document.activeElement?.tagName)) !== 'TEXTAREA'; count += 1) await mira.page.keyboard.press('Tab')
    await mira.page.keyboard.type('Met de toetsen geschreven.')
    await mira.page.keyboard.press('Tab')
    await mira.page.keyboard.press('Enter')
    await mira.page.waitForURL('**/berichten?gelukt=bericht')
    expect(await mira.page.textContent('main')).toContain('Met de toetsen geschreven.')
    await mira.leave()
  })
})

describe('without JavaScript', () => {
  test('every page opens, and she chooses English and complains', async () => {
    const mira = await enter(browser, house, 'mira', { javaScript: false, width: 360, height: 780 })
    for (const path of pages) expect((await mira.page.goto(house.url + path))?.status(), path).toBe(200)
    await mira.page.goto(`${house.url}/mijn/klacht`)
    await mira.page.click('button:has-text("English")')
    expect(await mira.page.getAttribute('html', 'lang')).toBe('en')
    await mira.page.check('input[value="provider"]')
    await mira.page.fill('textarea', 'Nobody came three times.')
    await mira.page.click('button:has-text("Send my complaint")')
    await mira.page.waitForURL('**/berichten?gelukt=klacht')
    expect(await mira.page.textContent('main')).toContain('Your complaint was sent')
    await mira.leave()
  })

  test('the paper card lets in without it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 360, height: 780 } })
    const page = await context.newPage()
    for (const path of ['/kaart', '/uitnodiging', '/inloggen/code', '/inloggen/code/invullen']) {
      await page.goto(house.url + path)
      await checkAccessible(page)
    }
    await context.close()
  })
})
