import { database } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { Goal } from '../../model.ts'

/** All goals of a person, in the order in which she made them. */
export const goals = (tx: Tx, personId: string): Promise<Goal[]> =>
  database(tx).selectFrom('continuum.goal')
    .select(['id', 'person_id as personId', 'life_area as lifeArea', 'words', 'from_day as from', 'reached_on as reachedOn', 'stopped_on as stoppedOn', 'version'])
    .where('person_id', '=', personId).orderBy('from_day').orderBy('id').execute() as Promise<Goal[]>

export async function saveGoal(tx: Tx, fresh: Pick<Goal, 'id' | 'personId' | 'lifeArea' | 'words' | 'from'>): Promise<void> {
  await database(tx).insertInto('continuum.goal').values({ id: fresh.id, person_id: fresh.personId, life_area: fresh.lifeArea, words: fresh.words, from_day: fresh.from }).execute()
}

/** Reached or stopped today; false when somebody changed the goal meanwhile. */
export async function closeGoal(tx: Tx, goal: Goal, how: 'reached_on' | 'stopped_on'): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.goal').set({ [how]: tx.today, version: goal.version + 1 })
    .where('id', '=', goal.id).where('version', '=', goal.version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
