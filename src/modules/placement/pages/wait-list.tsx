import { daysBetween, formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type Visit } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataTable, Details, Empty, Notice, PageHead, Pagination, ProductChip, Section, Small, Stack } from '../../../ui/parts.tsx'
import { productName } from '../../continuum/index.ts'
import { holderOf } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { freeTonight } from '../actions/figures.ts'
import { isOverNorm, type ListRow, needsContact, placesToOffer, productsWithPlace, waitingNorm, waitList, weeksWaiting } from '../actions/waiting.ts'
import { inDays, waitStateNames, weeks, words } from '../words.nl.ts'
import { dayText, UrgencyChip } from './chips.tsx'

const w = words.list
type Offerable = Awaited<ReturnType<typeof placesToOffer>>

const Waits = ({ row, visit }: { row: ListRow; visit: Visit }) => (
  <>
    {weeks(weeksWaiting(row.since, visit.tx.today))} {isOverNorm(row.since, visit.tx.today) && <Chip tone="alarm">{w.overNorm}</Chip>}
    <Small>{words.since.toLowerCase()} {formatDay(row.since, 'nl')}</Small>
  </>
)

const Contact = ({ row, visit }: { row: ListRow; visit: Visit }) => (
  <>{inDays(daysBetween(visit.tx.today, row.contactedOn))} {needsContact(row.contactedOn, visit.tx.today) && <Chip tone="attention">{w.call}</Chip>}</>
)

const Standing = ({ row }: { row: ListRow }) =>
  (row.offer ? <Chip tone="good">{row.offer.closed ? words.own.accepted(row.offer.location, formatDay(row.offer.from, 'nl', 'short')) : `${waitStateNames.offered}: ${row.offer.location}`}</Chip> : <Chip>{waitStateNames.waiting}</Chip>)

const ListTable = ({ rows, visit }: { rows: readonly ListRow[]; visit: Visit }) => (
  <DataTable
    caption={w.caption} rows={[...rows]} rowHref={(row) => `/wachtlijst/${row.id}`} empty={w.empty}
    columns={[
      { key: 'name', label: words.name, render: (row) => row.name },
      { key: 'position', label: w.position, numeric: true, render: (row) => row.standing.position },
      { key: 'urgency', label: w.urgency, render: (row) => <UrgencyChip urgency={row.urgency} /> },
      { key: 'waits', label: w.waits, render: (row) => <Waits row={row} visit={visit} /> },
      { key: 'contact', label: w.contact, render: (row) => <Contact row={row} visit={visit} /> },
      { key: 'standing', label: w.standing, render: (row) => <Standing row={row} /> },
    ]}
  />
)

