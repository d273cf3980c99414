import { newId } from '../../../kernel/id.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { LineRole, OpenGap, Span } from '../model/roster.ts'

/** The gaps that are known and not filled, the first on top. */
export async function openGaps(tx: Tx, lineId?: string): Promise<OpenGap[]> {
  let query = database(tx).selectFrom('oncall.gap').select(['id', 'line_id as lineId', 'role', 'from_at as from', 'until_at as until', 'told_days as toldDays']).where('filled_at', 'is', null).where('until_at', '>', tx.now)
  if (lineId) query = query.where('line_id', '=', lineId)
  return (await query.orderBy('from_at').orderBy('role').limit(500).execute()).map((row) => ({ ...row, role: row.role as LineRole }))
}

/** Makes a gap known: from now on everybody sees it. `toldDays` of the gap that it is a rest of. */
export const insertGap = (tx: Tx, lineId: string, role: LineRole, { from, until }: Span, toldDays: number | null) =>
  database(tx).insertInto('oncall.gap').values({ id: newId(), line_id: lineId, role, from_at: from, until_at: until, found_at: tx.now, told_days: toldDays }).execute()

export const closeGap = (tx: Tx, id: string) => database(tx).updateTable('oncall.gap').set({ filled_at: tx.now }).where('id', '=', id).execute()

export const markGapTold = (tx: Tx, id: string, days: number) => database(tx).updateTable('oncall.gap').set({ told_days: days }).where('id', '=', id).execute()
