import type { ComponentChildren } from 'preact'
import type { View } from '../../../platform/http/route.ts'
import { ButtonRow, LinkButton } from '../../../ui/forms.tsx'
import { Card, Columns, Link, PageHead, Reading, Stack } from '../../../ui/parts.tsx'
import { addressOf, pageAt, readNext, sectionsOf } from '../actions.ts'
import type { Page, Section } from '../model.ts'
import type { SiteWords } from '../words.nl.ts'
import { helpAddress, htmlLang, wordsOf } from './around.ts'
import { Blocks, HelpCard, type Places, Text, TextSection } from './blocks.tsx'

/** The screen behind a button under a text; what has no screen for the public gets no button. */
const screens: Readonly<Record<string, string>> = { 'zorg-melden': '/zorgen-melden', melden: '#loketten' }

/** The pages above this one: home, and the page whose folder it stands in. */
function crumbsOf(page: Page): { label: string; href?: string }[] {
  const folder = page.path.split('/').slice(0, -1).join('/')
  const above = folder ? pageAt(addressOf(page.language, folder)) : undefined
  return [
    { label: wordsOf(page.language).home, href: addressOf(page.language, 'home') },
    ...(above ? [{ label: above.title, href: above.address }] : []), { label: page.title },
  ]
}

function actOf(page: Page): ComponentChildren {
  const href = screens[page.action ?? '']
  return href ? <LinkButton href={href}>{wordsOf(page.language).actions[page.action ?? '']}</LinkButton> : undefined
}

/** Beside every text: the way to help now, and what to read next. */
function Beside({ page }: { page: Page }) {
  const words = wordsOf(page.language)
  const next = readNext(page)
  return (
    <>
      <Card title={words.helpNow}>
        <Stack>
          <p>{words.helpNowText}</p>
          <ButtonRow><LinkButton tone="attention" href={helpAddress(page.language)}>{words.helpNowButton}</LinkButton></ButtonRow>
        </Stack>
      </Card>
      {next.length > 0 && <Card title={words.moreAbout}><ul>{next.map(({ address, title }) => <li><Link href={address}>{title}</Link></li>)}</ul></Card>}
    </>
  )
}

type HelpCardsProps = { sections: readonly Section[]; places: Places; words: SiteWords }

/** Ways to help in two columns, read down the first and then the second; one column on a telephone. */
function HelpCards({ sections, ...around }: HelpCardsProps) {
  const half = Math.ceil(sections.length / 2)
  const column = (parts: readonly Section[]) => <Stack>{parts.map((part) => <HelpCard part={part} {...around} />)}</Stack>
  return <Columns min="l">{column(sections.slice(0, half))}{column(sections.slice(half))}</Columns>
}

/** A page of the site as it stands in its file, with its places filled. `top` stands above it, such as what was wrong in a form. */
export function pageView(page: Page, places: Places, top?: ComponentChildren): View {
  const words = wordsOf(page.language)
  const { lead, sections } = sectionsOf(page.blocks)
  const [first, ...more] = lead
  const intro = first?.kind === 'paragraph' ? <Text text={first.text} /> : page.description
  const rest = first?.kind === 'paragraph' ? more : lead
  const around = { places, words }
  const wide = rest.some((block) => block.kind === 'place')
  const opening = rest.length > 0 && <Blocks blocks={rest} caption={page.title} {...around} />
  const body = page.section === 'hulp'
    ? <>{opening}<HelpCards sections={sections} {...around} /></>
    : <>{wide && opening}<Reading aside={<Beside page={page} />}>{!wide && opening}{sections.map((part) => <TextSection part={part} {...around} />)}</Reading></>
  const crumbs = crumbsOf(page)
  return { title: page.title, shell: 'public', lang: htmlLang(page.language), crumbs, body: <>{top}<PageHead title={page.title} intro={intro} actions={actOf(page)} />{body}</> }
}
