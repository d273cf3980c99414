import { gzipSync } from 'node:zlib'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { islands } from './bundle.ts'
import { fileOfMira, safetyNet } from './gallery/desk.fixture.tsx'
import { call, form, home, resident } from './gallery/others.fixture.tsx'
import { renderPage } from './page.tsx'
import { DataTable, ProductChip } from './parts.tsx'
import { ClosingRing, LifeLine } from './pictures.tsx'
import { components } from './styles/components.ts'
import { stylesheet } from './stylesheet.ts'
import { words } from './words.ts'

const examples = { fileOfMira, safetyNet, call, form, home, resident }
const pages = Object.entries(examples).map(([name, props]) => [name, renderPage({ ...props, stylesheet: '/s.css', scripts: ['/e.js'] })] as const)

describe.each(pages)('page %s', (_, html) => {
  test('is whole, and has one main part and one title', () => {
    expect(html).toMatch(/^<!doctype html><html class="sl-\w+" lang="nl"/)
    expect(html.match(/<main/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(' – Sluitend</title>')
  })

  test('holds nothing a strict content policy refuses', () => {
    expect(html).not.toMatch(/ style=| on\w+=|<style|javascript:/)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/e.js">'])
  })

  test('has no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })
})

test('a page in English has no Dutch sentence of the page itself', () => {
  const html = renderPage({ title: 'Home', shell: 'resident', lang: 'en', demo: true, menu: [{ items: [{ href: '/', label: 'Home' }] }], stylesheet: '/s.css', user: { name: 'Mira', roleName: '', token: 't' } })
  for (const said of [words.nl.skip, words.nl.demo, words.nl.signOut]) expect(html).not.toContain(said)
  expect(html).toContain('lang="en"')
})

test('signing out is a form with its token', () => {
  const html = renderPage({ ...call, user: { name: 'Samira', roleName: 'nachtdienst', token: 'abc' }, stylesheet: '/s.css' })
  expect(html).toContain('<form action="/uitloggen" method="post"><input type="hidden" name="_formulier" value="abc"')
})

describe('parts', () => {
  test('a table of nothing says so', () => {
    expect(render(<DataTable caption="Mensen" rows={[]} empty="Er is niemand." columns={[{ key: 'a', label: 'Naam', render: () => '' }]} />)).toContain('Er is niemand.')
  })

  test('every cell knows its head, for the list of cards', () => {
    const made = render(<DataTable caption="Mensen" rows={[{ naam: '<i>' }]} rowHref={() => '/m'} columns={[{ key: 'a', label: 'Naam', render: (row) => row.naam }]} />)
    expect(made).toContain('data-label="Naam"')
    expect(made).toContain('&lt;i></a>')
  })

  test.each([['dag-en-nachtopvang', 'sl-p1'], ['beschermd-thuis', 'sl-p4'], ['zelfstandig', undefined]])('%s has its colour', (code, colour) => {
    expect(/ (sl-p\d)/.exec(render(<ProductChip code={code} label="x" />))?.[1]).toBe(colour)
  })
})

describe('pictures', () => {
  test('the ring is closed when nobody is missing', () => {
    expect(render(<ClosingRing missing={0} total={1914} />)).toContain('Alle 1.914 mensen hebben een volgende stap')
    expect(render(<ClosingRing missing={0} total={1914} />)).toContain('stroke-dasharray="339.3 339.3"')
  })

  test('the life line is also a table, in order of days', () => {
    const made = render(<LifeLine label="Lijn" from="2026-01-01" until="2027-01-01" episodes={[{ from: '2026-03-29', code: 'beschermd-thuis', label: 'Thuis' }]} scores={[{ day: '2026-02-01', value: 6.5 }]} />)
    expect(made.indexOf('1 februari 2026')).toBeLessThan(made.indexOf('29 maart 2026'))
    expect(made).toContain('6,5')
  })
})

describe('style sheet', () => {
  const { css, hash } = stylesheet()

  test('stays within 14 kB compressed', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(14_000)
    expect(hash).toMatch(/^[0-9a-f]{12}$/)
  })

  test('holds every component class that the parts use', () => {
    const here = fileURLToPath(new URL('.', import.meta.url))
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
    const used = new Set(files.flatMap((file) => readFileSync(join(here, file), 'utf8').match(/utrecht-[a-z][\w-]*[\w]/g) ?? []))
    const held = new Set(Object.values(components).flat())
    expect([...used].filter((name) => !held.has(name) && !['utrecht-heading', 'utrecht-alert-', 'utrecht-status-badge-'].includes(name))).toEqual([])
  })

  test('asks nothing from elsewhere', () => {
    expect(css.match(/url\([^)]*\)/g)).toEqual(['url(/vast/atkinson.woff2)'])
  })
})

test('each island is a small module', () => {
  const guard = islands().get('form-guard')
  expect(guard?.js).toContain('pageshow')
  expect(guard?.js.length).toBeLessThan(600)
})
