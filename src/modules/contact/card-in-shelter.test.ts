import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, openHouse, personId, signIn, type TestHouse } from '../../../test/house.ts'

let house: TestHouse
let roos: Client
const aurelia = personId('Aurelia Vederkamer')
const path = `/mensen/${aurelia}/kaart`

beforeAll(async () => {
  house = await openHouse()
  roos = await signIn(house, 'vrouwenopvang')
}, 180_000)
afterAll(() => house.stop())

async function enter(nummer: string, code: string): Promise<string> {
  const token = (await (await fetch(`${house.url}/kaart`)).text()).match(/name="_formulier" value="([^"]*)"/)?.[1] ?? ''
  const answer = await fetch(`${house.url}/kaart`, { method: 'POST', redirect: 'manual', headers: { origin: house.url }, body: new URLSearchParams({ nummer, code, _formulier: token }) })
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
}

test('a worker of the women\'s shelter gives a card to somebody in it: it lets her in until it is withdrawn; nobody outside can make or see it', async () => {
  expect(await (await roos.get(`/mensen/${aurelia}`)).text()).toContain(path)
  expect(await (await roos.get(path)).text()).toContain('Geef geen nummer waaraan iemand ziet waar zij is')
  expect((await roos.fill(path, { telefoon: '06-00000010' })).headers.get('location')).toBe(`${path}/printen`)
  const sheet = (await (await roos.get(`${path}/printen`)).text()).replaceAll('</strong>', '')
  const [number = '', code = ''] = [sheet.match(/<strong>(\d{4} \d{4})/)?.[1], sheet.match(/<strong>(\d{3} \d{3})/)?.[1]]
  const cookie = await enter(number, code)
  const mine = () => fetch(`${house.url}/mijn`, { headers: { cookie }, redirect: 'manual' })
  expect(await (await mine()).text()).toContain('Dag Aurelia')
  for (const persona of ['begeleider', 'toegang']) expect((await (await signIn(house, persona)).get(path)).status, persona).toBe(404)
  expect((await roos.get(`/mensen/${personId('Mira Harmsen')}/kaart`)).status).toBe(404)
  expect((await roos.fill(path, {}, `${path}/intrekken`)).headers.get('location')).toBe(`${path}?gelukt=ingetrokken`)
  expect((await mine()).headers.get('location')).toContain('/inloggen')
})
