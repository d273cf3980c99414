import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, slug } from './text.ts'

describe('normalise', () => {
  test.each([
    ['Van ’t Hof', 'van t hof'],
    ["d'Hondt", 'd hondt'],
    ['  Çelik-Ørsted  ', 'celik orsted'],
    ['Zoë  Müller', 'zoe muller'],
    ['IJsbrand', 'ijsbrand'],
    ['Ĳsbrand', 'ijsbrand'],
    ['Łukasz Strauß', 'lukasz strauss'],
    ['İbrahim Yıldız', 'ibrahim yildiz'],
    ['Nguyễn', 'nguyen'],
    ['e\u0301', 'e'],
    ['محمد', 'محمد'],
    ['A.B.C. 12', 'a b c 12'],
    ['— …', ''],
    ['', ''],
  ])('%j is %j', (name, expected) => {
    expect(normalise(name)).toBe(expected)
  })

  test('twice is the same as once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => normalise(normalise(name)) === normalise(name)))
  })
})

describe('slug', () => {
  test.each([
    ['Beschermd Thuis, fase 2', 'beschermd-thuis-fase-2'],
    ['Één loket!', 'een-loket'],
    ['محمد', ''],
    ['Huis محمد', 'huis'],
  ])('%j is %j', (name, expected) => {
    expect(slug(name)).toBe(expected)
  })

  test('holds only a-z, 0-9 and single dashes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug(name))))
  })
})
