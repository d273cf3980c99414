import { addDuration } from '../kernel/instant.ts'
import { database, sql } from './database/index.ts'
import { forgetOldForms } from './http/kept.ts'
import { type JobHandler, schedule } from './jobs.ts'
import type { Tx } from './transaction.ts'
import { forgetOldTries } from './tries.ts'

const kind = 'sweep'
// A request is sent again within minutes; a week is ample.
const keysKept = '7 days'

const bookNext = (tx: Tx, after: string): Promise<void> => schedule(tx, { kind, at: addDuration(tx.now, after), key: 'daily' })

/** Throws away what is over: sessions that ended, the answers kept for requests that are sent twice, codes that were tried long ago, and forms that nobody came back for. Once a day. */
export const sweepJob: JobHandler = {
  kind,
  latestOnly: true,
  run: async (tx) => {
    await sql`delete from platform.session where expires_at < clock_timestamp() or last_seen_at < clock_timestamp() - interval '1 day'`.execute(database(tx))
    await sql`delete from platform.idempotency_key where at < clock_timestamp() - ${keysKept}::interval`.execute(database(tx))
    await forgetOldTries(tx)
    await forgetOldForms(tx)
    await bookNext(tx, 'P1D')
  },
}

/** Puts the daily sweep in the book when the program starts. */
export const sweepStart = (tx: Tx): Promise<void> => bookNext(tx, 'PT1H')
