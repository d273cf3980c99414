import { addDays, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Outcome } from '../../../platform/audit.ts'
import { logFigures, type LogRow, readLog } from '../../../platform/log-reading.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { guardedPerson } from '../../people/index.ts'

/** How many lines of the log the privacy officer sees at once. */
export const logLines = 100

/** What the privacy officer sees first: today's figures, the last refusals of access and the last entries. */
export async function logOverview(tx: Tx) {
  return {
    figures: await logFigures(tx, startOfDay(tx.today)),
    refused: await readLog(tx, { outcome: 'refused' }, 20),
    latest: await readLog(tx, {}, logLines),
  }
}

/** What the privacy officer asks of the log; `person` is a family name with a birth date, `until` a day that is part of it. */
export type LogQuestion = { person?: string | undefined; worker?: string | undefined; event?: string | undefined; outcome?: Outcome | undefined; from?: Day | undefined; until?: Day | undefined }

/** The entries she asked for, newest first. Refuses with `name-and-birth-date` and `nobody-by-that-name`. */
export async function searchLog(tx: Tx, asked: LogQuestion): Promise<Result<LogRow[]>> {
  const person = asked.person ? await guardedPerson(tx, asked.person) : ok(undefined)
  if (!person.ok) return { ok: false, refusal: { ...person.refusal, field: 'persoon' } }
  const { worker, event, outcome, from, until } = asked
  return ok(await readLog(tx, { personId: person.value, worker, event, outcome, from: from && startOfDay(from), until: until && startOfDay(addDays(until, 1)) }, logLines))
}
