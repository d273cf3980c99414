import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAccessible, openBrowser } from '../../../../test/browser.ts'
import { type Ground, ground, type TestHouse } from '../../../../test/house.ts'
import { houseOn } from '../../../../test/region-house.ts'
import { layRegion, program } from '../../../../test/small-region.ts'
import { allPages } from '../actions.ts'

let base: Ground
let house: TestHouse
let browser: Browser

beforeAll(async () => {
  base = await ground()
  await base.as(program(), layRegion)
  house = await houseOn(base)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.stop()
  await base.stop()
})

test.each([1280, 360])('every page is accessible and fits at %i px', { timeout: 240_000 }, async (width) => {
  const page = await (await browser.newContext({ viewport: { width, height: 740 } })).newPage()
  for (const { address } of allPages.pages) {
    await page.goto(house.url + address)
    await checkAccessible(page)
  }
  await page.context().close()
})

test('nothing scrolls sideways at 320 px, and the way to help shows at once on a small telephone', { timeout: 120_000 }, async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: true })).newPage()
  const wide: string[] = []
  for (const { address } of allPages.pages) {
    await page.goto(house.url + address)
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(address)
  }
  expect(wide).toEqual([])
  await page.goto(house.url)
  const help = await page.getByRole('link', { name: 'Ik heb nu hulp nodig' }).boundingBox()
  expect((help?.y ?? 999) + (help?.height ?? 0)).toBeLessThan(640)
})

test('a question can be sent without script, by keyboard', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage()
  await page.goto(`${house.url}/contact`)
  await page.getByLabel('Uw vraag of opmerking').fill('Ik zoek het document van 2018.')
  await page.getByRole('button', { name: 'Verstuur uw bericht' }).press('Enter')
  await page.waitForURL('**/contact/verstuurd')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Uw bericht is verstuurd')
})
