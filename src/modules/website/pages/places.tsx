import type { ComponentChildren } from 'preact'
import { formatDay } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { ContinuumPicture, RegionMap } from '../../../ui/pictures.tsx'
import { DataTable, Small, Stack, VisuallyHidden } from '../../../ui/parts.tsx'
import { isAtHome } from '../../../ui/products.ts'
import { activitiesFrom, administrativeLeads, documents, municipalityRows, type MunicipalityRow, productPages } from '../actions.ts'
import type { Block, Language, Page, MembershipState } from '../model.ts'
import type { SiteWords } from '../words.nl.ts'
import { htmlLang, shortTitle, wordsOf } from './around.ts'
import { drawMap } from './map.ts'
import type { Places } from './blocks.tsx'
import { movesHere, movesTable } from './moves.tsx'
import { bedsNow, waitingFigures } from './waiting.tsx'

type Asked = { tx: Tx; page: Page; words: SiteWords }

/** The five forms in their two groups; each leads to its own page. */
export function continuum(language: Language): ComponentChildren {
  const words = wordsOf(language)
  const items = productPages(language).map((page) => ({ code: page.product ?? '', label: shortTitle(page), text: page.summary ?? '', href: page.address }))
  return (
    <ContinuumPicture
      lang={htmlLang(language)}
      groups={[
        { title: words.groupPresent, items: items.filter(({ code }) => !isAtHome(code)) },
        { title: words.groupHome, atHome: true, items: items.filter(({ code }) => isAtHome(code)) },
      ]}
    />
  )
}

function participation(words: SiteWords, lang: 'nl' | 'en', at: MembershipState): string {
  if (at.state === 'takes-part') return words.since(at.from.slice(0, 4))
  return at.state === 'left' ? words.left(formatDay(at.until, lang), at.successor) : words.never
}

const shortOf = (words: SiteWords, row: MunicipalityRow): string => (row.ofTheRegion ? words.mapMember : words.mapWomen)

/** The map of the region, with the same as a table. */
export async function regionMap({ tx, words }: Pick<Asked, 'tx' | 'words'>): Promise<ComponentChildren> {
  const rows = await municipalityRows(tx)
  if (rows.length === 0) return <p>{words.noMunicipalities}</p>
  const { viewBox, shapes } = drawMap(rows, (row) => shortOf(words, row))
  return <RegionMap shapes={shapes} viewBox={viewBox} label={words.mapLabel} valueLabel={words.participation} legend={[{ tone: 'low', text: words.mapMember }, { tone: 'none', text: words.mapWomen }]} />
}

async function participationTable({ tx, page, words }: Asked): Promise<ComponentChildren> {
  const lang = htmlLang(page.language)
  const services = Object.entries(words.services) as [keyof typeof words.services, string][]
  return (
    <Stack>
      <DataTable
        caption={words.participationCaption} rows={await municipalityRows(tx)} empty={words.noMunicipalities}
        columns={[
          { key: 'name', label: words.municipality, render: (row) => row.municipality.name },
          ...services.map(([service, label]) => ({ key: service, label, render: (row: MunicipalityRow) => participation(words, lang, row.services[service]) })),
        ]}
      />
      <Small>{words.participationNote}</Small>
    </Stack>
  )
}

async function entrances({ tx, words }: Asked): Promise<ComponentChildren> {
  const rows = (await municipalityRows(tx)).filter((row) => row.ofTheRegion)
  return (
    <div id="loketten"><DataTable
      caption={<VisuallyHidden>{words.startHere}</VisuallyHidden>} rows={rows} empty={words.noMunicipalities}
      columns={[{ key: 'name', label: words.municipality, render: (row) => row.municipality.name }, { key: 'start', label: words.startHere, render: (row) => words.localTeam(row.municipality.name) }]}
    /></div>
  )
}

async function leadsSentence({ tx, words }: Asked): Promise<ComponentChildren> {
  const [leads, rows] = [await administrativeLeads(tx), await municipalityRows(tx)]
  if (leads.length === 0) return <p>{words.noLeads}</p>
  const nameOf = (code: string): string => rows.find((row) => row.municipality.code === code)?.municipality.name ?? code
  const names = leads.map((lead) => ({ ...lead, place: nameOf(lead.municipality) })).toSorted((a, b) => a.place.localeCompare(b.place))
  return <p>{words.leads(names.map((lead) => `${lead.name} (${lead.place})`).join(` ${words.and} `))}</p>
}

async function documentTable({ tx, words }: Asked): Promise<ComponentChildren> {
  return (
    <DataTable
      caption={words.documentsCaption} rows={await documents(tx)} empty={words.noDocuments}
      columns={[
        { key: 'title', label: words.document, render: (row) => <span lang="nl">{row.title}</span> },
        { key: 'year', label: words.year, render: (row) => row.year },
        { key: 'about', label: words.about, render: (row) => <span lang="nl">{row.summary}</span> },
      ]}
    />
  )
}

/** What there is to join without a decision, as the policy workers of the municipalities keep it; in Dutch, as they wrote it. */
async function activityTable({ tx, words }: Asked): Promise<ComponentChildren> {
  const [offers, rows] = [await activitiesFrom(tx), await municipalityRows(tx)]
  const nameOf = (code: string): string => rows.find((row) => row.municipality.code === code)?.municipality.name ?? code
  return (
    <DataTable
      caption={words.activitiesCaption} rows={offers} empty={words.noActivities}
      columns={[
        { key: 'name', label: words.activity, render: (one) => <span lang="nl">{one.name}. {one.about}{one.exampleValue ? ` (${words.exampleValue})` : ''}</span> },
        { key: 'municipality', label: words.municipality, render: (one) => nameOf(one.municipality) },
        { key: 'when', label: words.activityWhen, render: (one) => <span lang="nl">{one.times}, {one.place}</span> },
        { key: 'costs', label: words.activityCosts, render: (one) => <span lang="nl">{one.costs}. {one.contact}</span> },
      ]}
    />
  )
}

const fillers: Readonly<Record<string, (asked: Asked) => Promise<ComponentChildren> | ComponentChildren>> = {
  'beeld: continuum': ({ page }) => continuum(page.language),
  'kaart: gemeenten': regionMap,
  'tabel: deelname': participationTable,
  'tabel: loketten': entrances,
  'tabel: buurtactiviteiten': activityTable,
  'tabel: stappen': movesTable,
  'lijst: stappen-hier': movesHere,
  'zin: bestuurlijk-trekkers': leadsSentence,
  'tabel: documenten': documentTable,
  'cijfers: wachttijden': waitingFigures,
  'cijfers: bedden-vannacht': bedsNow,
}

/** Fills the places of a page from the data of the region. `more` are places that the page itself fills, such as its form. */
export async function fillPlaces(tx: Tx, page: Page, more: Places = new Map()): Promise<Places> {
  const filled = new Map(more)
  const asked = { tx, page, words: wordsOf(page.language) }
  for (const name of placesIn(page.blocks)) {
    const fill = fillers[name]
    if (fill) filled.set(name, await fill(asked))
    else if (!filled.has(name)) throw new Error(`content/${page.language}/${page.path}.md: nothing stands at "${name}"`)
  }
  return filled
}

const placesIn = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'place' ? [block.name] : []))
