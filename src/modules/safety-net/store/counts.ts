import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { FindingRow, Recount } from '../model.ts'

/** Waits until no other count of this region and compartment runs: a second one then finds the work done. */
export async function oneCountAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7210012, ${tx.actor.regionId * 1000 + tx.actor.compartment})`.execute(database(tx))
}

/** Who got something in this time and still has it. */
export async function holdersSince(tx: Tx, from: Instant): Promise<string[]> {
  const { rows } = await sql<{ holder: string }>`select distinct holder from safety_net.turn where until_at is null and from_at > ${from} order by holder`.execute(database(tx))
  return rows.map(({ holder }) => holder)
}

/** How many people have something open, each once. */
export async function openPeople(tx: Tx): Promise<number> {
  const row = await database(tx).selectFrom('safety_net.finding').select(({ fn }) => fn.count<number>('person_id').distinct().as('people')).where('closed_at', 'is', null).executeTakeFirstOrThrow()
  return row.people
}

/** Keeps the count of this moment as the count of today. */
export async function saveRecount(tx: Tx, people: number, known: number): Promise<void> {
  await sql`insert into safety_net.recount (on_day, counted_at, people, known) values (${tx.today}, ${tx.now}, ${people}, ${known})
    on conflict (region_id, compartment, on_day) do update set counted_at = excluded.counted_at, recorded_at = clock_timestamp(), people = excluded.people, known = excluded.known`.execute(database(tx))
}

export type LastRecount = Recount & { realSecondsAgo: number }

/** The latest count, with how long ago it was in real time. */
export async function lastRecount(tx: Tx): Promise<LastRecount | undefined> {
  const { rows } = await sql<{ day: Day; countedAt: Instant; people: number; known: number; realSecondsAgo: number }>`
    select on_day as day, counted_at as "countedAt", people, known, extract(epoch from clock_timestamp() - recorded_at)::float8 as "realSecondsAgo"
    from safety_net.recount order by on_day desc limit 1`.execute(database(tx))
  return rows[0]
}

/** The last count of each day from a day on, in order. */
export const recountsSince = (tx: Tx, from: Day): Promise<Recount[]> =>
  database(tx).selectFrom('safety_net.recount').select(['on_day as day', 'counted_at as countedAt', 'people', 'known']).where('on_day', '>=', from).orderBy('on_day').execute()

export type OpenCounts = { why: { code: string; people: number }[]; where: { code: string; people: number }[]; since: Day | null; rung: number | null }

/** Open findings in numbers: people per rule and per municipality (each once in each), the oldest day and the highest rung. Raw: rules say what may be shown. */
export async function openCounts(tx: Tx): Promise<OpenCounts> {
  const { rows } = await sql<OpenCounts>`
    with open as materialized (select person_id, rule, coalesce(municipality, '') as municipality, since_day, rung from safety_net.finding where closed_at is null)
    select coalesce((select jsonb_agg(jsonb_build_object('code', rule, 'people', people)) from (select rule, count(distinct person_id) as people from open group by 1) y), '[]') as why,
      coalesce((select jsonb_agg(jsonb_build_object('code', municipality, 'people', people)) from (select municipality, count(distinct person_id) as people from open group by 1) w), '[]') as "where",
      (select min(since_day) from open) as since, (select max(rung) from open) as rung`.execute(database(tx))
  return rows[0] ?? { why: [], where: [], since: null, rung: null }
}

/** Open findings, the highest rung and then the longest first: those of a holder, or all of them; a name only where `reader` may open the file now. */
export async function findingsOf(tx: Tx, reader: string, of: 'own' | 'all', limit: number): Promise<FindingRow[]> {
  const own = of === 'all' ? sql`true` : sql`exists (select from safety_net.turn t where t.finding_id = f.id and t.holder = ${reader} and t.until_at is null)`
  const { rows } = await sql<FindingRow>`
    select f.id, f.rule, f.person_id as "personId", f.municipality, f.since_day as since, f.found_at as "foundAt", f.rung,
      (select array_agg(t.holder order by t.rung) from safety_net.turn t where t.finding_id = f.id and t.until_at is null) as turns,
      (select p.call_name || ' ' || p.family_name from people.person p where p.id = f.person_id and exists (
        select from people.access_right r where r.holder = ${reader} and r.person_id = f.person_id and r.kind in ('file', 'case')
          and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))) as name
    from safety_net.finding f where f.closed_at is null and ${own} order by f.rung desc, f.due_day, f.id limit ${limit}`.execute(database(tx))
  return listed(tx, rows, (row) => (row.name === null ? null : row.personId))
}
