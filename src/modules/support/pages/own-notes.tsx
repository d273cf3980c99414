import { type Static, Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { language, perReader } from '../../../kernel/language.ts'
import { ok } from '../../../kernel/result.ts'
import { form, page } from '../../../platform/http/route.ts'
import { Button, ErrorSummary, field, Form, TextArea } from '../../../ui/forms.tsx'
import { Card, Chip, Details, Empty, Notice, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { openOwn } from '../../people/index.ts'
import { type OwnNote, ownNotes } from '../actions/notes.ts'
import { medicationOf, writeMedication } from '../actions/own.ts'
import type { NoteVersion } from '../model.ts'
import { groundNames, noteKindNames, words } from '../words.ts'
import { crumbsOfMine, Lines } from './parts.tsx'

const w = words.mine

const Version = ({ version }: { version: NoteVersion }) => (
  <>
    <Lines text={version.words} />
    <Small>{w.happened(formatInstant(version.happenedAt, language()))}. {w.written(version.writer, formatInstant(version.recordedAt, language()))}.</Small>
    {version.because && <Small>{w.because(version.because)}</Small>}
  </>
)

function OneNote({ read }: OwnNote) {
  if (read.withheld) return <Notice title={w.withheld(formatInstant(read.recordedAt, language()), groundNames[read.ground])}>{w.withheldHow}</Notice>
  return (
    <Card title={noteKindNames[read.version.kind]}>
      <Version version={read.version} />
      {read.earlier.length > 0 && <p><Chip>{w.corrected}</Chip></p>}
      {read.earlier.length > 0 && <Details summary={w.earlier}>{read.earlier.map((one) => <Version version={one} />)}</Details>}
    </Card>
  )
}

/** What was written about the resident, in the words in which it was written. */
export const ownNotesPage = page('/mijn/notities', { may: 'read-own-notes', log: 'own-notes-read' }, async (visit) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const notes = await ownNotes(visit.tx, file.value)
  return ok({
    title: w.notes, shell: 'resident', crumbs: crumbsOfMine(w.notes),
    body: <Stack><PageHead title={w.notes} intro={w.notesIntro} />{notes.length ? notes.map((one) => <OneNote {...one} />) : <Empty>{w.noNotes}</Empty>}</Stack>,
  })
})

const input = Type.Object({ medicijnen: Type.Optional(Type.String({ maxLength: 2000 })) })

/** What the resident herself wants known about her medication; nobody else writes it, and empty is gone. */
export const medicationPage = form('/mijn/medicijnen', { may: 'write-own-medication', log: 'own-medication-written', input, fields: perReader(() => ({ medicijnen: w.medicationField })) }, async (visit, state) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const line = await medicationOf(visit.tx, file.value)
  const typed = { ...state, values: { medicijnen: line?.words, ...state.values } }
  return ok({
    title: w.medication, shell: 'resident', crumbs: crumbsOfMine(w.medication, { label: words.crumbPlan, href: '/mijn/plan' }),
    body: (
      <Stack>
        <PageHead title={w.medication} intro={w.medicationIntro} />
        <ErrorSummary errors={state.errors} />
        <Form action="/mijn/medicijnen" token={state.token} version={(line?.version ?? 0) + 1}>
          <TextArea {...field(typed, 'medicijnen')} label={w.medicationLabel} hint={w.medicationHint} maxLength={2000} />
          <p><Button>{w.medicationAct}</Button></p>
        </Form>
        {line && <Small>{w.medicationSaved(formatInstant(line.writtenAt, language()))}</Small>}
      </Stack>
    ),
  })
}, async (visit, { medicijnen }: Static<typeof input>) => {
  const file = await openOwn(visit)
  if (!file.ok) return file
  const written = await writeMedication(visit.tx, file.value, medicijnen, visit.version)
  return written.ok ? ok('/mijn/medicijnen') : written
})
