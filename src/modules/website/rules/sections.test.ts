import { expect, test } from 'vitest'
import type { Block, Inline } from '../model.ts'
import { firstLink, numbersIn, plain, runsOf, sectionsOf } from './sections.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const link = (href: string, words: string): Inline => ({ kind: 'link', href, inside: [text(words)] })
const paragraph = (...pieces: Inline[]): Block => ({ kind: 'paragraph', text: pieces })
const heading = (key: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text: [text(key)], key })
const place: Block = { kind: 'place', name: 'kaart: gemeenten' }

test('a page is its lead and its sections; a smaller heading stays in its section', () => {
  const { lead, sections } = sectionsOf([paragraph(text('eerst')), heading('een'), paragraph(text('a')), heading('klein', 3), heading('twee')])
  expect([lead.length, sections.map(({ key, blocks }) => [key, blocks.length])]).toEqual([1, [['een', 2], ['twee', 0]]])
})

test('the words of a text without its marks', () => expect(plain([text('Bel '), { kind: 'strong', inside: [link('tel:112', '112')] }])).toBe('Bel 112'))

test('the first link of a part is where its button goes', () =>
  expect(firstLink([heading('x'), paragraph(text('niets')), paragraph(link('/a', 'A'), link('/b', 'B'))])).toEqual({ href: '/a', text: 'A' }))

test('every number to dial, once', () => {
  const numbers = numbersIn([paragraph(text('Bel '), link('tel:113', '113'), link('tel:08000113', '0800-0113')), paragraph(link('tel:113', '113'), link('/a', 'A'))])
  expect(numbers.map(({ href }) => href)).toEqual(['tel:113', 'tel:08000113'])
})

test('text runs on; a place stands apart', () =>
  expect(runsOf([paragraph(), paragraph(), place, paragraph(), place, place]).map((run) => run.length)).toEqual([2, 1, 1, 1, 1]))
