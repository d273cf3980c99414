import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import type { Shown } from '../../../kernel/suppression.ts'
import { page } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Chip, DataTable, PageHead, Stack } from '../../../ui/parts.tsx'
import { incidentCounts, incidentList, type IncidentRow } from '../actions/reads.ts'
import { kindNames, stateNames, turnNames, words } from '../words.nl.ts'

const w = words.list

const Due = ({ row }: { row: IncidentRow }) => (row.dueOn === null ? <Chip tone="good">{stateNames.closed}</Chip> : <>{formatDay(row.dueOn, 'nl', 'short')} {row.late && <Chip tone="alarm">{w.late}</Chip>}</>)

/** What was reported, by what has to be done first: all of it for the supervisor, her own for who leads a provider. */
export const listPage = page('/incidenten', { may: 'see-incidents', log: 'incidents-seen' }, async (visit) => {
  const rows = await incidentList(visit)
  const open = rows.filter(({ state }) => state !== 'closed')
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(open.length, open.filter(({ late }) => late).length)} actions={visit.actor.role === 'supervisor' && <LinkButton tone="quiet" href="/toezicht">{w.figures}</LinkButton>} />
        <DataTable caption={w.caption} rows={rows} empty={w.empty} rowHref={({ id }) => `/incidenten/${id}`} columns={[
          { key: 'number', label: w.number, render: (row) => row.number },
          { key: 'kind', label: w.kind, render: (row) => <>{kindNames[row.kind]} {row.safeNow === 'no' && row.state === 'reported' && <Chip tone="alarm">{w.safe}</Chip>}</> },
          { key: 'provider', label: w.provider, render: (row) => row.provider },
          { key: 'when', label: w.when, render: (row) => formatInstant(row.reportedAt, 'nl') },
          { key: 'state', label: w.state, render: (row) => stateNames[row.state] },
          { key: 'turn', label: w.turn, render: (row) => turnNames[row.turn] },
          { key: 'due', label: w.due, render: (row) => <Due row={row} /> },
        ]} />
      </Stack>
    ),
  })
})

const said = (count: Shown): string => (count === 'hidden' ? words.counts.hidden : count.toLocaleString('nl-NL'))

/** Incidents of the region in numbers, for municipalities. */
export const countsPage = page('/incidenten/aantallen', { may: 'see-incident-counts', log: 'incident-counts-seen' }, async (visit) => ok({
  title: words.counts.title,
  body: (
    <Stack>
      <PageHead title={words.counts.title} intro={words.counts.intro} />
      <DataTable caption={words.counts.caption} rows={await incidentCounts(visit)} columns={[
        { key: 'kind', label: w.kind, render: (row) => kindNames[row.kind] },
        { key: 'open', label: words.counts.open, numeric: true, render: (row) => said(row.open) },
        { key: 'closed', label: words.counts.closed, numeric: true, render: (row) => said(row.closed) },
        { key: 'all', label: words.counts.all, numeric: true, render: (row) => said(row.all) },
      ]} />
    </Stack>
  ),
}))
