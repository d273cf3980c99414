import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, signIn, type TestHouse } from '../../../../test/house.ts'
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
