import type { ComponentChildren } from 'preact'
import { ButtonRow, LinkButton } from '../../../ui/forms.tsx'
import { Card, DataTable, Link, Section, Stack, VisuallyHidden } from '../../../ui/parts.tsx'
import { numbersIn, plain, runsOf } from '../actions.ts'
import type { Block, Inline, Section as Part } from '../model.ts'
import type { SiteWords } from '../words.nl.ts'

/** What the site puts in the places of a page, by the name of the place. */
export type Places = ReadonlyMap<string, ComponentChildren>

type Around = { places: Places; words: SiteWords }

/** Running text. */
export function Text({ text }: { text: readonly Inline[] }) {
  return <>{text.map((piece) => <Piece piece={piece} />)}</>
}

function Piece({ piece }: { piece: Inline }) {
  if (piece.kind === 'text') return <>{piece.text}</>
  const inside = <Text text={piece.inside} />
  if (piece.kind === 'link') return <Link href={piece.href}>{inside}</Link>
  return piece.kind === 'strong' ? <strong>{inside}</strong> : <em>{inside}</em>
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** A table as written; the first column names the row. */
export function TextTable({ table, caption, words }: { table: TableBlock; caption: string; words: SiteWords }) {
  const columns = table.head.map((head, at) => ({
    key: String(at), label: plain(head) || words.what, render: (row: TableBlock['rows'][number]) => <Text text={row[at] ?? []} />,
  }))
  return <DataTable caption={<VisuallyHidden>{caption}</VisuallyHidden>} columns={columns} rows={[...table.rows]} />
}

function List({ list }: { list: Extract<Block, { kind: 'list' }> }) {
  const items = list.items.map((item) => <li><Text text={item} /></li>)
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function OneBlock({ block, caption, places, words }: Around & { block: Block; caption: string }) {
  if (block.kind === 'place') return <>{places.get(block.name)}</>
  if (block.kind === 'table') return <TextTable table={block} caption={caption} words={words} />
  if (block.kind === 'list') return <List list={block} />
  const text = <Text text={block.text} />
  return block.kind === 'heading' ? <h3 class="utrecht-heading-3" id={block.key}>{text}</h3> : <p class="utrecht-paragraph">{text}</p>
}

/** Blocks under each other, as written; tables and places keep their distance. */
export function Blocks({ blocks, caption, ...around }: Around & { blocks: readonly Block[]; caption: string }) {
  const runs = runsOf(blocks)
  const shown = runs.map((run) => <div>{run.map((block) => <OneBlock block={block} caption={caption} {...around} />)}</div>)
  return runs.length > 1 ? <Stack>{shown}</Stack> : <>{shown}</>
}

/** A heading with what stands under it. */
export function TextSection({ part, ...around }: Around & { part: Part }) {
  const [first, ...rest] = part.blocks
  const intro = first?.kind === 'paragraph' ? first.text : undefined
  const blocks = intro ? rest : part.blocks
  return (
    <Section id={part.key} title={<Text text={part.title} />} intro={intro && <Text text={intro} />}>
      {blocks.length > 0 && <Blocks blocks={blocks} caption={plain(part.title)} {...around} />}
    </Section>
  )
}

/** A way to help as a card: the numbers to call as buttons, then the text. */
export function HelpCard({ part, ...around }: Around & { part: Part }) {
  const numbers = numbersIn(part.blocks)
  const danger = numbers.some(({ href }) => href === 'tel:112')
  return (
    <Card id={part.key} title={<Text text={part.title} />} tone={danger ? 'alarm' : 'plain'}>
      <Stack>
        {numbers.length > 0 && (
          <ButtonRow column>
            {numbers.map(({ href, text }, at) => <LinkButton href={href} tone={danger ? 'alarm' : at === 0 ? 'main' : 'quiet'} size="large">{around.words.call(text)}</LinkButton>)}
          </ButtonRow>
        )}
        <Blocks blocks={part.blocks} caption={plain(part.title)} {...around} />
      </Stack>
    </Card>
  )
}
