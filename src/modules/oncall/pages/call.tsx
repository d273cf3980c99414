import { Type } from 'typebox'
import { type Instant, timeOf } from '../../../kernel/instant.ts'
import { parseDay } from '../../../kernel/day.ts'
import { ok, refuseField } from '../../../kernel/result.ts'
import { birthField } from '../../../platform/http/input.ts'
import { form, type FormState, type Visit as Asking } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, LinkButton, TextArea, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, Notice, PageHead, Stack } from '../../../ui/parts.tsx'
import { agreeWithCaller, consult, verifyCaller } from '../actions/caller.ts'
import { recordThirdParty } from '../actions/call.ts'
import { writeLine } from '../actions/chat.ts'
import { callScreen, type CallScreen, deskTop } from '../actions/desk.ts'
import { dispatchOf, type Dispatch } from '../actions/dispatch.ts'
import { colleaguesFor, heldCall, writeDown } from '../actions/talk.ts'
import { CHAT_LENGTH } from '../model/speech.ts'
import type { Shift } from '../model.ts'
import { afterwardsWords } from '../words.nl/afterwards.ts'
import { channelNames, outcomeNames, words } from '../words.nl.ts'
import { Before, Missed, nameOf, Plan, Who } from './calls.tsx'
import { phoneWords } from '../words.nl/phone.ts'
import { talkWords } from '../words.nl/talk.ts'
import { Agreed, Consult, HardCallers, Hints, WhoIsIt } from './caller.tsx'
import { Ending } from './ending.tsx'
import { endingInput } from './ending-form.tsx'
import { KeepCopy } from './paper-copy.tsx'
import { CountUp, Story, Top } from './parts.tsx'
import { Chat, SpeechCard } from './talk.tsx'

const w = words.talk
const crumbs = (label: string) => [{ label: words.night.title, href: '/oproepen' }, { label }]

const Standing = ({ screen, me }: { screen: CallScreen; me: string }) => {
  const { call } = screen
  if (call.state === 'closed') return <Notice tone="good" title={w.closed(outcomeNames[call.outcome])}>{call.notes}</Notice>
  if (call.state === 'ringing') return <Notice tone="alarm">{w.ringing} <LinkButton href="/oproepen">{words.night.title}</LinkButton></Notice>
  return call.answeredBy === me ? null : <Notice tone="attention">{w.withOther(screen.story.names.get(call.answeredBy) ?? words.night.unknown)}</Notice>
}

/** What came too late, because the call is over or with somebody else: nothing of it was kept, and nothing of it is lost. */
function TooLate({ forms }: { forms: Forms }) {
  const late = Object.values(forms).find((one) => one.errors.length > 0)
  if (!late) return null
  const typed = Object.entries(late.values).filter(([name]) => !name.startsWith('_') && name !== 'uitkomst').flatMap(([, value]) => value ?? []).filter(Boolean)
  return <><ErrorSummary errors={late.errors} />{typed.length > 0 && <Notice tone="attention" title={w.typed}>{typed.join('. ')}</Notice>}</>
}

type Form = 'ending' | 'writing' | 'who' | 'agreement' | 'consult'
/** Each form on the page comes back with its own mistakes; the others are empty. */
type Forms = Partial<Record<Form, FormState>>
type Shown = { screen: CallScreen; now: Instant; state: (form: Form) => FormState }

const Telephone = ({ screen: { call }, now }: Shown) => (call.phone ? (
  <p><LinkButton tone="good" size="large" href={`tel:${call.phone}`}>{words.night.phone}: {call.phone}</LinkButton> {call.state === 'answered' && <CountUp now={now} since={call.answeredAt} />}</p>
) : null)

/** Talking and writing, and what to know while doing so. */
function Talk({ mine, ...shown }: Shown & { mine: boolean }) {
  const { screen, state } = shown
  const { call, story } = screen
  return (
    <Stack>
      {mine && call.personId && call.channel !== 'missed-check-in' && <SpeechCard call={call} side="desk" />}
      <Telephone {...shown} />
      <Missed screen={screen} />
      <Agreed screen={screen} />
      {mine ? <WhoIsIt screen={screen} state={state('who')} /> : <Hints screen={screen} />}
      {call.words && <Notice title={words.night.words}>{call.words}</Notice>}
      {call.personId && ((mine && call.channel !== 'missed-check-in') || story.chat.length > 0) && <Chat action={`/oproepen/${call.id}/schrijven`} state={state('writing')} story={story} side="desk" open={mine} />}
      <Notice tone="attention" title={w.ask}>{w.askText}</Notice>
      {screen.file && <Card><Plan screen={screen} /></Card>}
      <Card title={w.timeline}><div id="verloop" data-deel="nieuws"><Story story={story} /></div></Card>
    </Stack>
  )
}

const Mine = ({ screen, state, dispatch, colleagues }: Shown & { dispatch: Dispatch; colleagues: readonly Shift[] }) => (
  <>
    <div id="vervolg" data-deel="vak"><Ending screen={screen} state={state('ending')} dispatch={dispatch} /></div>
    <Consult screen={screen} state={state('consult')} colleagues={colleagues} />
    <HardCallers screen={screen} state={state('agreement')} />
  </>
)

