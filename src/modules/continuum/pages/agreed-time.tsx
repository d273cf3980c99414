import { type Static, Type } from 'typebox'
import { ok, type Result } from '../../../kernel/result.ts'
import { button, form, type FormState, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, CheckField, Checkboxes, ErrorSummary, field, Fieldset, Form, TextArea, TextField, TimeField } from '../../../ui/forms.tsx'
import { Card, Details, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { type OpenFile, openVisited } from '../../people/index.ts'
import { agreedTime, agreeTime, endAgreement, isHeard, missedOf, sayFine } from '../actions/agreed.ts'
import type { AgreedTime } from '../model.ts'
import { agreed as w, words } from '../words.ts'
import { AgreedNow, MissedTable } from './agreed-parts.tsx'
import { crumbsOf } from './crumbs.ts'
import { ownFile } from './own.ts'
import { weekdayChoice, weekdayOptions } from './own-check-in.tsx'

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))
const input = Type.Object({
  voor: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }), dagen: weekdayChoice, telefoon: Type.String({ maxLength: 20 }),
  vraag: text(100), vraagnummer: text(20), sleutel: text(300), dier: text(300), verder: text(500),
  alleen: Type.Optional(Type.Literal('ja')),
})
const fields = {
  voor: w.fieldBefore, dagen: w.fieldDays, telefoon: w.fieldPhone, vraag: w.fieldAsk, vraagnummer: w.fieldAskPhone, sleutel: w.fieldKey, dier: w.fieldAnimal, verder: w.fieldOther, alleen: w.fieldAlone,
}
const ownPath = '/mijn/afgesproken-tijd'
const pathOf = (personId: string): string => `/mensen/${personId}/afgesproken-tijd`

const everyDay = weekdayOptions().map(({ value }) => value)

const present = ({ before, weekdays, phone, ask, key, animal, other }: AgreedTime) => ({
  voor: before, dagen: weekdays.map(String), telefoon: phone, vraag: ask?.name, vraagnummer: ask?.phone, sleutel: key ?? undefined, dier: animal ?? undefined, verder: other ?? undefined,
})

const suggested = (phone: string | null) => ({ voor: '10:00', dagen: everyDay, telefoon: phone ?? undefined })

/** Where she is protected (`inside`) it is asked whether the telephone is hers alone. */
function AgreeForm({ action, state, values, inside }: { action: string; state: FormState; inside: boolean; values: Record<string, string | string[] | undefined> }) {
  const typed = { ...state, values: { ...values, ...state.values } }
  return (
    <Form action={action} token={state.token}>
      <TimeField {...field(typed, 'voor')} label={w.before} required />
      <Checkboxes {...field(typed, 'dagen')} label={w.days} beside options={weekdayOptions()} required />
      <TextField {...field(typed, 'telefoon')} label={w.phone} type="tel" autocomplete="tel" maxLength={20} required />
      {inside && <CheckField {...field(typed, 'alleen')} label={w.alone} hint={w.aloneHint} />}
      <Fieldset legend={w.askTitle} intro={w.askIntro}>
        <TextField {...field(typed, 'vraag')} label={w.ask} hint={w.askHint} maxLength={100} />
        <TextField {...field(typed, 'vraagnummer')} label={w.askPhone} type="tel" maxLength={20} />
      </Fieldset>
      <Details summary={w.whenWeCome} open={state.errors.length > 0}>
        <TextField {...field(typed, 'sleutel')} label={w.key} maxLength={300} />
        <TextField {...field(typed, 'dier')} label={w.animal} hint={w.animalHint} maxLength={300} />
        <TextArea {...field(typed, 'verder')} label={w.other} rows={2} maxLength={500} />
      </Details>
      <p><Button>{w.act}</Button></p>
    </Form>
  )
}

const Fine = ({ token }: { token: string }) => (
  <Form action="/mijn/het-gaat-goed" token={token}>
    <p><Button size="large">{w.fine}</Button></p>
    <Small>{w.fineHint}</Small>
  </Form>
)

type Page = Pick<View, 'shell' | 'crumbs'> & { action: string; intro: string; isOwn: boolean }

