import { day, type Day, formatDay } from '../../../kernel/day.ts'
import { cents, type Cents, formatEuro, formatWholeEuros } from '../../../kernel/money.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type PageRoute, type Visit } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Chip, Columns, DataTable, Details, Figure, Notice, PageHead, Pagination, ProductChip, Section, Stack } from '../../../ui/parts.tsx'
import { type CostRow, municipalCosts, type MunicipalCosts, regionCosts, type RegionCosts } from '../actions/costs.ts'
import { words } from '../words.nl.ts'

const pageSize = 50
const firstYear = 2018

const yearOf = ({ query, tx }: Visit): number => {
  const now = Number(tx.today.slice(0, 4))
  const asked = Number(query['jaar'])
  return Number.isInteger(asked) && asked >= firstYear && asked <= now + 1 ? asked : now
}

const introOf = (year: number, today: Day): string => {
  const now = Number(today.slice(0, 4))
  if (year > now) return words.introFuture(year)
  return year < now ? words.introWhole(year) : words.intro(year, formatDay(today, 'nl'))
}

const untilOf = (year: number, today: Day): string => {
  const end = day(`${year}-12-31`)
  return formatDay(today < end ? today : end, 'nl')
}

const Years = ({ year, today }: { year: number; today: Day }) => (
  <>
    {year > firstYear && <LinkButton tone="quiet" href={`/kosten?jaar=${year - 1}`}>{words.previousYear(year - 1)}</LinkButton>}
    {year <= Number(today.slice(0, 4)) && <LinkButton tone="quiet" href={`/kosten?jaar=${year + 1}`}>{words.previousYear(year + 1)}</LinkButton>}
  </>
)

const HowCounted = () => <div id="zo-geteld"><Details summary={words.how}><ul>{words.howItems.map((item) => <li>{item}</li>)}</ul></Details></div>

function LeftFigure({ row }: { row: CostRow }) {
  if (!row.budget) return <Figure label={words.budget} value={words.noBudget} meaning={words.noBudgetMeaning} />
  const left = cents(row.budget.cents - row.expected)
  return <Figure label={words.left} value={formatWholeEuros(left)} meaning={left < 0 ? words.leftShort(formatEuro(cents(Math.abs(left)))) : words.leftGood(formatEuro(left))} tone={left < 0 ? 'attention' : 'good'} href="#zo-geteld" />
}

const Figures = ({ row, year, today }: { row: CostRow; year: number; today: Day }) => (
  <Columns min="m">
    <Figure label={words.toDate} value={formatWholeEuros(row.toDate)} meaning={words.toDateMeaning(formatEuro(row.toDate), untilOf(year, today))} href="#zo-geteld" />
    <Figure label={words.expected} value={formatWholeEuros(row.expected)} meaning={words.expectedMeaning(formatEuro(row.expected))} href="#zo-geteld" />
    {row.budget && <Figure label={words.budget} value={formatWholeEuros(row.budget.cents)} meaning={row.budget.exampleValue ? words.budgetExample : words.budgetMeaning} />}
    <LeftFigure row={row} />
  </Columns>
)

const ProductTable = ({ products }: { products: RegionCosts['products'] }) => (
  <DataTable
    caption={words.perProduct} rows={products} empty={words.noCosts}
    columns={[
      { key: 'product', label: words.product, render: (row) => <ProductChip code={row.product} label={row.name} /> },
      { key: 'days', label: words.days, numeric: true, render: (row) => row.days.toLocaleString('nl-NL') },
      { key: 'amount', label: words.amount, numeric: true, render: (row) => formatEuro(cents(row.amount)) },
    ]}
  />
)

const LineTable = ({ lines }: { lines: MunicipalCosts['lines'] }) => (
  <DataTable
    caption={words.linesCaption} rows={lines} empty={words.noLines}
    columns={[
      { key: 'reference', label: words.reference, render: (line) => line.reference },
      { key: 'amount', label: words.amount, numeric: true, render: (line) => formatEuro(line.amount) },
    ]}
  />
)

