import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FrontDoor, openDoor, outsider, other, person, worker } from '../../../test/front-door.ts'
import { newId } from '../../kernel/id.ts'
import { systemOf, visitorOf } from '../actor.ts'
import { database, sql } from '../database/index.ts'
import { formTokens } from './tokens.ts'

let door: FrontDoor
let cookie = ''

beforeAll(async () => {
  door = await openDoor()
  cookie = await door.cookieOf(worker)
})
afterAll(() => door.stop())

type Sent = { cookie?: string; origin?: string | null; token?: string; headers?: Record<string, string> }

const get = (path: string, as = cookie) => fetch(door.url + path, { headers: { cookie: as }, redirect: 'manual' })
function send(path: string, fields: Record<string, string>, sent: Sent = {}): Promise<Response> {
  const origin = sent.origin === undefined ? door.url : sent.origin
  const body = new URLSearchParams({ _formulier: sent.token ?? door.tokenOf(worker), ...fields })
  return fetch(door.url + path, { method: 'POST', redirect: 'manual', body, headers: { cookie: sent.cookie ?? cookie, ...(origin ? { origin } : {}), ...sent.headers } })
}
const lastEntry = async () => (await door.entries()).at(-1)

describe('who may come in', () => {
  test('who did not sign in is led to the sign-in page, and it is logged', async () => {
    const answer = await get('/dingen/nieuw', '')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Fdingen%2Fnieuw'])
    expect(await lastEntry()).toMatchObject({ outcome: 'refused', reason: 'not-signed-in' })
  })

  test('signing in leads back to the page she was at, and never to a stream or another site', async () => {
    const backTo = async (path: string) => (await get(path, '')).headers.getSetCookie().map((one) => one.split(';')[0])
    expect([await backTo('/dingen/nieuw'), await backTo('/nieuws'), await backTo('//kwaad.example/x')]).toEqual([['__Host-sluitend-naar=%2Fdingen%2Fnieuw'], [], []])
  })

  test('who may not is told so in a sentence, and it is logged before the answer leaves', async () => {
    const answer = await get('/dingen/nieuw', await door.cookieOf(outsider))
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Dit hoort niet bij uw rol')])
    expect(await lastEntry()).toMatchObject({ event: 'thing-made', outcome: 'refused', reason: 'not-yours', actor_name: 'Bo Buiten' })
  })

  test('unknown and not-yours are the same answer, byte for byte', async () => {
    const bare = async (answer: Response) => [answer.status, (await answer.text()).replace(/data-token="[^"]*"/, ''), [...answer.headers.keys()].toSorted()]
    const [yours, unknown, noPage] = [await get(`/mensen/${person}`, await door.cookieOf(other)), await get(`/mensen/${newId()}`), await get('/mensen/geen-nummer')]
    expect(await bare(yours)).toEqual(await bare(unknown))
    expect(noPage.status).toBe(404)
  })

  test('an opened file stands in the log when the answer arrives', async () => {
    await get(`/mensen/${person}`)
    expect(await lastEntry()).toMatchObject({ event: 'file-opened', outcome: 'done', person_id: person, actor_name: 'Wil Werker' })
  })

  test('a refusal after the file was opened names the person too', async () => {
    expect((await get(`/mensen/${person}?weiger=1`)).status).toBe(409)
    expect(await lastEntry()).toMatchObject({ event: 'file-opened', outcome: 'not-done', reason: 'rule-says-no', person_id: person })
  })
})

describe('a form', () => {
  test('sent twice has one effect and gives the same answer', async () => {
    const token = door.tokenOf(worker)
    const before = await door.count('thing-made')
    const [first, second] = [await send('/dingen/nieuw', { naam: 'stoel' }, { token }), await send('/dingen/nieuw', { naam: 'stoel' }, { token })]
    expect([first.status, second.status, second.headers.get('location')]).toEqual([303, 303, first.headers.get('location')])
    expect(await door.count('thing-made')).toBe(before + 1)
  })

  test('sent twice at the very same moment has one effect', async () => {
    const token = door.tokenOf(worker)
    const before = await door.count('thing-made')
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('/dingen/nieuw', { naam: 'tafel' }, { token })))
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)).size).toBe(1)
    expect(await door.count('thing-made')).toBe(before + 1)
  })

  test('the token of a sent form with something else in it gives it back with a fresh one', async () => {
    const token = door.tokenOf(worker)
    await send('/dingen/nieuw', { naam: 'stoel' }, { token })
    const again = await send('/dingen/nieuw', { naam: 'kast' }, { token })
    const html = await again.text()
    expect([again.status, html.includes('is al verstuurd'), html.includes('value="kast"')]).toEqual([422, true, true])
    const fresh = html.match(/name="_formulier" value="([^"]+)"/)?.[1] ?? ''
    expect((await send('/dingen/nieuw', { naam: 'kast' }, { token: fresh })).status).toBe(303)
  })

  test('what is wrong comes back on the form, filled in as typed, without an effect', async () => {
    const before = await door.count('thing-made')
    const answer = await send('/dingen/nieuw', { naam: 'k', aantal: 'veel' })
    const html = await answer.text()
    expect([answer.status, html.includes('value="k"'), html.includes('data-field="naam"'), html.includes('data-field="aantal"')]).toEqual([400, true, true, true])
    expect(html).not.toContain('veel')
    expect(await door.count('thing-made')).toBe(before)
  })

  test('a refusal by a rule undoes everything but its log entry, and the form can be sent again', async () => {
    const token = door.tokenOf(worker)
    const before = await door.count('thing-made')
    const answer = await send('/dingen/nieuw', { naam: 'weiger' }, { token })
    expect([answer.status, (await answer.text()).includes('data-field="naam">zin bij rule-says-no')]).toEqual([409, true])
    expect(await door.count('thing-made')).toBe(before)
    expect((await door.entries()).some(({ outcome, reason }) => outcome === 'not-done' && reason === 'rule-says-no')).toBe(true)
    expect((await send('/dingen/nieuw', { naam: 'mag wel' }, { token })).status).toBe(303)
  })

  test.each([
    ['of an earlier program', () => formTokens('een ander geheim').make(worker.accountId)],
    ['that was made up', () => 'abc.def'],
    ['that is missing', () => ''],
  ])('a token %s gives the form back filled in', async (_case, token) => {
    const answer = await send('/dingen/nieuw', { naam: 'stoel & tafel' }, { token: token() })
    const html = await answer.text()
    expect([answer.status, html.includes('value="stoel &amp; tafel"'), html.includes('te oud geworden')]).toEqual([403, true, true])
  })

  test('of somebody else who typed in this browser is kept for her, and shown to nobody else', async () => {
    const answer = await send('/dingen/nieuw', { naam: 'alleen van haar' }, { token: door.tokenOf(other) })
    const html = await answer.text()
    expect([answer.status, html.includes('alleen van haar'), html.includes('hoort bij een ander account')]).toEqual([403, false, true])
    expect(await (await get('/dingen/nieuw')).text()).not.toContain('alleen van haar')
    expect(await (await get('/dingen/nieuw', await door.cookieOf(other))).text()).toContain('value="alleen van haar"')
  })

  test('what was typed while the session ended comes back to the same account only, once it is sent it is gone', async () => {
    const before = await door.count('thing-made')
    const ended = await send('/dingen/nieuw', { naam: 'een lang verhaal' }, { cookie: 'weg' })
    expect([ended.status, ended.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Fdingen%2Fnieuw&bewaard=ja'])
    expect(ended.headers.getSetCookie().join(';')).not.toContain('verhaal')
    expect(await (await get('/dingen/nieuw', await door.cookieOf(other))).text()).not.toContain('verhaal')
    const back = await (await get('/dingen/nieuw')).text()
    expect([back.includes('value="een lang verhaal"'), back.includes('Wat u typte staat er nog')]).toEqual([true, true])
    expect(await door.count('thing-made')).toBe(before)
    expect((await send('/dingen/nieuw', { naam: 'een lang verhaal' })).status).toBe(303)
    expect(await (await get('/dingen/nieuw')).text()).not.toContain('verhaal')
  })

  test('what waits stays until she throws it away or sends it, and she may', async () => {
    await send('/dingen/nieuw', { naam: 'een half verhaal' }, { cookie: 'weg' })
    const first = await (await get('/dingen/nieuw')).text()
    const second = await (await get('/dingen/nieuw')).text()
    expect([first, second].map((html) => [html.includes('een half verhaal'), html.includes('data-kept')])).toEqual([[true, true], [true, true]])
    const before = await door.count('thing-made')
    const thrown = await send('/dingen/nieuw', { _weg: 'ja' })
    const empty = await (await get('/dingen/nieuw')).text()
    expect([thrown.status, thrown.headers.get('location'), empty.includes('verhaal'), empty.includes('data-kept')]).toEqual([303, '/dingen/nieuw', false, false])
    expect(await door.count('thing-made')).toBe(before)
  })

  test.each([
    ['a button on a page of before', `/dingen/${newId()}/weg`, {}], ['throwing away from a page of before', '/dingen/nieuw', { _weg: 'ja' }],
  ])('%s writes over nothing that waits', async (_case, path, fields) => {
    await send('/dingen/nieuw', { naam: 'wat nog wacht' }, { cookie: 'weg' })
    const anothers = await door.cookieOf(other)
    expect((await send(path, fields, { cookie: anothers })).status).toBe(403)
    expect((await send(path, fields, { cookie: 'weg' })).headers.get('location')).toBe('/inloggen?naar=%2Fdingen%2Fnieuw')
    expect(await (await get('/dingen/nieuw')).text()).toContain('value="wat nog wacht"')
    await send('/dingen/nieuw', { _weg: 'ja' })
  })

  test.each([
    ['a token that was made up', (): Sent => ({ token: 'a.b.c' })], ['a token of a visitor', (): Sent => ({ token: door.tokenOf(visitorOf(1)) })], ['another site', (): Sent => ({ origin: 'https://kwaad.example' })],
  ])('without a session and with %s nothing is kept', async (_case, sent) => {
    const answer = await send('/dingen/nieuw', { naam: 'bewaar mij' }, { cookie: 'weg', ...sent() })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Fdingen%2Fnieuw'])
    expect(await (await get('/dingen/nieuw')).text()).not.toContain('bewaar mij')
  })

  test('what is kept lies locked, and not longer than needed', async () => {
    await send('/dingen/nieuw', { naam: 'een geheim verhaal' }, { cookie: 'weg' })
    const { rows } = await door.as(systemOf(1), (tx) => sql<{ all: string }>`select string_agg(encode(locked, 'escape') || mark || path, '') as all from platform.kept_form`.execute(database(tx)))
    expect([rows[0]?.all.includes('geheim'), rows[0]?.all.includes(worker.accountId)]).toEqual([false, false])
    await door.as(systemOf(1), (tx) => sql`update platform.kept_form set kept_at = clock_timestamp() - interval '481 minutes'`.execute(database(tx)))
    expect(await (await get('/dingen/nieuw')).text()).not.toContain('geheim')
  })

  test.each([
    ['another site', { origin: 'https://kwaad.example' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['something that says nothing', { origin: null }],
    ['another site by its fetch header', { origin: null, headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a subdomain', { origin: 'http://sub.127.0.0.1' }],
  ])('from %s is refused and logged', async (_case, sent) => {
    const before = await door.count('thing-made')
    expect((await send('/dingen/nieuw', { naam: 'stoel' }, sent)).status).toBe(403)
    expect(await lastEntry()).toMatchObject({ outcome: 'refused', reason: 'wrong-origin' })
    expect((await send(`/dingen/${newId()}/weg`, {}, sent)).status).toBe(403)
    expect([await door.count('thing-made'), await door.count('thing-removed')]).toEqual([before, 0])
  })

  test('from our own page by its fetch header is taken', async () => {
    expect((await send('/dingen/nieuw', { naam: 'stoel' }, { origin: null, headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(303)
  })

  test.each([['a NUL', 'sto\0el'], ['more than anybody types', 'x'.repeat(10_001)]])('with %s is refused in a sentence that does not repeat it', async (_case, naam) => {
    const answer = await send('/dingen/nieuw', { naam })
    const html = await answer.text()
    expect([answer.status, html.includes('Hier zit een teken in'), html.includes('xxxx')]).toEqual([400, true, false])
  })

  test('a button works once for each token', async () => {
    const token = door.tokenOf(worker)
    const path = `/dingen/${newId()}/weg`
    const before = await door.count('thing-removed')
    expect([(await send(path, {}, { token })).status, (await send(path, {}, { token })).status]).toEqual([303, 303])
    expect(await door.count('thing-removed')).toBe(before + 1)
  })
})

describe('a form that asks', () => {
  test('answers on the page itself, also a second time, and keeps no answer', async () => {
    const token = door.tokenOf(worker)
    const [first, second] = [await send('/dingen/zoek', { naam: 'stoel' }, { token }), await send('/dingen/zoek', { naam: 'tafel' }, { token })]
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('gevonden: stoel')])
    expect([second.status, await second.text()]).toEqual([200, expect.stringContaining('gevonden: tafel')])
    expect(await lastEntry()).toMatchObject({ event: 'things-searched', outcome: 'done' })
  })

  test('gives a refusal on the form', async () => {
    const answer = await send('/dingen/zoek', { naam: 'x' })
    expect([answer.status, (await answer.text()).includes('zin bij type-more')]).toEqual([409, true])
  })

  test('needs our own page and a token, as every form', async () => {
    expect((await send('/dingen/zoek', { naam: 'stoel' }, { origin: 'https://kwaad.example' })).status).toBe(403)
    expect((await send('/dingen/zoek', { naam: 'stoel' }, { token: '' })).status).toBe(403)
  })
})

describe('every answer', () => {
  test.each(['/', '/dingen/nieuw', '/nergens', '/stuk', '/api/v1/nergens', '/%00'])('%s carries the headers that protect', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('what somebody sees after signing in is kept nowhere', async () => {
    expect((await get('/dingen/nieuw')).headers.get('cache-control')).toBe('no-store')
    expect((await get('/nergens')).headers.get('cache-control')).toBe('no-store')
  })

  test('a bug tells nothing of itself', async () => {
    const answer = await get('/stuk')
    const html = await answer.text()
    expect([answer.status, html.includes('ging bij ons iets mis'), /wachtwoord|Error|at \w+ \(/.test(html)]).toEqual([500, true, false])
  })
})
