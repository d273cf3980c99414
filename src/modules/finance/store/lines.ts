import { newId } from '../../../kernel/id.ts'
import { cents } from '../../../kernel/money.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Because, CostLine, Regime, StoredLine } from '../model.ts'

const lineQuery = (tx: Tx) => database(tx).selectFrom('finance.cost_line')
  .select(['id', 'episode_id', 'municipality', 'product', 'provider_id', 'regime', 'because', 'cents_per_day', 'from_day', 'until_day'])

/** The cost lines of a person, in order of days. */
export async function linesOf(tx: Tx, personId: string): Promise<StoredLine[]> {
  const rows = await lineQuery(tx).where('person_id', '=', personId).orderBy('from_day').execute()
  return rows.map((row) => ({
    id: row.id, episodeId: row.episode_id, municipality: row.municipality, product: row.product, providerId: row.provider_id, regime: row.regime as Regime,
    because: row.because as Because, centsPerDay: cents(row.cents_per_day), from: row.from_day, until: row.until_day,
  }))
}

export async function deleteLines(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await database(tx).deleteFrom('finance.cost_line').where('id', 'in', [...ids]).execute()
}

/** Stores lines; the database refuses a day of a person that is paid already. */
export async function saveLines(tx: Tx, personId: string, lines: readonly CostLine[]): Promise<void> {
  if (lines.length === 0) return
  await database(tx).insertInto('finance.cost_line').values(lines.map((line) => ({
    id: newId<'cost-line'>(), person_id: personId, episode_id: line.episodeId, municipality: line.municipality, product: line.product, provider_id: line.providerId,
    regime: line.regime, because: line.because, cents_per_day: line.centsPerDay, from_day: line.from, until_day: line.until,
  }))).execute()
}
