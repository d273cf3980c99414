import { describe, expect, test } from 'vitest'
import { readPage, readPages } from './files.ts'
import { blocksOf } from './markdown.ts'

const one = (markdown: string) => blocksOf(markdown, 'proef.md')[0]
const text = (words: string) => ({ kind: 'text', text: words })

describe('Markdown becomes blocks', () => {
  test.each([
    ['## Direct gevaar? {#nood}', { kind: 'heading', level: 2, text: [text('Direct gevaar?')], key: 'nood' }],
    ['### Wat mag u?', { kind: 'heading', level: 3, text: [text('Wat mag u?')], key: 'wat-mag-u' }],
    ['Bel [112](tel:112).', { kind: 'paragraph', text: [text('Bel '), { kind: 'link', href: 'tel:112', inside: [text('112')] }, text('.')] }],
    ['- **een**\n- twee', { kind: 'list', ordered: false, items: [[{ kind: 'strong', inside: [text('een')] }], [text('twee')]] }],
    ['1. een', { kind: 'list', ordered: true, items: [[text('een')]] }],
    ['| | Nu |\n|---|---|\n| a | b |', { kind: 'table', head: [[], [text('Nu')]], rows: [[[text('a')], [text('b')]]] }],
    ['<!-- cijfers: wachttijden -->', { kind: 'place', name: 'cijfers: wachttijden' }],
  ])('%s', (markdown, block) => expect(one(markdown)).toEqual(block))
})

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!-- zomaar een opmerking met <b> -->'])('HTML stays text: %s', (html) =>
  expect(one(html)).toEqual({ kind: 'paragraph', text: [text(html)] }))

test.each(['# Te groot', '> een citaat', '```\ncode\n```'])('what the site does not show stops the program: %s', (markdown) => expect(() => one(markdown)).toThrow('proef.md'))

test('a file without a title or a description stops the program', () => {
  expect(() => readPage('nl', 'proef', '---\ntitle: Proef\nsection: over\n---\ntekst')).toThrow('content/nl/proef.md: the front matter lacks description')
  expect(() => readPage('nl', 'proef', 'tekst')).toThrow('lacks title')
})

test('the files of content/ can be read, and no two have the same title in one language', () => {
  const titles = readPages().map((page) => `${page.language} ${page.title}`)
  expect(titles.length).toBeGreaterThan(40)
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
})
