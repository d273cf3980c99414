import { expect, test } from 'vitest'
import { inLanguages, language, perReader, readIn, saidIn } from './language.ts'

const words = inLanguages({ own: { title: 'Mijn plek', hello: (name: string) => `Dag ${name}` }, desk: { title: 'Werk' } }, { own: { title: 'My place', hello: (name) => `Hello ${name}` } })
const kept = words.own
const fields = perReader(() => ({ titel: kept.title }))
const size = saidIn((count: number) => `${count} dagen`, (count: number) => `${count} days`)

test('a sentence that was kept by name follows who reads', () => {
  expect([kept.title, fields.titel, kept.hello('Mira'), size(2)]).toEqual(['Mijn plek', 'Mijn plek', 'Dag Mira', '2 dagen'])
  expect(readIn('en', () => [kept.title, fields.titel, kept.hello('Mira'), size(2)])).toEqual(['My place', 'My place', 'Hello Mira', '2 days'])
  expect(language()).toBe('nl')
})

test('two who read at once each read their own', async () => {
  const later = async (): Promise<string> => { await Promise.resolve(); return kept.title }
  expect(await Promise.all([readIn('en', later), readIn('nl', later)])).toEqual(['My place', 'Mijn plek'])
})

test('what has no English stays Dutch, and a table can be gone through', () => {
  expect(readIn('en', () => words.desk.title)).toBe('Werk')
  expect(readIn('en', () => Object.entries(fields))).toEqual([['titel', 'My place']])
  expect(readIn('en', () => ({ ...fields }))).toEqual({ titel: 'My place' })
})
