import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const modules = new URL('../src/modules/', import.meta.url)
const houses = readdirSync(modules).filter((name) => existsSync(new URL(`${name}/words.en.ts`, modules)))

/** Every sentence by its way to it, with how many values it takes: `mine.title/0`. */
function sentences(value: unknown, way = ''): string[] {
  if (typeof value === 'string') return [`${way}/0`]
  if (typeof value === 'function') return [`${way}/${value.length}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, way ? `${way}.${key}` : key))
}

const read = async (house: string, lang: string): Promise<Record<string, unknown>> => (await import(new URL(`${house}/words.${lang}.ts`, modules).href)) as Record<string, unknown>

test('there are houses with English', () => {
  expect(houses).toContain('contact')
})

describe.each(houses)('%s', (house) => {
  // English may say more: where Dutch has the sentences of the front door, the public form says them itself.
  test('says in English everything that it says in Dutch', async () => {
    const [en, nl] = [await read(house, 'en'), await read(house, 'nl')]
    for (const name of Object.keys(en)) {
      const said = new Set(sentences(en[name], name))
      expect(sentences(nl[name], name).filter((one) => !said.has(one)), name).toEqual([])
    }
  })
})
