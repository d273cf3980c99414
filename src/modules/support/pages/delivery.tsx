import { type Static, Type } from 'typebox'
import { formatDay, parseDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, page } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, Select, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, DataTable, Details, Empty, PageHead, ProductChip, Stack } from '../../../ui/parts.tsx'
import { BarsOverTime } from '../../../ui/pictures.tsx'
import { productName } from '../../continuum/index.ts'
import { openVisited } from '../../people/index.ts'
import { type CaseloadDelivery, deliveryFigures, deliveryFor, type DeliveryFigure, deliveryInCaseload, explainDelivery, type PersonDelivery } from '../actions/delivery.ts'
import { deliveryReasons } from '../model.ts'
import { hoursText, judgements, reasonNames, words } from '../words.nl.ts'
import { crumbsOf, dayField } from './parts.tsx'

const w = words.delivery
type Week = PersonDelivery['weeks'][number]

const input = Type.Object({ week: dayField, reden: Type.Enum([...deliveryReasons]), uitleg: Type.String({ minLength: 3, maxLength: 500 }) })

const Weeks = ({ weeks }: { weeks: readonly Week[] }) => (
  <DataTable caption={w.chart} rows={weeks.toReversed()} empty={w.noWeeks} columns={[
    { key: 'week', label: w.week, render: (one) => formatDay(one.monday, 'nl', 'short') },
    { key: 'product', label: w.product, render: (one) => <ProductChip code={one.product} label={productName(one.product)} /> },
    { key: 'agreed', label: w.agreed, numeric: true, render: (one) => hoursText(one.agreed) },
    { key: 'delivered', label: w.delivered, numeric: true, render: (one) => hoursText(one.delivered) },
    { key: 'days', label: w.days, numeric: true, render: (one) => one.days },
    { key: 'nights', label: w.nights, numeric: true, render: (one) => one.nights },
    { key: 'judgement', label: w.judgement, render: (one) => <Chip tone={one.deviates && !one.explanation ? 'attention' : one.deviates ? 'neutral' : 'good'}>{judgements[one.judgement]}</Chip> },
    { key: 'why', label: w.explanation, render: (one) => (one.explanation ? `${reasonNames[one.explanation.reason]}: ${one.explanation.words}` : '–') },
  ]} />
)

function Explain({ weeks, action, state }: { weeks: readonly Week[]; action: string; state: FormState }) {
  const open = weeks.filter((one) => one.deviates && !one.explanation)
  if (open.length === 0) return <Card title={w.explain}><Empty>{w.nothingToExplain}</Empty></Card>
  return (
    <Card title={w.explain} tone="attention">
      <Form action={action} token={state.token}>
        <Select {...field(state, 'week')} label={w.whichWeek} required options={[...new Set(open.map(({ monday }) => monday))].map((monday) => ({ value: monday, label: `${w.week} ${formatDay(monday, 'nl')}` }))} />
        <Select {...field(state, 'reden')} label={w.why} required options={deliveryReasons.map((reason) => ({ value: reason, label: reasonNames[reason] }))} />
        <TextField {...field(state, 'uitleg')} label={w.words} maxLength={500} required />
        <p><Button>{w.explainAct}</Button></p>
      </Form>
    </Card>
  )
}

const HowCounted = () => <Details summary={w.howCounted}><p>{w.counted}</p></Details>

const tones = { 'within': undefined, 'nothing-agreed': undefined, 'below-norm': 'attention', 'below-bandwidth': 'attention', 'above-bandwidth': 'attention' } as const

