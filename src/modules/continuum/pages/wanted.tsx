import { type Static, Type } from 'typebox'
import { addDays, parseDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, NumberField, Radios, Select, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Notice, PageHead, Small, Stack, StepList } from '../../../ui/parts.tsx'
import { openVisited } from '../../people/index.ts'
import { products } from '../actions/episodes.ts'
import { askOutside, dropWanted, openWanted, type WayOn, wayOn } from '../actions/wanted.ts'
import { bridgings, type Product, wishes } from '../model.ts'
import { bridgingHints, bridgingNames } from '../words.nl/moves.ts'
import { productName, wishNames } from '../words.nl.ts'
import { number, wanted as w } from '../words.ts'
import { crumbsOf } from './crumbs.ts'

export const wantedInput = Type.Object({
  hulp: Type.String({ maxLength: 60 }), uren: Type.String({ pattern: '^\\d{1,3}([.,]\\d)?$' }), vanaf: Type.String({ format: 'date' }), wens: Type.Enum([...wishes]),
  reden: Type.String({ minLength: 5, maxLength: 1000 }), tussentijd: Type.Enum([...bridgings]),
})
const pathOf = (personId: string): string => `/mensen/${personId}/andere-hulp`

/** The way on, as a list of steps with the day each happened or is due at the latest. */
export const Way = ({ steps }: Pick<WayOn, 'steps'>) => (
  <StepList label={w.steps} items={steps.map(({ code, state, on, isLatest }) => ({ label: w.names[code], state, date: isLatest ? w.latest(on) : w.on(on) }))} />
)

const bridgingOptions = bridgings.map((value) => ({ value, label: bridgingNames[value], hint: bridgingHints[value] }))

/** What was typed on the page of moves goes along, so that only the bridging is asked. */
export function StartWay({ personId, state, token }: { personId: string; state: FormState; token: string }) {
  const typed = ['hulp', 'uren', 'vanaf', 'wens', 'reden'].flatMap((name) => { const value = state.values[name]; return typeof value === 'string' ? [{ name, value }] : [] })
  return (
    <Card title={w.start}>
      <p>{w.startText}</p>
      <Form action={pathOf(personId)} token={token} label={w.start}>
        {typed.map(({ name, value }) => <input type="hidden" name={name} value={value} />)}
        <Radios name="tussentijd" value="same-support" error={undefined} label={w.bridging} options={bridgingOptions} required />
        <p><Button>{w.act}</Button></p>
      </Form>
    </Card>
  )
}

function WholeForm({ personId, state, offered, today }: { personId: string; state: FormState; offered: readonly Product[]; today: string }) {
  const typed = { ...state, values: { vanaf: today, tussentijd: 'same-support', ...state.values } }
  return (
    <Form action={pathOf(personId)} token={state.token}>
      <Select {...field(typed, 'hulp')} label={w.product} required options={offered.map(({ code, name }) => ({ value: code, label: name }))} />
      <NumberField {...field(typed, 'uren')} label={w.hours} decimal required />
      <DateField {...field(typed, 'vanaf')} label={w.day} min={today} required />
      <Radios {...field(typed, 'wens')} label={w.wish} required options={wishes.map((wish) => ({ value: wish, label: wishNames[wish] }))} />
      <TextArea {...field(typed, 'reden')} label={w.reason} rows={3} maxLength={1000} required />
      <Radios {...field(typed, 'tussentijd')} label={w.bridging} required options={bridgingOptions} />
      <p><Button>{w.act}</Button></p>
    </Form>
  )
}

const hoursOf = (typed: string): number => Number(typed.replace(',', '.'))

