import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { personId } from '../src/app/demo/ids.ts'
import { openBrowser } from './browser.ts'

type Shot = { name: string; persona?: string; path: string; width: number; height: number; fullPage?: boolean }

const mira = personId('Mira Harmsen')
const wide = { width: 1280, height: 900 }
const narrow = { width: 360, height: 740 }

/** The main screens, each as its own role sees it. Made against a running demo: SLUITEND_URL, by default http://127.0.0.1:3000. */
const shots: readonly Shot[] = [
  { name: 'voorpagina-1280', path: '/', ...wide, fullPage: true },
  { name: 'voorpagina-360', path: '/', ...narrow },
  { name: 'mijn-360', persona: 'mira', path: '/mijn', ...narrow, fullPage: true },
  { name: 'mijn-1280', persona: 'mira', path: '/mijn', ...wide },
  { name: 'bel-360', persona: 'mira', path: '/bel', ...narrow },
  { name: 'mensen-1280', persona: 'begeleider', path: '/mensen', ...wide },
  { name: 'mensen-360', persona: 'begeleider', path: '/mensen', ...narrow },
  { name: 'dossier-1280', persona: 'begeleider', path: `/mensen/${mira}`, ...wide },
  { name: 'dossier-360', persona: 'begeleider', path: `/mensen/${mira}`, ...narrow, fullPage: true },
  { name: 'meer-of-minder-hulp-1280', persona: 'begeleider', path: `/mensen/${mira}/meer-of-minder-hulp`, ...wide, fullPage: true },
  { name: 'oproepen-1280', persona: 'nachtdienst', path: '/oproepen', ...wide },
  { name: 'meldingen-1280', persona: 'toegang', path: '/meldingen', ...wide },
  { name: 'wachtlijst-1280', persona: 'plaatsing', path: '/wachtlijst', ...wide },
  { name: 'nacht-1280', persona: 'balie', path: '/nacht', ...wide },
  { name: 'wethouder-1280', persona: 'wethouder', path: '/wethouder', ...wide, fullPage: true },
  { name: 'wethouder-360', persona: 'wethouder', path: '/wethouder', ...narrow, fullPage: true },
  { name: 'vangnet-1280', persona: 'regioteam', path: '/vangnet', ...wide, fullPage: true },
  { name: 'kosten-1280', persona: 'financien-leusden', path: '/kosten', ...wide },
  { name: 'logboek-1280', persona: 'privacy', path: '/logboek', ...wide },
  { name: 'gedeeld-360', persona: 'zus-van-mira', path: '/gedeeld', ...narrow, fullPage: true },
]

async function take(browser: Browser, origin: string, folder: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: { width: shot.width, height: shot.height }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  if (shot.persona) await context.request.post(`${origin}/demo/inloggen`, { form: { persona: shot.persona }, headers: { origin } })
  const page = await context.newPage()
  await page.goto(origin + shot.path)
  await page.screenshot({ path: `${folder}/${shot.name}.png`, fullPage: shot.fullPage ?? false })
  await context.close()
}

const origin = process.env['SLUITEND_URL'] ?? 'http://127.0.0.1:3000'
const folder = process.argv[2] ?? 'docs/pictures'
await mkdir(folder, { recursive: true })
const browser = await openBrowser()
for (const shot of shots) await take(browser, origin, folder, shot)
await browser.close()
