import { Type } from 'typebox'
import { formatInstant, timeOf } from '../../../kernel/instant.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, LinkButton, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, CrisisLine, Details, Link, Notice, PageHead, Small, Stack, StepList, type Step } from '../../../ui/parts.tsx'
import { callForHelp } from '../actions/call.ts'
import { writeLine } from '../actions/chat.ts'
import { callPage, ownCall, type OwnCall } from '../actions/resident.ts'
import type { Call, Visit as Going } from '../model.ts'
import { CHAT_LENGTH } from '../model/speech.ts'
import { refusals, talkWords, words } from '../words.ts'
import { Chat, SpeechCard } from './talk.tsx'

const w = words.bel
const explained = '/bewoner/wat-gebeurt-er-als-ik-bel'
const input = Type.Object({
  hoe: Type.Enum(['nu', 'terug']),
  telefoon: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{6,20}$' })),
  woorden: Type.Optional(Type.String({ maxLength: 1000 })),
})

const AskForm = ({ state }: { state: Parameters<typeof field>[0] }) => (
  <Form action="/bel" token={state.token}>
    <p><Button name="hoe" value="nu" tone="alarm" size="large">{w.now}</Button></p>
    <Small>{w.nowText}</Small>
    <TextField {...field(state, 'telefoon')} label={w.phone} hint={w.phoneHint} type="tel" autocomplete="tel" maxLength={20} required />
    <h2 class="utrecht-heading-2">{w.back}</h2>
    <TextArea {...field(state, 'woorden')} label={w.words} hint={w.wordsHint} rows={3} maxLength={1000} />
    <p><Button name="hoe" value="terug" tone="quiet" size="large">{w.backAct}</Button></p>
  </Form>
)

const Running = ({ call }: { call: Call }) => (
  <Notice tone="attention" title={w.running}>
    <p>{w.runningText(formatInstant(call.receivedAt, language()))}</p>
    <p><LinkButton href={`/bel/${call.id}`} size="large">{w.toRunning}</LinkButton></p>
  </Notice>
)

/** While a call of hers runs, a new one is not the first thing to press; it stays possible. */
const Asking = ({ state, isRunning }: { state: Parameters<typeof field>[0]; isRunning: boolean }) =>
  (isRunning ? <Details summary={w.newCall} open={state.errors.length > 0}><AskForm state={state} /></Details> : <AskForm state={state} />)

const belPage = form('/bel', { may: 'call-for-help', log: 'help-asked', sideBySide: true, input, fields: w.fields }, async (visit, state) => {
  const found = await callPage(visit)
  if (!found.ok) return found
  const { file, line, running } = found.value
  const filled = { ...state, values: { telefoon: file.person.phone ?? undefined, ...state.values } }
  return ok({
    title: w.title, shell: 'resident',
    body: (
      <Stack>
        <PageHead title={w.title} {...(line ? { intro: w.intro } : {})} />
        <ErrorSummary errors={state.errors} />
        <CrisisLine />
        {running && <Running call={running} />}
        {line ? <Asking state={filled} isRunning={running !== undefined} /> : <Notice tone="alarm">{refusals['no-line']}</Notice>}
        {line?.phone && <p>{w.lineNumber} <Link href={`tel:${line.phone}`}>{line.phone}</Link></p>}
        <p><Link href={explained}>{w.what}</Link></p>
      </Stack>
    ),
  })
}, async (visit, typed) => {
  const found = await callPage(visit)
  if (!found.ok) return found
  const made = await callForHelp(visit.tx, found.value.file, {
    channel: typed.hoe === 'nu' ? 'browser' : 'call-back', ...(typed.telefoon ? { phone: typed.telefoon } : {}), ...(typed.woorden ? { words: typed.woorden } : {}),
  })
  return made.ok ? ok(`/bel/${made.value.id}`) : made
})

const stateAt = (at: number, now: number): Step['state'] => (at < now ? 'done' : at === now ? 'now' : 'next')

const stepsOf = ({ call, story }: OwnCall): Step[] => {
  const over = story.followUp?.state === 'seen' ? 4 : 3
  const answered = story.visits.length > 0 ? 2 : 1
  const now = call.state === 'ringing' ? 0 : call.state === 'answered' ? answered : over
  return [w.stepRing, w.stepAnswer, w.stepAfter, w.stepTomorrow].map((label, at) => ({ label, state: stateAt(at, now) }))
}

