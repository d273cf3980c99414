import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestHouse } from './house.ts'

let identity: Server
let house: TestHouse
let issuer = ''

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)) })

beforeAll(async () => {
  identity = createServer((request, response) => { void handler(request, response) })
  issuer = `http://127.0.0.1:${await listening(identity)}`
  house = await openHouse({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'sluitend', OIDC_CLIENT_SECRET: 'geheim-van-de-proef' })
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'sluitend', client_secret: 'geheim-van-de-proef', redirect_uris: [`${house.url}/inloggen/terug`] }],
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    pkce: { required: () => true },
    cookies: { keys: ['proef'] },
  })
  handler = provider.callback()
}, 120_000)

let handler: (request: Parameters<ReturnType<Provider['callback']>>[0], response: Parameters<ReturnType<Provider['callback']>>[1]) => Promise<void> = async () => undefined

afterAll(async () => {
  await house.stop()
  identity.close()
})

type Jar = Map<string, string>

/** A browser in short: keeps cookies, follows nothing by itself. */
async function go(jar: Jar, url: string, body?: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, {
    redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
  })
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return answer
}

const whereTo = (answer: Response, from: string): string => new URL(answer.headers.get('location') ?? '', from).href

async function signInAs(login: string): Promise<{ answer: Response; jar: Jar }> {
  const jar: Jar = new Map()
  let url = `${house.url}/inloggen/organisatie`
  let answer = await go(jar, url)
  for (let step = 0; step < 12 && (answer.status === 303 || answer.status === 302 || answer.url.includes('/interaction/')); step += 1) {
    if (answer.status === 200) {
      const prompt = (await answer.text()).includes('value="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' }
      answer = await go(jar, url, prompt)
    } else {
      url = whereTo(answer, url)
      if (url === `${house.url}/start`) break
      answer = await go(jar, url)
    }
  }
  return { answer, jar }
}

describe('staff sign in at their own organisation', () => {
  test('somebody with an appointment comes in, in her own role', async () => {
    const { answer, jar } = await signInAs('begeleider')
    expect(answer.headers.get('location')).toBe('/start')
    expect((await go(jar, `${house.url}/start`)).headers.get('location')).toBe('/mensen')
    const start = await go(jar, `${house.url}/mensen`)
    expect(start.status).toBe(200)
    expect(await start.text()).toContain('Joris Demmer')
  })

  test('somebody whom the organisation knows but the region does not, gets a clear sentence and no session', async () => {
    const { answer, jar } = await signInAs('iemand-anders')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('u hebt hier nog geen rol')
    expect((await go(jar, `${house.url}/start`)).status).toBe(303)
  })

  test('a return without the state of this browser is refused', async () => {
    const answer = await go(new Map(), `${house.url}/inloggen/terug?code=gestolen&state=gestolen`)
    expect(answer.status).toBe(409)
    expect(answer.headers.getSetCookie().some((line) => line.startsWith('__Host-sluitend='))).toBe(false)
  })
})
