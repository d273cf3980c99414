import { type Day, formatDay } from '../../../kernel/day.ts'
import { formatEuro } from '../../../kernel/money.ts'
import { lastDay } from '../../../kernel/period.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type PageRoute } from '../../../platform/http/route.ts'
import { Chip, DataTable, Details, Notice, PageHead, ProductChip, Stack, type Tone } from '../../../ui/parts.tsx'
import { contractOverview, type ContractRow, type PriceRow } from '../actions.ts'
import type { Standing } from '../model.ts'
import { standingNames, words } from '../words.nl.ts'

const tones: Readonly<Record<Standing, Tone>> = { coming: 'info', running: 'good', ending: 'attention', ended: 'neutral' }
const order: readonly Standing[] = ['ending', 'running', 'coming', 'ended']

const periodOf = (period: { from: Day; until: Day | null }): string => {
  const last = lastDay(period)
  return last === null ? words.fromOpen(formatDay(period.from, 'nl')) : words.fromUntil(formatDay(period.from, 'nl'), formatDay(last, 'nl'))
}

const isPast = ({ until }: { until: Day | null }, today: Day): boolean => until !== null && until <= today

const Example = ({ when }: { when: boolean }) => (when ? <> <Chip>{words.example}</Chip></> : null)

const ContractTable = ({ rows, caption }: { rows: ContractRow[]; caption: string }) => (
  <DataTable
    caption={caption} rows={rows.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))} empty={words.noContracts}
    columns={[
      { key: 'provider', label: words.provider, render: (row) => row.providerName },
      { key: 'product', label: words.product, render: (row) => <ProductChip code={row.product} label={row.productName} /> },
      { key: 'period', label: words.period, render: periodOf },
      { key: 'standing', label: words.standing, render: (row) => <Chip tone={tones[row.standing]}>{standingNames[row.standing]}</Chip> },
      { key: 'answer', label: words.answer, render: (row) => (row.answerSeconds === null ? words.nothing : words.seconds(row.answerSeconds)) },
      { key: 'arrive', label: words.arrive, render: (row) => <span>{row.arriveMinutes === null ? words.nothing : words.minutes(row.arriveMinutes)}<Example when={row.exampleValue} /></span> },
    ]}
  />
)

const PriceTable = ({ rows, caption }: { rows: PriceRow[]; caption: string }) => (
  <DataTable
    caption={caption} rows={rows} empty={words.noPrices}
    columns={[
      { key: 'product', label: words.product, render: (row) => <ProductChip code={row.product} label={row.productName} /> },
      { key: 'period', label: words.period, render: (row) => <span>{periodOf(row)}{row.now && <> <Chip tone="good">{words.now}</Chip></>}</span> },
      { key: 'perDay', label: words.perDay, numeric: true, render: (row) => formatEuro(row.centsPerDay) },
      { key: 'source', label: words.source, render: (row) => (row.exampleValue ? <Chip>{words.example}</Chip> : row.source) },
    ]}
  />
)

/** Contracts and prices: all of them for the contract manager, its own for a provider. */
export const contractsPage: PageRoute = page('/contracten', { may: 'see-contracts', log: 'contracts-seen' }, async ({ tx, actor, scope }) => {
  const { contracts, prices } = await contractOverview(tx, actor, scope)
  const ending = contracts.filter(({ standing }) => standing === 'ending').length
  const title = scope === 'organisation' ? words.titleOwn : words.title
  const invented = contracts.some(({ exampleValue }) => exampleValue) || prices.some(({ exampleValue }) => exampleValue)
  return ok({
    title,
    body: (
      <Stack>
        <PageHead title={title} intro={words.intro} />
        {ending > 0 && <Notice tone="attention" title={words.ending(ending)}>{words.endingText}</Notice>}
        {invented && <Notice title={words.exampleTitle}>{words.exampleText}</Notice>}
        <ContractTable rows={contracts.filter(({ standing }) => standing !== 'ended')} caption={words.contracts} />
        <PriceTable rows={prices.filter((price) => !isPast(price, tx.today))} caption={words.prices} />
        <Details summary={words.earlier}>
          <Stack>
            <ContractTable rows={contracts.filter(({ standing }) => standing === 'ended')} caption={words.earlierContracts} />
            <PriceTable rows={prices.filter((price) => isPast(price, tx.today))} caption={words.earlierPrices} />
          </Stack>
        </Details>
      </Stack>
    ),
  })
})
