import { formatEuro, formatWholeEuros } from '../../../kernel/money.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../ui/forms.tsx'
import { Card, Columns, DataTable, Figure, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { OccupancyBars } from '../../../ui/pictures.tsx'
import { productName } from '../../continuum/index.ts'
import { howMany } from '../../monitoring/index.ts'
import { refusalReasonNames } from '../../placement/index.ts'
import { aldermanFigures, providerFigures, supervisorFigures } from '../actions/figures.ts'
import { words } from '../words.nl.ts'

const w = words.steering
type Alderman = Awaited<ReturnType<typeof aldermanFigures>>

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toLocaleString('nl-NL', { maximumFractionDigits: 1 })}%`)

const netTone = (people: number | null) => (people === null ? 'neutral' as const : people > 0 ? 'attention' as const : 'good' as const)

const Waiting = ({ figures: { waiting } }: { figures: Alderman }) => (
  <Figure value={howMany(waiting.people)} label={w.waiting} href="/cijfers/wachtenden"
    meaning={w.waitingMeaning(howMany(waiting.aboveNorm))} />
)

function Money({ figures: { money } }: { figures: Alderman }) {
  const over = money.budget !== undefined && money.expected > money.budget
  return (
    <Figure value={formatWholeEuros(money.toDate)} label={w.money(money.year)} href="/cijfers/kosten" tone={over ? 'attention' : 'neutral'}
      meaning={w.moneyMeaning(formatEuro(money.expected), money.budget === undefined ? undefined : formatEuro(money.budget), money.exampleValue)} />
  )
}

const Products = ({ figures: { products, name } }: { figures: Alderman }) => (
  <Card title={w.products(name)}>
    <DataTable caption={w.productsCaption} rows={products} empty={w.nobody} columns={[
      { key: 'product', label: w.product, render: (one) => productName(one.product) },
      { key: 'people', label: w.people, numeric: true, render: (one) => howMany(one.people) },
    ]} />
    <Small>{w.smallHidden}</Small>
  </Card>
)

/** The alderman's one page: six figures, each with its meaning and the way to how it was counted; it prints. */
export const aldermanPage = page('/wethouder', { may: 'see-alderman-page', log: 'alderman-page-seen' }, async (visit) => {
  const figures = await aldermanFigures(visit)
  const { beds, answers, findings, access } = figures
  return ok({
    title: w.title(figures.name),
    body: (
      <Stack>
        <PageHead title={w.title(figures.name)} intro={w.intro} actions={<LinkButton tone="quiet" href="/cijfers">{w.all}</LinkButton>} />
        <Columns min="m">
          <Figure value={findings.total ?? w.notCounted} label={w.net} meaning={w.netMeaning} href="/vangnet" tone={netTone(findings.total)} />
          <Waiting figures={figures} />
          <Figure value={beds.total.free} label={w.beds} meaning={w.bedsMeaning(beds.total.taken, beds.total.capacity, beds.total.held)} href="/cijfers/bedden-vannacht" tone={beds.total.free === 0 ? 'attention' : 'neutral'} />
          <Figure value={percent(answers.within, answers.calls)} label={w.calls} meaning={w.callsMeaning(answers.calls, answers.withoutAnswer)} href="/cijfers/opgenomen-op-tijd" />
          <Money figures={figures} />
          <Figure value={howMany(access.late)} label={w.late} meaning={w.lateMeaning(howMany(access.open))} href="/cijfers/besluiten-te-laat" tone={access.late === 0 ? 'neutral' : 'attention'} />
        </Columns>
        <Products figures={figures} />
      </Stack>
    ),
  })
})

/** A provider's manager: own houses tonight, and the ways to offers, contracts and messages. */
export const providerPage = page('/aanbieder', { may: 'see-own-houses', log: 'provider-page-seen' }, async (visit) => {
  const { name, beds, taken, capacity } = await providerFigures(visit)
  return ok({
    title: name,
    body: (
      <Stack>
        <PageHead title={w.houses(name)} intro={w.housesIntro(taken, capacity)} />
        <Card>
          <OccupancyBars caption={w.housesCaption} rows={beds.map((one) => ({ code: one.product, label: one.location, taken: one.taken, capacity: one.capacity }))} />
        </Card>
      </Stack>
    ),
  })
})

/** The supervisor: what may point at a lack of quality, in counts. */
export const supervisorPage = page('/toezicht', { may: 'supervise', log: 'supervisor-page-seen' }, async (visit) => {
  const { refusals, answers, access, duty } = await supervisorFigures(visit)
  return ok({
    title: w.supervise,
    body: (
      <Stack>
        <PageHead title={w.supervise} intro={w.superviseIntro} />
        <Columns min="s">
          <Figure value={howMany(refusals.total)} label={w.refused} meaning={w.refusedMeaning} />
          <Figure value={percent(answers.within, answers.calls)} label={w.calls} meaning={w.callsMeaning(answers.calls, answers.withoutAnswer)} />
          <Figure value={howMany(access.late)} label={w.late} meaning={w.lateMeaning(howMany(access.open))} />
          <Figure value={duty.reduce((sum, one) => sum + one.shifts.length, 0)} label={w.onDuty} meaning={w.onDutyMeaning} />
        </Columns>
        <Card title={w.refusedTitle}>
          <DataTable caption={w.refusedTitle} rows={refusals.rows} empty={w.noneRefused} columns={[
            { key: 'why', label: w.why, render: (one) => refusalReasonNames[one.reason] }, { key: 'count', label: w.times, numeric: true, render: (one) => howMany(one.count) },
          ]} />
        </Card>
      </Stack>
    ),
  })
})
