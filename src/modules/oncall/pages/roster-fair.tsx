import { formatDay, parseDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, Form } from '../../../ui/forms.tsx'
import { DataTable, Empty, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fairPeriod, fairShareOf } from '../actions/roster-views.ts'
import { policyTexts, rosterWords } from '../words.nl/roster.ts'
import { crumbsOf, Ways } from './roster-parts.tsx'

const w = rosterWords.fair

const fairPage = page('/rooster/eerlijk', { may: 'see-roster', log: 'fair-share-seen' }, async ({ tx, actor, query, token }) => {
  const { from, until } = fairPeriod(tx, parseDay(query['van'] ?? ''), parseDay(query['tot'] ?? ''))
  const shares = await fairShareOf(tx, from, until)
  const nights = shares.reduce((sum, one) => sum + one.nights, 0) / Math.max(1, shares.length)
  return ok({
    title: w.title, shell: 'night', crumbs: crumbsOf(w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Ways role={actor.role} />
        <Form action="/rooster/eerlijk" method="get" token={token} label={w.show}>
          <DateField name="van" value={from} label={w.from} required />
          <DateField name="tot" value={until} label={w.until} required />
          <ButtonRow><Button tone="quiet">{w.show}</Button></ButtonRow>
        </Form>
        <DataTable
          caption={w.caption(formatDay(from, 'nl'), formatDay(until, 'nl'))} rows={shares} empty={<Empty>{w.empty}</Empty>}
          columns={[
            { key: 'who', label: rosterWords.common.who, render: (row) => row.name },
            { key: 'shifts', label: w.shifts, numeric: true, render: (row) => row.shifts },
            { key: 'hours', label: w.hours, numeric: true, render: (row) => row.hours },
            { key: 'nights', label: w.nights, numeric: true, render: (row) => row.nights },
            { key: 'weekends', label: w.weekends, numeric: true, render: (row) => row.weekends },
            { key: 'holidays', label: w.holidays, numeric: true, render: (row) => row.holidays },
            { key: 'heavy', label: w.heavy, numeric: true, render: (row) => row.heavyNights },
          ]}
        />
        <Small>{w.average(nights.toFixed(1).replace('.', ','))} {policyTexts.heavy} ({rosterWords.common.example})</Small>
      </Stack>
    ),
  })
})

export const fairRoutes = [fairPage]
