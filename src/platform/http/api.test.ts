import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FrontDoor, openDoor, outsider, worker } from '../../../test/front-door.ts'
import { newId } from '../../kernel/id.ts'

let door: FrontDoor
let authorization = ''

beforeAll(async () => {
  door = await openDoor()
  authorization = await door.bearerOf(worker)
})
afterAll(() => door.stop())

function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(`${door.url}/api/v1${path}`, { method, headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: sent }) })
}
const key = () => ({ 'idempotency-key': newId() })
const problem = async (answer: Response) => (await answer.json()) as { type: string; status: number; title: string; detail: string; errors?: { field: string; detail: string }[] }

describe('a command', () => {
  test('needs a key, and with the same key has one effect and the same answer', async () => {
    expect((await ask('POST', '/dingen', { naam: 'stoel' })).status).toBe(400)
    const before = await door.count('thing-made')
    const once = key()
    const [first, second] = [await ask('POST', '/dingen', { naam: 'stoel' }, once), await ask('POST', '/dingen', { naam: 'stoel' }, once)]
    expect([first.status, second.status, second.headers.get('location'), await second.json()]).toEqual([201, 201, first.headers.get('location'), { naam: 'stoel' }])
    expect(await door.count('thing-made')).toBe(before + 1)
  })

  test('with the same key and another body is refused', async () => {
    const once = key()
    await ask('POST', '/dingen', { naam: 'stoel' }, once)
    const answer = await ask('POST', '/dingen', { naam: 'tafel' }, once)
    expect([answer.status, await problem(answer)]).toEqual([422, expect.objectContaining({ type: 'urn:sluitend:fout:key-reused', status: 422 })])
  })

  test('at the very same moment with one key has one effect', async () => {
    const once = key()
    const before = await door.count('thing-made')
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask('POST', '/dingen', { naam: 'bank' }, once)))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1)
    expect(await door.count('thing-made')).toBe(before + 1)
  })

  test('a question by POST needs no key and changes nothing', async () => expect((await ask('POST', '/dingen/_zoek', { naam: 'stoel' })).status).toBe(200))
})

describe('versions', () => {
  const path = `/dingen/${newId()}`

  test('a thing has an ETag; what is known already is not sent again', async () => {
    const tag = (await ask('GET', path)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"v\d+"$/)
    const again = await ask('GET', path, undefined, { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('an edit needs the version it was based on', async () => {
    const tag = (await ask('GET', path)).headers.get('etag') ?? ''
    expect((await ask('PATCH', path, { naam: 'kruk' })).status).toBe(428)
    const edited = await ask('PATCH', path, { naam: 'kruk' }, { 'if-match': tag })
    expect([edited.status, edited.headers.get('etag') === tag]).toEqual([200, false])
    expect((await ask('PATCH', path, { naam: 'kruk' }, { 'if-match': tag })).status).toBe(412)
    expect((await ask('PATCH', path, { naam: 'kruk' }, { 'if-match': '"onzin"' })).status).toBe(412)
  })
})

describe('a problem', () => {
  test.each<[string, () => Promise<Response>, number]>([
    ['without a sign-in', () => ask('GET', `/dingen/${newId()}`, undefined, { authorization: '' }), 401],
    ['with a token that never was', () => ask('GET', `/dingen/${newId()}`, undefined, { authorization: 'Bearer verzonnen' }), 401],
    ['with no such address', () => ask('GET', '/nergens'), 404],
    ['with an id that is none', () => ask('GET', '/dingen/geheimenummer'), 404],
    ['with a wrong field', () => ask('POST', '/dingen', { naam: 'g', aantal: 'geheim' }, key()), 400],
    ['with a field that nobody asked for', () => ask('POST', '/dingen/_zoek', { naam: 'stoel', geheim: 1 }), 400],
    ['with a field too few', () => ask('POST', '/dingen', {}, key()), 400],
    ['with a body that is no JSON', () => ask('POST', '/dingen', '{"naam": geheim', key()), 400],
    ['with a body of another kind', () => ask('POST', '/dingen', '<naam>geheim</naam>', { ...key(), 'content-type': 'application/xml' }), 415],
    ['with a NUL deep inside', () => ask('POST', '/dingen', { naam: 'stoel', extra: [{ diep: 'ge\0heim' }] }, key()), 400],
    ['with a text that is too long', () => ask('POST', '/dingen', { naam: 'geheim'.repeat(2000) }, key()), 400],
    ['with a body that is too large', () => ask('POST', '/dingen', { naam: 'x'.repeat(1_100_000) }, key()), 413],
  ])('%s is problem+json in Dutch that never repeats what came in', async (_case, asking, status) => {
    const answer = await asking()
    const text = await answer.clone().text()
    const said = await problem(answer)
    expect([answer.status, answer.headers.get('content-type'), said.status]).toEqual([status, 'application/problem+json', status])
    expect([said.title.length > 3, said.detail.length > 10, text.includes('geheim'), answer.headers.get('api-version')]).toEqual([true, true, false, '1.0.0'])
  })

  test('outside the role is 403 and stands in the log', async () => {
    const answer = await ask('GET', `/dingen/${newId()}`, undefined, { authorization: await door.bearerOf(outsider) })
    expect([answer.status, (await door.entries()).at(-1)]).toEqual([403, expect.objectContaining({ event: 'thing-read', outcome: 'refused', reason: 'not-yours' })])
  })

  test('names the field that is wrong', async () => {
    const said = await problem(await ask('POST', '/dingen', { aantal: 0 }, key()))
    expect(said.errors?.map(({ field }) => field).toSorted()).toEqual(['aantal', 'naam'])
  })
})
