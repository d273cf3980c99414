import { type Static, Type } from 'typebox'
import { perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState } from '../../../platform/http/route.ts'
import { Button, CheckField, Checkboxes, ErrorSummary, field, Form, Radios, TextField } from '../../../ui/forms.tsx'
import { Card, Details, Link, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { giveConsent, runningConsent, withdrawConsent } from '../actions/check-in.ts'
import { type CheckInConsent, ways } from '../model.ts'
import { dayNames, join as w, wayNames, weekdaysText, words } from '../words.ts'
import { ownFile } from './own.ts'

/** Days of the week as a form sends them, Monday is 1. */
export const weekdayChoice = Type.Array(Type.Enum(['1', '2', '3', '4', '5', '6', '7']))
/** The same to choose from, by name. */
export const weekdayOptions = () => dayNames().map((label, at) => ({ value: String(at + 1), label }))
/** What a form of choosing sends; the words for its fields are in `joinFields`. */
export const joinInput = Type.Object({ hoe: Type.Enum([...ways]), telefoon: Type.Optional(Type.String({ maxLength: 20 })), dagen: Type.Optional(weekdayChoice), alleen: Type.Optional(Type.Literal('ja')) })
export const joinFields = perReader(() => ({ hoe: w.fieldHow, telefoon: w.fieldPhone, dagen: w.fieldDays, alleen: w.fieldAlone }))

/** What is done with the figures, read before choosing. */
export const JoinReasons = () => (
  <Card title={w.whyTitle}>
    <ul>{w.why.map((sentence) => <li>{sentence}</li>)}</ul>
    <p><Link href="/uitleg/signaal">{w.method}</Link></p>
  </Card>
)

const startsWith = (consent: CheckInConsent | undefined) => (consent ? { hoe: consent.way, telefoon: consent.phone ?? undefined, dagen: consent.weekdays.map(String) } : {})

/** The fields of choosing; the same for her and for her worker who writes it down. Where she is protected (`inside`) a text message is asked about once more. */
export function JoinFields({ state, consent, inside }: { state: FormState; consent: CheckInConsent | undefined; inside: boolean }) {
  const typed = { ...state, values: { ...startsWith(consent), ...state.values } }
  return (
    <>
      <Radios {...field(typed, 'hoe')} label={w.how} required options={ways.map((way) => ({ value: way, label: wayNames[way] }))} />
      <TextField {...field(typed, 'telefoon')} label={w.phone} hint={w.phoneHint} type="tel" autocomplete="tel" maxLength={20} />
      <Checkboxes {...field(typed, 'dagen')} label={w.days} hint={w.daysHint} beside options={weekdayOptions()} />
      {inside && <CheckField {...field(typed, 'alleen')} label={w.alone} hint={w.aloneHint} />}
    </>
  )
}

/** Her choice as it is now, and the way out. */
export const Choice = ({ consent, stop, token }: { consent: CheckInConsent; stop: string; token: string }) => (
  <Card title={w.now(consent.way)}>
    {consent.phone && <p>{w.nowBySms(consent.phone, weekdaysText(consent.weekdays))}</p>}
    {consent.recordedBy && <p>{w.byWorker}</p>}
    <Small>{w.stopText}</Small>
    <Form action={stop} token={token}><Button tone="quiet">{w.stop}</Button></Form>
  </Card>
)

/** What was chosen, as the action takes it. */
export const choiceOf = ({ hoe, telefoon, dagen, alleen }: Static<typeof joinInput>) => ({ way: hoe, phone: telefoon, weekdays: (dagen ?? []).map(Number), alone: alleen === 'ja' })

/** A resident chooses to tell how it goes, and how; it is explained first, and she can stop at any time. */
export const joinPage = form('/mijn/check-in/meedoen', { may: 'check-in', log: 'check-in-chosen', input: joinInput, fields: joinFields }, async (visit, state) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const consent = await runningConsent(visit.tx, file.value.person.id)
  const choosing = (
    <Form action="/mijn/check-in/meedoen" token={state.token}>
      <JoinFields state={state} consent={consent} inside={visit.actor.compartment !== 0} />
      <p><Button size="large">{consent ? w.save : w.act}</Button></p>
    </Form>
  )
  return ok({
    title: w.title, shell: 'resident', crumbs: [{ label: words.mine.back, href: '/mijn' }, { label: w.back, href: '/mijn/check-in' }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        <ErrorSummary errors={state.errors} />
        <JoinReasons />
        {consent && <Choice consent={consent} stop="/mijn/check-in/stoppen" token={visit.token} />}
        {consent ? <Details summary={w.change} open={state.errors.length > 0}>{choosing}</Details> : choosing}
      </Stack>
    ),
  })
}, async (visit, input) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const given = await giveConsent(visit.tx, file.value, choiceOf(input), false)
  return given.ok ? ok('/mijn/check-in') : given
})

/** She stops, at once and without a reason. */
export const stopButton = button('/mijn/check-in/stoppen', { may: 'check-in', log: 'check-in-stopped', input: Type.Object({}), back: () => '/mijn/check-in/meedoen' }, async (visit) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const stopped = await withdrawConsent(visit.tx, file.value.person.id)
  return stopped.ok ? ok('/mijn/check-in/meedoen') : stopped
})

/** In place of the figures, for who did not choose to give them. */
export const Invitation = () => (
  <Notice tone="info" title={w.title}>
    <p>{w.intro}</p>
    <p><Link href="/mijn/check-in/meedoen">{w.whyTitle}</Link></p>
  </Notice>
)
