import type { Block, Inline, Section } from '../model.ts'

/** The text before the first heading, and then each heading with what stands under it. */
export function sectionsOf(blocks: readonly Block[]): { lead: readonly Block[]; sections: readonly Section[] } {
  const lead: Block[] = []
  const sections: (Section & { blocks: Block[] })[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ key: block.key, title: block.text, blocks: [] })
    else (sections.at(-1)?.blocks ?? lead).push(block)
  }
  return { lead, sections }
}

/** The words of a text without its marks. */
export const plain = (text: readonly Inline[]): string => text.map((piece) => (piece.kind === 'text' ? piece.text : plain(piece.inside))).join('')

/** The first link in these blocks: where a button goes. */
export function firstLink(blocks: readonly Block[]): { href: string; text: string } | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const link = block.text.find((piece) => piece.kind === 'link')
    if (link) return { href: link.href, text: plain(link.inside) }
  }
  return undefined
}

/** Every telephone number that can be dialled from this text, once. */
export function numbersIn(blocks: readonly Block[]): { href: string; text: string }[] {
  const links = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])).filter((piece) => piece.kind === 'link' && piece.href.startsWith('tel:'))
  const numbers = links.flatMap((piece) => (piece.kind === 'link' ? [{ href: piece.href, text: plain(piece.inside) }] : []))
  return numbers.filter((one, at) => numbers.findIndex((other) => other.href === one.href) === at)
}

/** Text that runs on together, and apart from it each table and each place. */
export function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const alone = block.kind === 'table' || block.kind === 'place'
    const last = runs.at(-1)
    if (last && !alone && last[0]?.kind !== 'table' && last[0]?.kind !== 'place') last.push(block)
    else runs.push([block])
  }
  return runs
}
