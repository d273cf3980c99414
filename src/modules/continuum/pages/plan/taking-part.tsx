import { type Static, Type } from 'typebox'
import { type Day, parseDay } from '../../../../kernel/day.ts'
import { perReader } from '../../../../kernel/language.ts'
import { ok, refuseField } from '../../../../kernel/result.ts'
import { form, type FormState, type Route } from '../../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, NumberField, Select, TextField } from '../../../../ui/forms.tsx'
import { Card, Chip, Details, Empty, Link, PageHead, Small, Stack } from '../../../../ui/parts.tsx'
import { addParticipation, agreementState, hoursOn, takingPart } from '../../actions/plan/participation.ts'
import { maySpeakFor } from '../../actions/plan/stand-in.ts'
import { type Participation, participationKinds } from '../../model/participation.ts'
import { kindNames, number, participationWords } from '../../words.ts'
import { AgreementView, FewerList, JobWays } from './job.tsx'
import type { Shown } from './shown.ts'
import { baseOf, frameOf, type Side, sides } from './side.ts'

const s = participationWords.shared
const hours = Type.String({ pattern: '^\\d{1,2}([.,]\\d)?$' })
const input = Type.Object({
  soort: Type.Enum([...participationKinds]), wat: Type.String({ minLength: 3, maxLength: 300 }), bij: Type.Optional(Type.String({ maxLength: 120 })), uren: Type.Optional(hours), vanaf: Type.String({ format: 'date' }),
})
const fields = perReader(() => ({ soort: s.fieldKind, wat: s.fieldWords, bij: s.fieldWhom, uren: s.fieldHours, vanaf: s.fieldFrom }))

const isOver = (one: Participation, today: Day): boolean => one.until !== null && one.until <= today

const Line = ({ one, shown }: { one: Participation; shown: Shown }) => {
  const now = hoursOn(one, shown.part.fewer, shown.today)
  return (
    <p>
      <strong>{kindNames[one.kind]}</strong>: {one.words}{one.withWhom ? `, ${one.withWhom}` : ''}{now === null ? '' : `, ${s.hours(number(now))}`} <Chip tone={isOver(one, shown.today) ? 'neutral' : 'info'}>{one.until ? s.ended(one.until) : s.running(one.from)}</Chip>
      {now !== one.hoursPerWeek && <> <Chip tone="attention">{s.fewerNow}</Chip></>}
    </p>
  )
}

const Running = ({ one, shown }: { one: Participation; shown: Shown }) => (
  <Card>
    <Line one={one} shown={shown} />
    <FewerList job={one} fewer={shown.part.fewer} />
    {shown.part.agreements.filter((agreement) => agreement.participationId === one.id && ['proposed', 'consented'].includes(agreementState(agreement))).map((agreement) => <AgreementView agreement={agreement} shown={shown} />)}
    <Details summary={one.kind === 'job' ? s.changeJob : s.change}>
      <Form action={`${shown.base}/${one.id}/stoppen`} token={shown.token} version={one.version} label={one.words}>
        <ButtonRow column>{one.kind === 'job' && <JobWays job={one} shown={shown} />}<Button tone="quiet">{s.stop}</Button></ButtonRow>
      </Form>
    </Details>
  </Card>
)

const Past = ({ shown }: { shown: Shown }) => {
  const over = shown.part.all.filter((one) => isOver(one, shown.today))
  const closed = shown.part.agreements.filter((one) => ['withdrawn', 'ended'].includes(agreementState(one)))
  return (
    <>
      {closed.length > 0 && <Card title={s.agreementsTitle}>{closed.map((agreement) => <AgreementView agreement={agreement} shown={shown} />)}</Card>}
      {over.length > 0 && <Card><Details summary={s.past(over.length)}>{over.map((one) => <Line one={one} shown={shown} />)}</Details></Card>}
    </>
  )
}

const NewOne = ({ shown, state }: { shown: Shown; state: FormState }) => {
  const typed = { ...state, values: { vanaf: shown.today, ...state.values } }
  return (
    <Card>
      <Details summary={s.add} open={state.errors.length > 0 || shown.part.all.length === 0}>
        <Form action={shown.base} token={state.token}>
          <Select {...field(typed, 'soort')} label={s.kind} required options={participationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))} />
          <TextField {...field(typed, 'wat')} label={s.words} hint={s.wordsHint} maxLength={300} required />
          <TextField {...field(typed, 'bij')} label={s.whom} maxLength={120} />
          <NumberField {...field(typed, 'uren')} label={s.hoursLabel} hint={s.hoursHint} decimal />
          <DateField {...field(typed, 'vanaf')} label={s.from} required />
          <p><Button>{s.act}</Button></p>
        </Form>
      </Details>
    </Card>
  )
}

/** Where help with money is: the local team of where she lives. */
const Money = ({ name }: { name: string | undefined }) => (
  <Card title={s.money}>
    <p>{name ? s.moneyText(name) : s.moneyUnknown}</p>
    <p><Link href="/gemeenten">{s.moneyLink}</Link></p>
  </Card>
)

const takingPartPage = (side: Side): Route => form(`${side.root}/plan/meedoen`, { may: 'write-plan', log: side.log('participation-added'), input, fields }, async (visit, state) => {
  const w = side.own ? participationWords.own : participationWords.worker
  const file = await side.open(visit)
  if (!file.ok) return file
  const part = await takingPart(visit.tx, file.value)
  const shown: Shown = { side, base: `${baseOf(side, visit)}/plan/meedoen`, token: visit.token, today: visit.tx.today, part, mayDecide: await maySpeakFor(visit.tx, file.value.person.id) }
  const running = part.all.filter((one) => !isOver(one, visit.tx.today))
  return ok({
    ...frameOf(side, file.value, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        {running.length === 0 && <Empty>{s.none}</Empty>}
        {running.map((one) => <Running one={one} shown={shown} />)}
        <NewOne shown={shown} state={state} />
        <Past shown={shown} />
        <Money name={part.municipality?.name} />
        <Small><Link href={`${baseOf(side, visit)}/plan/buurt`}>{s.neighbourhood}</Link></Small>
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const file = await side.open(visit)
  if (!file.ok) return file
  const from = parseDay(typed.vanaf)
  if (!from) return refuseField('vanaf', 'invalid')
  const added = await addParticipation(visit.tx, file.value, { kind: typed.soort, words: typed.wat, withWhom: typed.bij ?? '', hours: typed.uren === undefined ? undefined : Number(typed.uren.replace(',', '.')), from })
  return added.ok ? ok(`${baseOf(side, visit)}/plan/meedoen`) : added
})

/** Work, day activities, debts and benefits. */
export const takingPartPages: readonly Route[] = sides.map(takingPartPage)
