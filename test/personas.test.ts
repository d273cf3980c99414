import { afterAll, beforeAll, expect, test } from 'vitest'
import { personas } from '../src/app/demo/personas.ts'
import { firstScreens } from '../src/modules/desks/index.ts'
import type { Role } from '../src/modules/staff/index.ts'
import { openHouse, signIn, type TestHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => { house = await openHouse() }, 120_000)
afterAll(async () => { await house.stop() })

const wordsOf = (html: string): string => (html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim()

test.each(personas.map((persona) => [persona.slug, persona] as const))('%s signs in and lands on a first screen with something on it', async (slug, persona) => {
  const client = await signIn(house, slug)
  const start = await client.get('/start')
  expect(start.headers.get('location')).toBe(firstScreens[persona.role as Role])
  const screen = await client.get(start.headers.get('location') ?? '')
  expect(screen.status).toBe(200)
  const html = await screen.text()
  expect(html).toContain('Voorbeeldgegevens')
  expect(html).toContain(persona.name)
  expect(wordsOf(html).length).toBeGreaterThan(120)
})

const linksIn = (html: string): string[] =>
  [...new Set([...(html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '').matchAll(/href="(\/[^"#]*)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&')))]

test.each(personas.map((persona) => [persona.slug, persona] as const))('%s: every link on the first screen leads somewhere she may go', async (slug, persona) => {
  const client = await signIn(house, slug)
  const links = linksIn(await (await client.get(firstScreens[persona.role as Role])).text())
  const dead: string[] = []
  // The first of each kind: a list of fifty files is one kind.
  const kinds = new Map(links.map((link) => [link.replaceAll(/[0-9a-f-]{36}|\d{4}-\d{2}-\d{2}/g, '…').split('?')[0], link]))
  for (const link of kinds.values()) {
    const { status } = await client.get(link)
    if (status >= 400) dead.push(`${status} ${link}`)
  }
  expect(dead).toEqual([])
})