function MunicipalBody({ costs, today, pageNumber }: { costs: MunicipalCosts; today: Day; pageNumber: number }) {
  const { year, row, lines, more } = costs
  const to = (number: number) => `/kosten?jaar=${year}&pagina=${number}`
  return (
    <Stack>
      <PageHead title={words.titleMunicipality(row?.name ?? '')} intro={introOf(year, today)} actions={<Years year={year} today={today} />} />
      {row && <Figures row={row} year={year} today={today} />}
      <HowCounted />
      <Section title={words.lines} intro={words.linesIntro}>
        <LineTable lines={lines} />
        {(more || pageNumber > 1) && <Pagination summary={words.page(pageNumber)} previous={pageNumber > 1 ? to(pageNumber - 1) : undefined} next={more ? to(pageNumber + 1) : undefined} />}
      </Section>
    </Stack>
  )
}

const money = (amount: Cents | undefined): string => (amount === undefined ? words.noBudget : formatEuro(amount))

function RegionTable({ costs }: { costs: RegionCosts }) {
  const { rows, total } = costs
  const sum = { name: words.total, toDate: total.toDate, expected: total.expected, budget: total.budget as Cents | undefined, example: false }
  const shown = [...rows.map((row) => ({ name: row.name, toDate: row.toDate, expected: row.expected, budget: row.budget?.cents, example: row.budget?.exampleValue ?? false })), sum]
  return (
    <DataTable
      caption={words.perMunicipality} rows={shown}
      columns={[
        { key: 'name', label: words.municipality, render: (row) => (row === sum ? <strong>{row.name}</strong> : row.name) },
        { key: 'toDate', label: words.toDate, numeric: true, render: (row) => formatEuro(row.toDate) },
        { key: 'expected', label: words.expected, numeric: true, render: (row) => formatEuro(row.expected) },
        { key: 'budget', label: words.budget, numeric: true, render: (row) => money(row.budget) },
        { key: 'left', label: words.left, numeric: true, render: (row) => {
          if (row.budget === undefined) return words.noBudget
          const left = cents(row.budget - row.expected)
          return left < 0 ? <Chip tone="attention">{formatEuro(left)}</Chip> : formatEuro(left)
        } },
      ]}
    />
  )
}

const RegionBody = ({ costs, today }: { costs: RegionCosts; today: Day }) => (
  <Stack>
    <PageHead title={words.titleRegion} intro={introOf(costs.year, today)} actions={<Years year={costs.year} today={today} />} />
    {costs.withoutPayer > 0 ? <Notice tone="attention" title={words.unpaidTitle(costs.withoutPayer)}>{words.unpaidText}</Notice> : <Notice tone="good">{words.paidAll}</Notice>}
    <RegionTable costs={costs} />
    <HowCounted />
    <ProductTable products={costs.products} />
  </Stack>
)

/** What it costs: a municipality sees amounts and references, regional finance the amounts per municipality. */
export const costsPage: PageRoute = page('/kosten', { may: 'see-amounts', log: 'costs-seen' }, async (visit) => {
  const { tx, actor, scope, query } = visit
  const year = yearOf(visit)
  if (scope === 'region') return ok({ title: words.titleRegion, body: <RegionBody costs={await regionCosts(tx, year)} today={tx.today} /> })
  const pageNumber = Math.min(10_000, Math.max(1, Math.trunc(Number(query['pagina'])) || 1))
  const costs = await municipalCosts(tx, actor.municipality ?? '', year, { limit: pageSize, offset: (pageNumber - 1) * pageSize })
  return ok({ title: words.titleMunicipality(costs.row?.name ?? ''), body: <MunicipalBody costs={costs} today={tx.today} pageNumber={pageNumber} /> })
})
