import { type Static, Type } from 'typebox'
import { addDays, type Day, formatDay, maxDay, parseDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { lastDayField } from '../../../platform/http/input.ts'
import { button, form, type FormState, type Visit } from '../../../platform/http/route.ts'
import { Button, DateField, ErrorSummary, field, Form, Radios, Select, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, DataList, Empty, PageHead, Section, Stack } from '../../../ui/parts.tsx'
import { openVisited } from '../actions/files.ts'
import { endRepresentation, everyRepresentative, recordRepresentative } from '../actions/representation.ts'
import { fullName, type Representative, representativeKinds, representativeScopes } from '../model.ts'
import { representativeNames, representativeScopeNames, words } from '../words.ts'

const w = words.representatives
const f = words.representing
const pathOf = (personId: string): string => `/mensen/${personId}/vertegenwoordigers`
const date = Type.String({ format: 'date' })

const input = Type.Object({
  naam: Type.String({ minLength: 2, maxLength: 80 }), soort: Type.Enum([...representativeKinds]), waarover: Type.Optional(Type.Enum([...representativeScopes])), vanaf: date, tot: Type.Optional(Type.String(lastDayField)),
  document: Type.String({ minLength: 3, maxLength: 300 }), gezien: date, gevaar: Type.Enum(['nee', 'ja']), email: Type.Optional(Type.String({ format: 'email', maxLength: 200 })),
})
const fields = { naam: w.name, soort: w.kind, waarover: w.scope, vanaf: w.from, tot: w.until, document: w.document, gezien: w.seenOn, gevaar: w.danger, email: w.email }

const isOver = (one: Representative, today: Day): boolean => one.until !== null && one.until <= today

/** The facts of one representative, for the file and for the resident. */
export const representativeFacts = (one: Representative) => [
  { label: f.scopeLabel, value: representativeScopeNames[one.scope] },
  { label: f.period, value: `${formatDay(one.from, language())} ${one.until ? `${f.upTo} ${formatDay(maxDay(one.from, addDays(one.until, -1)), language())}` : f.on}` },
  { label: f.shownBy, value: f.seen(one.document, formatDay(one.seenOn, language()), one.seenBy) },
  { label: f.looksAlong, value: one.hasAccount ? f.withAccount[one.scope] : f.withoutAccount },
]

const RepresentativeCard = ({ one, visit }: { one: Representative; visit: Visit }) => (
  <Card level={3} title={<>{one.name}, {representativeNames[one.kind]} {isOver(one, visit.tx.today) && <Chip>{w.over}</Chip>}</>} actions={isOver(one, visit.tx.today) ? undefined : (
    <Form action={`${pathOf(one.personId)}/${one.id}/beeindigen`} token={visit.token}><Button tone="quiet">{w.end}</Button></Form>
  )}><DataList items={representativeFacts(one)} /></Card>
)

const RecordForm = ({ personId, state }: { personId: string; state: FormState }) => (
  <Form action={pathOf(personId)} token={state.token}>
    <TextField {...field(state, 'naam')} label={w.name} maxLength={80} required />
    <Select {...field(state, 'soort')} label={w.kind} hint={w.kindHint} required options={representativeKinds.map((value) => ({ value, label: representativeNames[value] }))} />
    <Select {...field(state, 'waarover')} label={w.scope} hint={w.scopeHint} options={[{ value: '', label: w.noScope }, ...representativeScopes.map((value) => ({ value, label: representativeScopeNames[value] }))]} />
    <DateField {...field(state, 'vanaf')} label={w.from} required />
    <DateField {...field(state, 'tot')} label={w.until} hint={w.untilHint} />
    <TextField {...field(state, 'document')} label={w.document} hint={w.documentHint} maxLength={300} required />
    <DateField {...field(state, 'gezien')} label={w.seenOn} required />
    <Radios {...field(state, 'gevaar')} label={w.danger} hint={w.dangerHint} required options={[{ value: 'nee', label: w.noDanger }, { value: 'ja', label: w.isDanger }]} />
    <TextField {...field(state, 'email')} label={w.email} hint={w.emailHint} type="email" maxLength={200} />
    <p><Button>{w.save}</Button></p>
  </Form>
)

const recordForm = form('/mensen/:persoon/vertegenwoordigers', { may: 'record-representative', log: 'representative-recorded', input, fields }, async (visit, state) => {
  const file = await openVisited(visit, ['file', 'case'])
  if (!file.ok) return file
  const { person } = file.value
  const all = await everyRepresentative(visit.tx, person.id)
  return ok({
    title: w.title, crumbs: [{ label: fullName(person), href: `/mensen/${person.id}` }, { label: w.title }],
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} meta={fullName(person)} />
        <ErrorSummary errors={state.errors} />
        {all.length === 0 ? <Empty>{w.nobody}</Empty> : all.map((one) => <RepresentativeCard one={one} visit={visit} />)}
        <Section title={w.recordTitle}><RecordForm personId={person.id} state={state} /></Section>
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const file = await openVisited(visit, ['file', 'case'])
  if (!file.ok) return file
  const until = typed.tot ? parseDay(typed.tot) : undefined
  const done = await recordRepresentative(visit.tx, file.value, {
    name: typed.naam, kind: typed.soort, scope: typed.waarover, from: parseDay(typed.vanaf) ?? visit.tx.today, until: until && addDays(until, 1), document: typed.document, seenOn: parseDay(typed.gezien) ?? visit.tx.today,
    isDanger: typed.gevaar === 'ja', email: typed.email,
  })
  return done.ok ? ok(pathOf(file.value.person.id)) : done
})

const endButton = button('/mensen/:persoon/vertegenwoordigers/:vertegenwoordiger/beeindigen', {
  may: 'record-representative', log: 'representative-ended', input: Type.Object({}), back: (visit) => pathOf(visit.params['persoon'] ?? ''),
}, async (visit) => {
  const file = await openVisited(visit, ['file', 'case'])
  const ended = file.ok ? await endRepresentation(visit.tx, file.value, visit.params['vertegenwoordiger'] ?? '') : file
  return ended.ok ? ok(pathOf(visit.params['persoon'] ?? '')) : ended
})

export const representativePages = [recordForm, endButton]