async function viewOf({ tx, token, actor }: Visit, { person }: OpenFile, state: FormState, { action, intro, isOwn, ...around }: Page): Promise<Result<View>> {
  const agreed = await agreedTime(tx, person.id)
  const heardToday = agreed !== undefined && (await isHeard(tx, person.id, tx.today))
  const missed = await missedOf(tx, person.id)
  const asked = <AgreeForm action={action} state={state} inside={actor.compartment !== 0} values={agreed ? present(agreed) : suggested(person.phone)} />
  return ok({
    title: w.title, ...around,
    body: (
      <Stack>
        <PageHead title={w.title} intro={intro} />
        <ErrorSummary errors={state.errors} />
        {heardToday && <Notice tone="good">{w.heardToday}</Notice>}
        {agreed && isOwn && !heardToday && <Fine token={token} />}
        {agreed && (
          <Card>
            <AgreedNow agreed={agreed} />
            <Form action={`${action}/stoppen`} token={token}><Button tone="quiet">{w.stop}</Button></Form>
          </Card>
        )}
        {agreed ? <Details summary={w.change} open={state.errors.length > 0}>{asked}</Details> : asked}
        {(agreed !== undefined || missed.length > 0) && <Card title={w.missedTitle}><MissedTable rows={missed} /></Card>}
        <Small>{w.line}</Small>
      </Stack>
    ),
  })
}

const agree = (visit: Visit, file: OpenFile, { voor, dagen, telefoon, vraag, vraagnummer, sleutel, dier, verder, alleen }: Static<typeof input>) => agreeTime(visit.tx, file, {
  before: voor, weekdays: dagen.map(Number), phone: telefoon, key: sleutel ?? null, animal: dier ?? null, other: verder ?? null, ask: null, askName: vraag, askPhone: vraagnummer, alone: alleen === 'ja',
})

/** A resident agrees a time with herself and us, changes it or ends it. */
export const ownAgreedPage = form(ownPath, { may: 'agree-time', log: 'time-agreed', input, fields }, async (visit, state) => {
  const file = await ownFile(visit)
  return file.ok ? viewOf(visit, file.value, state, { action: ownPath, intro: w.intro, isOwn: true, shell: 'resident', crumbs: [{ label: words.mine.back, href: '/mijn' }, { label: w.title }] }) : file
}, async (visit, typed) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const made = await agree(visit, file.value, typed)
  return made.ok ? ok(ownPath) : made
})

/** The same, written down by her worker together with her. */
export const agreedPage = form('/mensen/:persoon/afgesproken-tijd', { may: 'agree-time', log: 'time-agreed', input, fields }, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  return file.ok ? viewOf(visit, file.value, state, { action: pathOf(file.value.person.id), intro: w.introWorker, isOwn: false, crumbs: crumbsOf(file.value.person, w.title) }) : file
}, async (visit, typed) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const made = await agree(visit, file.value, typed)
  return made.ok ? ok(pathOf(file.value.person.id)) : made
})

export const ownAgreedStop = button(`${ownPath}/stoppen`, { may: 'agree-time', log: 'agreed-time-ended', input: Type.Object({}), back: () => ownPath }, async (visit) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  const ended = await endAgreement(visit.tx, file.value.person.id)
  return ended.ok ? ok(ownPath) : ended
})

const backToPage = ({ params }: Visit): string => pathOf(params['persoon'] ?? '')

export const agreedStop = button('/mensen/:persoon/afgesproken-tijd/stoppen', { may: 'agree-time', log: 'agreed-time-ended', input: Type.Object({}), back: backToPage }, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const ended = await endAgreement(visit.tx, file.value.person.id)
  return ended.ok ? ok(backToPage(visit)) : ended
})

/** One press: it goes well today. */
export const fineButton = button('/mijn/het-gaat-goed', { may: 'agree-time', log: 'sign-of-life-given', input: Type.Object({}), back: () => ownPath }, async (visit) => {
  const file = await ownFile(visit)
  if (!file.ok) return file
  await sayFine(visit.tx, file.value.person.id, 'web', null)
  return ok(ownPath)
})
