import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../platform/transaction.ts'
import { formatDay } from '../../../kernel/day.ts'
import { timeOf } from '../../../kernel/instant.ts'
import { DataTable, Details, Link, Small, Stack } from '../../../ui/parts.tsx'
import { bedsTonight, municipalityRows, productPages, type WaitingRow, waitingRows } from '../actions.ts'
import type { Page } from '../model.ts'
import type { SiteWords } from '../words.nl.ts'
import { htmlLang } from './around.ts'

type Asked = { tx: Tx; page: Page; words: SiteWords }

/** How many people wait for each form and how long; small numbers are words, and how it was counted stands below. */
export async function waitingFigures({ tx, page, words }: Asked): Promise<ComponentChildren> {
  const rows = await waitingRows(tx)
  const forms = productPages(page.language)
  const nameOf = ({ product }: WaitingRow): ComponentChildren => {
    const form = forms.find((one) => one.product === product)
    return form ? <Link href={form.address}>{form.title}</Link> : product
  }
  return (
    <Stack>
      <DataTable
        caption={words.waitingCaption(formatDay(tx.today, htmlLang(page.language)))} rows={rows} empty={words.noWaiting}
        columns={[
          { key: 'form', label: words.product, render: nameOf },
          { key: 'now', label: words.waitingNow, render: (row) => row.waiting ?? words.fewer },
          { key: 'half', label: words.medianWait, render: (row) => (row.medianWeeks === undefined ? words.tooFew : words.weeks(row.medianWeeks)) },
        ]}
      />
      <Details summary={words.howCounted}><ul>{words.counted.map((line) => <li>{line}</li>)}</ul></Details>
    </Stack>
  )
}

/** Where the night shelter has a bed at this moment; never a promise that it is still free later. */
export async function bedsNow({ tx, words }: Asked): Promise<ComponentChildren> {
  const [tonight, rows] = [await bedsTonight(tx), await municipalityRows(tx)]
  const townOf = (code: string): string => rows.find((row) => row.municipality.code === code)?.municipality.name ?? code
  return (
    <Stack>
      <DataTable
        caption={words.bedsCaption(timeOf(tx.now))} rows={tonight.locations} empty={words.noBeds}
        columns={[
          { key: 'location', label: words.nightShelter, render: (row) => <>{row.location}, {townOf(row.municipality)}</> },
          { key: 'free', label: words.freeNow, render: (row) => (row.free > 0 ? words.freeBeds(row.free) : words.full) },
        ]}
      />
      <Small>{tonight.cold ? words.coldTonight : words.bedsNote}</Small>
    </Stack>
  )
}
