import { type Static, Type } from 'typebox'
import { addDays, formatDay, parseDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, field, Form, LinkButton, Radios, Select, TextArea } from '../../../ui/forms.tsx'
import { Card, DataList, Details, Empty, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { type OpenFile, openVisited } from '../../people/index.ts'
import { addFinding, advise, agreeObservation, type Observed, observed } from '../actions/observation.ts'
import { productName } from '../words.nl.ts'
import { observation as w } from '../words.ts'
import { crumbsOf } from './crumbs.ts'

const pathOf = (personId: string): string => `/mensen/${personId}/observatie`
const purposes = ['step', 'breather'] as const
const input = Type.Object({ doel: Type.Enum([...purposes]), vraag: Type.String({ minLength: 10, maxLength: 1000 }), tot: Type.String({ format: 'date' }), daarna: Type.Optional(Type.String({ maxLength: 60 })) })
const findingInput = Type.Object({ dag: Type.String({ format: 'date' }), opgevallen: Type.String({ minLength: 5, maxLength: 2000 }) })
const adviceInput = Type.Object({ advies: Type.String({ minLength: 20, maxLength: 4000 }), stap: Type.String({ maxLength: 60 }) })

/** What was agreed, seen and advised: what she reads as well. */
export function ObservationRead({ seen: { observation, findings, earlier } }: { seen: Observed }) {
  return (
    <>
      {observation && (
        <Card title={w.agreed}>
          <DataList items={[
            { label: w.purposes[observation.purpose], value: observation.question }, { label: w.untilLabel, value: formatDay(addDays(observation.until, -1), language()) },
            ...(observation.whereTo ? [{ label: w.whereToLabel, value: productName(observation.whereTo) }] : []),
          ]} />
        </Card>
      )}
      {observation?.advice && (
        <Notice tone="good" title={w.adviceNow(observation.advice.name ?? w.someone, formatInstant(observation.advice.at, language()))}>
          <p>{observation.advice.words}</p><p><strong>{w.nextIs(productName(observation.advice.next))}</strong></p>
        </Notice>
      )}
      {observation && (
        <Card title={w.findings}>
          {findings.length > 0 ? <DataList items={findings.map((one) => ({ label: w.by(one.name, one.day), value: one.words }))} /> : <Empty>{w.noFindings}</Empty>}
        </Card>
      )}
      {earlier.length > 0 && <Details summary={w.earlier}><ul>{earlier.map((one) => <li>{w.earlierRow(one.question, one.advice ? productName(one.advice.next) : '–')}</li>)}</ul></Details>}
    </>
  )
}

type Shown = { file: OpenFile; seen: Observed; state: FormState; visit: Visit }
const nextOptions = ({ seen: { whereTo, cameFrom } }: Shown) => whereTo.map((code) => ({ value: code, label: code === cameFrom ? w.back(productName(code)) : productName(code) }))

function Purpose(shown: Shown) {
  const { file, seen: { observation }, state } = shown
  const present = observation ? { doel: observation.purpose, vraag: observation.question, tot: observation.until, daarna: observation.whereTo ?? undefined } : {}
  const typed = { ...state, values: { ...present, ...state.values } }
  return (
    <Form action={pathOf(file.person.id)} token={state.token} version={observation?.version ?? 0} label={w.purpose}>
      <Radios {...field(typed, 'doel')} label={w.purpose} required options={purposes.map((value) => ({ value, label: w.purposes[value] }))} />
      <TextArea {...field(typed, 'vraag')} label={w.question} hint={w.questionHint} rows={3} maxLength={1000} required />
      <DateField {...field(typed, 'tot')} label={w.until} min={addDays(shown.visit.tx.today, 1)} required />
      <Select {...field(typed, 'daarna')} label={w.whereTo} hint={w.whereToHint} options={nextOptions(shown)} />
      <p><Button>{w.agree}</Button></p>
    </Form>
  )
}

function Writing(shown: Shown) {
  const { file, state, visit } = shown
  const typed = { ...state, values: { dag: visit.tx.today, ...state.values } }
  return (
    <>
      <Card title={w.newFinding}>
        <Form action={`${pathOf(file.person.id)}/bevinding`} token={state.token} label={w.newFinding}>
          <DateField {...field(typed, 'dag')} label={w.day} max={visit.tx.today} required />
          <TextArea {...field(typed, 'opgevallen')} label={w.finding} hint={w.findingHint} rows={4} maxLength={2000} required />
          <p><Button>{w.findingAct}</Button></p>
        </Form>
      </Card>
      <Card title={w.adviceTitle}>
        <Form action={`${pathOf(file.person.id)}/advies`} token={state.token} version={shown.seen.observation?.version} label={w.adviceTitle}>
          <TextArea {...field(typed, 'advies')} label={w.advice} rows={5} maxLength={4000} required />
          <Select {...field(typed, 'stap')} label={w.next} options={nextOptions(shown)} required />
          <p><Button>{w.adviceAct}</Button></p>
        </Form>
      </Card>
    </>
  )
}

function Work(shown: Shown) {
  const { observation, current } = shown.seen
  if (!current) return <Empty>{w.not}</Empty>
  if (!observation) return <Card title={w.purpose}><Purpose {...shown} /></Card>
  if (observation.advice) return <p><LinkButton href={`/mensen/${shown.file.person.id}/meer-of-minder-hulp`}>{w.plan}</LinkButton></p>
  return <><Writing {...shown} /><Details summary={w.change}><Purpose {...shown} /></Details></>
}

async function page(visit: Visit, state: FormState) {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const seen = await observed(visit.tx, file.value.person.id)
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <ObservationRead seen={seen} />
        <Work file={file.value} seen={seen} state={state} visit={visit} />
      </Stack>
    ),
  })
}

/** What the stay is for: an observation with its question, or a breather with its end and where to. */
export const observationPage = form('/mensen/:persoon/observatie', { may: 'write-observation', log: 'observation-agreed', input, fields: { doel: w.fieldPurpose, vraag: w.fieldQuestion, tot: w.fieldUntil, daarna: w.fieldWhereTo } },
  page, async (visit, { doel, vraag, tot, daarna }: Static<typeof input>) => {
    const file = await openVisited(visit, ['file'])
    if (!file.ok) return file
    const made = await agreeObservation(visit.tx, file.value, { purpose: doel, question: vraag, until: parseDay(tot) ?? visit.tx.today, whereTo: daarna ?? null }, visit.version)
    return made.ok ? ok(pathOf(file.value.person.id)) : made
  })

export const findingPage = form('/mensen/:persoon/observatie/bevinding', { may: 'write-observation', log: 'observation-finding-written', input: findingInput, fields: { dag: w.fieldDay, opgevallen: w.fieldFinding } },
  page, async (visit, { dag, opgevallen }: Static<typeof findingInput>) => {
    const file = await openVisited(visit, ['file'])
    if (!file.ok) return file
    const made = await addFinding(visit.tx, file.value, parseDay(dag) ?? addDays(visit.tx.today, 1), opgevallen)
    return made.ok ? ok(pathOf(file.value.person.id)) : made
  })

export const advicePage = form('/mensen/:persoon/observatie/advies', { may: 'write-observation', log: 'observation-advised', input: adviceInput, fields: { advies: w.fieldAdvice, stap: w.fieldNext } },
  page, async (visit, { advies, stap }: Static<typeof adviceInput>) => {
    const file = await openVisited(visit, ['file'])
    if (!file.ok) return file
    const made = await advise(visit.tx, file.value, advies, stap, visit.version)
    return made.ok ? ok(pathOf(file.value.person.id)) : made
  })
