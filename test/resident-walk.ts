import { type Page } from 'playwright-core'
import { allRoutes } from '../src/app/program.ts'
import { scopeFor } from '../src/modules/staff/index.ts'
import type { Route } from '../src/platform/http/route.ts'
import type { Client } from './house.ts'

/** Who the resident's side is for: herself, whom she invites, who speaks for her. */
const ownRoles = ['resident', 'shelter-guest', 'network-member', 'representative'] as const
export type OwnRole = (typeof ownRoles)[number]

// The worker's side of a page that both have opens her file by a right that no resident holds (test/who-sees-what.test.ts).
const isWorkersSide = (path: string): boolean => path.startsWith('/mensen/:persoon/')
const isShown = (route: Route, only: 'form' | undefined): boolean => route.kind === 'form' || (route.kind === 'page' && only === undefined)

/** Every page and form (or `only` the forms) that the table of routes and the matrix give to a role, so that a new one cannot be forgotten. */
export const pagesOf = (role: OwnRole, only?: 'form'): string[] =>
  allRoutes({ mode: 'demo', oidc: undefined }).filter((route) => isShown(route, only) && !isWorkersSide(route.path) && scopeFor(role, route.may) !== undefined).map((route) => route.path)

/** The pages by which she comes in, before anybody knows who she is. */
export const doorPages = ['/kaart', '/uitnodiging', '/inloggen', '/inloggen/code', '/inloggen/code/invullen'] as const

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
const linksIn = (html: string): string[] => [...html.matchAll(/href="(\/[^"#?]*)/g)].map((match) => match[1] ?? '')

/** Whether a form with a page of its own is sent to this address; a button that does one thing is no form. */
export const isFormOf = (role: OwnRole, action: string): boolean => pagesOf(role, 'form').some((path) => patternOf(path).test(action))

/** Where the forms of a page are sent that have a page of their own. */
export async function formsOn(page: Page, role: OwnRole): Promise<string[]> {
  const actions = await page.locator('main form[method="post"]').evaluateAll((list) => list.map((one) => one.getAttribute('action') ?? ''))
  return [...new Set(actions)].filter((action) => isFormOf(role, action))
}

/** One address of each page, found by following the links from page to page as she would. */
export async function addressesOf(role: OwnRole, client: Client): Promise<Map<string, string>> {
  // The most particular first: /mijn/berichten/nieuw is no message.
  const paths = pagesOf(role).toSorted((a, b) => a.split(':').length - b.split(':').length)
  const found = new Map(paths.filter((path) => !path.includes(':')).map((path) => [path, path]))
  const queue = [...found.values()]
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const html = await (await client.get(address)).text()
    for (const link of linksIn(html)) {
      const path = paths.find((one) => patternOf(one).test(link))
      if (!path || found.has(path)) continue
      found.set(path, link)
      queue.push(link)
    }
  }
  await addKin(paths, found, client)
  return found
}

/** A page that no link leads to from hers, of a thing that another page of hers is about. */
async function addKin(paths: readonly string[], found: Map<string, string>, client: Client): Promise<void> {
  const known = new Map([...found].flatMap(([path, address]) => path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part, address.split('/')[at] ?? ''] as const] : []))))
  for (const path of paths.filter((one) => !found.has(one))) {
    const address = path.replaceAll(/:\w+/g, (part) => known.get(part) ?? part)
    if (!address.includes(':') && (await client.get(address)).status === 200) found.set(path, address)
  }
}

/** Presses Tab from the top of the page until it leaves it; answers where one does not see that one is, and what it did not reach. A trap never leaves. */
export async function tabThrough(page: Page): Promise<{ unseen: string[]; missed: string[] }> {
  await page.evaluate(() => {
    const chosen = 'a[href], button:not([disabled]), input:not([type="hidden"]):not([disabled]), select, textarea, summary, [tabindex="0"]'
    const seen = [...document.querySelectorAll<HTMLElement>(chosen)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('details:not([open]) > :not(summary)'))
    // Of buttons to choose one from, the keyboard stops at one; the arrows go on from there.
    const names = new Set<string>()
    const nameOf = (one: HTMLElement): string | undefined => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : undefined)
    for (const one of seen) {
      if (!names.has(nameOf(one) ?? '')) one.dataset['reach'] = 'not yet'
      names.add(nameOf(one) ?? '-')
    }
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return
      const name = nameOf(target)
      const stop = name === undefined ? target : document.querySelector<HTMLElement>(`input[type="radio"][name="${name}"][data-reach]`)
      // A choice may show it around its words.
      const looks = [target, target.parentElement, ...(target instanceof HTMLInputElement ? target.labels ?? [] : [])].filter((one) => one !== null).map((one) => getComputedStyle(one))
      if (stop) stop.dataset['reach'] = looks.some((look) => (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2) || look.boxShadow !== 'none') ? 'seen' : 'not seen'
    })
    document.body.tabIndex = -1
    document.body.focus()
  })
  let isAway = false
  for (let count = 0; !isAway; count += 1) {
    if (count > 60) throw new Error(`The keyboard does not get out of ${page.url()}`)
    for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('Tab')
    isAway = await page.evaluate(() => document.querySelectorAll('[data-reach="not yet"]').length === 0 || document.activeElement === document.body)
  }
  const names = (state: string): Promise<string[]> => page.locator(`[data-reach="${state}"]`).evaluateAll((list) => list.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40) || one.getAttribute('name') || ''}`))
  return { unseen: await names('not seen'), missed: await names('not yet') }
}

/** What sticks out sideways at a width, with the letters as large as asked; nothing, when the page does not scroll sideways. */
export async function sidewaysAt(page: Page, width: number, letters: string): Promise<string[]> {
  await page.setViewportSize({ width, height: 780 })
  return page.evaluate((size) => {
    const root = document.documentElement
    root.style.fontSize = size
    const out = root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1).map((one) => `${one.tagName}.${one.className} ${one.textContent?.trim().slice(0, 30)}`)
    root.style.fontSize = ''
    return out.slice(0, 6)
  }, letters)
}

/** Fills in a form of a page as anybody could, or leaves it empty, and sends it; answers the status. */
export async function sendForm(page: Page, action: string, how: 'empty' | 'filled'): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303)
  const loaded = page.waitForEvent('load')
  await page.evaluate(([to, isFilled]) => {
    const typed: Record<string, string> = { tel: '06 12345678', email: 'iemand@voorbeeld.test', date: '2026-11-23', time: '10:00', numeric: '6', decimal: '6' }
    const form = [...document.forms].find((one) => one.getAttribute('action') === to)
    if (!form) throw new Error(`There is no form to ${to}`)
    const [texts, choices] = [form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type="hidden"], [type="radio"], [type="checkbox"])'), form.querySelectorAll<HTMLInputElement>('[type="radio"], [type="checkbox"]')]
    for (const one of texts) one.value = isFilled ? typed[one.inputMode] ?? typed[one.type] ?? 'Dit wil ik graag zo zeggen.' : ''
    for (const one of form.querySelectorAll('select')) one.value = isFilled ? [...one.options].at(-1)?.value ?? '' : ''
    for (const one of choices) one.checked = isFilled && [...choices].find(({ name }) => name === one.name) === one
    // A moment later: this answer must be out before the page goes.
    setTimeout(() => form.requestSubmit(form.querySelector<HTMLButtonElement>('button:not([type="button"])')))
  }, [action, how === 'filled'] as const)
  await loaded
  return (await answered).status()
}
