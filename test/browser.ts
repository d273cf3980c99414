import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestHouse } from './house.ts'

const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** A browser; `more` are arguments of Chromium on top. */
export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium', args: [...chromiumArguments, ...more] })

export type Someone = { page: Page; context: BrowserContext; go: (path: string) => Promise<void>; check: () => Promise<void>; leave: () => Promise<void> }
export type Device = { javaScript: boolean; width?: number; height?: number; /** Where its clock is set; Amsterdam when left out. */ zone?: string }

/** A person of the demo at her own screen. Every page she opens is checked for accessibility. */
export async function enter(browser: Browser, house: TestHouse, persona: string, device: Device): Promise<Someone> {
  const options = { viewport: { width: device.width ?? 1280, height: device.height ?? 800 }, locale: 'nl-NL', timezoneId: device.zone ?? 'Europe/Amsterdam' }
  const context = await browser.newContext({ ...options, javaScriptEnabled: device.javaScript })
  const answer = await context.request.post(`${house.url}/demo/inloggen`, { form: { persona }, maxRedirects: 0, headers: { origin: house.url } })
  expect(answer.status(), `${persona} signs in`).toBe(303)
  const page = await context.newPage()
  // The checker needs script: a page without it is looked at in a twin window of the same session.
  const twin = device.javaScript ? undefined : await browser.newContext({ ...options, storageState: await context.storageState() })
  const check = async (): Promise<void> => {
    if (!twin) return checkAccessible(page)
    const other = await twin.newPage()
    await other.goto(page.url())
    await checkAccessible(other)
    await other.close()
  }
  const go = async (path: string): Promise<void> => {
    const opened = await page.goto(house.url + path)
    expect(opened?.status(), `${persona} opens ${path}`).toBe(200)
    await check()
  }
  return { page, context, go, check, leave: async () => { await twin?.close(); await context.close() } }
}

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on the page as it stands. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Our pages have no frames of others: without looking for those, and without naming what is right, it takes a third of the time.
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: axeTags, resultTypes: ['violations'] }).setLegacyMode().analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)
}

/** No violation of WCAG 2.2 A and AA that a machine can find, and nothing that scrolls sideways. */
export async function checkAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page), page.url()).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** Moves the demo's clock; everything that falls due on the way happens. */
export async function moveClock(house: TestHouse, to: { verzet: string } | { op: string }): Promise<string> {
  const answer = await fetch(`${house.url}/demo/klok`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(to) })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { nu: string }).nu
}
