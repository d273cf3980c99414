import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { slug } from '../../../kernel/text.ts'
import type { Block, Inline } from '../model.ts'

const place = /^<!-- ?(?<name>[a-z]+: [a-z-]+) ?-->\s*$/
const keyed = /^(?<title>.*?)\s*\{#(?<key>[a-z-]+)\}$/

// Every token of marked is one of its own: no extension is switched on.
const own = (tokens: readonly Token[] | undefined): MarkedToken[] => (tokens ?? []) as MarkedToken[]

function inlineOf(token: MarkedToken): Inline[] {
  if (token.type === 'strong') return [{ kind: 'strong', inside: inlinesOf(token.tokens) }]
  if (token.type === 'em') return [{ kind: 'emphasis', inside: inlinesOf(token.tokens) }]
  if (token.type === 'link') return [{ kind: 'link', href: token.href, inside: inlinesOf(token.tokens) }]
  if (token.type === 'paragraph' || (token.type === 'text' && token.tokens)) return inlinesOf(token.tokens)
  const text = token.type === 'text' || token.type === 'escape' || token.type === 'codespan' ? token.text : token.raw
  return [{ kind: 'text', text }]
}

const inlinesOf = (tokens: readonly Token[] | undefined): Inline[] => own(tokens).flatMap(inlineOf)

function headingOf(token: Tokens.Heading, where: string): Block {
  if (token.depth !== 2 && token.depth !== 3) throw new Error(`${where}: a heading in the text has two or three signs, "${token.text}" has not`)
  const { title = token.text, key = slug(token.text) } = keyed.exec(token.text)?.groups ?? {}
  const text = title === token.text ? inlinesOf(token.tokens) : [{ kind: 'text' as const, text: title }]
  return { kind: 'heading', level: token.depth, text, key }
}

const tableOf = ({ header, rows }: Tokens.Table): Block =>
  ({ kind: 'table', head: header.map((cell) => inlinesOf(cell.tokens)), rows: rows.map((row) => row.map((cell) => inlinesOf(cell.tokens))) })

function placeOf(raw: string): Block {
  const name = place.exec(raw)?.groups?.['name']
  return name ? { kind: 'place', name } : { kind: 'paragraph', text: [{ kind: 'text', text: raw.trim() }] }
}

function blockOf(token: MarkedToken, where: string): Block[] {
  if (token.type === 'space') return []
  if (token.type === 'heading') return [headingOf(token, where)]
  if (token.type === 'paragraph') return [{ kind: 'paragraph', text: inlinesOf(token.tokens) }]
  if (token.type === 'list') return [{ kind: 'list', ordered: token.ordered, items: token.items.map((item) => inlinesOf(item.tokens)) }]
  if (token.type === 'table') return [tableOf(token)]
  if (token.type === 'html') return [placeOf(token.raw)]
  throw new Error(`${where}: this site shows no ${token.type}`)
}

/** The blocks of a Markdown text. HTML in it stays text; `<!-- kind: name -->` on a line of its own becomes a place. */
export const blocksOf = (markdown: string, where: string): Block[] => own(lexer(markdown)).flatMap((token) => blockOf(token, where))
