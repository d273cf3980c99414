import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)
const files = (lang: string): string[] => readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => new RegExp(`(^|/)words\\.${lang}(/[\\w-]+)?\\.ts$`).test(path))
const houseOf = (path: string): string => path.replace(/\/?words\..*$/, '')

/** Every sentence by its way to it: `mine.title`. */
function sentences(value: unknown, way = ''): string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [way]
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, way ? `${way}.${key}` : key))
}

async function read(house: string, lang: string): Promise<Record<string, unknown>> {
  const modules = await Promise.all(files(lang).filter((path) => houseOf(path) === house).map((path) => import(new URL(path, source).href) as Promise<Record<string, unknown>>))
  return Object.assign({}, ...modules) as Record<string, unknown>
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const houses = [...new Set(files('en').map(houseOf))]

test('every house whose pages a resident reads has English', () => {
  expect(houses).toEqual(expect.arrayContaining(['people', 'staff', 'continuum', 'access', 'placement', 'oncall', 'support', 'contact', 'desks'].map((name) => `modules/${name}`)))
})

// English leaves out what only workers read, and each part that it has is whole. That no page falls back to Dutch is seen in test/stories/resident-pages.test.ts.
test.each(houses)('%s says in English all of each part that it says in Dutch', async (house) => {
  const [en, nl] = [await read(house, 'en'), await read(house, 'nl')]
  for (const [name, said] of Object.entries(en)) {
    const dutch = nl[name]
    if (!isGroup(said) || !isGroup(dutch)) continue
    for (const [part, words] of Object.entries(said)) {
      const has = new Set(sentences(words, part))
      expect(sentences(dutch[part], part).filter((one) => !has.has(one)), `${name}.${part}`).toEqual([])
    }
  }
})
