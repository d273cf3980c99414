import { readdirSync } from 'node:fs'
import { productNames } from '../src/modules/continuum/index.ts'

const source = new URL('../src/', import.meta.url)
const files = (lang: string): string[] => readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => new RegExp(`(^|/)words\\.${lang}(/[\\w-]+)?\\.ts$`).test(path))

/** The texts of a sentence; of one that takes values the parts between them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [...String(value).matchAll(/[`'"}]([^`'"{}$\\]{14,})/g)].map((match) => match[1]?.trim() ?? '')
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const said = async (lang: string): Promise<Set<string>> => {
  const modules = await Promise.all(files(lang).map((path) => import(new URL(path, source).href) as Promise<Record<string, unknown>>))
  return new Set(modules.flatMap((module) => Object.values(module).flatMap(textsOf)))
}

const { words: ui } = await import('../src/ui/words.ts')
const english = new Set([...await said('en'), ...textsOf(ui.en)])
// Names of products are names, in every language.
const names = new Set<string>(Object.values(productNames))
const dutch = [...await said('nl'), ...textsOf(ui.nl)].filter((text) => text.length > 2 && /[a-z]{2}/.test(text) && !english.has(text) && !names.has(text))
const whole = new Set(dutch)
const long = dutch.filter((text) => text.length > 24)

const plain = (html: string): string => html.replaceAll(/<(\w+)[^>]* lang="nl"[^>]*>[\s\S]*?<\/\1>/g, '').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** The Dutch sentences of ours on a page that comes in English; what people wrote themselves is theirs. */
export function dutchOn(html: string): string[] {
  const text = plain(html)
  const pieces = text.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').split(/<[^>]*>/).map((piece) => piece.trim())
  return [...new Set([...pieces.filter((piece) => whole.has(piece)), ...long.filter((sentence) => text.includes(sentence))])]
}
