import { type Block, type Inline, type Language, languages, type Page, type AllPages, type SourcePage, type Version } from '../model.ts'

const base: Readonly<Record<Language, string>> = { nl: '', en: '/en', eenvoudig: '/eenvoudig' }

/** The address of a file: its name within its language; home is the language itself. */
export function addressOf(language: Language, path: string): string {
  const address = path === 'home' ? base[language] : `${base[language]}/${path}`
  return address || '/'
}

/** A way from one file to another, as in a folder: ../privacy from bewoner/uw-rechten is privacy. */
function fileFrom(path: string, way: string): string {
  const steps = way.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const step of way.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const keyOf = (language: Language, path: string): string => `${language}/${path}`

type Files = ReadonlyMap<string, SourcePage>

/** The address behind a link; links to .md files become addresses, others stay. Throws when there is no such file. */
function hrefOf(href: string, page: SourcePage, files: Files): string {
  const { way, anchor = '' } = /^(?<way>[^#:]+)\.md(?<anchor>#.*)?$/.exec(href)?.groups ?? {}
  if (way === undefined) return href
  const path = fileFrom(page.path, way)
  if (!files.has(keyOf(page.language, path))) throw new Error(`content/${keyOf(page.language, page.path)}.md: there is no ${href}`)
  return addressOf(page.language, path) + anchor
}

function mapInline(text: readonly Inline[], change: (href: string) => string): Inline[] {
  return text.map((piece) => {
    if (piece.kind === 'text') return piece
    const inside = mapInline(piece.inside, change)
    return piece.kind === 'link' ? { ...piece, href: change(piece.href), inside } : { ...piece, inside }
  })
}

function mapBlock(block: Block, change: (href: string) => string): Block {
  const text = (inline: readonly Inline[]): Inline[] => mapInline(inline, change)
  if (block.kind === 'list') return { ...block, items: block.items.map(text) }
  if (block.kind === 'table') return { ...block, head: block.head.map(text), rows: block.rows.map((row) => row.map(text)) }
  return block.kind === 'place' ? block : { ...block, text: text(block.text) }
}

function versionsOf(page: SourcePage, files: Files): Version[] {
  const others = languages.flatMap((language): Version[] => {
    const named = page.translations[language]
    if (named === undefined || language === page.language) return []
    const path = fileFrom(page.path, named)
    if (!files.has(keyOf(language, path))) throw new Error(`content/${keyOf(page.language, page.path)}.md: there is no translation ${language}/${path}`)
    return [{ language, address: addressOf(language, path) }]
  })
  return [{ language: page.language, address: addressOf(page.language, page.path) }, ...others]
}

/** The whole site of all files: addresses, links and languages tied together. Throws at a link that leads nowhere. */
export function joinPages(sources: readonly SourcePage[]): AllPages {
  const files: Files = new Map(sources.map((page) => [keyOf(page.language, page.path), page]))
  const pages = sources.map((source): Page => {
    const { translations: _, ...page } = source
    return {
      ...page, address: addressOf(page.language, page.path), versions: versionsOf(source, files),
      blocks: page.blocks.map((block) => mapBlock(block, (href) => hrefOf(href, source, files))),
    }
  })
  return { pages, byAddress: new Map(pages.map((page) => [page.address, page])) }
}
