import { database, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { Nudge } from '../../model/plan.ts'

/** What she chose about the weekly message, and when the last one went. */
export async function nudge(tx: Tx, personId: string): Promise<Nudge> {
  const row = await database(tx).selectFrom('continuum.nudge').select(['off_at as offAt', 'last_at as lastAt']).where('person_id', '=', personId).executeTakeFirst()
  return row ?? { offAt: null, lastAt: null }
}

export async function saveNudgeChoice(tx: Tx, personId: string, wanted: boolean): Promise<void> {
  const off_at = wanted ? null : tx.now
  await database(tx).insertInto('continuum.nudge').values({ person_id: personId, off_at }).onConflict((oc) => oc.columns(['region_id', 'compartment', 'person_id']).doUpdateSet({ off_at })).execute()
}

/** Keeps when the last message went. */
export async function saveNudged(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await database(tx).insertInto('continuum.nudge').values(personIds.map((person_id) => ({ person_id, last_at: tx.now })))
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'person_id']).doUpdateSet({ last_at: tx.now })).execute()
}

export type ToNudge = { personId: string; open: number }

/** Everybody with open actions of her own who did not turn the message off and had none in the last six days. The dead get no message. */
export async function toNudge(tx: Tx): Promise<ToNudge[]> {
  const { rows } = await sql<ToNudge>`
    select a.person_id as "personId", count(*)::int as open
    from continuum.plan_action a join people.person p on p.id = a.person_id and p.died_on is null
    join continuum.goal g on g.id = a.goal_id and g.reached_on is null and g.stopped_on is null
    left join continuum.nudge n on n.person_id = a.person_id
    where a.doer = 'resident' and a.done_on is null and a.stopped_on is null and n.off_at is null
      and (n.last_at is null or n.last_at < ${tx.now}::timestamptz - interval '6 days')
    group by a.person_id order by a.person_id`.execute(database(tx))
  return rows
}