/** What was really delivered to a person, week by week, against what was agreed and decided; deviations are explained here. */
export const personDeliveryPage = form('/mensen/:persoon/levering', { may: 'see-delivery', log: 'delivery-explained', input, fields: { week: w.fieldWeek, reden: w.fieldWhy, uitleg: w.fieldWords } }, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { person } = file.value
  const { weeks, thisWeek, percent } = await deliveryFor(visit.tx, file.value)
  return ok({
    title: w.title, crumbs: crumbsOf(person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.personIntro(percent)} />
        <ErrorSummary errors={state.errors} />
        {weeks.length > 0 && <Card title={w.chart}><BarsOverTime label={w.chart} unit={w.delivered} bars={weeks.map((one) => ({ label: formatDay(one.monday, 'nl', 'axis'), value: one.delivered, ...(tones[one.judgement] ? { tone: tones[one.judgement] } : {}) }))} target={weeks.at(-1)?.agreed} /></Card>}
        <Weeks weeks={weeks} />
        {thisWeek.length > 0 && <Card title={w.thisWeek}><DataList items={thisWeek.map((one) => ({ label: productName(one.product), value: `${hoursText(one.delivered)} (${w.agreed.toLowerCase()} ${hoursText(one.agreed)})` }))} /></Card>}
        <Explain weeks={weeks} action={`/mensen/${person.id}/levering`} state={state} />
        <HowCounted />
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const explained = await explainDelivery(visit.tx, file.value, { monday: parseDay(typed.week) ?? visit.tx.today, reason: typed.reden, words: typed.uitleg }, visit.version)
  return explained.ok ? ok(`/mensen/${file.value.person.id}/levering`) : explained
})

const Caseload = ({ rows }: { rows: CaseloadDelivery[] }) => (
  <DataTable caption={w.title} rows={rows} rowHref={(one) => `/mensen/${one.personId}/levering`} empty={w.none} columns={[
    { key: 'person', label: w.person, render: (one) => one.name },
    { key: 'worker', label: w.worker, render: (one) => one.worker },
    { key: 'agreed', label: w.agreed, numeric: true, render: (one) => hoursText(one.agreed) },
    { key: 'delivered', label: w.delivered, numeric: true, render: (one) => hoursText(one.delivered) },
    { key: 'percent', label: w.percent, numeric: true, render: (one) => (one.percent === null ? '–' : `${one.percent}%`) },
    { key: 'off', label: w.weeksOff, render: (one) => <>{one.deviating}{one.unexplained > 0 && <> <Chip tone="attention">{w.unexplained(one.unexplained)}</Chip></>}</> },
  ]} />
)

/** Delivery in a caseload: of the worker herself, or of the team that she leads. */
export const caseloadDeliveryPage = page('/levering', { may: 'see-delivery', log: 'caseload-delivery-seen' }, async (visit) => ok({
  title: w.title, body: <Stack><PageHead title={w.title} intro={w.caseIntro} /><Caseload rows={await deliveryInCaseload(visit.tx, visit.scope)} /><HowCounted /></Stack>,
}))

const shown = (value: number | string | null, unit = ''): string => (value === null || value === 'hidden' ? w.hidden : `${value}${unit}`)

const Figures = ({ rows }: { rows: DeliveryFigure[] }) => (
  <DataTable caption={w.figuresTitle} rows={rows} empty={w.noFigures} columns={[
    { key: 'provider', label: w.provider, render: (one) => one.provider },
    { key: 'product', label: w.product, render: (one) => <ProductChip code={one.product} label={productName(one.product)} /> },
    { key: 'people', label: w.peopleHead, numeric: true, render: (one) => shown(one.people) },
    { key: 'agreed', label: w.agreed, numeric: true, render: (one) => shown(one.agreed, ' uur') },
    { key: 'delivered', label: w.delivered, numeric: true, render: (one) => shown(one.delivered, ' uur') },
    { key: 'percent', label: w.percent, numeric: true, render: (one) => (one.people !== 'hidden' && one.percent === null ? '–' : shown(one.percent, '%')) },
    { key: 'nights', label: w.nights, numeric: true, render: (one) => shown(one.nights) },
    { key: 'below', label: w.below, numeric: true, render: (one) => shown(one.below) },
  ]} />
)

/** Delivery in numbers: of one's own provider, or of the region. */
export const deliveryFiguresPage = page('/levering/cijfers', { may: 'see-delivery-figures', log: 'delivery-figures-seen' }, async (visit) => {
  const found = await deliveryFigures(visit.tx, visit.scope === 'organisation' ? visit.actor.organisationId : undefined)
  return ok({ title: w.figuresTitle, body: <Stack><PageHead title={w.figuresTitle} intro={w.figuresIntro(found.from, found.until)} /><Figures rows={found.rows} /><HowCounted /></Stack> })
})
