import { database } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { NeighbourhoodActivity } from '../../model/participation.ts'

const activities = (tx: Tx) => database(tx).selectFrom('continuum.neighbourhood_activity').select([
  'id', 'municipality', 'name', 'about', 'place', 'times', 'costs', 'contact', 'life_area as lifeArea', 'from_day as from', 'until_day as until', 'example_value as exampleValue', 'version',
])

/** What there is to join on a day or later; with a municipality, only there. By municipality and name. */
export const activitiesFrom = (tx: Tx, municipality?: string): Promise<NeighbourhoodActivity[]> =>
  activities(tx).$if(municipality !== undefined, (query) => query.where('municipality', '=', municipality ?? ''))
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', tx.today)])).orderBy('municipality').orderBy('name').execute() as Promise<NeighbourhoodActivity[]>

export const activityById = (tx: Tx, id: string): Promise<NeighbourhoodActivity | undefined> =>
  activities(tx).where('id', '=', id).executeTakeFirst() as Promise<NeighbourhoodActivity | undefined>

type Fresh = Omit<NeighbourhoodActivity, 'version' | 'exampleValue'>

const row = (one: Omit<Fresh, 'id' | 'municipality'>) =>
  ({ name: one.name, about: one.about, place: one.place, times: one.times, costs: one.costs, contact: one.contact, life_area: one.lifeArea, from_day: one.from, until_day: one.until })

export async function saveActivity(tx: Tx, fresh: Fresh): Promise<void> {
  await database(tx).insertInto('continuum.neighbourhood_activity').values({ id: fresh.id, municipality: fresh.municipality, ...row(fresh) }).execute()
}

/** Changes an offer; false when somebody changed it since that version. */
export async function changeActivity(tx: Tx, id: string, version: number, changed: Omit<Fresh, 'id' | 'municipality'>): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.neighbourhood_activity').set({ ...row(changed), example_value: false, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
