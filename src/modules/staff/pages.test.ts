import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, signIn, type TestHouse, tokenOf } from '../../../test/house.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse() }, 120_000)
afterAll(() => house.stop())

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('the administrator sees who works where in which role, and no resident', async () => {
  const admin = await signIn(house, 'beheer')
  let text = ''
  for (let path: string | undefined = '/accounts'; path;) {
    const html = await (await admin.get(path)).text()
    text += plain(html)
    path = html.match(/rel="next" href="([^"]+)"/)?.[1]
  }
  expect([text.includes('Joris Demmer begeleider Eemhoeve'), text.includes('Anouk Leusink consulent'), text.includes('Mira Harmsen')]).toEqual([true, true, false])
})

test('who works in the women’s shelter is not on it: that is another compartment', async () => {
  expect(plain(await (await (await signIn(house, 'beheer')).get('/accounts')).text())).not.toContain('Roos Veilig')
})

test('nobody else sees it', async () => expect((await (await signIn(house, 'begeleider')).get('/accounts')).status).toBe(403))

test('the API gives the organisations with their kind in Dutch', async () => {
  const answer = await fetch(`${house.url}/api/v1/organisaties?paginaGrootte=200`, { headers: { authorization: `Bearer ${await tokenOf(house, 'regioteam')}` } })
  const { items } = (await answer.json()) as { items: { naam: string; soort: string }[] }
  expect(items.find(({ naam }) => naam === 'Eemhoeve')).toMatchObject({ soort: 'aanbieder' })
})

test('nobody outside it finds the women’s shelter among the organisations; its own worker does', async () => {
  const names = async (persona: string): Promise<string[]> => {
    const answer = await fetch(`${house.url}/api/v1/organisaties?paginaGrootte=200`, { headers: { authorization: `Bearer ${await tokenOf(house, persona)}` } })
    return ((await answer.json()) as { items?: { naam: string }[] }).items?.map(({ naam }) => naam) ?? []
  }
  for (const persona of ['regioteam', 'aanbieder', 'wethouder', 'beheer', 'toezicht']) expect(await names(persona)).not.toContain('Vluchthaven')
  expect((await names('vrouwenopvang')).filter((name) => name !== 'Vluchthaven')).toEqual([])
})
