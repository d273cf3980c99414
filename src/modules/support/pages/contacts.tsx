import { type Static, Type } from 'typebox'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState, page } from '../../../platform/http/route.ts'
import { Button, ButtonRow, DateField, ErrorSummary, field, Form, LinkButton, Radios, TextField, TimeField } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataTable, Link, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { openVisited } from '../../people/index.ts'
import { FeedCard, feedSecret } from '../../staff/index.ts'
import { contactsFor, planContact, workerDay } from '../actions/contacts.ts'
import { handoversFor } from '../actions/handovers.ts'
import { type DayContact, type MoveRequest, type PlannedContact, ways } from '../model.ts'
import { spanText, wayNames, words } from '../words.nl.ts'
import { crumbsOf, dayField, placeText, spanOf, StateChip, timeField } from './parts.tsx'

const w = words.contacts
const f = words.contact

const input = Type.Object({
  dag: dayField, begin: timeField, eind: timeField, hoe: Type.Enum([...ways]), waar: Type.Optional(Type.String({ maxLength: 200 })), waarover: Type.Optional(Type.String({ maxLength: 300 })),
})
const fields = { dag: f.fieldDay, begin: f.fieldBegin, eind: f.fieldEnd, hoe: f.fieldWay, waar: f.fieldWhere, waarover: f.fieldAbout }

const hrefOf = (contact: Pick<PlannedContact, 'id' | 'personId'>): string => `/mensen/${contact.personId}/afspraken/${contact.id}`

function PlanForm({ action, state }: { action: string; state: FormState }) {
  const typed = { ...state, values: { hoe: 'at-home', ...state.values } }
  return (
    <Form action={action} token={state.token}>
      <Columns min="s">
        <DateField {...field(typed, 'dag')} label={w.day} required />
        <TimeField {...field(typed, 'begin')} label={w.begin} required />
        <TimeField {...field(typed, 'eind')} label={w.end} required />
      </Columns>
      <Radios {...field(typed, 'hoe')} label={w.way} required options={ways.map((way) => ({ value: way, label: wayNames[way] }))} />
      <TextField {...field(typed, 'waar')} label={w.where} hint={w.whereHint} maxLength={200} />
      <TextField {...field(typed, 'waarover')} label={w.about} hint={w.aboutHint} maxLength={300} />
      <p><Button>{w.planAct}</Button></p>
    </Form>
  )
}

const Contacts = ({ rows, requests, caption }: { rows: PlannedContact[]; requests: readonly MoveRequest[]; caption: string }) => (
  <DataTable caption={caption} rows={rows} rowHref={hrefOf} empty={w.none} columns={[
    { key: 'when', label: w.when, render: (one) => spanText(one.from, one.until) },
    { key: 'how', label: w.way, render: placeText },
    { key: 'state', label: w.state, render: (one) => <><StateChip contact={one} />{requests.some((asked) => asked.contactId === one.id && !asked.answered) && <> <Chip tone="attention">{w.asks}</Chip></>}</> },
    { key: 'about', label: w.about, render: (one) => one.about ?? '–' },
  ]} />
)

const isOver = (one: PlannedContact, now: string): boolean => one.state !== 'planned' || one.until <= now

/** The planned contacts of a person with her worker, and a new one. */
export const contactsPage = form('/mensen/:persoon/afspraken', { may: 'keep-contacts', log: 'contact-planned', input, fields }, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { person } = file.value
  const { contacts, requests } = await contactsFor(visit.tx, file.value)
  return ok({
    title: w.title, crumbs: crumbsOf(person, w.title),
    body: (
      <Stack>
        <PageHead title={w.all(person.callName)} actions={<LinkButton tone="quiet" href={`/mensen/${person.id}/notities`}>{w.notes}</LinkButton>} />
        <ErrorSummary errors={state.errors} />
        <Contacts caption={w.coming} rows={contacts.filter((one) => !isOver(one, visit.tx.now))} requests={requests} />
        <Card title={w.plan}><PlanForm action={`/mensen/${person.id}/afspraken`} state={state} /></Card>
        <Contacts caption={w.past} rows={contacts.filter((one) => isOver(one, visit.tx.now)).toReversed()} requests={requests} />
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const planned = await planContact(visit.tx, file.value, { ...spanOf(typed, visit.tx.today), way: typed.hoe, whereabouts: typed.waar, about: typed.waarover })
  return planned.ok ? ok(`/mensen/${file.value.person.id}/afspraken`) : planned
})

const OfDay = ({ rows, caption, empty }: { rows: DayContact[]; caption: string; empty: string }) => (
  <DataTable caption={caption} rows={rows} rowHref={({ contact }) => hrefOf(contact)} empty={empty} columns={[
    { key: 'when', label: w.when, render: ({ contact }) => spanText(contact.from, contact.until) },
    { key: 'who', label: w.person, render: ({ contact, person }) => <Link href={`/mensen/${contact.personId}`}>{person}</Link> },
    { key: 'how', label: w.way, render: ({ contact, town }) => `${placeText(contact)}${contact.way === 'at-home' && town ? `, ${town}` : ''}` },
    { key: 'state', label: w.state, render: ({ contact, asked }) => <><StateChip contact={contact} />{asked && <> <Chip tone="attention">{w.asks}</Chip></>}</> },
    { key: 'notes', label: w.notes, render: ({ contact }) => <Link href={`/mensen/${contact.personId}/notities`}>{w.notes}</Link> },
  ]} />
)

/** The worker's own day: whom she sees, what waits, what she still has to write down. */
export const dayPage = page('/agenda', { may: 'keep-contacts', log: 'day-seen' }, async (visit) => {
  const { today, coming, unwritten } = await workerDay(visit.tx)
  const { handovers } = await handoversFor(visit.tx, visit.scope)
  const waiting = handovers.filter((one) => one.state === 'waiting' && one.writtenBy !== visit.actor.accountId).length
  const secret = await feedSecret(visit.tx)
  return ok({
    title: w.dayTitle,
    body: (
      <Stack>
        <PageHead title={w.dayTitle} intro={w.dayIntro(visit.tx.today, today.length)} actions={<ButtonRow><LinkButton tone="quiet" href="/levering">{words.delivery.menu}</LinkButton></ButtonRow>} />
        {waiting > 0 && <Notice tone="attention">{w.handovers(waiting)} <Link href="/overdracht">{w.toHandovers}</Link></Notice>}
        <OfDay caption={w.today} rows={today} empty={w.noToday} />
        <OfDay caption={w.unwritten} rows={unwritten.filter(({ contact }) => !today.some((one) => one.contact.id === contact.id))} empty={w.noUnwritten} />
        <Small>{w.unwrittenIntro}</Small>
        <OfDay caption={w.week} rows={coming} empty={w.noWeek} />
        <FeedCard secret={secret} origin={visit.origin} token={visit.token} base="/agenda" />
      </Stack>
    ),
  })
})
