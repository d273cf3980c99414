import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personas } from '../src/app/demo/personas.ts'
import { allRoutes } from '../src/app/program.ts'
import { roles, scopeFor } from '../src/modules/staff/index.ts'
import { cookieName } from '../src/platform/http/security.ts'
import type { Route } from '../src/platform/http/route.ts'
import { openHouse, signIn, tokenOf, type Client, type TestHouse } from './house.ts'

const routes = allRoutes({ mode: 'demo', oidc: undefined })
const marker = 'zq7kwaad'
let house: TestHouse
const clients = new Map<string, Client>()
const bearers = new Map<string, string>()
const formTokens = new Map<string, string>()

/** Somebody who may use this route; nobody in particular for what is public. */
const personaFor = (route: Route): string | undefined => {
  const role = roles.find((one) => scopeFor(one, route.may) !== undefined && personas.some((persona) => persona.role === one))
  return personas.find((persona) => persona.role === role)?.slug
}

beforeAll(async () => {
  house = await openHouse()
  for (const slug of new Set(routes.map(personaFor))) {
    if (!slug) continue
    const client = await signIn(house, slug)
    clients.set(slug, client)
    bearers.set(slug, await tokenOf(house, slug))
  }
}, 180_000)
afterAll(async () => { await house.stop() })

const hostileParts = [
  marker, '%00', '..%2F..%2Fetc%2Fpasswd', '%E0%A4%A', "'%20or%201=1--", 'x'.repeat(190), 'x'.repeat(5000), '01900000-0000-7000-8000-000000000000', '99999999999999999999', '%F0%9F%92%A9', '%3Cscript%3E', '-1', '%2e%2e',
]
const hostileQueries = ['pagina=-1', 'pagina=1e9', `pagina=${marker}`, 'pagina=99999&paginaGrootte=99999999999', 'pagina=%00', 'pagina[]=1&pagina[]=2', '__proto__[x]=1', 'jaar=99999', 'jaar=-1', 'van=2026-02-31&tot=0000-00-00', 'gemeente=%27%20or%201=1', `gelukt=${marker}`, 'constructor=1', 'dag=9999-12-31', 'gemeente=1e400', 'a='.repeat(900)]

