import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CareSignal } from '../model.ts'

type Row = {
  id: string; about: string; words: string; municipality: string | null; reporter_name: string | null; reporter_contact: string | null
  received_at: Instant; handled_at: Instant | null; outcome: string | null; version: number
}

const columns = ['id', 'about', 'words', 'municipality', 'reporter_name', 'reporter_contact', 'received_at', 'handled_at', 'outcome', 'version'] as const

const signalFrom = (row: Row): CareSignal => ({
  id: row.id, about: row.about, words: row.words, municipality: row.municipality, reporterName: row.reporter_name, reporterContact: row.reporter_contact,
  receivedAt: row.received_at, handledAt: row.handled_at, outcome: row.outcome, version: row.version,
})

/** Care signals of one municipality or of all: those that wait first, the oldest on top, then what was handled, the newest on top. */
export async function careSignals(tx: Tx, municipality: string | undefined, { limit, offset }: { limit: number; offset: number }): Promise<CareSignal[]> {
  let query = database(tx).selectFrom('access.care_signal').select(columns)
  if (municipality) query = query.where('municipality', '=', municipality)
  const rows = await query.orderBy((eb) => eb('handled_at', 'is not', null)).orderBy(sql`case when handled_at is null then received_at end`).orderBy('handled_at', 'desc').orderBy('id').limit(limit).offset(offset).execute()
  return rows.map(signalFrom)
}

/** The care signal with this id, or undefined. */
export async function careSignal(tx: Tx, id: string): Promise<CareSignal | undefined> {
  const row = await database(tx).selectFrom('access.care_signal').select(columns).where('id', '=', id).executeTakeFirst()
  return row && signalFrom(row)
}

export const saveCareSignal = async (tx: Tx, fresh: Pick<CareSignal, 'id' | 'about' | 'words' | 'municipality' | 'reporterName' | 'reporterContact'>): Promise<void> => {
  await database(tx).insertInto('access.care_signal').values({
    id: fresh.id, about: fresh.about, words: fresh.words, municipality: fresh.municipality, reporter_name: fresh.reporterName,
    reporter_contact: fresh.reporterContact, received_at: tx.now,
  }).execute()
}

/** Records what was done with a signal; false when somebody was earlier. */
export async function markHandled(tx: Tx, id: string, version: number, outcome: string): Promise<boolean> {
  const saved = await database(tx).updateTable('access.care_signal').set({ handled_at: tx.now, handled_by: tx.actor.accountId, outcome, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).where('handled_at', 'is', null).executeTakeFirst()
  return saved.numUpdatedRows === 1n
}
