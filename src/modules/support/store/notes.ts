import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Note, NoteKind, NoteVersion, WithheldGround } from '../model.ts'

type Row = {
  id: string; person_id: string; author_id: string; version: number; kind: NoteKind; words: string; happened_at: Instant; minutes: number | null
  withheld_ground: WithheldGround | null; withheld_why: string | null; corrects_because: string | null; written_by: string; writer: string | null; recorded_at: Instant
}

const versionFrom = (row: Row): NoteVersion => ({
  version: row.version, kind: row.kind, words: row.words, happenedAt: row.happened_at, minutes: row.minutes,
  withheld: row.withheld_ground && { ground: row.withheld_ground, why: row.withheld_why ?? '' },
  because: row.corrects_because, writtenBy: row.written_by, writer: row.writer ?? '', recordedAt: row.recorded_at,
})

function notesFrom(rows: readonly Row[]): Note[] {
  const found = new Map<string, Note>()
  for (const row of rows) {
    const known = found.get(row.id)
    if (known) found.set(row.id, { ...known, versions: [...known.versions, versionFrom(row)] })
    else found.set(row.id, { id: row.id, personId: row.person_id, authorId: row.author_id, versions: [versionFrom(row)] })
  }
  return [...found.values()]
}

const versionsOf = (which: ReturnType<typeof sql>) => sql<Row>`
  select n.id, n.person_id, n.author_id, v.version, v.kind, v.words, v.happened_at, v.minutes, v.withheld_ground, v.withheld_why, v.corrects_because, v.written_by,
    a.name as writer, v.recorded_at
  from (${which}) n
  join support.note_version v on v.region_id = n.region_id and v.compartment = n.compartment and v.note_id = n.id
  left join staff.account a on a.region_id = n.region_id and a.compartment = n.compartment and a.id = v.written_by
  order by n.id desc, v.version desc`

/** The notes about a person with all their versions, the one that was recorded last on top; ids of notes are in the order in which they were written. */
export async function notesOf(tx: Tx, personId: string, limit: number): Promise<Note[]> {
  const { rows } = await versionsOf(sql`select * from support.note where person_id = ${personId} order by id desc limit ${limit}`).execute(database(tx))
  return notesFrom(rows)
}

export async function note(tx: Tx, id: string): Promise<Note | undefined> {
  const { rows } = await versionsOf(sql`select * from support.note where id = ${id}`).execute(database(tx))
  return notesFrom(rows)[0]
}

/** Keeps a new note; false when this id is known already. */
export async function saveNote(tx: Tx, id: string, personId: string): Promise<boolean> {
  const { rows } = await sql`insert into support.note (id, person_id, author_id) values (${id}, ${personId}, ${tx.actor.accountId}) on conflict do nothing returning id`.execute(database(tx))
  return rows.length > 0
}

export type NewVersion = Pick<NoteVersion, 'version' | 'kind' | 'words' | 'happenedAt' | 'minutes' | 'withheld' | 'because'>

/** Adds a version; false when somebody wrote that version meanwhile. */
export async function saveVersion(tx: Tx, noteId: string, fresh: NewVersion): Promise<boolean> {
  const { rows } = await sql`insert into support.note_version (note_id, version, kind, words, happened_at, minutes, withheld_ground, withheld_why, corrects_because, written_by, recorded_at)
    values (${noteId}, ${fresh.version}, ${fresh.kind}, ${fresh.words}, ${fresh.happenedAt}, ${fresh.minutes}, ${fresh.withheld?.ground ?? null}, ${fresh.withheld?.why ?? null},
      ${fresh.because}, ${tx.actor.accountId}, ${tx.now}) on conflict do nothing returning version`.execute(database(tx))
  return rows.length > 0
}
