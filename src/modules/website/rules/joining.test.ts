import { describe, expect, test } from 'vitest'
import type { Block, SourcePage } from '../model.ts'
import { addressOf, joinPages } from './joining.ts'

const link = (href: string): Block => ({ kind: 'paragraph', text: [{ kind: 'strong', inside: [{ kind: 'link', href, inside: [{ kind: 'text', text: 'daar' }] }] }] })

const written = (language: SourcePage['language'], path: string, blocks: Block[] = [], translations: SourcePage['translations'] = {}): SourcePage => ({
  language, path, title: path, description: '', section: 'uitleg', order: 0, action: undefined, product: undefined, summary: undefined, receiver: undefined, translations, blocks,
})

test.each([
  ['nl', 'home', '/'], ['en', 'home', '/en'], ['eenvoudig', 'home', '/eenvoudig'],
  ['nl', 'mira', '/mira'], ['en', 'mira', '/en/mira'], ['nl', 'bewoner/uw-rechten', '/bewoner/uw-rechten'],
] as const)('the file %s/%s has the address %s', (language, path, address) => expect(addressOf(language, path)).toBe(address))

describe('a link', () => {
  const leadsTo = (from: string, href: string): string => {
    const site = joinPages([written('nl', from, [link(href)]), written('nl', 'privacy'), written('nl', 'bewoner/uw-rechten'), written('nl', 'home')])
    return JSON.stringify(site.pages[0]?.blocks)
  }
  test.each([
    ['mira', 'privacy.md', '/privacy'], ['mira', 'home.md', '/'], ['mira', 'bewoner/uw-rechten.md', '/bewoner/uw-rechten'],
    ['bewoner/belt', '../privacy.md', '/privacy'], ['bewoner/belt', 'uw-rechten.md#klacht', '/bewoner/uw-rechten#klacht'],
    ['mira', 'tel:112', 'tel:112'], ['mira', 'https://www.overheid.nl', 'https://www.overheid.nl'],
  ])('on %s to %s leads to %s', (from, href, address) => expect(leadsTo(from, href)).toContain(`"href":"${address}"`))

  test.each([['mira', 'weg.md'], ['bewoner/belt', 'privacy.md']])('on %s to %s leads nowhere, and the program does not start', (from, href) =>
    expect(() => leadsTo(from, href)).toThrow(href))
})

describe('languages', () => {
  test('a page knows itself in its own language first, then in the others', () => {
    const site = joinPages([written('nl', 'nu-hulp', [], { en: 'now' }), written('en', 'now', [], { nl: 'nu-hulp' })])
    expect(site.byAddress.get('/en/now')?.versions).toEqual([{ language: 'en', address: '/en/now' }, { language: 'nl', address: '/nu-hulp' }])
  })
  test('a translation is looked for in the folder of the same name, or from the top with a stroke', () => {
    const site = joinPages([
      written('nl', 'bewoner/rechten', [], { en: 'rights' }), written('en', 'bewoner/rights'),
      written('nl', 'vorm/thuis', [], { en: '/form/home-support' }), written('en', 'form/home-support'),
    ])
    expect(site.pages.filter((page) => page.language === 'nl').map((page) => page.versions.at(-1)?.address)).toEqual(['/en/bewoner/rights', '/en/form/home-support'])
  })
  test('a translation that is not there stops the program', () => expect(() => joinPages([written('nl', 'mira', [], { en: 'mira' })])).toThrow('en/mira'))
})
