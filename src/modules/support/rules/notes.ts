import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Note, NoteVersion } from '../model.ts'

export type NoteRefusal = 'note-in-future' | 'withheld-needs-both'

// The clock of a telephone runs up to some minutes ahead of ours.
const CLOCK_SKEW_MS = 5 * 60_000

type Typed = { happenedAt: Instant; withheldGround?: string | undefined; withheldWhy?: string | undefined }

/** Whether a note can be kept as typed: it happened already, and what is withheld says on which ground and why. */
export function checkNote({ happenedAt, withheldGround, withheldWhy }: Typed, now: Instant): Result<true, NoteRefusal> {
  if (Date.parse(happenedAt) > Date.parse(now) + CLOCK_SKEW_MS) return refuseField('gebeurdOp', 'note-in-future')
  return Boolean(withheldGround) === Boolean(withheldWhy) ? ok(true) : refuseField('waaromNiet', 'withheld-needs-both')
}

/** Only who wrote a note corrects it, and only the version that she read. */
export function mayCorrect(note: Note, accountId: string, version: number | undefined): Result<true, 'not-your-note' | 'changed-meanwhile'> {
  if (note.authorId !== accountId) return refuse('not-your-note')
  return note.versions[0].version === version ? ok(true) : refuse('changed-meanwhile')
}

export type ReadByResident =
  | { withheld: false; version: NoteVersion; earlier: readonly NoteVersion[] }
  | { withheld: true; ground: NonNullable<NoteVersion['withheld']>['ground']; recordedAt: Instant }

/**
 * What the resident reads of a note: everything, also what stood there before, unless the newest version is withheld; then that there is one,
 * since when and on which ground. An earlier version that was withheld stays so.
 */
export function forResident(note: Note): ReadByResident {
  const [newest, ...earlier] = note.versions
  if (newest.withheld) return { withheld: true, ground: newest.withheld.ground, recordedAt: newest.recordedAt }
  return { withheld: false, version: newest, earlier: earlier.filter((one) => !one.withheld) }
}
