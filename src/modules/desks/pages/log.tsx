import { Type } from 'typebox'
import { parseDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import type { Outcome } from '../../../platform/audit.ts'
import { type FormState, question, type View, type Visit } from '../../../platform/http/route.ts'
import type { LogRow } from '../../../platform/log-reading.ts'
import { Button, DateField, ErrorSummary, field, Form, Select, TextField } from '../../../ui/forms.tsx'
import { Card, Chip, Columns, DataTable, Details, Figure, PageHead, Small, Stack, type Tone } from '../../../ui/parts.tsx'
import { groundFacts } from '../../people/index.ts'
import { roleName } from '../../staff/index.ts'
import { logLines, logOverview, searchLog } from '../actions/log.ts'
import { words } from '../words.nl.ts'
import { logEvents, logSaid } from '../words.nl/log-events.ts'

const w = words.log
const path = '/logboek'
const outcomes = ['done', 'refused', 'not-done'] as const
const toneOf: Readonly<Record<Outcome, Tone>> = { 'done': 'neutral', 'refused': 'attention', 'not-done': 'info' }

const fileOf = ({ personId, ground }: LogRow): string => {
  if (!personId) return w.noFile
  return ground && groundFacts[ground] ? w.ground(groundFacts[ground]) : w.oneFile
}

const howOf = ({ outcome, reason }: LogRow) => (
  <><Chip tone={toneOf[outcome]}>{w.outcomes[outcome]}</Chip>{outcome !== 'done' && reason && <> <Small>{logSaid.reason(reason)}</Small></>}</>
)

const Lines = ({ title, rows, empty }: { title: string; rows: LogRow[]; empty: string }) => (
  <>
    <DataTable caption={title} rows={rows} empty={empty} columns={[
      { key: 'when', label: w.when, render: (row) => formatInstant(row.at, 'nl') },
      { key: 'who', label: w.who, render: (row) => `${row.name}, ${roleName(row.role)}` },
      { key: 'what', label: w.what, render: (row) => logSaid.event(row.event) },
      { key: 'how', label: w.how, render: howOf },
      { key: 'file', label: w.file, render: fileOf },
    ]} />
    {rows.length === logLines && <p><Small>{w.most(logLines)}</Small></p>}
  </>
)

const eventOptions = Object.entries(logEvents).map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))

const Filter = ({ state }: { state: FormState }) => {
  return (
    <Form action={path} token={state.token} label={w.filterTitle}>
      <Columns min="m">
        <TextField {...field(state, 'persoon')} label={w.person} hint={w.personHint} autocomplete="off" maxLength={100} />
        <TextField {...field(state, 'medewerker')} label={w.worker} hint={w.workerHint} autocomplete="off" maxLength={100} />
        <Select {...field(state, 'wat')} label={w.event} emptyLabel={w.all} options={eventOptions} />
        <Select {...field(state, 'uitkomst')} label={w.outcome} emptyLabel={w.all} options={outcomes.map((value) => ({ value, label: w.outcomes[value] }))} />
        <DateField {...field(state, 'vanaf')} label={w.from} />
        <DateField {...field(state, 'totEnMet')} label={w.until} />
      </Columns>
      <p><Button>{w.act}</Button></p>
    </Form>
  )
}

const view = (state: FormState, body: View['body'], isAnswer = false): View => ({
  title: w.title,
  body: (
    <Stack>
      <PageHead title={w.title} intro={w.intro} />
      <ErrorSummary errors={state.errors} />
      {isAnswer ? <Card title={w.filterTitle}><Filter state={state} /></Card> : <Details summary={w.filterTitle} open={state.errors.length > 0}><Filter state={state} /></Details>}
      {body}
    </Stack>
  ),
})

async function overview({ tx }: Visit, state: FormState): Promise<View> {
  const { figures, refused, latest } = await logOverview(tx)
  return view(state, (
    <>
      <Columns min="s">
        <Figure value={figures.files} label={w.files} meaning={w.filesMeaning} />
        <Figure value={figures.refused} label={w.refused} meaning={w.refusedMeaning} />
        <Figure value={figures.entries} label={w.entries} meaning={w.entriesMeaning} />
        <Figure value={figures.chained} label={w.chained} meaning={w.chainedMeaning} />
      </Columns>
      <Card title={w.refusedTitle}><Lines title={w.refusedTitle} rows={refused} empty={w.noRefusals} /></Card>
      <Details summary={w.latestTitle}><Lines title={w.latestTitle} rows={latest} empty={w.nothing} /></Details>
    </>
  ))
}

/** The privacy officer's first screen: what was opened and refused today, and the log by person, worker, event, outcome and day. Asked by POST: a name stands in no address. */
export const logPage = question(path, {
  may: 'see-log', log: 'log-read', fields: w.fields,
  input: Type.Object({
    persoon: Type.Optional(Type.String({ maxLength: 100 })), medewerker: Type.Optional(Type.String({ maxLength: 100 })), wat: Type.Optional(Type.String({ maxLength: 60 })),
    uitkomst: Type.Optional(Type.Union(outcomes.map((one) => Type.Literal(one)))), vanaf: Type.Optional(Type.String({ format: 'date' })), totEnMet: Type.Optional(Type.String({ format: 'date' })),
  }),
}, async (visit, state) => ok(await overview(visit, state)), async (visit, input) => {
  const { persoon, medewerker, wat, uitkomst, vanaf, totEnMet } = input
  const found = await searchLog(visit.tx, { person: persoon, worker: medewerker, event: wat, outcome: uitkomst, from: parseDay(vanaf ?? ''), until: parseDay(totEnMet ?? '') })
  if (!found.ok) return found
  return ok(view({ values: { ...input }, errors: [], token: visit.token }, <Card title={w.foundTitle}><Lines title={w.foundTitle} rows={found.value} empty={w.nothing} /></Card>, true))
})
