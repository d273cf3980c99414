import { database, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { Around } from '../../model.ts'
import { running, works } from './source.ts'

/**
 * Where these people live and who is around them today; who died is not in it. A worker counts who works here and is not away; who stands in for her key worker
 * while that one is away, and who leads the team, are read from the key worker, also when away. Of more than one the last by id.
 */
export async function aroundPeople(tx: Tx, personIds: readonly string[]): Promise<Map<string, Around>> {
  if (personIds.length === 0) return new Map()
  const { today } = tx
  const { rows } = await sql<Around & { personId: string }>`
    with asked as materialized (select u.id as person_id from unnest(${[...personIds]}::uuid[]) as u(id) where (select p.died_on is null from people.person p where p.id = u.id)),
    theirs as materialized (select a.person_id, a.account_id, a.kind from continuum.assignment a where a.person_id = any(${[...personIds]}::uuid[]) and ${running('a', today)}),
    workers as materialized (select w.account_id, ${works('w', today)} as works, exists (select from support.absence v where v.account_id = w.account_id and ${running('v', today)}) as away,
        (select max(v.replacement_id::text) from support.absence v where v.account_id = w.account_id and ${running('v', today)}) as stand_in,
        (select max(t.lead_id::text) from support.team_member m join support.team t on t.id = m.team_id where m.account_id = w.account_id and ${running('m', today)}) as lead
      from (select distinct account_id from theirs) w),
    helpers as materialized (select t.person_id, max(t.account_id::text) filter (where t.kind = 'key-worker' and w.works and not w.away) as worker,
        max(t.account_id::text) filter (where t.kind = 'replacement' and w.works and not w.away) as replacement,
        max(w.stand_in) filter (where t.kind = 'key-worker') as stand_in, max(w.lead) filter (where t.kind = 'key-worker') as lead
      from theirs t join workers w on w.account_id = t.account_id group by t.person_id)
    select f.person_id as "personId",
      (select r.municipality from people.residence r where r.person_id = f.person_id and r.fact in ('residence', 'origin') and ${running('r', today)} order by r.fact desc limit 1) as municipality,
      'account:' || h.worker as worker, 'account:' || coalesce(h.replacement, h.stand_in) as replacement, 'account:' || h.lead as lead,
      (select 'organisation:' || max(e.provider_id::text) from continuum.episode e where e.person_id = f.person_id and ${running('e', today)}) as provider
    from asked f left join helpers h on h.person_id = f.person_id`.execute(database(tx))
  return new Map(rows.map(({ personId, ...around }) => [personId, around]))
}
