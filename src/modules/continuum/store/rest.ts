import { newId } from '../../../kernel/id.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Rest, WakeCause } from '../model.ts'

/** Every time the support of a person rested, the newest first. */
export const rests = (tx: Tx, personId: string): Promise<Rest[]> =>
  database(tx).selectFrom('continuum.rest').select([
    'id', 'person_id as personId', 'episode_id as episodeId', 'from_at as fromAt', 'agreed', 'wish', 'woken_at as wokenAt', 'woken_by as wokenBy',
  ]).where('person_id', '=', personId).orderBy('from_at', 'desc').execute() as Promise<Rest[]>

export async function saveRest(tx: Tx, fresh: Pick<Rest, 'personId' | 'episodeId' | 'agreed' | 'wish'>): Promise<string> {
  const id = newId<'rest'>()
  await database(tx).insertInto('continuum.rest').values({
    id, person_id: fresh.personId, episode_id: fresh.episodeId, from_at: tx.now, agreed: fresh.agreed, wish: fresh.wish, started_by: tx.actor.accountId,
  }).execute()
  return id
}

/** Wakes a rest; false when it was woken meanwhile. */
export async function saveWoken(tx: Tx, id: string, cause: WakeCause): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.rest').set({ woken_at: tx.now, woken_by: cause, woken_by_account: tx.actor.accountId })
    .where('id', '=', id).where('woken_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
