import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, openHouse, signIn, type TestHouse, tokenOf } from '../../../test/house.ts'
import { awayWords } from './words.nl.ts'

let house: TestHouse
let team: Client

beforeAll(async () => {
  house = await openHouse()
  team = await signIn(house, 'regioteam')
}, 120_000)
afterAll(() => house.stop())

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
type List = { items: Record<string, unknown>[]; _links: { next?: { href: string }; prev?: { href: string } } }
const api = async (path: string, persona = 'regioteam'): Promise<Response> => fetch(`${house.url}/api/v1${path}`, { headers: { authorization: `Bearer ${await tokenOf(house, persona)}` } })

describe('the agreements', () => {
  test('say who owns each, how it is measured, by when, and whether it is kept', async () => {
    const text = plain(await (await team.get('/samenwerking/afspraken')).text())
    for (const part of ['Eigenaar', 'Hoe wij het meten', 'Klaar op', 'te laat', 'nagekomen', 'geschillencommissie']) expect(text).toContain(part)
  })

  test('show what each municipality takes part in, and where Veenendaal went', async () => {
    const text = plain(await (await team.get('/samenwerking/afspraken')).text())
    expect(text).toContain('doet niet mee deed mee van 1 januari 2018 tot en met 31 december 2021, daarna regio Ede')
    expect(text).toContain('Audrey Rohen')
  })

  test('are not for a resident', async () => expect((await (await signIn(house, 'mira')).get('/samenwerking/afspraken')).status).toBe(403))
})

test.each([[0, 'vandaag'], [1, 'over 1 dag'], [-1, '1 dag geleden'], [20, 'over 20 dagen'], [21, 'over 3 weken'], [-28, '4 weken geleden'], [90, 'over 13 weken'], [91, 'over 3 maanden'], [-365, '12 maanden geleden']])('%i days away is %j', (days, words) => {
  expect(awayWords(days)).toBe(words)
})

describe('the API', () => {
  test('gives the municipalities, each with its membership', async () => {
    const { items } = (await (await api('/gemeenten')).json()) as List
    expect(items).toHaveLength(8)
    const veenendaal = (await (await api('/gemeenten/0345')).json()) as { naam: string; deelname: { dienst: string; tot: string | null; daarnaRegio: string | null }[] }
    expect(veenendaal.naam).toBe('Veenendaal')
    expect(Object.fromEntries(veenendaal.deelname.map(({ dienst, tot }) => [dienst, tot]))).toEqual({ 'maatschappelijke-opvang': '2022-01-01', 'beschermd-wonen': '2022-01-01', 'vrouwenopvang': null })
  })

  test.each([['/gemeenten/9999', 404], ['/gemeenten/abc', 404], ['/gemeenten?paginaGrootte=0', 400], ['/gemeenten?pagina=abc', 400]])('%s is %i', async (path, status) => expect((await api(path)).status).toBe(status))

  test('pages lead to the next and back', async () => {
    const first = (await (await api('/gemeenten?paginaGrootte=5')).json()) as List
    expect([first.items.length, first._links.next?.href]).toEqual([5, '/api/v1/gemeenten?pagina=2&paginaGrootte=5'])
    const second = (await (await api('/gemeenten?pagina=2&paginaGrootte=5')).json()) as List
    expect([second.items.length, second._links.next, second._links.prev?.href]).toEqual([3, undefined, '/api/v1/gemeenten?pagina=1&paginaGrootte=5'])
  })

  test('agreements say how they stand, documents what they are', async () => {
    const { items } = (await (await api('/afspraken')).json()) as List
    expect(new Set(items.map((item) => item['stand']))).toEqual(new Set(['nagekomen', 'te-laat', 'loopt']))
    expect(((await (await api('/documenten')).json()) as List).items.length).toBeGreaterThan(0)
  })

  test('is not for somebody who did not sign in', async () => expect((await fetch(`${house.url}/api/v1/gemeenten`)).status).toBe(401))
})
