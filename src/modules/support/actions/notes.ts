import { isId, newId } from '../../../kernel/id.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { log } from '../../../platform/audit.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { openFile, type OpenFile } from '../../people/index.ts'
import type { NoteWritten } from '../events.ts'
import type { Note, NoteKind, WithheldGround } from '../model.ts'
import { checkNote, forResident, mayCorrect, type NoteRefusal, type ReadByResident } from '../rules/notes.ts'
import { note, notesOf, saveNote, saveVersion } from '../store/notes.ts'

/** How many notes stand on a page. */
const NOTES_SHOWN = 100

export type NoteTyped = {
  kind: NoteKind; words: string; happenedAt: Instant; minutes?: number | undefined; withheldGround?: WithheldGround | undefined; withheldWhy?: string | undefined
}

const withheldOf = ({ withheldGround, withheldWhy }: NoteTyped) => (withheldGround && withheldWhy ? { ground: withheldGround, why: withheldWhy } : null)

/** What the resident may not read now stands in the log with its ground, for who watches over privacy. */
function logWithheld(tx: Tx, typed: NoteTyped, noteId: string): void {
  if (typed.withheldGround) log(tx, { act: 'write-note', event: 'note-withheld', outcome: 'done', reason: typed.withheldGround, objectId: noteId })
}

const versionOf = (typed: NoteTyped, version: number, because: string | null) => ({
  version, kind: typed.kind, words: typed.words, happenedAt: typed.happenedAt, minutes: typed.minutes ?? null, withheld: withheldOf(typed), because,
})

export type WriteRefusal = NoteRefusal | 'note-known'

/**
 * Writes a note. `id` comes from a telephone that kept it until it could be sent: the same id never becomes two notes.
 * Refuses when it lies in the future, when something is withheld without ground or reason, and `note-known` for an id of another note.
 */
export async function writeNote(tx: Tx, file: OpenFile, typed: NoteTyped, id: string = newId<'note'>()): Promise<Result<string, WriteRefusal>> {
  const checked = checkNote(typed, tx.now)
  if (!checked.ok) return checked
  if (!isId(id) || !(await saveNote(tx, id, file.person.id))) return sameNote(tx, file, id)
  await saveVersion(tx, id, versionOf(typed, 1, null))
  logWithheld(tx, typed, id)
  await tell(tx, { type: 'note-written', about: file.person.id, note: id, kind: typed.kind, version: 1 } satisfies NoteWritten)
  return ok(id)
}

// Sent again after its answer got lost: it is there, once.
async function sameNote(tx: Tx, file: OpenFile, id: string): Promise<Result<string, 'note-known'>> {
  const known = isId(id) ? await note(tx, id) : undefined
  return known?.personId === file.person.id && known.authorId === tx.actor.accountId ? ok(id) : refuse('note-known')
}

/**
 * Puts a note right: a new version with the reason, the old one stays to be read. Refuses `not-your-note`, `changed-meanwhile` when it was
 * put right since it was read, and what `writeNote` refuses.
 */
export async function correctNote(tx: Tx, file: OpenFile, id: string, typed: NoteTyped & { because: string }, version: number | undefined): Promise<Result<Note, 'not-found' | 'not-your-note' | 'changed-meanwhile' | NoteRefusal>> {
  const known = await note(tx, id)
  if (!known || known.personId !== file.person.id) return refuse('not-found')
  const may = mayCorrect(known, tx.actor.accountId, version)
  if (!may.ok) return may
  const checked = checkNote(typed, tx.now)
  if (!checked.ok) return checked
  const next = known.versions[0].version + 1
  if (!(await saveVersion(tx, id, versionOf(typed, next, typed.because)))) return refuse('changed-meanwhile')
  logWithheld(tx, typed, id)
  await tell(tx, { type: 'note-written', about: file.person.id, note: id, kind: typed.kind, version: next } satisfies NoteWritten)
  const fresh = await note(tx, id)
  return fresh ? ok(fresh) : refuse('not-found')
}

/** The notes about a person for who supports her, the one that was written last on top. */
export const notesFor = (tx: Tx, file: OpenFile): Promise<Note[]> => notesOf(tx, file.person.id, NOTES_SHOWN)

/** One note of a person. Refuses `not-found`. */
export async function noteFor(tx: Tx, file: OpenFile, id: string): Promise<Result<Note, 'not-found'>> {
  const found = await note(tx, id)
  return found && found.personId === file.person.id ? ok(found) : refuse('not-found')
}

/** A note by its id alone, through the gate of the person it is about, in the name of this holder. Refuses `not-found`. */
export async function noteById(tx: Tx, holder: string | undefined, id: string): Promise<Result<{ note: Note; file: OpenFile }, 'not-found'>> {
  const found = await note(tx, id)
  if (!found) return refuse('not-found')
  const file = await openFile(tx, found.personId, holder, ['file'])
  return file.ok ? ok({ note: found, file: file.value }) : file
}

export type OwnNote = { id: string; read: ReadByResident }

/** What was written about the resident, as she reads it herself. */
export const ownNotes = async (tx: Tx, file: OpenFile): Promise<OwnNote[]> => (await notesOf(tx, file.person.id, NOTES_SHOWN)).map((one) => ({ id: one.id, read: forResident(one) }))
