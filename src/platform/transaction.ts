import type { Day } from '../kernel/day.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Actor } from './actor.ts'

/**
 * One unit of work: everything in it happens, or nothing does.
 * Rules get `today` and `now` from here; only stores can reach the database behind it (platform/database).
 */
export type Tx = {
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  /** The request or job this belongs to; stands on every log entry. */
  readonly requestId: string
  /** Persons whose file was opened in this unit of work; the log names each of them. */
  readonly opened: Set<string>
  /** On which ground a file was opened, by person, where a right opened it; the log keeps it. */
  readonly grounds: Map<string, string>
  /** Persons whose name or number was shown in a list, without opening their file; the log of the list names each of them too. */
  readonly shown: Set<string>
}

/** Marks whom a list shows, so that each of them reads that she stood in it, and gives the same rows. Every store that lists people by name ends with it. */
export function listed<T>(tx: Tx, rows: T[], who: (row: T) => string | null): T[] {
  for (const row of rows) {
    const person = who(row)
    if (person) tx.shown.add(person)
  }
  return rows
}
