import type { Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

/** What was agreed and delivered over a period in one product at one provider: people, hours agreed, hours delivered, nights, and people below the norm. */
export type DeliveryCount = { providerId: string; provider: string; product: string; people: number; agreed: number; delivered: number; nights: number; below: number }

/**
 * Delivery of whole weeks from `from` up to `until` in numbers, per provider and product; of one provider when named. An episode counts for
 * the days it ran in the period; `share` is the norm under which somebody counts as below it.
 */
export async function deliveryCounts(tx: Tx, from: Day, until: Day, share: number, providerId?: string): Promise<DeliveryCount[]> {
  const [begin, end] = [startOfDay(from), startOfDay(until)]
  const { rows } = await sql<DeliveryCount>`
    with ran as (
      select e.person_id, e.provider_id, e.product, sum(e.hours_per_week * (least(coalesce(e.until_day, ${until}::date), ${until}::date) - greatest(e.from_day, ${from}::date)) / 7.0) as agreed
      from continuum.episode e where e.provider_id is not null and e.from_day < ${until} and (e.until_day is null or e.until_day > ${from})
        and (${providerId ?? null}::uuid is null or e.provider_id = ${providerId ?? null}::uuid)
      group by e.person_id, e.provider_id, e.product
    ), came as (
      select person_id, sum(minutes) / 60.0 as hours from (
        select c.person_id, c.minutes from support.planned_contact c where c.done_at is not null and c.from_at >= ${begin} and c.from_at < ${end}
        union all
        select n.person_id, v.minutes from support.note_version v join support.note n on n.region_id = v.region_id and n.compartment = v.compartment and n.id = v.note_id
        where v.minutes is not null and v.happened_at >= ${begin} and v.happened_at < ${end}
          and not exists (select from support.note_version l where l.region_id = v.region_id and l.compartment = v.compartment and l.note_id = v.note_id and l.version > v.version)
      ) m group by person_id
    ), slept as (
      select person_id, sum(least(coalesce(until_day, ${until}::date), ${until}::date) - greatest(from_day, ${from}::date)) as nights from support.night_presence
      where from_day < ${until} and (until_day is null or until_day > ${from}) group by person_id
    )
    select r.provider_id as "providerId", o.name as provider, r.product, count(*)::int as people, sum(r.agreed)::float8 as agreed,
      coalesce(sum(c.hours), 0)::float8 as delivered, coalesce(sum(s.nights), 0)::int as nights,
      count(*) filter (where r.agreed > 0 and coalesce(c.hours, 0) < r.agreed * ${share}::numeric)::int as below
    from ran r join staff.organisation o on o.region_id = (select platform.region()) and o.id = r.provider_id
    left join came c on c.person_id = r.person_id left join slept s on s.person_id = r.person_id
    group by r.provider_id, o.name, r.product order by o.name, r.product`.execute(database(tx))
  return rows
}
