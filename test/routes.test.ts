import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../src/app/program.ts'
import { knownCodes, menu } from '../src/app/wiring.ts'
import { firstScreens } from '../src/modules/desks/index.ts'
import { logEvents } from '../src/modules/desks/words.nl/log-events.ts'
import { matrix, roles, scopeFor } from '../src/modules/staff/index.ts'
import type { Route } from '../src/platform/http/route.ts'

const routes = allRoutes({ mode: 'demo', oidc: undefined })
const acts = new Set<string>(Object.keys(matrix))
const nameOf = (route: Route): string => `${route.kind === 'api' ? route.method : route.kind} ${route.path}`
const pathOf = (href: string): string => href.split('?')[0] ?? href

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))

describe('the table of routes', () => {
  test.each(routes.map((route) => [nameOf(route), route] as const))('%s has a permission and a log event', (_name, route) => {
    expect(route.may === 'anyone' || acts.has(route.may), `${route.may} is in the matrix`).toBe(true)
    expect(route.log).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('every event of the log has Dutch words for who guards it', () => {
    expect([...new Set(routes.map(({ log }) => log))].filter((event) => !logEvents[event])).toEqual([])
  })

  test('no address stands in it twice', () => {
    const names = routes.flatMap((route) => (route.kind === 'form' ? [`GET ${route.path}`, `POST ${route.path}`] : [`${route.kind === 'api' ? `${route.method} api` : route.kind === 'button' ? 'POST' : 'GET'} ${route.path}`]))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('every act of the matrix opens something', () => {
    const used = new Set(routes.map((route) => route.may))
    expect([...acts].filter((act) => !used.has(act))).toEqual([])
  })

  test('only the public site and signing in are for anyone', () => {
    const open = routes.filter((route) => route.may === 'anyone').map(nameOf)
    expect(open.filter((name) => /mensen|mijn|oproep|besluit\b|kosten|clienten/.test(name))).toEqual([])
  })

  test('every refusal that the code speaks has a Dutch sentence', () => {
    const known = knownCodes()
    const spoken = sources('src').flatMap((text) => [...text.matchAll(/refuse\('([a-z0-9-]+)'|refuseField\('[\w.-]+', '([a-z0-9-]+)'/g)].map((match) => match[1] ?? match[2] ?? ''))
    expect([...new Set(spoken)].filter((code) => !known.has(code))).toEqual([])
  })

  test('a refusal whose sentence names values gives them', () => {
    const known = knownCodes()
    const without = sources('src').flatMap((text) => [...text.matchAll(/(?:refuse\(|refuseField\('[\w.-]+', )'([a-z0-9-]+)'\)/g)].map((match) => match[1] ?? ''))
    expect([...new Set(without)].filter((code) => known.get(code)?.namesValues)).toEqual([])
  })
})

describe('menus and first screens', () => {
  const pages = new Map(routes.filter((route) => route.kind !== 'api' && route.kind !== 'button').map((route) => [route.path, route]))

  test.each(menu.map((entry) => [entry.href, entry] as const))('%s in the menu leads to a page of the same act', (_href, entry) => {
    expect(pages.get(pathOf(entry.href))?.may).toBe(entry.may)
  })

  test.each(roles.map((role) => [role, firstScreens[role]] as const))('%s begins at %s and may see it', (role, path) => {
    const route = pages.get(path)
    expect(route, `a page at ${path}`).toBeDefined()
    expect(scopeFor(role, route?.may ?? '')).toBeDefined()
  })
})
