import { Type } from 'typebox'
import { addWeeks, formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, NumberField, Radios, ScoreField, TextArea } from '../../../ui/forms.tsx'
import { Card, Details, Empty, Link, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { BarsOverTime } from '../../../ui/pictures.tsx'
import { checkIn, checkIns, runningConsent } from '../actions/check-in.ts'
import { signals } from '../actions/signals.ts'
import type { CheckIn, Signal } from '../model.ts'
import { join, own, words } from '../words.ts'
import { ownFile } from './own.ts'
import { Invitation } from './own-check-in.tsx'
import { saidYes } from './phoned-check-in.tsx'

const w = words.mine
const figure = Type.Integer({ minimum: 1, maximum: 10 })
const input = Type.Object({
  cijfer: figure, slaap: Type.Optional(figure), contact: Type.Optional(Type.Enum(['ja', 'nee'])), werk: Type.Optional(Type.Enum(['ja', 'nee'])), opmerking: Type.Optional(Type.String({ maxLength: 1000 })),
})

type CheckInFormProps = { token: string; state?: FormState }

/** "Hoe gaat het vandaag?": one figure is enough; sends to /mijn/check-in and comes back to /mijn. Other pages may show it too. */
export function CheckInForm({ token, state = { values: {}, errors: [], token } }: CheckInFormProps) {
  const more = [state.values['slaap'], state.values['contact'], state.values['werk'], state.values['opmerking']].some(Boolean)
  return (
    <Form action="/mijn/check-in" token={token}>
      <ScoreField {...field(state, 'cijfer')} label={w.score} hint={w.scoreHint} required />
      <Details summary={w.note} open={more}>
        <NumberField {...field(state, 'slaap')} label={w.sleep} hint={w.sleepHint} />
        <Radios {...field(state, 'contact')} label={own.contact} options={[{ value: 'ja', label: w.yes }, { value: 'nee', label: w.no }]} />
        <Radios {...field(state, 'werk')} label={w.work} options={[{ value: 'ja', label: w.yes }, { value: 'nee', label: w.no }]} />
        <TextArea {...field(state, 'opmerking')} label={w.note} hint={w.noteHint} rows={3} maxLength={1000} />
      </Details>
      <p><Button size="large">{w.act}</Button></p>
    </Form>
  )
}

const shownWeeks = 8

const Figures = ({ given }: { given: readonly CheckIn[] }) => (
  <Card>
    {given.length > 0
      ? <BarsOverTime label={w.chart} unit={w.scoreField} bars={given.map(({ day, score }) => ({ label: formatDay(day, language(), 'axis'), value: score }))} />
      : <Empty>{w.empty}</Empty>}
  </Card>
)

/** What her worker answered the last time the figures gave reason to look. */
const Answered = ({ signal }: { signal: Signal | undefined }) => signal?.answered
  ? <Notice tone="good" title={w.answered(signal.answered.name ?? w.yourWorker, formatInstant(signal.answered.at, language()))}>{signal.answered.answer}</Notice>
  : null

/** The resident tells how it goes; giving it is her own choice, each time. */
export const checkInPage = form('/mijn/check-in', {
  may: 'check-in', log: 'check-in-given', input, fields: perReader(() => ({ cijfer: w.scoreField, slaap: w.sleepField, contact: own.contactField, werk: w.workField, opmerking: w.noteField })),
}, async (visit, state) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const consent = await runningConsent(visit.tx, file.value.person.id)
  const given = await checkIns(visit.tx, file.value.person.id, addWeeks(visit.tx.today, -shownWeeks))
  const answered = (await signals(visit.tx, file.value.person.id)).find((one) => one.kind === 'trend' && one.answered)
  return ok({
    title: w.checkIn, shell: 'resident', crumbs: [{ label: w.back, href: '/mijn' }, { label: w.checkIn }],
    body: (
      <Stack>
        <PageHead title={w.checkIn} />
        <ErrorSummary errors={state.errors} />
        {consent && given.at(-1)?.day === visit.tx.today && <Notice tone="info">{w.again}</Notice>}
        {consent ? <CheckInForm token={state.token} state={state} /> : <Invitation />}
        {consent && <Small>{w.checkInIntro} <Link href="/mijn/check-in/meedoen">{join.change}</Link></Small>}
        <p><Link href="/mijn/afgesproken-tijd">{own.agreedLink}</Link></p>
        <Answered signal={answered} />
        <Figures given={given} />
      </Stack>
    ),
  })
}, async (visit, { cijfer, slaap, contact, werk, opmerking }) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const kept = await checkIn(visit.tx, file.value, {
    day: visit.tx.today, score: cijfer, sleep: slaap ?? null, spokeToSomeone: saidYes(contact), wentToWork: saidYes(werk), note: opmerking ?? null, way: 'web',
  })
  return kept.ok ? ok('/mijn') : kept
})
