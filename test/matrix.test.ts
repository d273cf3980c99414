import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '../src/app/demo/personas.ts'
import { allRoutes } from '../src/app/program.ts'
import { menu } from '../src/app/wiring.ts'
import { holderOf } from '../src/modules/people/index.ts'
import { actsOf, roles, scopeFor } from '../src/modules/staff/index.ts'
import { systemOf } from '../src/platform/actor.ts'
import { database, inTransaction, sql } from '../src/platform/database/index.ts'
import type { Route } from '../src/platform/http/route.ts'
import { openHouse, signIn, tokenOf, type TestHouse } from './house.ts'

const routes = allRoutes({ mode: 'demo', oidc: undefined }).filter((route) => route.may !== 'anyone')
const stranger = '01900000-0000-7000-8000-000000000000'
let house: TestHouse
const tokens = new Map<string, string>()
const actors = new Map<string, Parameters<typeof holderOf>[0]>()

beforeAll(async () => {
  house = await openHouse()
  const accounts = await inTransaction(house.db, systemOf(1), (tx) => database(tx).selectFrom('staff.account as a').innerJoin('staff.appointment as p', 'p.account_id', 'a.id')
    .select(['a.id', 'a.persona', 'p.role', 'p.organisation_id', 'p.municipality']).where('a.persona', 'is not', null).execute())
  for (const role of roles) {
    const persona = personas.find((one) => one.role === role)
    if (!persona) throw new Error(`No persona plays ${role}`)
    tokens.set(role, await tokenOf(house, persona.slug))
    const found = accounts.find((one) => one.persona === persona.slug)
    if (found) actors.set(role, { accountId: found.id, ...(found.organisation_id ? { organisationId: found.organisation_id } : {}), ...(found.municipality ? { municipality: found.municipality } : {}) })
  }
}, 120_000)

afterAll(async () => { await house.stop() })

const sampleOf = (pattern: RegExp | undefined): string => (!pattern ? stranger : pattern.test('0308') ? '0308' : 'onbekend')

const addressOf = (route: Route): string =>
  (route.kind === 'api' ? '/api/v1' : '') + route.path.replaceAll(/:(\w+)/g, (_all, name: string) => sampleOf(route.params?.[name]))

/** Knocks at the door of a route as this role, with nothing in hand: only the door is asked, nothing can change. */
async function knock(route: Route, token: string | undefined): Promise<number> {
  const method = route.kind === 'api' ? route.method : route.kind === 'button' ? 'POST' : 'GET'
  const controller = new AbortController()
  const answer = await fetch(house.url + addressOf(route), {
    method, redirect: 'manual', signal: controller.signal,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  controller.abort()
  return answer.status
}

describe.each(roles)('%s', (role) => {
  test('gets in where the matrix says so, and nowhere else', async () => {
    const wrong: string[] = []
    for (const route of routes) {
      const status = await knock(route, tokens.get(role))
      const may = scopeFor(role, route.may) !== undefined
      // A page's POST with a bearer token but no form token is refused after the door: that is another sentence than "not yours".
      const turnedAway = status === 401 || (status === 403 && route.kind !== 'button')
      if (route.kind === 'button' ? !may && status !== 403 : may === turnedAway) wrong.push(`${route.kind} ${route.path} (${route.may}): ${status}`)
      if (status >= 500) wrong.push(`${route.path}: ${status}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)
})

// Which rows of the demo stand behind an address with one thing in it, for a role with its own people; the rest is held by the stories of each house.
const holders = (role: string, act: string): string | undefined => {
  const actor = actors.get(role)
  const scope = scopeFor(role, act)
  return actor && scope ? holderOf(actor, scope) : undefined
}

/** Some of the people whose file, case or night this role may open for this act. */
async function peopleFor(role: string, act: string): Promise<string[]> {
  const holder = holders(role, act)
  if (!holder) return []
  return inTransaction(house.db, systemOf(1), async (tx) => (await sql<{ id: string }>`select distinct on (kind, ground) person_id as id from people.access_right
    where holder = ${holder} and kind in ('file', 'case', 'night', 'shared', 'own') and from_at <= ${tx.now} and (until_at is null or until_at > ${tx.now}) order by kind, ground, from_at limit 12`.execute(database(tx))).rows.map(({ id }) => id))
}

// Pages of one person that need more than a right: a step that was planned, a stay to observe, a card that was made just now.
const needsMore = /geplande-stap|rust$|observatie$|andere-hulp$|kaart\/printen$/
// One act has two sides: a resident does it on her own page, a worker on that of somebody.
const isOfOtherSide = (route: Route, role: string): boolean => (scopeFor(role, route.may) === 'own' && actsOf(role).includes('see-own-file') ? route.path.startsWith('/mensen/') : route.path.startsWith('/mijn/'))

describe.each(roles)('%s, where the matrix says yes', (role) => {
  const mine = routes.filter((route) => scopeFor(role, route.may) !== undefined && !isOfOtherSide(route, role))

  test('finds every page of her menu and every page that needs nothing', async () => {
    const wrong: string[] = []
    for (const route of mine.filter((one) => (one.kind === 'page' || one.kind === 'form') && !one.path.includes(':'))) {
      const status = await knock(route, tokens.get(role))
      if (status >= 400) wrong.push(`${route.path}: ${status}`)
    }
    const paths = new Set(mine.map((one) => one.path))
    const dead = menu.filter((entry) => scopeFor(role, entry.may) !== undefined && (!entry.roles || entry.roles.includes(role)) && !paths.has(entry.href)).map((entry) => `menu ${entry.href}`)
    expect([...wrong, ...dead]).toEqual([])
  }, 120_000)

  test('opens the pages of somebody who is hers', async () => {
    const wrong: string[] = []
    for (const route of mine.filter((one) => (one.kind === 'page' || one.kind === 'form') && /:persoon/.test(one.path) && !/:(?!persoon)/.test(one.path) && !needsMore.test(one.path))) {
      const people = await peopleFor(role, route.may)
      const seen: number[] = []
      for (const person of people) seen.push(await knock({ ...route, path: route.path.replace(':persoon', person) }, tokens.get(role)))
      if (people.length > 0 && !seen.some((status) => status < 400)) wrong.push(`${route.path} (${route.may}): ${[...new Set(seen)].join(' ')}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  // With a form in hand the door lets her through; behind it there is nothing by that number, so nothing can change.
  test('is let through by the door of every button that is hers', async () => {
    const client = await signIn(house, personas.find((one) => one.role === role)?.slug ?? '')
    const start = await client.get('/start')
    const first = await client.get(start.headers.get('location') ?? '/start')
    const token = (await first.text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
    const wrong: string[] = []
    for (const route of mine.filter((one) => one.kind === 'button' && one.path.includes(':'))) {
      const { status } = await client.post(addressOf(route), { _formulier: token })
      if (status === 403 || status === 401) wrong.push(`${route.path} (${route.may}): ${status}`)
    }
    expect([token === '', wrong]).toEqual([false, []])
  }, 120_000)

  test('has a way to each act: a page, a button or the API', () => {
    const acts = actsOf(role).filter((act) => !mine.some((route) => route.may === act))
    expect(acts).toEqual([])
  })
})

describe('somebody who did not sign in', () => {
  test('gets in nowhere', async () => {
    const wrong: string[] = []
    for (const route of routes) {
      const status = await knock(route, undefined)
      if (status !== (route.kind === 'api' ? 401 : 303)) wrong.push(`${route.path}: ${status}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)
})