/** One call on its own page. Its forms are sent in place, so that talking in the browser goes on. */
async function callView({ tx, params, actor, token }: Asking, forms: Forms) {
  const found = await callScreen(tx, params['oproep'] ?? '')
  if (!found.ok) return found
  const screen = found.value
  const { call } = screen
  const mine = call.state === 'answered' && call.answeredBy === actor.accountId
  const shown: Shown = { screen, now: tx.now, state: (form) => forms[form] ?? { values: {}, errors: [], token } }
  const top = await deskTop(tx)
  return ok({
    title: words.night.title, shell: 'night' as const, islands: ['ring', 'speech', 'in-place', 'paper-keep'], crumbs: crumbs(w.crumb), top: <Top now={tx.now} top={top} />,
    body: (
      <div data-blijf>
        <KeepCopy tx={tx} until={top.until} quiet />
        <Stack>
          <PageHead title={nameOf(screen)} meta={<><Chip tone={mine ? 'info' : 'neutral'}>{channelNames[call.channel]}, {timeOf(call.receivedAt)}</Chip> {call.entered && <Chip tone="attention">{afterwardsWords.chip}</Chip>} <Who screen={screen} today={tx.today} /></>} />
          <div id="stand" data-deel="nieuws">{!mine && <TooLate forms={forms} />}<Standing screen={screen} me={actor.accountId} /></div>
          <Columns min="l">
            <Talk {...shown} mine={mine} />
            <Stack>
              {mine && <Mine {...shown} dispatch={await dispatchOf(tx, call, screen.around?.municipality?.code)} colleagues={await colleaguesFor(tx, call.lineId)} />}
              <Before screen={screen} />
            </Stack>
          </Columns>
        </Stack>
      </div>
    ),
  })
}

const show = (visit: Asking, state: FormState) => callView(visit, { ending: state })

const callPage = form('/oproepen/:oproep', { may: 'close-call', log: 'call-written-down', input: endingInput, fields: w.fields, microphone: true }, show, async ({ tx, params }, typed) => {
  const id = params['oproep'] ?? ''
  const done = await writeDown(tx, id, {
    does: typed.uitkomst, notes: typed.notities, visitorId: typed.bezoeker, company: typed.samen, minutes: typed.minuten, takenBy: typed.overgenomenDoor, needed: typed.nodig, heavy: typed.zwaar === 'ja',
  })
  if (!done.ok) return done
  return ok(done.value === 'over' ? '/oproepen' : `/oproepen/${id}`)
})

const writeForm = form('/oproepen/:oproep/schrijven', { may: 'answer-call', log: 'call-line-written', input: Type.Object({ bericht: Type.String({ minLength: 1, maxLength: CHAT_LENGTH }) }), fields: talkWords.chat.fields, microphone: true },
  (visit, state) => callView(visit, { writing: state }),
  async ({ tx, params }, { bericht }) => {
    const held = await heldCall(tx, params['oproep'] ?? '')
    const written = held.ok ? await writeLine(tx, held.value, 'desk', bericht) : held
    return written.ok ? ok(`/oproepen/${params['oproep'] ?? ''}`) : written
  })

const back = ({ params }: Asking): string => `/oproepen/${params['oproep'] ?? ''}`

const whoInput = Type.Object({ achternaam: Type.String({ minLength: 1, maxLength: 100 }), geboren: Type.String(birthField) })
const whoForm = form('/oproepen/:oproep/wie', { may: 'answer-call', log: 'caller-verified', input: whoInput, fields: phoneWords.fields, microphone: true }, (visit, state) => callView(visit, { who: state }), async (visit, typed) => {
  const born = parseDay(typed.geboren)
  const known = born ? await verifyCaller(visit.tx, visit.params['oproep'] ?? '', typed.achternaam, born) : refuseField('geboren', 'not-verified')
  return known.ok ? ok(back(visit)) : known
})

const agreementInput = Type.Object({ afspraak: Type.String({ minLength: 3, maxLength: 1000 }) })
const agreementForm = form('/oproepen/:oproep/afspraak', { may: 'close-call', log: 'caller-agreement-made', input: agreementInput, fields: phoneWords.agreeFields, microphone: true }, (visit, state) => callView(visit, { agreement: state }), async (visit, { afspraak }) => {
  const made = await agreeWithCaller(visit.tx, visit.params['oproep'] ?? '', afspraak)
  return made.ok ? ok(back(visit)) : made
})

const consultForm = form('/oproepen/:oproep/overleg', { may: 'answer-call', log: 'colleague-consulted', input: Type.Object({ collega: Type.String({ maxLength: 36 }) }), fields: { collega: w.fields.collega }, microphone: true }, (visit, state) => callView(visit, { consult: state }), async (visit, { collega }) => {
  const asked = await consult(visit.tx, visit.params['oproep'] ?? '', collega)
  return asked.ok ? ok(back(visit)) : asked
})

const o = words.others
const othersInput = Type.Object({ woorden: Type.String({ minLength: 3, maxLength: 4000 }), telefoon: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{3,20}$' })) })

const othersPage = form('/oproepen/anderen', { may: 'answer-call', log: 'third-party-call-recorded', input: othersInput, fields: o.fields }, async ({ tx }, state) => ok({
  title: o.title, shell: 'night', crumbs: crumbs(o.title), top: <Top now={tx.now} top={await deskTop(tx)} />,
  body: (
    <Stack>
      <PageHead title={o.title} intro={o.intro} />
      <ErrorSummary errors={state.errors} />
      <Form action="/oproepen/anderen" token={state.token}>
        <TextArea {...field(state, 'woorden')} label={o.words} rows={6} maxLength={4000} required />
        <TextField {...field(state, 'telefoon')} label={o.phone} type="tel" maxLength={20} />
        <p><Button size="large">{o.act}</Button></p>
      </Form>
    </Stack>
  ),
}), async ({ tx }, typed) => {
  const made = await recordThirdParty(tx, { words: typed.woorden, ...(typed.telefoon ? { phone: typed.telefoon } : {}) })
  return made.ok ? ok(`/oproepen/${made.value.id}`) : made
})

export const callRoutes = [callPage, writeForm, whoForm, agreementForm, consultForm, othersPage]
