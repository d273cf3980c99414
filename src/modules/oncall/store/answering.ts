import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AgreedNorm, Grouping, LineRecord } from '../model/answering.ts'

const localDay = sql`(c.received_at at time zone 'Europe/Amsterdam')::date`
const lived = sql`r.person_id = c.person_id and r.fact = 'residence' and r.from_day <= ${localDay} and (r.until_day is null or r.until_day > ${localDay})`

const keys = {
  line: sql`l.name`,
  month: sql`to_char(c.received_at at time zone 'Europe/Amsterdam', 'YYYY-MM')`,
  municipality: sql`coalesce((select m.name from people.residence r join cooperation.municipality m on m.code = r.municipality where ${lived} limit 1), '')`,
  provider: sql`coalesce(e.provider, '')`,
} as const satisfies Record<Grouping, unknown>

export type Window = { from: Instant; until: Instant; municipality: string | undefined }

/**
 * How the lines did for calls received in [from, until), by line, month, municipality or provider (empty text: not known). The norm of a call is
 * that of the contract under which she was supported that day; where it says nothing, that of the line.
 * Only calls that rang count: what a third party said was answered by who wrote it down.
 */
export async function lineRecords(tx: Tx, grouping: Grouping, { from, until, municipality }: Window): Promise<LineRecord[]> {
  const { rows } = await sql<LineRecord>`
    with calls as (
      select ${keys[grouping]} as name, c.id, extract(epoch from c.answered_at - c.received_at)::float8 as answer, c.outcome,
        coalesce(e.answer_seconds, l.answer_seconds) as norm, coalesce(e.arrive_minutes, l.arrive_minutes) as arrive_norm,
        (select extract(epoch from min(v.arrived_at) - min(v.sent_at))::float8 / 60 from oncall.visit v where v.call_id = c.id) as arrive,
        exists (select from oncall.visit v where v.call_id = c.id) as visited,
        (select count(distinct (s.round, s.step)) from oncall.call_step s where s.call_id = c.id and s.outcome = 'rings') - (c.answered_at is not null)::int as unanswered
      from oncall.call c join oncall.line l on l.id = c.line_id
        left join lateral (
          select o.name as provider, k.answer_seconds, k.arrive_minutes from continuum.episode e join staff.organisation o on o.id = e.provider_id
            left join procurement.contract k on k.provider_id = e.provider_id and k.product = e.product and k.from_day <= ${localDay} and (k.until_day is null or k.until_day > ${localDay})
          where e.person_id = c.person_id and e.from_day <= ${localDay} and (e.until_day is null or e.until_day > ${localDay}) order by e.from_day desc limit 1
        ) e on true
      where c.received_at >= ${from} and c.received_at < ${until} and c.channel <> 'third-party'
        ${municipality ? sql`and exists (select from people.residence r where ${lived} and r.municipality = ${municipality})` : sql``}
    )
    select name, count(*)::int as calls, count(*) filter (where answer <= norm)::int as within,
      (percentile_cont(0.5) within group (order by answer))::float8 as "answerHalf", (percentile_cont(0.9) within group (order by answer))::float8 as "answerNine",
      count(*) filter (where visited)::int as visits, count(*) filter (where arrive <= arrive_norm)::int as "arrivedWithin", count(arrive)::int as arrived,
      (percentile_cont(0.5) within group (order by arrive))::float8 as "arriveHalf", (percentile_cont(0.9) within group (order by arrive))::float8 as "arriveNine",
      count(*) filter (where outcome = 'talk-was-enough')::int as talked, coalesce(sum(greatest(0, unanswered)), 0)::int as "unansweredSteps"
    from calls group by name order by name`.execute(database(tx))
  return rows
}

/** What the contracts that run on a day say about answering and arriving, once for each provider and norm. */
export async function agreedNorms(tx: Tx, on: Day): Promise<AgreedNorm[]> {
  return database(tx).selectFrom('procurement.contract as k').innerJoin('staff.organisation as o', 'o.id', 'k.provider_id')
    .select(['o.name', 'k.answer_seconds as answerSeconds', 'k.arrive_minutes as arriveMinutes', 'k.example_value as exampleValue']).distinct()
    .where('k.from_day', '<=', on).where((eb) => eb.or([eb('k.until_day', 'is', null), eb('k.until_day', '>', on)]))
    .where((eb) => eb.or([eb('k.answer_seconds', 'is not', null), eb('k.arrive_minutes', 'is not', null)]))
    .orderBy('o.name').execute()
}
