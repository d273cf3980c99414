import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, signIn, type TestHouse, tokenOf } from '../../../../test/house.ts'
import { cents, formatEuro } from '../../../kernel/money.ts'
import { productNames } from '../../continuum/index.ts'
import { database, inTransaction } from '../../../platform/database/index.ts'
import { systemOf } from '../../../platform/actor.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.stop())

const main = async (persona: string): Promise<string> => ((await (await signIn(house, persona)).get('/kosten')).text()).then((html) => html.slice(html.indexOf('<main')))

test('the finance page of Leusden names no kind of support and no price of a day; that of the region does', async () => {
  const prices = await inTransaction(house.db, systemOf(1), (tx) => database(tx).selectFrom('procurement.price').select('cents_per_day').where('cents_per_day', '>', 0).execute())
  const tells = [...Object.values(productNames), ...prices.map((one) => `>${formatEuro(cents(one.cents_per_day))}<`), 'Per dag', 'Eemhoeve']
  const leusden = await main('financien-leusden')
  expect(leusden).toMatch(/K(-[0-9A-F]{4}){3}/)
  expect(tells.filter((one) => leusden.toLowerCase().includes(one.toLowerCase()))).toEqual([])
  expect(await main('financien')).toContain('Beschermd thuis')
})

test('the lines of Leusden are one amount for the year per reference, on the page and in no API: no months, no days, no first or last day, and no provider', async () => {
  const leusden = await main('financien-leusden')
  const lines = leusden.slice(leusden.indexOf('<table'))
  const references = lines.match(/K(?:-[0-9A-F]{4}){3}/g) ?? []
  expect([references.length > 1, new Set(references).size]).toEqual([true, references.length])
  const api = await fetch(`${house.url}/api/v1/kosten`, { headers: { authorization: `Bearer ${await tokenOf(house, 'financien-leusden')}` } })
  const { items } = await api.json() as { items: object[] }
  expect(items.map((one) => Object.keys(one).toSorted())).toEqual([['begrotingCenten', 'begrotingVoorbeeldwaarde', 'gemeente', 'jaar', 'totEnMetVandaagCenten', 'verwachtCenten']])
  expect([...lines.slice(0, lines.indexOf('</thead>')).matchAll(/<th\s[^>]*>([^<]*)/g)].map((head) => head[1])).toEqual(['Kenmerk', 'Bedrag'])
  expect(lines.slice(0, lines.indexOf('</table>'))).not.toMatch(/vanaf|tot en met|\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/)
})

test('start and stop messages tell a municipality no kind of support and no provider, on the page and in the API; the region and the provider have what they need', async () => {
  const names = ['Eemhoeve', 'De Brink', 'Het Anker', 'Lindehof', ...Object.values(productNames)]
  const page = async (persona: string) => ((await (await signIn(house, persona)).get('/berichten')).text()).then((html) => html.slice(html.indexOf('<main')))
  const api = async (persona: string) => (await fetch(`${house.url}/api/v1/berichten`, { headers: { authorization: `Bearer ${await tokenOf(house, persona)}` } })).text()
  const kept = { page: await page('financien-leusden'), api: await api('financien-leusden') }
  expect([kept.page, kept.api].map((text) => text.length > 500)).toEqual([true, true])
  expect([kept.page, kept.api].flatMap((text) => names.filter((name) => text.includes(name)))).toEqual([])
  expect(JSON.parse(await api('financien'))).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ aanbieder: expect.any(String) })]) })
  expect(await page('financien')).toContain('Eemhoeve')
})