/** Support that does not fit the decision: the way to a new one begins here. */
export const askPage = form('/mensen/:persoon/andere-hulp', {
  may: 'move-support', log: 'other-support-asked', input: wantedInput,
  fields: { hulp: w.fieldProduct, uren: w.fieldHours, vanaf: w.fieldDay, wens: w.fieldWish, reden: w.fieldReason, tussentijd: w.fieldBridging },
}, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { id } = file.value.person
  const open = await openWanted(visit.tx, id)
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        {open
          ? <Notice tone="info"><p>{w.asked(productName(open.product), number(open.hoursPerWeek))}</p><p><LinkButton href={`${pathOf(id)}/${open.id}`}>{w.link}</LinkButton></p></Notice>
          : <WholeForm personId={id} state={state} offered={await products(visit.tx, visit.tx.today)} today={visit.tx.today} />}
      </Stack>
    ),
  })
}, async (visit, { hulp, uren, vanaf, wens, reden, tussentijd }: Static<typeof wantedInput>) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const asked = await askOutside(visit.tx, file.value, {
    product: hulp, hours: hoursOf(uren), day: parseDay(vanaf) ?? addDays(visit.tx.today, -1), wish: wens, by: visit.actor.role, reason: reden,
  }, tussentijd)
  return asked.ok ? ok(`${pathOf(file.value.person.id)}/${asked.value}`) : asked
})

function Next({ visit, way: { wanted, steps } }: { visit: Visit; way: WayOn }) {
  const base = `/mensen/${wanted.personId}`
  if (wanted.droppedOn) return <Notice>{w.dropped} {wanted.droppedBecause}</Notice>
  if (wanted.movedOn) return <Notice tone="good">{w.moved(wanted.movedOn)}</Notice>
  if (wanted.outcome === 'refused') return <Notice tone="attention">{w.refused}</Notice>
  if (wanted.takesEffectOn) return <Notice tone="good"><p>{w.granted(wanted.takesEffectOn)}</p><p><LinkButton href={`${base}/meer-of-minder-hulp`}>{w.move}</LinkButton></p></Notice>
  const reports = steps.some((step) => step.code === 'report' && step.state === 'now')
  if (!reports) return null
  return (
    <>
      <Notice tone="attention"><p>{w.reportText}</p><p><LinkButton href={`${base}/melden`}>{w.report}</LinkButton></p></Notice>
      <Form action={`${pathOf(wanted.personId)}/${wanted.id}/stoppen`} token={visit.token} version={wanted.version} label={w.drop}>
        <TextField name="waarom" value={undefined} error={undefined} label={w.dropReason} maxLength={500} required />
        <ButtonRow><Button tone="quiet">{w.drop}</Button></ButtonRow>
      </Form>
    </>
  )
}

/** How far the way to a new decision is. */
export const wayPage = page('/mensen/:persoon/andere-hulp/:stap', { may: 'move-support', log: 'way-on-seen' }, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const found = await wayOn(visit.tx, file.value, visit.params['stap'] ?? '')
  if (!found.ok) return found
  const { wanted, steps } = found.value
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <Card title={w.what}><p><strong>{w.asked(productName(wanted.product), number(wanted.hoursPerWeek))}</strong> {wishNames[wanted.wish]}.</p><p>{wanted.reason}</p><p>{w.bridgingNow}: {bridgingNames[wanted.bridging]}. {bridgingHints[wanted.bridging]}</p></Card>
        <Next visit={visit} way={found.value} />
        <Card title={w.steps}><Way steps={steps} /><Small>{w.law}</Small></Card>
      </Stack>
    ),
  })
})

export const dropButton = button('/mensen/:persoon/andere-hulp/:stap/stoppen', {
  may: 'move-support', log: 'other-support-dropped', input: Type.Object({ waarom: Type.String({ minLength: 5, maxLength: 500 }) }), back: ({ params }) => `${pathOf(params['persoon'] ?? '')}/${params['stap'] ?? ''}`,
}, async (visit, { waarom }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const gone = await dropWanted(visit.tx, file.value, visit.params['stap'] ?? '', waarom, visit.version)
  return gone.ok ? ok(`${pathOf(file.value.person.id)}/${visit.params['stap'] ?? ''}`) : gone
})
