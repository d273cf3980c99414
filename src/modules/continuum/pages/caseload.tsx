import { ageOn, type Day, daysBetween } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, CheckField, Form, LinkButton, Select } from '../../../ui/forms.tsx'
import { Chip, DataTable, Details, Link, PageHead, Pagination, ProductChip, SearchForm, Small, Stack } from '../../../ui/parts.tsx'
import { holderOf } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { caseload } from '../actions/assignments.ts'
import { type CaseloadRow, productCodes } from '../model.ts'
import { ago, productName, productNames, signalNames, words } from '../words.nl.ts'

const w = words.caseload
const pageSize = 50

type Choice = { product: string | undefined; onlySignals: boolean; at: number }

const choiceOf = ({ query }: Visit): Choice => ({
  product: productCodes.find((code) => code === query['vorm']), onlySignals: query['signaal'] === 'open', at: Math.max(1, Math.min(1000, Math.trunc(Number(query['pagina'])) || 1)),
})

const addressOf = ({ product, onlySignals }: Choice, at: number): string =>
  `/mensen?${new URLSearchParams({ ...(product ? { vorm: product } : {}), ...(onlySignals ? { signaal: 'open' } : {}), pagina: String(at) }).toString()}`

/** Narrowing the list: the choice stands in the address, so that it can be kept and shared; it names nobody. */
const Filter = ({ product, onlySignals }: Choice) => (
  <Details summary={w.choose} open={product !== undefined || onlySignals}>
    <Form action="/mensen" method="get" token="" label={w.filter}>
      <Select name="vorm" label={w.product} required value={product} emptyLabel={w.all} options={productCodes.map((code) => ({ value: code, label: productNames[code] }))} />
      <CheckField name="signaal" label={w.onlySignals} sends="open" value={onlySignals ? 'open' : undefined} />
      <ButtonRow>
        <Button tone="quiet">{w.filter}</Button>
        {(product ?? onlySignals) && <LinkButton tone="quiet" href="/mensen">{w.clear}</LinkButton>}
      </ButtonRow>
    </Form>
  </Details>
)

function Need({ row, today, mayAnswer }: { row: CaseloadRow; today: Day; mayAnswer: boolean }) {
  const review = row.reviewOverdue && <div><Chip tone="attention">{w.review}</Chip> <Link href={`/mensen/${row.personId}/plan/terugkijken`}>{w.reviewLate(ago(daysBetween(row.reviewOverdue, today)))}</Link></div>
  if (!row.signal) return review ? <>{review}</> : <>{w.noNeed}</>
  const when = ago(daysBetween(dayOf(row.signal.raisedAt), today))
  return (
    <div>
      <Chip tone="attention">{signalNames[row.signal.kind]}</Chip> {w.open(when)}
      {mayAnswer && <> <Link href={`/mensen/${row.personId}/signalen/${row.signal.id}`}>{w.answer}</Link></>}
      {review}
    </div>
  )
}

function People({ rows, today, mayAnswer, empty }: { rows: CaseloadRow[]; today: Day; mayAnswer: boolean; empty: string }) {
  return (
    <DataTable
      caption={w.caption} rows={rows} rowHref={(row) => `/mensen/${row.personId}`} empty={empty}
      columns={[
        { key: 'name', label: w.name, render: (row) => `${row.name}${row.birthDate ? `, ${w.years(ageOn(row.birthDate, today))}` : ''}` },
        { key: 'need', label: w.need, render: (row) => <Need row={row} today={today} mayAnswer={mayAnswer} /> },
        { key: 'support', label: w.support, render: (row) => (row.product ? <div><ProductChip code={row.product} label={productName(row.product)} />{row.since && <Small>{w.since(row.since)}</Small>}</div> : w.none) },
        { key: 'last', label: w.last, render: (row) => (row.lastCheckIn ? w.score(row.lastCheckIn.score, ago(daysBetween(row.lastCheckIn.day, today))) : w.never) },
        { key: 'town', label: w.town, render: (row) => row.town ?? '–' },
      ]}
    />
  )
}

/** The people entrusted to this worker or provider: who needs her first. */
export const caseloadPage = page('/mensen', { may: 'see-caseload', log: 'caseload-seen' }, async (visit) => {
  const choice = choiceOf(visit)
  const { product, onlySignals, at } = choice
  const holder = holderOf(visit.actor, visit.scope)
  const found = holder ? await caseload(visit.tx, holder, { limit: pageSize, offset: (at - 1) * pageSize, onlySignals, ...(product ? { product } : {}) }) : { rows: [], total: 0 }
  const first = (at - 1) * pageSize + 1
  const last = first + found.rows.length - 1
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(found.total, found.rows.filter((row) => row.signal).length)} />
        {scopeFor(visit.actor.role, 'search-people') && <SearchForm action="/mensen/zoek" method="post" name="zoek" label={w.find} token={visit.token} />}
        <Filter {...choice} />
        <People rows={found.rows} today={visit.tx.today} mayAnswer={scopeFor(visit.actor.role, 'answer-signal') !== undefined} empty={product ?? onlySignals ? w.noMatch : w.empty} />
        {found.total > pageSize && (
          <Pagination summary={w.summary(first, last, found.total)} previous={at > 1 ? addressOf(choice, at - 1) : undefined} next={last < found.total ? addressOf(choice, at + 1) : undefined} />
        )}
      </Stack>
    ),
  })
})
