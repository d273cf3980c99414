import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, signIn, type TestHouse, tokenOf } from '../../../test/house.ts'
import { systemOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { municipalities } from '../cooperation/index.ts'
import { productName } from '../continuum/index.ts'
import { figureDetail } from './actions/detail.ts'
import { supportedIn, waitingIn } from './index.ts'
import { indicatorCodes } from './model.ts'
import { indicatorOf } from './rules/indicators.ts'

let house: TestHouse

beforeAll(async () => { house = await openHouse() })
afterAll(() => house.stop())

type Answer = { items: { code: string; waarde: number | null; verborgen: boolean; bereik: string }[] }

const indicators = async (persona: string): Promise<Answer['items']> => {
  const answer = await fetch(`${house.url}/api/v1/indicatoren`, { headers: { authorization: `Bearer ${await tokenOf(house, persona)}` } })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as Answer).items
}

test('every figure is told with its way of counting, for the region', async () => {
  const items = await indicators('regioteam')
  expect(items.map(({ code }) => code)).toEqual([...indicatorCodes])
  expect(items.find(({ code }) => code === 'mensen-met-ondersteuning')?.waarde).toBeGreaterThan(10)
})

test('no count of people under ten leaves the house', async () => {
  for (const persona of ['beleid-leusden', 'wethouder', 'regioteam']) {
    for (const { code, waarde, verborgen } of await indicators(persona)) {
      if (!['mensen-met-ondersteuning', 'wachtenden', 'besluiten-te-laat', 'klaar-voor-uitstroom', 'geweigerd-aan-de-deur'].includes(code)) continue
      expect({ code, small: waarde !== null && waarde > 0 && waarde < 10 }).toEqual({ code, small: false })
      expect(verborgen && waarde !== null).toBe(false)
    }
  }
})

describe('costs are for who may see the budget', () => {
  test.each([['regioteam', 200], ['beleid-leusden', 200], ['ervaringsdeskundige', 404], ['contractmanager', 404]])('%s: %s', async (persona, status) => {
    const client = await signIn(house, persona)
    expect((await client.get('/cijfers/kosten')).status).toBe(status)
    expect((await indicators(persona)).some(({ code }) => code === 'kosten')).toBe(status === 200)
  })
})

test('a municipality reads its own costs only', async () => {
  const html = await (await (await signIn(house, 'beleid-leusden')).get('/cijfers/kosten')).text()
  expect(html).toContain('Leusden')
  expect(html).not.toContain('Woudenberg')
})

test('every figure has its own page, and an unknown one is not found', async () => {
  const client = await signIn(house, 'regioteam')
  for (const code of indicatorCodes) expect((await client.get(`/cijfers/${code}`)).status).toBe(200)
  expect((await client.get('/cijfers/bestaat-niet')).status).toBe(404)
})

describe('who may not', () => {
  test.each([
    ['mira', '/cijfers'], ['begeleider', '/cijfers'], ['begeleider', '/kosten'], ['toegang', '/kosten'], ['wethouder', '/kosten'], ['vrouwenopvang', '/cijfers'],
    ['consulent-leusden', '/kosten'], ['consulent-leusden', '/berichten'], ['consulent-leusden', '/contracten'], ['begeleider', '/vangnet'], ['regioteam', '/vangnet/aan-zet'], ['mira', '/vangnet'],
  ])('%s: %s', async (persona, path) => {
    expect((await (await signIn(house, persona)).get(path)).status).toBe(403)
  })
})

describe('who may', () => {
  test.each([
    ['financien-leusden', '/kosten'], ['financien', '/kosten'], ['aanbieder', '/contracten'], ['contractmanager', '/contracten'], ['aanbieder', '/berichten'], ['financien-leusden', '/berichten'],
    ['regioteam', '/vangnet'], ['wethouder', '/vangnet'], ['begeleider', '/vangnet/aan-zet'], ['consulent-veenendaal', '/vangnet/aan-zet'], ['wethouder', '/cijfers'],
  ])('%s: %s', async (persona, path) => {
    expect((await (await signIn(house, persona)).get(path)).status).toBe(200)
  })
})

test('finance of a municipality finds no name in costs and messages', async () => {
  const client = await signIn(house, 'financien-leusden')
  for (const path of ['/kosten', '/berichten']) {
    const html = await (await client.get(path)).text()
    expect(html).not.toContain('Harmsen')
    expect(html).not.toContain('/mensen/')
  }
})

const tableWords = { total: 'Samen', elsewhere: 'Elders', late: '', free: '', capacity: '', taken: '', people: '', amount: '' }

test.each([['mensen-met-ondersteuning', supportedIn], ['wachtenden', waitingIn]] as const)('%s: what one municipality is told is its row of the table of all, hidden in the same places', async (code, told) => {
  await inTransaction(house.db, systemOf(1), async (tx) => {
    const indicator = indicatorOf(code)
    if (!indicator) throw new Error(code)
    const { table } = await figureDetail(tx, indicator, undefined, tableWords)
    for (const { code: municipality } of await municipalities(tx)) {
      const row = table?.rows.find((one) => one.code === municipality)?.values ?? []
      const own = await told(tx, municipality)
      const shown = new Map<string, unknown>(own.products.map(({ product, people }) => [productName(product), people]))
      expect(table?.heads.slice(0, -1).map((name) => shown.get(name) ?? 0)).toEqual(row.slice(0, -1))
      expect(own.total).toBe(row.at(-1))
    }
  })
})

test('the alderman and the supervisor read no small count beside a total', async () => {
  for (const [persona, path] of [['wethouder', '/wethouder'], ['toezicht', '/toezicht']] as const) {
    const html = await (await (await signIn(house, persona)).get(path)).text()
    const cells = [...html.slice(html.indexOf('<table')).matchAll(/<td[^>]*>\s*(\d+)\s*</g)].map(([, count]) => Number(count))
    expect(cells.filter((count) => count > 0 && count < 10)).toEqual([])
  }
})
