import { Type } from 'typebox'
import { addWeeks, formatDay, parseDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, CheckField, DateField, ErrorSummary, field, Form, LinkButton, NumberField, Radios, ScoreField, TextArea } from '../../../ui/forms.tsx'
import { Card, DataList, Link, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { type OpenFile, openVisited } from '../../people/index.ts'
import { agreedTime, sayFine } from '../actions/agreed.ts'
import { checkIn, giveConsent, runningConsent, withdrawConsent, type Written, writtenFor } from '../actions/check-in.ts'
import { phoned as w } from '../words.nl/check-ins.ts'
import { crumbsOf } from './crumbs.ts'
import { AgreedNow } from './agreed-parts.tsx'
import { Choice, choiceOf, JoinFields, joinFields, joinInput, JoinReasons } from './own-check-in.tsx'

const figure = Type.Integer({ minimum: 1, maximum: 10 })
const yesOrNo = Type.Optional(Type.Enum(['ja', 'nee']))
const input = Type.Object({ cijfer: figure, slaap: Type.Optional(figure), contact: yesOrNo, werk: yesOrNo, opmerking: Type.Optional(Type.String({ maxLength: 1000 })), dag: Type.String({ format: 'date' }) })

export const saidYes = (said: string | undefined): boolean | null => (said === undefined ? null : said === 'ja')
const yesNo = [{ value: 'ja', label: w.yes }, { value: 'nee', label: w.no }]
const pathOf = (personId: string): string => `/mensen/${personId}/check-in`

/** What she wrote herself beside her figures; only her own worker has it here. */
export const OwnWords = ({ written }: { written: readonly Written[] }) => (written.length === 0 ? null : (
  <Card title={w.written}><DataList items={written.map(({ day, words }) => ({ label: formatDay(day, 'nl'), value: `“${words}”` }))} /></Card>
))

function Figures({ file, state, today }: { file: OpenFile; state: FormState; today: string }) {
  const typed = { ...state, values: { dag: today, ...state.values } }
  return (
    <Card>
      <Form action={pathOf(file.person.id)} token={state.token}>
        <ScoreField {...field(typed, 'cijfer')} label={w.score} required />
        <NumberField {...field(typed, 'slaap')} label={w.sleep} />
        <Radios {...field(typed, 'contact')} label={w.contact} options={yesNo} />
        <Radios {...field(typed, 'werk')} label={w.work} options={yesNo} />
        <TextArea {...field(typed, 'opmerking')} label={w.note} rows={3} maxLength={1000} />
        <DateField {...field(typed, 'dag')} label={w.day} hint={w.dayHint} max={today} required />
        <p><Button>{w.act}</Button></p>
      </Form>
    </Card>
  )
}

const Ask = ({ personId, state, inside }: { personId: string; state: FormState; inside: boolean }) => (
  <>
    <Notice tone="attention">{w.none} {w.explain}</Notice>
    <JoinReasons />
    <Form action={`${pathOf(personId)}/meedoen`} token={state.token}>
      <JoinFields state={state} consent={undefined} inside={inside} />
      <CheckField {...field(state, 'akkoord')} label={w.agreed} sends="ja" required />
      <p><Button>{w.consentAct}</Button></p>
    </Form>
  </>
)

async function shown(visit: Visit, state: FormState) {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { id, callName } = file.value.person
  const consent = await runningConsent(visit.tx, id)
  const agreed = await agreedTime(visit.tx, id)
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro(callName)} />
        <ErrorSummary errors={state.errors} />
        {consent ? <Figures file={file.value} state={state} today={visit.tx.today} /> : <Ask personId={id} state={state} inside={visit.actor.compartment !== 0} />}
        <OwnWords written={await writtenFor(visit.tx, file.value)} />
        {agreed && (
          <Card title={w.fineTitle}>
            <AgreedNow agreed={agreed} />
            <p>{w.fineText}</p>
            <Form action={`${pathOf(id)}/goed`} token={visit.token}><Button tone="quiet">{w.fine}</Button></Form>
          </Card>
        )}
        <p><Link href={`/mensen/${id}/afgesproken-tijd`}>{w.agreedTime}</Link></p>
        {consent && <Choice consent={consent} stop={`${pathOf(id)}/stoppen`} token={visit.token} />}
        <p><LinkButton tone="quiet" href={`/mensen/${id}`}>{w.file}</LinkButton></p>
      </Stack>
    ),
  })
}

/** She tells by telephone, her worker writes it down. */
export const phonedPage = form('/mensen/:persoon/check-in', {
  may: 'write-down-check-in', log: 'check-in-written-down', input, fields: { cijfer: w.score, slaap: w.sleep, contact: w.contact, werk: w.work, opmerking: w.note, dag: w.fieldDay },
}, shown, async (visit, { cijfer, slaap, contact, werk, opmerking, dag }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const kept = await checkIn(visit.tx, file.value, {
    day: parseDay(dag) ?? addWeeks(visit.tx.today, 1), score: cijfer, sleep: slaap ?? null, spokeToSomeone: saidYes(contact), wentToWork: saidYes(werk), note: opmerking ?? null, way: 'phone',
  })
  return kept.ok ? ok(`/mensen/${file.value.person.id}`) : kept
})

/** Explained by her worker, agreed by her, and written down. */
export const phonedJoinPage = form('/mensen/:persoon/check-in/meedoen', {
  may: 'write-down-check-in', log: 'check-in-chosen', input: Type.Object({ ...joinInput.properties, akkoord: Type.Literal('ja') }), fields: { ...joinFields, akkoord: w.fieldAgreed },
}, shown, async (visit, input) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const given = await giveConsent(visit.tx, file.value, choiceOf(input), true)
  return given.ok ? ok(pathOf(file.value.person.id)) : given
})

const backToPage = ({ params }: Visit): string => pathOf(params['persoon'] ?? '')

export const phonedStopButton = button('/mensen/:persoon/check-in/stoppen', { may: 'write-down-check-in', log: 'check-in-stopped', input: Type.Object({}), back: backToPage }, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const stopped = await withdrawConsent(visit.tx, file.value.person.id)
  return stopped.ok ? ok(backToPage(visit)) : stopped
})

export const phonedFineButton = button('/mensen/:persoon/check-in/goed', { may: 'write-down-check-in', log: 'sign-of-life-written-down', input: Type.Object({}), back: backToPage }, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  await sayFine(visit.tx, file.value.person.id, 'phone', visit.actor.accountId)
  return ok(backToPage(visit))
})
