import { addWeeks, formatDay } from '../../../kernel/day.ts'
import { dayOf, formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { Type } from 'typebox'
import { form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Details, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { BarsOverTime } from '../../../ui/pictures.tsx'
import { fullName, type OpenFile, openVisited } from '../../people/index.ts'
import { agreedTime, missedOf, openMissed } from '../actions/agreed.ts'
import { type Lived, livedWeeks, writtenFor } from '../actions/check-in.ts'
import { answerSignal, signalOf } from '../actions/signals.ts'
import { foundHows, type MissedCheckIn, type Signal } from '../model.ts'
import { dutch, signalNames, trendSentence, words } from '../words.nl.ts'
import { turn } from '../words.nl/check-ins.ts'
import { AgreedNow, MissedTable } from './agreed-parts.tsx'
import { crumbsOf } from './crumbs.ts'
import { OwnWords } from './phoned-check-in.tsx'

const w = words.signal
const shownWeeks = 16

const Weeks = ({ signal, lived }: { signal: Signal; lived: readonly Lived[] }) => {
  const low = new Set(signal.because.weeks?.map((week) => week.monday))
  return (
    <BarsOverTime
      label={w.chart} unit={w.score}
      bars={lived.map(({ monday, score }) => ({ label: formatDay(monday, 'nl', 'axis'), value: score, ...(low.has(monday) ? { tone: 'attention' as const } : {}) }))}
    />
  )
}

function Method({ signal: { kind, because } }: { signal: Signal }) {
  if (kind !== 'trend' && kind !== 'nights') return null
  const { usual, spread, sum, threshold } = because
  const counted = usual !== undefined && spread !== undefined && sum !== undefined && threshold !== undefined
  return (
    <Details summary={w.how}>
      <p>{w.howTexts[kind]}</p>
      {counted && <p>{w.method(dutch(usual), dutch(spread), dutch(sum), dutch(threshold))}</p>}
    </Details>
  )
}

function Answer({ signal, file, state, open }: { signal: Signal; file: OpenFile; state: FormState; open: readonly MissedCheckIn[] }) {
  const { answered } = signal
  if (answered) {
    return <Notice tone="good" title={w.answered(answered.name ?? w.someone, formatInstant(answered.at, 'nl'))}><p>{answered.answer}</p></Notice>
  }
  return (
    <Form action={`/mensen/${file.person.id}/signalen/${signal.id}`} token={state.token} version={signal.version}>
      {open.length > 0 && <Radios {...field(state, 'gevonden')} label={turn.how} options={foundHows.map((one) => ({ value: one, label: turn.hows[one] }))} required />}
      <TextArea {...field(state, 'antwoord')} label={w.answer} hint={w.answerHint} maxLength={2000} required />
      <ButtonRow>
        <Button>{w.act}</Button>
        <LinkButton tone="quiet" href={`/mensen/${file.person.id}/meer-of-minder-hulp`}>{w.move}</LinkButton>
      </ButtonRow>
    </Form>
  )
}

/** Whose turn it is; a missed time goes on to the line. */
function Turn({ signal: { kind, turn: { name, dueAt, passedOn } }, open }: { signal: Signal; open: readonly MissedCheckIn[] }) {
  if (open.some((one) => one.lineAt)) return <Notice tone="attention">{turn.line}</Notice>
  if (!name) return null
  const due = dueAt && formatInstant(dueAt, 'nl')
  return <p>{kind === 'missed' && open.length > 0 ? turn.missedWho(name, due) : turn.who(name, due, passedOn !== null)}</p>
}

async function shown(visit: Visit, state: FormState) {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const found = await signalOf(visit.tx, file.value, visit.params['signaal'] ?? '')
  if (!found.ok) return found
  const signal = found.value
  const agreed = await agreedTime(visit.tx, file.value.person.id)
  const open = signal.kind === 'missed' ? await openMissed(visit.tx, file.value.person.id) : []
  const until = dayOf(signal.raisedAt)
  const lived = await livedWeeks(visit.tx, file.value.person.id, addWeeks(until, -shownWeeks), until)
  return ok({
    title: w.title, crumbs: crumbsOf(file.value.person, w.title),
    body: (
      <Stack>
        <PageHead title={w.title} intro={trendSentence(signal.because)}
          meta={<>{fullName(file.value.person)} <Chip tone={signal.answered ? 'good' : 'attention'}>{signalNames[signal.kind]}: {signal.answered ? w.answeredWord : w.raisedWord}</Chip> {w.raised(formatInstant(signal.raisedAt, 'nl'))}</>} />
        <ErrorSummary errors={state.errors} />
        {!signal.answered && <Turn signal={signal} open={open} />}
        {signal.kind === 'missed' && agreed && <Card title={turn.agreed}><AgreedNow agreed={agreed} /><MissedTable rows={await missedOf(visit.tx, file.value.person.id, 5)} /></Card>}
        <Answer signal={signal} file={file.value} state={state} open={open} />
        {lived.length > 0 && <Card title={signal.because.usual === undefined ? w.chart : w.chartUsual(dutch(signal.because.usual))}><Weeks signal={signal} lived={lived} /></Card>}
        <OwnWords written={await writtenFor(visit.tx, file.value)} />
        <Method signal={signal} />
      </Stack>
    ),
  })
}

/** Why there is a signal, with the figures, and the answer of a human. */
export const signalPage = form('/mensen/:persoon/signalen/:signaal', {
  may: 'answer-signal', log: 'signal-answered', input: Type.Object({ antwoord: Type.String({ minLength: 5, maxLength: 2000 }), gevonden: Type.Optional(Type.Enum([...foundHows])) }), fields: { antwoord: w.field, gevonden: turn.fieldHow },
}, shown, async (visit, { antwoord, gevonden }) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const answered = await answerSignal(visit.tx, file.value, visit.params['signaal'] ?? '', visit.version, { answer: antwoord, how: gevonden })
  return answered.ok ? ok(`/mensen/${file.value.person.id}/signalen/${answered.value.id}`) : answered
})
