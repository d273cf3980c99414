import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../platform/transaction.ts'
import type { View } from '../../../platform/http/route.ts'
import { ButtonRow, LinkButton } from '../../../ui/forms.tsx'
import { Card, Columns, Hero, Section, Small, Stack } from '../../../ui/parts.tsx'
import { firstLink, pageAt, plain, sectionsOf } from '../actions.ts'
import type { Block, Page, Section as Part } from '../model.ts'
import type { SiteWords } from '../words.nl.ts'
import { htmlLang, wordsOf } from './around.ts'
import { Blocks, Text, TextTable } from './blocks.tsx'
import { continuum, regionMap } from './places.tsx'

type Parts = ReadonlyMap<string, Part>

/** A paragraph that is nothing but a link becomes the button under the part. */
const isOnlyLink = (block: Block): boolean => block.kind === 'paragraph' && block.text.length === 1 && block.text[0]?.kind === 'link'

function More({ part }: { part: Part }) {
  const link = firstLink(part.blocks.filter(isOnlyLink))
  return link ? <ButtonRow><LinkButton tone="quiet" href={link.href}>{link.text}</LinkButton></ButtonRow> : null
}

function Words({ part, words }: { part: Part; words: SiteWords }) {
  return <Blocks blocks={part.blocks.filter((block) => !isOnlyLink(block))} caption={plain(part.title)} places={new Map()} words={words} />
}

function TopActs({ parts }: { parts: Parts }) {
  const danger = parts.get('nood')
  const acts = [['knop-nu-hulp', 'attention'], ['knop-zorgen', 'quiet']] as const
  return (
    <>
      {acts.map(([key, tone]) => {
        const part = parts.get(key)
        const link = part && firstLink(part.blocks)
        return part && link && <LinkButton tone={tone} size="large" href={link.href}><Text text={part.title} /></LinkButton>
      })}
      {danger?.blocks.map((block) => block.kind === 'paragraph' && <Small><Text text={block.text} /></Small>)}
    </>
  )
}

const FirstWords = ({ part }: { part: Part }) => <>{part.blocks[0]?.kind === 'paragraph' && <Text text={part.blocks[0].text} />}</>

/** What the municipalities do together: why on the left, what on the right. */
function Together({ part, words }: { part: Part; words: SiteWords }) {
  const what = part.blocks.filter((block) => block.kind === 'list')
  return (
    <Columns min="l">
      <Section id={part.key} title={<Text text={part.title} />} intro={<FirstWords part={part} />}><More part={part} /></Section>
      <Card><Blocks blocks={what} caption={plain(part.title)} places={new Map()} words={words} /></Card>
    </Columns>
  )
}

/** A part in a card: its words, something between, and the way on. */
function TextCard({ part, words, children }: { part: Part; words: SiteWords; children?: ComponentChildren }) {
  return <Card id={part.key} title={<Text text={part.title} />}><Stack><Words part={part} words={words} />{children}<More part={part} /></Stack></Card>
}

/** The table of Mira as her own page has it. */
function MiraTable({ part, words }: { part: Part; words: SiteWords }) {
  const page = pageAt(firstLink(part.blocks)?.href ?? '')
  const table = page?.blocks.find((block) => block.kind === 'table')
  return table ? <TextTable table={table} caption={plain(part.title)} words={words} /> : null
}

/** The front page, composed of the parts of home.md: first help, then what there is, then who arranges it. */
export async function homeView(tx: Tx, page: Page): Promise<View> {
  const words = wordsOf(page.language)
  const parts: Parts = new Map(sectionsOf(page.blocks).sections.map((part) => [part.key, part]))
  const [intro, together, forms, mira, municipalities, waiting] = ['intro', 'samenwerking', 'vormen', 'mira', 'gemeenten', 'wachten'].map((key) => parts.get(key))
  const map = municipalities && await regionMap({ tx, words })
  return {
    title: page.title, shell: 'public', lang: htmlLang(page.language),
    body: (
      <>
        <Hero title={page.title} intro={intro?.blocks.map((block) => block.kind === 'paragraph' && <Text text={block.text} />)}><TopActs parts={parts} /></Hero>
        {together && <Together part={together} words={words} />}
        {forms && (
          <Section id={forms.key} title={<Text text={forms.title} />} intro={<FirstWords part={forms} />}>
            <Card>{continuum(page.language)}</Card>
            <More part={forms} />
          </Section>
        )}
        <Columns min="l">
          <Stack>
            {mira && <TextCard part={mira} words={words}><MiraTable part={mira} words={words} /></TextCard>}
            {waiting && <TextCard part={waiting} words={words} />}
          </Stack>
          {municipalities && <TextCard part={municipalities} words={words}>{map}</TextCard>}
        </Columns>
      </>
    ),
  }
}
