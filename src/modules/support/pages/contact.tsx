import { type Static, Type } from 'typebox'
import { dayOf, formatInstant, timeOf } from '../../../kernel/instant.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type View, type Visit } from '../../../platform/http/route.ts'
import { Button, Checkboxes, DateField, ErrorSummary, field, Form, LinkButton, NumberField, TextField, TimeField } from '../../../ui/forms.tsx'
import { Card, Columns, DataList, Details, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { openVisited } from '../../people/index.ts'
import { cancelContact, contactFor, finishContact, keepTime, moveContact, noteNoShow } from '../actions/contacts.ts'
import { type PlannedContact, presences } from '../model.ts'
import { presenceNames, sideNames, spanText, words } from '../words.nl.ts'
import { crumbsOf, dayField, placeText, spanOf, StateChip, timeField } from './parts.tsx'

const w = words.contact
type Found = Extract<Awaited<ReturnType<typeof contactFor>>, { ok: true }>['value']
type Shown = { base: string; found: Found; state: FormState; now: string }

const reason = Type.String({ minLength: 3, maxLength: 300 })
const finishInput = Type.Object({ minuten: Type.Integer({ minimum: 1, maximum: 720 }), reistijd: Type.Optional(Type.Integer({ minimum: 0, maximum: 480 })), erbij: Type.Array(Type.Enum([...presences])) })
const moveInput = Type.Object({ dag: dayField, begin: timeField, eind: timeField, reden: reason })
const cancelInput = Type.Object({ afzegreden: reason })
const keepInput = Type.Object({ antwoord: reason })

function Finish({ base, found: { contact }, state }: Shown) {
  const typed = { ...state, values: { erbij: ['resident'], ...state.values } }
  return (
    <Card title={w.finish} tone="attention">
      <Form action={`${base}/afronden`} token={state.token} version={contact.version}>
        <NumberField {...field(typed, 'minuten')} label={w.minutes} unit={w.minutesUnit} required />
        <NumberField {...field(typed, 'reistijd')} label={w.travel} unit={w.minutesUnit} />
        <Checkboxes {...field(typed, 'erbij')} label={w.present} hint={w.presentHint} options={presences.map((one) => ({ value: one, label: presenceNames[one] }))} />
        <p><Button>{w.finishAct}</Button></p>
      </Form>
      {contact.state === 'planned' && <Form action={`${base}/niet-verschenen`} token={state.token} version={contact.version} label={w.noShow}><Button tone="quiet">{w.noShow}</Button></Form>}
    </Card>
  )
}

function Move({ base, found: { contact, requests }, state }: Shown) {
  const values = { dag: dayOf(contact.from), begin: timeOf(contact.from), eind: timeOf(contact.until), ...state.values }
  const typed = { ...state, values }
  const asked = requests.find((one) => !one.answered)
  return (
    <Card title={w.move}>
      {asked && <Notice tone="attention" title={w.asked(formatInstant(asked.askedAt, 'nl'))}>{asked.words}</Notice>}
      <Form action={`${base}/verzetten`} token={state.token} version={contact.version}>
        <Columns min="s">
          <DateField {...field(typed, 'dag')} label={words.contacts.day} required />
          <TimeField {...field(typed, 'begin')} label={words.contacts.begin} required />
          <TimeField {...field(typed, 'eind')} label={words.contacts.end} required />
        </Columns>
        <TextField {...field(typed, 'reden')} label={w.reason} hint={w.reasonHint} maxLength={300} required />
        <p><Button tone="quiet">{w.moveAct}</Button></p>
      </Form>
      {asked && (
        <Form action={`${base}/laten`} token={state.token} label={w.keep}>
          <TextField {...field(typed, 'antwoord')} label={w.answer} maxLength={300} required />
          <p><Button tone="quiet">{w.keepAct}</Button></p>
        </Form>
      )}
    </Card>
  )
}

function Cancel({ base, found: { contact }, state }: Shown) {
  return (
    <Card title={w.cancel}>
      <Form action={`${base}/afzeggen`} token={state.token} version={contact.version}>
        <TextField {...field(state, 'afzegreden')} label={w.reason} hint={w.reasonHint} maxLength={300} required />
        <p><Button tone="quiet">{w.cancelAct}</Button></p>
      </Form>
    </Card>
  )
}

function outcomeText(contact: PlannedContact): string | undefined {
  if (contact.state === 'done') return `${w.delivered(contact.minutes, contact.travelMinutes)}${contact.present.length ? ` (${contact.present.map((one) => presenceNames[one]).join(', ')})` : ''}`
  return contact.state === 'cancelled' ? w.cancelledBy(sideNames[contact.by], contact.reason) : undefined
}

const Facts = ({ found: { contact, moves } }: Shown) => (
  <Card>
    <DataList items={[
      { label: words.contacts.when, value: <>{spanText(contact.from, contact.until)} <StateChip contact={contact} /></> }, { label: words.contacts.way, value: placeText(contact) },
      { label: words.contacts.worker, value: contact.worker }, { label: words.contacts.about, value: contact.about ?? '–' },
      ...(outcomeText(contact) ? [{ label: words.contacts.state, value: outcomeText(contact) }] : []),
    ]} />
    {moves.length > 0 && <Details summary={w.moves}><ul>{moves.map((one) => <li>{w.movedFrom(spanText(one.wasFrom, one.wasUntil), one.movedBy)} {one.reason}</li>)}</ul></Details>}
    {moves.length === 0 && contact.state === 'no-show' && <Small>{w.noShow}</Small>}
  </Card>
)

const Acts = (shown: Shown) => {
  const { contact } = shown.found
  const begun = contact.from <= shown.now
  return (
    <>
      {(contact.state === 'no-show' || (contact.state === 'planned' && begun)) && <Finish {...shown} />}
      {contact.state === 'planned' && <Columns min="m"><Move {...shown} /><Cancel {...shown} /></Columns>}
    </>
  )
}

async function show(visit: Visit, state: FormState): Promise<Result<View>> {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const found = await contactFor(visit.tx, file.value, visit.params['afspraak'] ?? '')
  if (!found.ok) return found
  const { person } = file.value
  const all = `/mensen/${person.id}/afspraken`
  return ok({
    title: w.title, crumbs: crumbsOf(person, w.title, { label: words.contacts.title, href: all }),
    body: (
      <Stack>
        <PageHead title={words.contacts.all(person.callName)} actions={<LinkButton tone="quiet" href={all}>{w.back}</LinkButton>} />
        <ErrorSummary errors={state.errors} />
        <Facts base="" found={found.value} state={state} now={visit.tx.now} />
        <Acts base={`${all}/${found.value.contact.id}`} found={found.value} state={state} now={visit.tx.now} />
      </Stack>
    ),
  })
}

const path = '/mensen/:persoon/afspraken/:afspraak'
const hereOf = ({ params }: Visit): string => `/mensen/${params['persoon'] ?? ''}/afspraken/${params['afspraak'] ?? ''}`
const nothing = Type.Object({})
type File = Extract<Awaited<ReturnType<typeof openVisited>>, { ok: true }>['value']

async function act(visit: Visit, work: (file: File, id: string) => Promise<Result<true>>): Promise<Result<string>> {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const done = await work(file.value, visit.params['afspraak'] ?? '')
  return done.ok ? ok(hereOf(visit)) : done
}

/** One planned contact: how it went, another time, or not. */
export const contactPage = page(path, { may: 'keep-contacts', log: 'contact-seen' }, (visit) => show(visit, { values: {}, errors: [], token: visit.token }))

export const finishPage = form(`${path}/afronden`, { may: 'keep-contacts', log: 'contact-done', input: finishInput, fields: { minuten: w.fieldMinutes, reistijd: w.fieldTravel, erbij: w.fieldPresent } }, show,
  (visit, typed: Static<typeof finishInput>) => act(visit, (file, id) => finishContact(visit.tx, file, id, { minutes: typed.minuten, travelMinutes: typed.reistijd, present: typed.erbij }, visit.version)))

export const movePage = form(`${path}/verzetten`, { may: 'keep-contacts', log: 'contact-moved', input: moveInput, fields: { dag: w.fieldDay, begin: w.fieldBegin, eind: w.fieldEnd, reden: w.fieldReason } }, show,
  (visit, typed: Static<typeof moveInput>) => act(visit, (file, id) => moveContact(visit.tx, file, id, { ...spanOf(typed, visit.tx.today), reason: typed.reden }, visit.version)))

export const cancelPage = form(`${path}/afzeggen`, { may: 'keep-contacts', log: 'contact-cancelled', input: cancelInput, fields: { afzegreden: w.fieldReason } }, show,
  (visit, { afzegreden }: Static<typeof cancelInput>) => act(visit, (file, id) => cancelContact(visit.tx, file, id, 'worker', afzegreden, visit.version)))

export const keepPage = form(`${path}/laten`, { may: 'keep-contacts', log: 'move-request-answered', input: keepInput, fields: { antwoord: w.fieldAnswer } }, show,
  (visit, { antwoord }: Static<typeof keepInput>) => act(visit, (file, id) => keepTime(visit.tx, file, id, antwoord)))

export const noShowButton = button(`${path}/niet-verschenen`, { may: 'keep-contacts', log: 'contact-no-show', input: nothing, back: hereOf }, (visit) => act(visit, (file, id) => noteNoShow(visit.tx, file, id, visit.version)))
