import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '../src/app/demo/personas.ts'
import { allRoutes } from '../src/app/program.ts'
import { roles, scopeFor } from '../src/modules/staff/index.ts'
import type { Route } from '../src/platform/http/route.ts'
import { openHouse, tokenOf, type TestHouse } from './house.ts'

const routes = allRoutes({ mode: 'demo', oidc: undefined }).filter((route) => route.may !== 'anyone')
const stranger = '01900000-0000-7000-8000-000000000000'
let house: TestHouse
const tokens = new Map<string, string>()

beforeAll(async () => {
  house = await openHouse()
  for (const role of roles) {
    const persona = personas.find((one) => one.role === role)
    if (!persona) throw new Error(`No persona plays ${role}`)
    tokens.set(role, await tokenOf(house, persona.slug))
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
