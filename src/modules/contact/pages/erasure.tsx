import { type Static, Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { form, type FormState } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Fieldset, Form, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, DataList, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { decideErasure, LEAST_REASON, openErasure, type ToErase } from '../actions/erasure.ts'
import { type Erasure, erasureChoices, type ErasureKind, erasureKinds } from '../model.ts'
import { staffWords } from '../words.nl.ts'
import { erasureChoiceNames, erasureWords as w } from '../words.nl/erasure.ts'
import { erasureKindNames, erasureWords } from '../words.ts'
import { Thread } from './thread.tsx'

export const erasurePath = '/post/:zaak/vernietigen'
const addressOf = (id: string): string => erasurePath.replace(':zaak', id)

// Only what there is of her has to be decided: the action asks each of those kinds (rules/erasure.ts).
const choice = Type.Optional(Type.Enum([...erasureChoices]))
const because = Type.Optional(Type.String({ maxLength: 1000 }))
const input = Type.Object({
  'check-ins': choice, notes: choice, messages: choice, plan: choice, 'waarom-check-ins': because, 'waarom-notes': because, 'waarom-messages': because, 'waarom-plan': because, brief: Type.String({ minLength: 10, maxLength: 4000 }),
})
type Typed = Static<typeof input>

const fields = {
  'check-ins': w.choiceField('check-ins'), notes: w.choiceField('notes'), messages: w.choiceField('messages'), plan: w.choiceField('plan'),
  'waarom-check-ins': w.becauseField('check-ins'), 'waarom-notes': w.becauseField('notes'), 'waarom-messages': w.becauseField('messages'), 'waarom-plan': w.becauseField('plan'), brief: w.wordsField,
}

const decisionsOf = (typed: Typed) => erasureKinds.map((kind) => ({ kind, choice: typed[kind], because: typed[`waarom-${kind}`] ?? null }))

const Kind = ({ kind, count, state }: { kind: ErasureKind; count: number; state: FormState }) => (
  <Fieldset legend={erasureKindNames[kind]} intro={w.count(count)}>
    <Radios {...field(state, kind)} label={w.decide} required options={erasureChoices.map((value) => ({ value, label: erasureChoiceNames[value] }))} />
    <TextArea {...field(state, `waarom-${kind}`)} label={w.because} hint={w.becauseHint(LEAST_REASON)} rows={2} maxLength={1000} />
  </Fieldset>
)

const emptyKinds = ({ counts }: ToErase): string => erasureKinds.filter((kind) => counts[kind] === 0).map((kind) => erasureKindNames[kind].split(/[:,]/)[0]).join(', ')

const Deciding = ({ open, open: { matter, counts, kinds }, state }: { open: ToErase; state: FormState }) => (
  <Form action={addressOf(matter.id)} token={state.token} version={matter.version}>
    {emptyKinds(open) && <Small>{w.without(emptyKinds(open))}</Small>}
    {kinds.length === 0 && <p>{w.nothing}</p>}
    {kinds.map((kind) => <Kind kind={kind} count={counts[kind]} state={state} />)}
    <TextArea {...field(state, 'brief')} label={w.words} hint={w.wordsHint} rows={5} maxLength={4000} required />
    <p><Button tone="attention">{w.act}</Button></p>
  </Form>
)

/** The privacy officer decides on a request to erase, kind by kind; it is carried out when it is sent. */
export const erasurePage = form(erasurePath, { may: 'decide-erasure', log: 'erasure-decided', input, fields }, async (visit, state) => {
  const open = await openErasure(visit.tx, visit.params['zaak'] ?? '')
  if (!open.ok) return open
  const { matter, file } = open.value
  const title = w.title(fullName(file.person))
  return ok({
    title, crumbs: [{ label: staffWords.post.title, href: '/post' }, { label: fullName(file.person), href: `/post/${matter.id}` }, { label: w.decide }],
    body: (
      <Stack>
        <PageHead title={title} intro={matter.state === 'objected' ? w.objectionIntro : w.intro} />
        <ErrorSummary errors={state.errors} />
        <Notice tone={matter.late ? 'attention' : 'info'} title={staffWords.post.answerBy(formatDay(matter.answerBy, 'nl', 'weekday'))}>{staffWords.post.source(matter.termSource)}</Notice>
        <Card title={w.asked}><Thread matter={matter} ownAccount="" /></Card>
        <Card title={w.keptTitle}><p>{w.kept}</p></Card>
        <Deciding open={open.value} state={state} />
      </Stack>
    ),
  })
}, async (visit, typed) => {
  const done = await decideErasure(visit.tx, visit.params['zaak'] ?? '', { decisions: decisionsOf(typed), words: typed.brief, version: visit.version })
  return done.ok ? ok(`/post/${visit.params['zaak'] ?? ''}?gelukt=antwoord`) : done
})

const rowsOf = ({ erased }: Erasure): number => Object.values(erased).reduce((sum, count) => sum + count, 0)

/** What was decided on each kind of data, and how much is gone: for her who asked, and for the officer. */
export const ErasureRecord = ({ all }: { all: readonly Erasure[] }) => (all.length === 0 ? null : (
  <Card title={erasureWords.doneTitle}>
    <DataList items={all.map((one) => ({ label: erasureKindNames[one.kind], value: one.choice === 'erase' ? erasureWords.erased(rowsOf(one)) : erasureWords.keptBecause(one.because ?? '') }))} />
  </Card>
))
