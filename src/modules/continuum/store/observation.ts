import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Observation, ObservationFinding, ObservationWish } from '../model.ts'

/** What each stay in Stabilisatie en Observatie of a person was or is for, the newest first. */
export async function observations(tx: Tx, personId: string): Promise<Observation[]> {
  const rows = await database(tx).selectFrom('continuum.observation as o')
    .leftJoin('staff.account as s', 's.id', 'o.set_by').leftJoin('staff.account as a', 'a.id', 'o.advised_by')
    .select(['o.episode_id', 'o.person_id', 'o.purpose', 'o.question', 'o.agreed_until', 'o.where_to', 'o.advice', 'o.next_product', 'o.advised_at', 'o.version', 's.name as set_name', 'a.name as advised_name'])
    .where('o.person_id', '=', personId).orderBy('o.set_at', 'desc').execute()
  return rows.map((row) => ({
    episodeId: row.episode_id, personId: row.person_id, purpose: row.purpose as Observation['purpose'], question: row.question, until: row.agreed_until, whereTo: row.where_to, setByName: row.set_name,
    advice: row.advice && row.next_product && row.advised_at ? { words: row.advice, next: row.next_product, at: row.advised_at, name: row.advised_name } : null, version: row.version,
  }))
}

/** Sets or changes what a stay is for; false when somebody else changed it meanwhile, or the advice is given already. */
export async function saveObservation(tx: Tx, personId: string, episodeId: string, wish: ObservationWish, version: number): Promise<boolean> {
  const { rows } = await sql`insert into continuum.observation (episode_id, person_id, purpose, question, agreed_until, where_to, set_at, set_by)
    select ${episodeId}, ${personId}, ${wish.purpose}, ${wish.question}, ${wish.until}, ${wish.purpose === 'breather' ? wish.whereTo : null}, ${tx.now}, ${tx.actor.accountId}
    on conflict (region_id, compartment, episode_id) do update
      set purpose = excluded.purpose, question = excluded.question, agreed_until = excluded.agreed_until, where_to = excluded.where_to, set_at = excluded.set_at, set_by = excluded.set_by, version = observation.version + 1
      where observation.version = ${version} and observation.advice is null
    returning version`.execute(database(tx))
  return rows.length > 0
}

/** What was seen, the newest day first. */
export const observationFindings = (tx: Tx, episodeId: string): Promise<ObservationFinding[]> =>
  database(tx).selectFrom('continuum.observation_finding as f').leftJoin('staff.account as a', 'a.id', 'f.written_by')
    .select(['f.id', 'f.on_day as day', 'f.words', 'a.name']).where('f.episode_id', '=', episodeId).orderBy('f.on_day', 'desc').orderBy('f.written_at', 'desc').execute()

export async function saveFinding(tx: Tx, { personId, episodeId }: Pick<Observation, 'personId' | 'episodeId'>, on: Day, words: string): Promise<void> {
  await database(tx).insertInto('continuum.observation_finding').values({
    id: newId<'observation-finding'>(), episode_id: episodeId, person_id: personId, on_day: on, words, written_at: tx.now, written_by: tx.actor.accountId,
  }).execute()
}

/** Keeps the advice at the end, once; false when it was there already or the version is another. */
export async function saveAdvice(tx: Tx, episodeId: string, version: number, words: string, next: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.observation')
    .set({ advice: words, next_product: next, advised_at: tx.now, advised_by: tx.actor.accountId, version: version + 1 })
    .where('episode_id', '=', episodeId).where('version', '=', version).where('advice', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
