import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, violationsOn } from '../../test/browser.ts'
import { fontFile, fontHref, logoHref, logoSvg } from './assets.ts'
import { fileOfMira, safetyNet } from './gallery/desk.fixture.tsx'
import { call, form, home, resident } from './gallery/others.fixture.tsx'
import { renderPage, type PageProps } from './page.tsx'
import { stylesheet } from './stylesheet.ts'

const examples: Record<string, Omit<PageProps, 'stylesheet'>> = {
  publiek: home,
  bewoner: resident,
  dossier: fileOfMira,
  vangnet: safetyNet,
  nacht: call,
  formulier: form,
  'formulier-nacht': { ...form, shell: 'night' },
  'vangnet-nacht': { ...safetyNet, shell: 'night' },
  'dossier-donker': { ...fileOfMira, scheme: 'dark' },
  'vangnet-publiek': { ...safetyNet, shell: 'public', lang: 'en' },
  'formulier-bewoner': { ...form, shell: 'resident', lang: 'en' },
}

const css = stylesheet()
const pages = new Map(Object.entries(examples).map(([name, props]) => [`/${name}`, renderPage({ ...props, stylesheet: '/stijl.css' })]))
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'"

function answer(path: string): [string, string | Buffer] | undefined {
  if (path === '/stijl.css') return ['text/css', css.css]
  if (path === fontHref) return ['font/woff2', fontFile()]
  if (path === logoHref) return ['image/svg+xml', logoSvg]
  const page = pages.get(path)
  return page === undefined ? undefined : ['text/html; charset=utf-8', page]
}

const shots = process.env['UI_SHOTS']
let server: Server
let browser: Browser
let origin: string
let folder: string

beforeAll(async () => {
  folder = shots ?? (await mkdtemp(join(tmpdir(), 'ui-')))
  await mkdir(folder, { recursive: true })
  server = createServer((request, response) => {
    const found = answer(request.url ?? '/')
    response.writeHead(found ? 200 : 404, { 'content-type': found?.[0] ?? 'text/plain', 'content-security-policy': policy })
    response.end(found?.[1])
  })
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready) })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

test.each(Object.keys(examples))('gallery page %s is accessible and fits', { timeout: 120_000 }, async (name) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  await page.goto(`${origin}/${name}`, { waitUntil: 'load' })
  await writeFile(join(folder, `${name}.html`), pages.get(`/${name}`) ?? '')
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: width > 400 ? 800 : 740 })
    if (shots) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
    await page.evaluate(unfold, true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px: nothing scrolls sideways`).toBeLessThanOrEqual(width)
    expect(await page.evaluate(tooSmall), `${width} px: targets of at least 44 px`).toEqual([])
    if (width !== 320) expect(await violationsOn(page), `${width} px`).toEqual([])
    await page.evaluate(unfold, false)
  }
  expect(complaints, 'nothing refused by the policy or missing').toEqual([])
  await context.close()
})

function unfold(open: boolean) {
  for (const details of document.querySelectorAll('details')) details.open = open
}

/** What people press and is lower than 44 px; links inside a sentence or a list of facts may be. */
function tooSmall(): string[] {
  const pressed = [...document.querySelectorAll<HTMLElement>('button, .utrecht-button, summary, .utrecht-textbox, select, .sl-nav a, .sl-score, .sl-choice label')]
  return pressed
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
    .map((element) => `${element.outerHTML.slice(0, 120)} ${element.getBoundingClientRect().height}`)
}
