import { Type } from 'typebox'
import { formatDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { button, form, type FormState, page, type Visit } from '../../../platform/http/route.ts'
import { Button, ButtonRow, ErrorSummary, field, Form, LinkButton, Radios, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataList, DataTable, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { fullName } from '../../people/index.ts'
import { scopeFor } from '../../staff/index.ts'
import { answerMatter, passOnMatter, readMatter } from '../actions/answer.ts'
import { isUnread, isWaitingFor, needsOutcome, openMatter, type OpenMatter, postFor } from '../actions/open.ts'
import { erasures } from '../actions/erasure.ts'
import { type MatterNow, outcomes } from '../model.ts'
import { becauseNames, complaintOutcomeNames, outcomeNames, readerKindNames, readerObjectionOutcomeNames, staffWords, wayNames } from '../words.nl.ts'
import { erasureWords } from '../words.nl/erasure.ts'
import { ErasureRecord, erasurePath } from './erasure.tsx'
import { ObjectionStands } from './objection.tsx'
import { StateChip, Thread } from './thread.tsx'

const w = staffWords.post
const path = '/post'
const begins = ({ messages }: MatterNow): string => (messages.findLast((one) => one.side === 'sender')?.words ?? '').slice(0, 80)

const List = ({ caption, rows, empty }: { caption: string; rows: OpenMatter[]; empty: string }) => (
  <DataTable caption={caption} rows={rows} rowHref={({ matter }) => `${path}/${matter.id}`} empty={empty} columns={[
    { key: 'who', label: w.who, render: ({ file }) => fullName(file.person) },
    { key: 'kind', label: w.kind, render: ({ matter }) => readerKindNames[matter.kind] },
    { key: 'begins', label: w.begins, render: ({ matter }) => begins(matter) },
    { key: 'due', label: w.due, render: ({ matter }) => (matter.owner ? formatInstant(matter.owner.due, 'nl') : formatDay(matter.answerBy, 'nl')) },
    { key: 'state', label: w.state, render: ({ matter }) => <StateChip state={matter.state} /> },
  ]} />
)

const listPage = page(path, { may: 'read-matters', log: 'post-seen' }, async ({ tx, query }) => {
  const { open, done } = await postFor(tx)
  return ok({
    title: w.title,
    body: (
      <Stack>
        <PageHead title={w.title} intro={w.intro} />
        {query['gelukt'] === 'antwoord' && <Notice tone="good" live>{w.done1}</Notice>}
        <List caption={w.open} rows={open} empty={w.none} />
        <List caption={w.done} rows={done} empty={w.noneDone} />
      </Stack>
    ),
  })
})

const Facts = ({ matter }: { matter: MatterNow }) => (
  <Card>
    <DataList items={[
      ...(matter.owner ? [{ label: w.due, value: formatInstant(matter.owner.due, 'nl') }] : []),
      { label: w.answerBy(formatDay(matter.answerBy, 'nl', 'weekday')), value: w.source(matter.termSource) },
      ...(matter.scheme ? [{ label: w.scheme, value: matter.scheme }] : []),
      { label: w.history, value: <ul>{matter.owners.map((one) => <li>{`${one.name ?? ''} ${becauseNames[one.because]}, ${formatInstant(one.from, 'nl')}`}</li>)}</ul> },
    ]} />
    <Small>{w.written(wayNames[matter.messages.findLast((one) => one.side === 'sender')?.way ?? 'page'])}</Small>
  </Card>
)

const Acts = ({ matter, visit }: { matter: MatterNow; visit: Visit }) => (
  <Form action={`${path}/${matter.id}/gelezen`} token={visit.token} version={matter.version}>
    <ButtonRow>
      {isUnread(matter) && <Button>{w.read}</Button>}
      <Button tone="quiet" formAction={`${path}/${matter.id}/doorgeven`}>{w.passOn}</Button>
    </ButtonRow>
  </Form>
)

/** The answer; a request to erase is decided on a page of its own, kind by kind. */
function Answering({ matter, state, role }: { matter: MatterNow; state: FormState; role: string }) {
  if (matter.kind === 'erasure' && needsOutcome(matter)) return scopeFor(role, 'decide-erasure') ? <p><LinkButton href={erasurePath.replace(':zaak', matter.id)}>{matter.state === 'objected' ? erasureWords.reviewAct : erasureWords.decide}</LinkButton></p> : null
  const names = matter.kind === 'complaint' ? complaintOutcomeNames : outcomeNames
  return (
    <Form action={`${path}/${matter.id}`} token={state.token} version={matter.version}>
      {needsOutcome(matter) && <Radios {...field(state, 'besluit')} label={w.outcome} required options={outcomes.map((value) => ({ value, label: names[value] }))} />}
      <TextArea {...field(state, 'antwoord')} label={w.answer} hint={w.answerHint} rows={6} maxLength={6000} required />
      <p><Button>{w.send}</Button></p>
    </Form>
  )
}

const matterPage = form(`${path}/:zaak`, {
  may: 'read-matters', log: 'matter-answered', input: Type.Object({ antwoord: Type.String({ minLength: 2, maxLength: 6000 }), besluit: Type.Optional(Type.Enum([...outcomes])) }), fields: { antwoord: w.field, besluit: w.outcomeField },
}, async (visit, state) => {
  const open = await openMatter(visit.tx, visit.params['zaak'] ?? '')
  if (!open.ok) return open
  const { matter, file } = open.value
  const title = w.of(readerKindNames[matter.kind], fullName(file.person))
  const waits = isWaitingFor(matter, visit.actor.accountId)
  return ok({
    title, crumbs: [{ label: w.title, href: path }, { label: title }],
    body: (
      <Stack>
        <PageHead title={title} meta={<><StateChip state={matter.state} /> {matter.owner && <Chip tone={matter.late ? 'attention' : 'neutral'}>{w.dueAt(formatInstant(matter.owner.due, 'nl'))}</Chip>}</>}
          actions={scopeFor(visit.actor.role, 'open-file') === 'caseload' ? <LinkButton tone="quiet" href={`/mensen/${file.person.id}`}>{w.file}</LinkButton> : undefined} />
        {visit.query['gelukt'] === 'antwoord' && <Notice tone="good" live>{w.done1}</Notice>}
        <ErrorSummary errors={state.errors} />
        {matter.kind === 'worry' && <Notice>{w.worryBy(matter.messages[0]?.name ?? '')}</Notice>}
        <Columns min="l">
          <Stack>
            <Thread matter={matter} ownAccount="" />
            {waits && <Acts matter={matter} visit={visit} />}
            <ObjectionStands matter={matter} w={w.objection} outcomes={readerObjectionOutcomeNames} />
            <ErasureRecord all={await erasures(visit.tx, matter.id)} />
            {waits && <Answering matter={matter} state={state} role={visit.actor.role} />}
          </Stack>
          <Facts matter={matter} />
        </Columns>
      </Stack>
    ),
  })
}, async (visit, { antwoord, besluit }) => {
  const done = await answerMatter(visit.tx, visit.params['zaak'] ?? '', { words: antwoord, version: visit.version, ...(besluit ? { outcome: besluit } : {}) })
  return done.ok ? ok(`${path}?gelukt=antwoord`) : done
})

const common = { may: 'read-matters', input: Type.Object({}), back: ({ params }: Visit) => `${path}/${params['zaak'] ?? ''}` }

const readButton = button(`${path}/:zaak/gelezen`, { ...common, log: 'matter-read' }, async (visit) => {
  const id = visit.params['zaak'] ?? ''
  const read = await readMatter(visit.tx, id, visit.version)
  return read.ok ? ok(`${path}/${id}`) : read
})

const passOnButton = button(`${path}/:zaak/doorgeven`, { ...common, log: 'matter-passed-on' }, async (visit) => {
  const passed = await passOnMatter(visit.tx, visit.params['zaak'] ?? '', visit.version)
  return passed.ok ? ok(path) : passed
})

export const postPages = [listPage, matterPage, readButton, passOnButton]
