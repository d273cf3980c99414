import { type Static, Type } from 'typebox'
import { formatInstant } from '../../../kernel/instant.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { form, type FormState, type View, type Visit } from '../../../platform/http/route.ts'
import { ErrorSummary, LinkButton } from '../../../ui/forms.tsx'
import { Card, Chip, Details, Empty, Link, PageHead, Small, Stack } from '../../../ui/parts.tsx'
import { type OpenFile, openVisited } from '../../people/index.ts'
import { correctNote, noteFor, notesFor, writeNote } from '../actions/notes.ts'
import { medicationOf } from '../actions/own.ts'
import { NOTE_LENGTH, type Note, noteKinds, type NoteVersion, withheldGrounds } from '../model.ts'
import { noteKindNames, words } from '../words.nl.ts'
import { NoteForm, OnDevice } from './note-form.tsx'
import { crumbsOf, dayField, Lines, momentOf, timeField, typedMoment } from './parts.tsx'

const w = words.notes

const input = Type.Object({
  soort: Type.Enum([...noteKinds]), tekst: Type.String({ minLength: 1, maxLength: NOTE_LENGTH }), dag: dayField, tijd: timeField, minuten: Type.Optional(Type.Integer({ minimum: 1, maximum: 720 })),
  grond: Type.Optional(Type.Enum([...withheldGrounds])), waaromNiet: Type.Optional(Type.String({ maxLength: 500 })),
})
const fields = { soort: w.fieldKind, tekst: w.fieldWords, dag: w.fieldOn, tijd: w.fieldAt, minuten: w.fieldMinutes, grond: w.fieldGround, waaromNiet: w.fieldWhy }
const correctInput = Type.Object({ ...input.properties, omdat: Type.String({ minLength: 3, maxLength: 300 }) })

const typedOf = (visit: Visit, typed: Static<typeof input>) => ({
  kind: typed.soort, words: typed.tekst, happenedAt: momentOf(typed.dag, typed.tijd, visit.tx.today), minutes: typed.minuten, withheldGround: typed.grond, withheldWhy: typed.waaromNiet,
})

const Version = ({ version }: { version: NoteVersion }) => (
  <>
    <Lines text={version.words} />
    <Small>{w.by(version.writer, formatInstant(version.recordedAt, 'nl'))}, {w.happened(formatInstant(version.happenedAt, 'nl'))}.{version.because && ` ${words.mine.because(version.because)}`}</Small>
  </>
)

function OneNote({ note, mine }: { note: Note; mine: boolean }) {
  const [newest, ...earlier] = note.versions
  return (
    <Card level={3} title={noteKindNames[newest.kind]} tone={newest.kind === 'concern' ? 'attention' : 'plain'} id={`notitie-${note.id}`}>
      <Version version={newest} />
      <p>
        {newest.minutes !== null && <><Chip>{w.minutesShort(newest.minutes)}</Chip> </>}
        {newest.withheld && <><Chip tone="attention">{w.withheldChip}</Chip> </>}
        {earlier.length > 0 && <Chip>{w.version(newest.version)}</Chip>}
      </p>
      {earlier.length > 0 && <Details summary={w.earlier}>{earlier.map((one) => <Version version={one} />)}</Details>}
      {mine && <p><Link href={`/mensen/${note.personId}/notities/${note.id}`}>{w.correct}</Link></p>}
    </Card>
  )
}

async function Medication(visit: Visit, file: OpenFile) {
  const line = await medicationOf(visit.tx, file)
  return line && <Card title={w.medication}><Lines text={line.words} /><Small>{w.medicationIntro}</Small></Card>
}

/** Notes about a person: one to write, and what there is. Works without script and, with it, without a connection (decision 0012). */
export const notesPage = form('/mensen/:persoon/notities', { may: 'write-note', log: 'note-written', input, fields }, async (visit, state) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const { person } = file.value
  const all = await notesFor(visit.tx, file.value)
  const base = `/mensen/${person.id}/notities`
  return ok({
    title: w.title, crumbs: crumbsOf(person, w.title), islands: ['notes'],
    body: (
      <Stack>
        <PageHead title={w.over(person.callName)} actions={<LinkButton tone="quiet" href={`/mensen/${person.id}/afspraken`}>{words.contacts.title}</LinkButton>} />
        <ErrorSummary errors={state.errors} />
        <OnDevice personName={person.callName} />
        <Card title={w.add}><NoteForm action={base} state={state} now={visit.tx.now} personId={person.id} /></Card>
        {await Medication(visit, file.value)}
        <div id="notities" class="sl-stack">
          <h2 class="utrecht-heading-2">{w.all}</h2>
          {all.length ? all.map((note) => <OneNote note={note} mine={note.authorId === visit.actor.accountId} />) : <Empty>{w.none}</Empty>}
        </div>
      </Stack>
    ),
  })
}, async (visit, typed: Static<typeof input>) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const written = await writeNote(visit.tx, file.value, typedOf(visit, typed))
  return written.ok ? ok(`/mensen/${file.value.person.id}/notities#notities`) : written
})

async function showCorrection(visit: Visit, state: FormState): Promise<Result<View>> {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const note = await noteFor(visit.tx, file.value, visit.params['notitie'] ?? '')
  if (!note.ok) return note
  const { person } = file.value
  const [newest] = note.value.versions
  const base = `/mensen/${person.id}/notities`
  const moment = typedMoment(newest.happenedAt)
  const values = {
    soort: newest.kind, tekst: newest.words, dag: moment.day, tijd: moment.time, minuten: newest.minutes === null ? undefined : String(newest.minutes), grond: newest.withheld?.ground, waaromNiet: newest.withheld?.why, ...state.values,
  }
  return ok({
    title: w.correctTitle, crumbs: crumbsOf(person, w.correctTitle, { label: w.title, href: base }), islands: ['notes'],
    body: (
      <Stack>
        <PageHead title={w.correctTitle} intro={w.correctIntro} />
        <ErrorSummary errors={state.errors} />
        <OnDevice personName={person.callName} />
        <NoteForm action={`${base}/${note.value.id}`} state={{ ...state, values }} now={visit.tx.now} personId={person.id} corrects={{ id: note.value.id, version: newest.version }} />
      </Stack>
    ),
  })
}

/** A note is put right with a new version; what stood there stays to be read. */
export const correctPage = form('/mensen/:persoon/notities/:notitie', { may: 'write-note', log: 'note-corrected', input: correctInput, fields: { ...fields, omdat: w.fieldBecause } }, showCorrection, async (visit, typed: Static<typeof correctInput>) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const corrected = await correctNote(visit.tx, file.value, visit.params['notitie'] ?? '', { ...typedOf(visit, typed), because: typed.omdat }, visit.version)
  return corrected.ok ? ok(`/mensen/${file.value.person.id}/notities#notities`) : corrected
})
