import type { Day } from '../../kernel/day.ts'
import { database, sql } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { MonthCount } from './model.ts'

// Sums over facts of other houses, read only; nothing in here is about one person.

/** How many people had support on each of these days; of one municipality when it is named (by residence on that day). */
export async function supportedOn(tx: Tx, days: readonly Day[], municipality?: string): Promise<MonthCount[]> {
  const living = municipality === undefined ? sql`` : sql`and exists (select from people.residence r where r.person_id = e.person_id and r.fact = 'residence' and r.municipality = ${municipality}
    and r.from_day <= d.day and (r.until_day is null or r.until_day > d.day))`
  const { rows } = await sql<MonthCount>`
    select d.day, count(e.person_id)::int as people from unnest(${[...days]}::date[]) as d(day)
    left join continuum.episode e on e.product <> 'zelfstandig' and e.from_day <= d.day and (e.until_day is null or e.until_day > d.day) ${living}
    group by d.day order by d.day`.execute(database(tx))
  return rows
}

/** What each municipality paid in [from, upTo), in cents. */
export async function paidBetween(tx: Tx, from: Day, upTo: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ municipality: string; cents: number }>`
    select municipality, sum(cents_per_day::bigint * (least(coalesce(until_day, ${upTo}::date), ${upTo}::date) - greatest(from_day, ${from}::date)))::bigint as cents
    from finance.cost_line where from_day < ${upTo} and (until_day is null or until_day > ${from}) group by municipality`.execute(database(tx))
  return new Map(rows.map((row) => [row.municipality, row.cents]))
}
