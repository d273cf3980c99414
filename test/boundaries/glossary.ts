import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './cruise.ts'

export type Glossary = {
  /** True when the name is a term, or is put together from terms. */
  knows(name: string): boolean
  /** True when the name as a whole is a word that the glossary turns down, and nowhere prefers. */
  turnsDown(name: string): boolean
}

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')

// `on-call`, `on call` and `oncall` are one word.
const key = (words: string[]): string => words.join('')

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim())

/** `call for help, call` are two terms; what stands in brackets is a remark. */
const termsIn = (cell: string): string[] =>
  cell
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[,;/]/)
    .map((term) => key(wordsOf(term)))
    .filter((term) => term !== '')

const isRow = (line: string): boolean => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line) && !line.startsWith('| Nederlands |')

const isMadeOf = (words: string[], terms: ReadonlySet<string>): boolean =>
  words.length === 0 || words.some((_, index) => terms.has(key(words.slice(0, index + 1))) && isMadeOf(words.slice(index + 1), terms))

export const parseGlossary = (text: string): Glossary => {
  const rows = text.split('\n').filter(isRow).map(cellsOf)
  const english = new Set(rows.flatMap(([, cell = '']) => termsIn(cell)))
  const turnedDown = new Set(rows.flatMap(([, , , cell = '']) => termsIn(cell)).filter((term) => !english.has(term)))
  return {
    knows: (name) => isMadeOf(wordsOf(name), english),
    turnsDown: (name) => turnedDown.has(key(wordsOf(name))),
  }
}

export const readGlossary = async (): Promise<Glossary> => {
  const text = await readFile(join(root, 'docs/woordenlijst.md'), 'utf8').catch(() => {
    throw new Error('docs/woordenlijst.md is missing: it is the authority for every name, so no name can be checked without it.')
  })
  return parseGlossary(text)
}