/** Somebody has it: who comes to her when somebody does, what comes after a visit, and else that she is called. */
function WithSomebody({ call, story }: { call: Call & { state: 'answered' }; story: OwnCall['story'] }) {
  const who = story.names.get(call.answeredBy) ?? w.somebody
  const coming = story.visits.filter((visit) => visit.state !== 'done' && visit.state !== 'sent')
  const [first] = coming
  const nameOf = (visit: Pick<Going, 'visitorId'>): string => story.names.get(visit.visitorId) ?? w.somebody
  if (first) return <PageHead title={first.state === 'there' ? w.visitArrived(nameOf(first)) : w.visit(nameOf(first))} intro={w.visitText(who)} />
  if (story.visits.some((visit) => visit.state === 'done')) return <PageHead title={w.visitOver} intro={w.visitOverText(who)} />
  return <PageHead title={w.answered(who)} intro={w.answeredText(call.phone)} />
}

function Said({ own }: { own: OwnCall }) {
  const { call, story, rings } = own
  // Nobody can be reached at this moment: it says so, and whom to call instead.
  if (call.state === 'ringing' && !rings) return <PageHead title={w.looking} intro={w.lookingText} meta={w.since(timeOf(call.receivedAt))} />
  if (call.state === 'ringing') return <PageHead title={w.ringing} intro={w.ringingText} meta={w.since(timeOf(call.receivedAt))} />
  const { followUp } = story
  if (call.state !== 'closed') return <WithSomebody call={call} story={story} />
  const next = followUp?.state === 'seen' ? w.seenText(story.names.get(followUp.seenBy) ?? w.somebody) : w.closedText
  const passedOn = call.outcome === 'emergency-112' || call.outcome === 'crisis-service' ? w.passedOn[call.outcome] : undefined
  return <PageHead title={passedOn ?? w.closed} intro={next} />
}

async function status(visit: Visit, state: FormState) {
  const own = await ownCall(visit)
  if (!own.ok) return own
  const { call, story } = own.value
  const over = call.state === 'closed'
  return ok({
    title: w.status, shell: 'resident' as const, islands: ['call', 'speech', 'in-place'],
    body: (
      <div data-blijf>
        <Stack>
          <div id="live-oproep" data-klaar={over ? 'ja' : 'nee'} aria-live="polite">
            <Stack>
              <Said own={own.value} />
              {!over && <CrisisLine />}
            </Stack>
          </div>
          {!over && <SpeechCard call={call} side="resident" />}
          <div id="stappen" data-deel="nieuws">
            <Stack>
              <Card><StepList items={stepsOf(own.value)} label={w.status} /></Card>
              {over
                ? <p><LinkButton href="/bel" tone="alarm" size="large">{w.again}</LinkButton></p>
                : <p><LinkButton href={`/bel/${call.id}`} tone="quiet">{w.refresh}</LinkButton></p>}
            </Stack>
          </div>
          {(!over || story.chat.length > 0) && <Chat action={`/bel/${call.id}/schrijven`} state={state} story={story} side="resident" open={!over} />}
          <p><Link href={explained}>{w.what}</Link></p>
        </Stack>
      </div>
    ),
  })
}

const statusPage = page('/bel/:oproep', { may: 'call-for-help', log: 'own-call-seen', microphone: true }, (visit) => status(visit, { values: {}, errors: [], token: visit.token }))

const writeInput = Type.Object({ bericht: Type.String({ minLength: 1, maxLength: CHAT_LENGTH }) })

const writeForm = form('/bel/:oproep/schrijven', { may: 'call-for-help', log: 'call-line-written', input: writeInput, fields: talkWords.chat.fields, microphone: true }, status, async (visit, { bericht }) => {
  const own = await ownCall(visit)
  if (!own.ok) return own
  const written = await writeLine(visit.tx, own.value.call, 'resident', bericht)
  return written.ok ? ok(`/bel/${own.value.call.id}`) : written
})

export const belRoutes = [belPage, statusPage, writeForm]