const texts: [string, string][] = [
  ['nothing', ''], ['a word', marker], ['a NUL', `${marker}\0`], ['much', 'x'.repeat(12_000)], ['a day that is none', '2026-02-31'], ['the end of time', '9999-12-31'], ['long ago', '0001-01-01'], ['a large number', '99999999999999999999999'],
  ['infinity', '1e400'], ['below zero', '-1'], ['SQL', "'; drop table people.person; --"], ['a script', '<script>alert(1)</script>'], ['half a letter', '\uD800'], ['an odd id', '01900000-0000-7000-8000-000000000000'], ['upside down', '\u202Efdp.exe'],
]
const bodies: [string, string][] = [
  ['nothing', ''], ['null', 'null'], ['a list', '[]'], ['a number', '7'], ['half', '{"a":'], ['a prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}'],
  ['deep', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`], ['much', JSON.stringify({ a: Array.from({ length: 2000 }, () => marker) })], ['twice', '{"naam":1,"naam":"x"}'], ['what nobody asked', JSON.stringify({ [marker]: marker })],
]

const fieldsOf = (route: Route): string[] => {
  const schema = route.kind === 'form' || route.kind === 'button' ? route.input : route.kind === 'api' ? route.body : undefined
  return schema && 'properties' in schema ? Object.keys(schema.properties as object) : []
}
const base = (route: Route): string => (route.kind === 'api' ? '/api/v1' : '')
const addressWith = (route: Route, part: string): string => base(route) + route.path.replaceAll(/:\w+/g, part)
const plain = '01900000-0000-7000-8000-000000000000'

type Asking = { said: string; path: string; init: RequestInit }

const methodOf = (route: Route): string => (route.kind === 'api' ? route.method : 'GET')

function byAddress(route: Route): Asking[] {
  if (route.kind === 'button') return []
  const method = methodOf(route)
  const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }
  const parts = route.path.includes(':') ? hostileParts : []
  // Public pages are the same page with another text: a few queries each will do.
  const queries = route.log === 'public-page-seen' ? hostileQueries.slice(0, 5) : hostileQueries
  return [
    ...parts.map((part) => ({ said: `address ${part.slice(0, 30)}`, path: addressWith(route, part), init: { method, ...body } })),
    ...(method === 'GET' ? queries : []).map((query) => ({ said: `query ${query.slice(0, 30)}`, path: `${addressWith(route, plain)}?${query}`, init: {} })),
  ]
}

function byFields(route: Route): Asking[] {
  if (route.kind !== 'form' && route.kind !== 'button') return []
  const names = fieldsOf(route)
  const sending = (said: string, fields: [string, string][]): Asking => ({ said: `fields with ${said}`, path: addressWith(route, plain), init: { method: 'POST', body: new URLSearchParams(fields) } })
  return [
    ...texts.map(([said, text]) => sending(said, names.map((name) => [name, text]))),
    sending('one many times', names.flatMap((name) => Array.from({ length: 30 }, (): [string, string] => [name, marker]))),
  ]
}

function byBody(route: Route): Asking[] {
  const method = methodOf(route)
  if (route.kind !== 'api' || method === 'GET') return []
  const sending = (said: string, body: string): Asking => ({ said: `body with ${said}`, path: addressWith(route, plain), init: { method, body, headers: { 'content-type': 'application/json' } } })
  const named = (text: string): string => JSON.stringify(Object.fromEntries(fieldsOf(route).map((name) => [name, text])))
  return [...bodies.map(([said, text]) => sending(said, text)), ...texts.map(([said, text]) => sending(said, named(text)))]
}

const askings = (route: Route): Asking[] => [...byAddress(route), ...byFields(route), ...byBody(route)]

async function tokenFor(slug: string): Promise<string> {
  const known = formTokens.get(slug)
  if (known) return known
  const html = await (await clients.get(slug)?.get('/start'))?.text() ?? ''
  const token = html.match(/name="_formulier" value="([^"]+)"/)?.[1] ?? ''
  formTokens.set(slug, token)
  return token
}

async function ask(route: Route, { path, init }: Asking): Promise<{ status: number; text: string }> {
  const slug = personaFor(route) ?? ''
  const headers = new Headers(init.headers)
  headers.set('origin', house.url)
  if (bearers.has(slug)) headers.set('authorization', `Bearer ${bearers.get(slug) ?? ''}`)
  if (route.kind === 'api') {
    headers.set('idempotency-key', crypto.randomUUID())
    headers.set('if-match', '"v1"')
  }
  if (init.body instanceof URLSearchParams && slug) init.body.set('_formulier', await tokenFor(slug))
  const answer = await fetch(house.url + path, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
  return { status: answer.status, text: await answer.text() }
}

describe('whatever comes in', () => {
  let asked = 0

  test.each(routes.filter((route) => route.kind !== 'live').map((route) => [`${route.kind === 'api' ? route.method : route.kind} ${route.path}`, route] as const))('%s never breaks, and a refusal repeats nothing', async (_name, route) => {
    const wrong: string[] = []
    for (const asking of askings(route)) {
      const { status, text } = await ask(route, asking)
      asked += 1
      if (status >= 500) wrong.push(`${asking.said}: ${status} ${text.slice(0, 200)}`)
      // A form gives back what was typed, to be put right; nothing else repeats it.
      if (status >= 400 && route.kind !== 'form' && text.includes(marker)) wrong.push(`${asking.said}: repeats it`)
      if (text.includes('<script>alert(1)')) wrong.push(`${asking.said}: runs a script`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('that were at least 300 askings, and the program still stands', async () => {
    expect(asked).toBeGreaterThan(300)
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
  })
})

describe('what is no route at all', () => {
  test.each(['/../../etc/passwd', '/.env', '/.git/config', '/wp-login.php', '/vast/..%2f..%2fpackage.json', `/${'a/'.repeat(500)}`, '/api/v1/', '/api/v1/%00', '//kwaad.example/', '/\\kwaad.example'])('%s is not there', async (path) => {
    const answer = await fetch(house.url + path, { redirect: 'manual' })
    expect([400, 404, 414]).toContain(answer.status)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s on a page changes nothing', async (method) => {
    expect((await fetch(`${house.url}/start`, { method })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('signing in', () => {
  const enter = (persona: string) => fetch(`${house.url}/demo/inloggen`, { method: 'POST', body: new URLSearchParams({ persona }), redirect: 'manual', headers: { origin: house.url } })

  test('gives a cookie that no script reads, no other site sends and no open line carries', async () => {
    const [cookie = ''] = (await enter('mira')).headers.getSetCookie()
    expect(cookie.startsWith(`${cookieName}=`)).toBe(true)
    expect(cookieName.startsWith('__Host-')).toBe(true)
    expect(cookie.split('; ').slice(1).map((part) => part.toLowerCase().split('=')[0])).toEqual(expect.arrayContaining(['path', 'httponly', 'secure', 'samesite']))
    expect(cookie).toMatch(/Path=\//)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Domain=/i)
  })

  test('as somebody who is not there is refused without saying who is', async () => {
    const answer = await enter(marker)
    expect([answer.status, (await answer.text()).includes(marker)]).toEqual([400, false])
  })

  test('signing out ends the session at the server too', async () => {
    const [cookie = ''] = (await enter('begeleider')).headers.getSetCookie()
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    expect((await fetch(`${house.url}/start`, { headers, redirect: 'manual' })).headers.get('location') ?? '').not.toContain('/inloggen')
    const out = await fetch(`${house.url}/uitloggen`, { method: 'POST', headers: { ...headers, origin: house.url }, redirect: 'manual' })
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-sluitend=;/)
    expect((await fetch(`${house.url}/accounts`, { headers, redirect: 'manual' })).headers.get('location')).toContain('/inloggen')
  })
})