/** Places of one house that are free from the same day: one card, offered one by one. */
function grouped(places: Offerable): Offerable[] {
  const groups = new Map<string, Offerable>()
  for (const place of places) {
    const key = `${place.locationId} ${place.freeFrom}`
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return [...groups.values()]
}

/** Who places people sees everybody who waits; who handles cases sees hers. */
const seesEverybody = ({ actor }: Visit): boolean => scopeFor(actor.role, 'offer-place') !== undefined

const fitWords = (best: string | undefined, row: ListRow | undefined): string => {
  if (row) return `${row.standing.position}. ${row.name}`
  return best === undefined ? w.nobodyFits : w.somebodyElse
}

function PlaceCard({ group, rows, visit }: { group: Offerable; rows: readonly ListRow[]; visit: Visit }) {
  const [place] = group
  if (!place) return null
  const offers = seesEverybody(visit)
  const best = offers ? rows.find((row) => row.id === place.best) : undefined
  return (
    <Card level={3} title={place.location} tone={place.freeFrom <= visit.tx.today ? 'good' : 'plain'} actions={best && <LinkButton href={`/wachtlijst/${best.id}/aanbieden?plek=${place.id}`}>{w.offer}</LinkButton>}>
      <p>{group.length === 1 ? place.name : w.places(group.length)}, {dayText(place.freeFrom, visit.tx.today)}</p>
      {offers && <p>{w.offerTo}: <strong>{fitWords(place.best, best)}</strong></p>}
    </Card>
  )
}

type ListProps = { product: string; /** Everybody of this product whom she sees. */ all: readonly ListRow[]; /** Those she asked for. */ rows: readonly ListRow[]; places: Offerable; free: number; visit: Visit; most: number; skip: number; atHome: boolean }

function countWords({ all, rows, visit }: ListProps): string {
  if (rows.length < all.length) return w.toCall(rows.length)
  const over = all.filter((row) => isOverNorm(row.since, visit.tx.today)).length
  return seesEverybody(visit) ? w.count(all.length, over) : w.countMine(all.length, over)
}

function ProductList(props: ListProps) {
  const { product, all, rows, places, free, visit, most, skip, atHome } = props
  const here = grouped(places.filter((place) => place.product === product))
  return (
    <Section title={<ProductChip code={product} label={productName(product)} />} intro={atHome ? countWords(props) : `${countWords(props)} ${w.freeTonight(free)}`}>
      {here.length === 0 ? <Small>{atHome ? w.freeAtHome : w.freeEmpty}</Small> : <Columns min="s">{here.slice(0, 8).map((group) => <PlaceCard group={group} rows={all} visit={visit} />)}</Columns>}
      <ListTable rows={rows.slice(skip, skip + most)} visit={visit} />
    </Section>
  )
}

const few = 8
const pageSize = 50
const hrefOf = (product: string, page: number): string => `/wachtlijst?hulp=${product}${page > 1 ? `&pagina=${page}` : ''}`

function Whole(props: Omit<ListProps, 'most' | 'skip'>) {
  const { product, rows, visit } = props
  const page = Math.max(1, Number(visit.query['pagina']) || 1)
  const skip = (page - 1) * pageSize
  return (
    <>
      <ProductList {...props} most={pageSize} skip={skip} />
      <Pagination
        summary={w.shown(Math.min(rows.length, skip + 1), Math.min(rows.length, skip + pageSize), rows.length)}
        previous={page > 1 ? hrefOf(product, page - 1) : undefined} next={rows.length > skip + pageSize ? hrefOf(product, page + 1) : undefined}
      />
      <p><LinkButton tone="quiet" href="/wachtlijst">{w.all}</LinkButton></p>
    </>
  )
}

/** The desk's wait list: who waits, in which order and why, with the places that are free or soon free. */
export const waitListPage = page('/wachtlijst', { may: 'see-wait-list', log: 'wait-list-seen' }, async (visit) => {
  const everybody = await waitList(visit.tx, holderOf(visit.actor, visit.scope))
  const onlyCalls = visit.query['bel'] === 'ja'
  const rows = everybody.filter((row) => !onlyCalls || needsContact(row.contactedOn, visit.tx.today))
  const calls = everybody.filter((row) => needsContact(row.contactedOn, visit.tx.today)).length
  const places = await placesToOffer(visit.tx)
  const products = [...new Set([...rows, ...(onlyCalls ? [] : places)].map((one) => one.product))].toSorted()
  const needPlace = await productsWithPlace(visit.tx)
  const chosen = products.find((product) => product === visit.query['hulp'])
  const free = await freeTonight(visit.tx)
  const of = (product: string, among: readonly ListRow[] = rows) => among.filter((row) => row.product === product)
  const about = (product: string) => ({ product, all: of(product, everybody), rows: of(product), places, free: free.get(product) ?? 0, visit, atHome: !needPlace.has(product) })
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} actions={onlyCalls ? <LinkButton tone="quiet" href="/wachtlijst">{w.all}</LinkButton> : <LinkButton tone="quiet" href="/wachtlijst?bel=ja">{w.calls(calls)}</LinkButton>} />
        <Small>{w.norm(waitingNorm.value, waitingNorm.source)} {words.board.meaning}</Small>
        {!seesEverybody(visit) && <Notice tone="info">{w.onlyMine}</Notice>}
        {rows.length === 0 && <Empty>{onlyCalls ? w.noCalls : w.empty}</Empty>}
        {chosen && <Whole {...about(chosen)} />}
        {!chosen && products.map((product) => (
          <>
            <ProductList {...about(product)} most={few} skip={0} />
            {of(product).length > few && <p><LinkButton tone="quiet" href={hrefOf(product, 1)}>{w.showAll(of(product).length)}</LinkButton></p>}
          </>
        ))}
        <Details summary={w.howTitle}><ul>{w.how.map((line) => <li>{line}</li>)}</ul></Details>
      </Stack>
    ),
  })
})
