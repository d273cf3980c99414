import { addDays, addMonths, day, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { suppress, suppressTable } from '../../../kernel/suppression.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type AgreedNorm, type Grouping, groupings, type ShownRecord } from '../model/answering.ts'
import { shownRecords } from '../rules/answering.ts'
import { agreedNorms, lineRecords } from '../store/answering.ts'
import { lines } from '../store/lines.ts'

const MONTHS_SHOWN = 6

const hiding = { table: suppressTable, isSmall: (count: number) => suppress(count) === 'hidden' }

export type Answering = { from: Day; norms: { lines: AgreedNorm[]; contracts: AgreedNorm[] }; tables: { grouping: Grouping; records: ShownRecord[] }[] }

/**
 * How the lines did in the last months, up to and with today, against what was agreed; somebody of a municipality reads her own.
 * Small numbers are hidden, as in every figure that leaves the line; people who are protected apart are in none of them.
 */
export async function answering(tx: Tx): Promise<Answering> {
  const from = day(`${addMonths(tx.today, 1 - MONTHS_SHOWN).slice(0, 7)}-01`)
  const window = { from: startOfDay(from), until: startOfDay(addDays(tx.today, 1)), municipality: tx.actor.municipality }
  const records = await lineRecords(tx, window)
  const tables = groupings.map((grouping) => ({ grouping, records: shownRecords(records.filter((one) => one.grouping === grouping), hiding) }))
  return { from, norms: { lines: await lines(tx), contracts: await agreedNorms(tx, tx.today) }, tables }
}
