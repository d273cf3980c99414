import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../platform/transaction.ts'
import { DataTable, Link, Small, Stack } from '../../../ui/parts.tsx'
import { type MovesOf, movesByProduct, productPages } from '../actions.ts'
import type { Language, Page } from '../model.ts'
import type { SiteWords } from '../words.nl.ts'
import { shortTitle } from './around.ts'

type Asked = { tx: Tx; page: Page; words: SiteWords }

type Around = { language: Language; words: SiteWords }

const pageOf = (code: string | null, language: Language): Page | undefined => productPages(language).find((one) => one.product === code)

/** What a form is called; a breather has no form of its own. */
function nameOf(code: string | null, { language, words }: Around): string {
  if (code === null) return words.breather
  const page = pageOf(code, language)
  return page ? shortTitle(page) : words.products[code] ?? code
}

const namesOf = (codes: readonly (string | null)[], around: Around): string => codes.map((code) => nameOf(code, around)).join(', ') || around.words.noMove

/** The same with the way to its page, where it has one. */
function Name({ code, ...around }: Around & { code: string | null }) {
  const page = pageOf(code, around.language)
  return page ? <Link href={page.address}>{shortTitle(page)}</Link> : <>{nameOf(code, around)}</>
}

/** From each form to the next: more help, less help, or something else. */
export async function movesTable({ tx, page, words }: Asked): Promise<ComponentChildren> {
  const around = { language: page.language, words }
  const column = (key: 'up' | 'down' | 'side', label: string) => ({ key, label, render: (row: MovesOf) => namesOf(row[key], around) })
  return (
    <Stack>
      <DataTable
        caption={words.movesCaption} rows={await movesByProduct(tx)} empty={words.noMoves}
        columns={[{ key: 'from', label: words.moveFrom, render: (row) => <Name code={row.from} {...around} /> }, column('up', words.moveUp), column('down', words.moveDown), column('side', words.moveSide)]}
      />
      <Small>{words.movesNote}</Small>
    </Stack>
  )
}

/** Where the form of this page leads. */
export async function movesHere({ tx, page, words }: Asked): Promise<ComponentChildren> {
  const here = (await movesByProduct(tx)).find((row) => row.from === page.product)
  if (!here) return <p>{words.noMoves}</p>
  const around = { language: page.language, words }
  const ways = [[words.moveUp, here.up], [words.moveDown, here.down], [words.moveSide, here.side]] as const
  return (
    <>
      <ul>
        {ways.filter(([, codes]) => codes.length > 0).map(([label, codes]) => (
          <li><strong>{label}:</strong> {codes.map((code, at) => <>{at > 0 && ', '}<Name code={code} {...around} /></>)}</li>
        ))}
      </ul>
      <Small>{words.movesNote}</Small>
    </>
  )
}
