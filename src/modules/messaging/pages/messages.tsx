import { formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type PageRoute } from '../../../platform/http/route.ts'
import { Chip, type Column, DataTable, Details, PageHead, Pagination, Stack, type Tone } from '../../../ui/parts.tsx'
import { messagesFor, type ShownMessage } from '../actions.ts'
import type { Timing } from '../model.ts'
import { kindNames, reasonName, timingNames, words } from '../words.nl.ts'

const pageSize = 50
const tones: Readonly<Record<Timing, Tone>> = { 'planned': 'info', 'in-time': 'good', 'late': 'alarm' }

// Finance of a municipality reads references and days; what kind of support it is says something about health, and who gives it often does too.
const columnsFor = (scope: string): Column<ShownMessage>[] => [
  { key: 'reference', label: words.reference, render: (row) => row.reference },
  { key: 'kind', label: words.kind, render: (row) => kindNames[row.kind] },
  ...(scope === 'municipality' ? [] : [scope === 'organisation'
    ? { key: 'municipality', label: words.municipality, render: (row: ShownMessage) => row.municipalityName }
    : { key: 'provider', label: words.provider, render: (row: ShownMessage) => row.providerName }]),
  ...(scope === 'organisation' ? [{ key: 'product', label: words.product, render: (row: ShownMessage) => row.category ?? '' }] : []),
  { key: 'day', label: words.day, render: (row) => formatDay(row.happenedOn, 'nl') },
  ...(scope === 'organisation' ? [{ key: 'reason', label: words.reason, render: (row: ShownMessage) => reasonName(row.reasonCode) }] : []),
  { key: 'due', label: words.due, render: (row) => formatDay(row.dueOn, 'nl') },
  { key: 'timing', label: words.timing, render: (row) => <Chip tone={tones[row.timing]}>{timingNames[row.timing]}</Chip> },
]

/** Start and stop messages: its own for a provider or a municipality. */
export const messagesPage: PageRoute = page('/berichten', { may: 'see-messages', log: 'messages-seen' }, async ({ tx, actor, scope, query }) => {
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(query['pagina'])) || 1))
  const rows = await messagesFor(tx, actor, scope, { limit: pageSize, offset: (number - 1) * pageSize })
  const more = rows.length > pageSize
  return ok({
    title: words.title,
    body: (
      <Stack>
        <PageHead title={words.title} intro={words.intro} />
        <DataTable caption={words.caption} rows={rows.slice(0, pageSize)} columns={columnsFor(scope)} empty={words.empty} />
        {(more || number > 1) && <Pagination summary={words.page(number)} previous={number > 1 ? `/berichten?pagina=${number - 1}` : undefined} next={more ? `/berichten?pagina=${number + 1}` : undefined} />}
        <Details summary={words.how}><ul>{words.howItems.map((item) => <li>{item}</li>)}</ul></Details>
      </Stack>
    ),
  })
})
