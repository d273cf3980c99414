import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { projectFile } from '../../../kernel/project.ts'
import { type Language, languages, type SourcePage } from '../model.ts'
import { blocksOf } from './markdown.ts'

const content = projectFile('content/')

/** Front matter between two lines of dashes, then the text. */
const parts = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function required(head: Record<string, unknown>, name: string, where: string): string {
  const value = textOf(head[name])
  if (value === undefined) throw new Error(`${where}: the front matter lacks ${name}`)
  return value
}

/** Reads one file of content/; throws when it is not built as content/README.md says. */
export function readPage(language: Language, path: string, text: string): SourcePage {
  const where = `content/${language}/${path}.md`
  const { head = '', body = '' } = parts.exec(text)?.groups ?? {}
  const front = (parse(head) ?? {}) as Record<string, unknown>
  return {
    language, path,
    title: required(front, 'title', where), description: required(front, 'description', where), section: required(front, 'section', where),
    order: Number(front['order'] ?? 0),
    action: textOf(front['action']), product: textOf(front['product']), summary: textOf(front['summary']), receiver: textOf(front['receiver']),
    translations: front['translations'] ?? {},
    blocks: blocksOf(body, where),
  }
}

function pagesIn(language: Language): SourcePage[] {
  const folder = new URL(`${language}/`, content)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md')).toSorted()
    .map((name) => readPage(language, name.slice(0, -'.md'.length), readFileSync(new URL(name, folder), 'utf8')))
}

/** Every page of content/, as written. */
export const readPages = (): SourcePage[] => languages.flatMap(pagesIn)
