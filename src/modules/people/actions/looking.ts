import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { whoListed, whoLooked } from '../../../platform/log-reading.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { NamedRight, OpenFile } from '../model.ts'
import { byDay, type LooksOfDay, reasons } from '../rules/looks.ts'
import { readQuery } from '../rules/search.ts'
import { personsNamed } from '../store/persons.ts'
import { namedRightsOn } from '../store/rights.ts'

/** How many lines of the log the person sees at once. */
export const linesShown = 300

// So many lists are put together per day and role; those that come with it take few lines.
const listsRead = 2000

/** Who looked in or did something with this file, and in whose lists she stood, per day; without what this account did itself. */
export const looksAt = async (tx: Tx, file: OpenFile, exceptAccount: string): Promise<LooksOfDay[]> =>
  byDay(await whoLooked(tx, file.person.id, linesShown, exceptAccount), await whoListed(tx, file.person.id, listsRead, exceptAccount))

/** Who may open this file now, and on which ground. */
export const mayLook = async (tx: Tx, file: OpenFile): Promise<NamedRight[]> => reasons(await namedRightsOn(tx, file.person.id))

/**
 * Whose lines of the log somebody asks who guards it: she knows the family name and the birth date, and learns no other. The log names the person she asked about.
 * Refuses with `name-and-birth-date` when one of both is missing, `nobody-by-that-name` when it is nobody here, or more than one.
 */
export async function guardedPerson(tx: Tx, typed: string): Promise<Result<string, 'name-and-birth-date' | 'nobody-by-that-name'>> {
  const { words, birthDate } = readQuery(typed)
  if (!birthDate || words.length === 0) return refuse('name-and-birth-date')
  const [id, other] = await personsNamed(tx, words, birthDate, 2)
  if (!id || other) return refuse('nobody-by-that-name')
  tx.opened.add(id)
  tx.grounds.set(id, 'guards-the-log')
  return ok(id)
}
