import { monthName } from '../../../kernel/calendar-names.ts'
import { formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { page } from '../../../platform/http/route.ts'
import { Chip, type Column, DataTable, Details, PageHead, Section, Small, Stack } from '../../../ui/parts.tsx'
import { answering } from '../actions/answering.ts'
import type { AgreedNorm, Grouping, ShownRecord } from '../model/answering.ts'
import { answeringWords as w } from '../words.nl/answering.ts'

type Shown = NonNullable<ShownRecord['record']>

const percent = (part: number | null, whole: number): string => (part === null || whole === 0 ? w.hidden : `${Math.round((part / whole) * 100)} %`)
const number = (value: number | null, unit: string): string => (value === null ? w.hidden : `${Math.round(value)} ${unit}`)

const nameOf = (grouping: Grouping, name: string): string => {
  const [year, month] = name.split('-')
  return grouping === 'month' ? `${monthName(Number(month), 'nl', 'long')} ${year}` : name || w.unknown
}

const column = (key: string, label: string, text: (record: Shown) => string): Column<ShownRecord> =>
  ({ key, label, numeric: true, render: ({ record }) => (record ? text(record) : w.hidden) })

const columns = (grouping: Grouping): Column<ShownRecord>[] => [
  { key: 'name', label: w.groups[grouping], render: ({ name }) => nameOf(grouping, name) },
  column('calls', w.calls, (one) => `${one.calls}`),
  column('within', w.within, (one) => percent(one.within, one.calls)),
  column('half', w.answerHalf, (one) => number(one.answerHalf, w.seconds)),
  column('nine', w.answerNine, (one) => number(one.answerNine, w.seconds)),
  column('steps', w.steps, (one) => `${one.unansweredSteps}`),
  column('talked', w.talked, (one) => percent(one.talked, one.calls)),
  column('visits', w.visits, (one) => percent(one.visits, one.calls)),
  column('arrived', w.arrived, (one) => (one.came ? percent(one.came.arrivedWithin, one.came.arrived) : w.hidden)),
  column('arriveNine', w.arriveNine, (one) => number(one.came?.arriveNine ?? null, w.minutes)),
  { key: 'entered', label: w.entered, numeric: true, render: ({ entered }) => entered ?? w.hidden },
]

const Norm = ({ name, norm }: { name: string; norm: AgreedNorm }) => (
  <li>{name}: {[norm.answerSeconds && w.answerIn(norm.answerSeconds), norm.arriveMinutes && w.arriveIn(norm.arriveMinutes)].filter(Boolean).join(', ')} {norm.exampleValue && <Chip>{w.example}</Chip>}</li>
)

const answeringPage = page('/bereikbaarheid', { may: 'see-answering', log: 'answering-seen' }, async ({ tx, actor }) => {
  const { from, norms, tables } = await answering(tx)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={actor.municipality ? w.introOwn : w.intro} />
        <Section title={w.norms}>
          <ul>{norms.lines.map((norm) => <Norm name={norm.name} norm={norm} />)}{norms.contracts.map((norm) => <Norm name={w.contract(norm.name)} norm={norm} />)}</ul>
        </Section>
        {tables.map(({ grouping, records }) => (
          <Details summary={w.by[grouping]} open={grouping === 'line'}><DataTable caption={w.since(formatDay(from, 'nl', 'long'))} rows={records} empty={w.noCalls} columns={columns(grouping)} /></Details>
        ))}
        {w.explained.map((sentence) => <Small>{sentence}</Small>)}
      </Stack>
    ),
  })
})

export const answeringRoutes = [answeringPage]
