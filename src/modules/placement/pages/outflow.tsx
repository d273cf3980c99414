import { daysBetween, formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { suppressTable } from '../../../kernel/suppression.ts'
import { page } from '../../../platform/http/route.ts'
import { DataTable, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { municipalities } from '../../cooperation/index.ts'
import { outflowCounts, outflowReady } from '../actions/figures.ts'
import type { ReadyToLeave } from '../model.ts'
import { days, priorityNames, words } from '../words.nl.ts'

const w = words.outflow

const goesTo = (one: ReadyToLeave, towns: ReadonlyMap<string, string>): string => {
  if (one.receiving) return towns.get(one.receiving) ?? one.receiving
  return one.origin ? w.origin(towns.get(one.origin) ?? one.origin) : w.divided
}

const outflowPage = page('/uitstroom', { may: 'see-outflow', log: 'outflow-seen' }, async (visit) => {
  const ready = await outflowReady(visit.tx)
  const towns = new Map((await municipalities(visit.tx)).map((one) => [one.code, one.name]))
  const waited = ready.map((one) => daysBetween(one.readyOn, visit.tx.today))
  const average = ready.length ? Math.round(waited.reduce((sum, one) => sum + one, 0) / ready.length) : null
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(ready.length, average)} />
        <DataTable
          caption={w.menu} rows={ready} rowHref={(one) => `/mensen/${one.personId}`} empty={w.empty}
          columns={[
            { key: 'name', label: words.name, render: (one) => one.name },
            { key: 'waits', label: w.waits, numeric: true, render: (one) => days(daysBetween(one.readyOn, visit.tx.today)) },
            { key: 'goes', label: w.goesTo, render: (one) => goesTo(one, towns) },
            { key: 'priority', label: w.priority, render: (one) => priorityNames[one.priorityGround] },
            { key: 'from', label: words.location, render: (one) => <>{one.location}<Small>{productName(one.product)}</Small></> },
            { key: 'ready', label: w.ready, render: (one) => formatDay(one.readyOn, 'nl', 'short') },
          ]}
        />
        <Small>{w.rule}</Small>
        <Small>{w.source}</Small>
      </Stack>
    ),
  })
})

const countsPage = page('/uitstroom/aantallen', { may: 'see-outflow-counts', log: 'outflow-counts-seen' }, async (visit) => {
  const { perMunicipality } = await outflowCounts(visit.tx)
  const all = await municipalities(visit.tx)
  const shown = suppressTable(all.map((one) => [perMunicipality.get(one.code) ?? 0]))
  const rows = all.map((one, at) => ({ name: one.name, people: shown[at]?.[0] ?? 0 }))
  return ok({
    title: w.countsTitle,
    body: (
      <Stack>
        <PageHead title={w.countsTitle} intro={w.countsIntro} />
        <DataTable
          caption={w.countsMenu} rows={rows} empty={w.empty}
          columns={[
            { key: 'name', label: words.municipality, render: (row) => row.name },
            { key: 'people', label: w.people, numeric: true, render: (row) => (row.people === 'hidden' ? w.few : row.people) },
          ]}
        />
      </Stack>
    ),
  })
})

export const outflowPages = [outflowPage, countsPage]
