import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AgreedNorm, Grouping, LineRecord } from '../model/answering.ts'

const localDay = sql`(c.received_at at time zone 'Europe/Amsterdam')::date`
const rang = sql`(select call_id, count(distinct (round, step)) as steps from oncall.call_step where outcome = 'rings' group by call_id)`
const went = sql`(select call_id, extract(epoch from min(arrived_at) - min(sent_at))::float8 / 60 as arrive from oncall.visit group by call_id)`

export type Window = { from: Instant; until: Instant; municipality: string | undefined }

/**
 * How the lines did for calls received in [from, until), by line, month, municipality and provider (empty text: not known). The norm of a call is
 * that of the contract under which she was supported that day; where it says nothing, that of the line.
 * Only calls that rang count: what a third party said was answered by who wrote it down. What was on paper and entered afterwards is counted by itself (`entered`) and
 * in nothing else: nobody measured how fast it was answered, so it makes no figure better or worse.
 */
export async function lineRecords(tx: Tx, { from, until, municipality }: Window): Promise<(LineRecord & { grouping: Grouping })[]> {
  const { rows } = await sql<LineRecord & { grouping: Grouping }>`
    with calls as (
      select l.name as line, to_char(c.received_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, coalesce(m.name, '') as municipality, coalesce(o.name, '') as provider,
        extract(epoch from c.answered_at - c.received_at)::float8 as answer, c.outcome, v.arrive, v.call_id is not null as visited, c.entered_at is not null as entered,
        coalesce(k.answer_seconds, l.answer_seconds) as norm, coalesce(k.arrive_minutes, l.arrive_minutes) as arrive_norm,
        coalesce(s.steps, 0) - (c.answered_at is not null)::int as unanswered
      from oncall.call c join oncall.line l on l.id = c.line_id
        left join people.residence r on r.person_id = c.person_id and r.fact = 'residence' and r.from_day <= ${localDay} and (r.until_day is null or r.until_day > ${localDay})
        left join cooperation.municipality m on m.code = r.municipality
        left join continuum.episode e on e.person_id = c.person_id and e.from_day <= ${localDay} and (e.until_day is null or e.until_day > ${localDay})
        left join staff.organisation o on o.id = e.provider_id
        left join procurement.contract k on k.provider_id = e.provider_id and k.product = e.product and k.from_day <= ${localDay} and (k.until_day is null or k.until_day > ${localDay})
        left join ${went} v on v.call_id = c.id
        left join ${rang} s on s.call_id = c.id
      where c.received_at >= ${from} and c.received_at < ${until} and c.channel <> 'third-party' ${municipality ? sql`and r.municipality = ${municipality}` : sql``}
    )
    select case when grouping(line) = 0 then 'line' when grouping(month) = 0 then 'month' when grouping(municipality) = 0 then 'municipality' else 'provider' end as grouping,
      coalesce(line, month, municipality, provider) as name, count(*) filter (where not entered)::int as calls, count(*) filter (where entered)::int as entered,
      count(*) filter (where answer <= norm and not entered)::int as within,
      (percentile_cont(0.5) within group (order by answer) filter (where not entered))::float8 as "answerHalf",
      (percentile_cont(0.9) within group (order by answer) filter (where not entered))::float8 as "answerNine",
      count(*) filter (where visited and not entered)::int as visits, count(*) filter (where arrive <= arrive_norm and not entered)::int as "arrivedWithin",
      count(arrive) filter (where not entered)::int as arrived,
      (percentile_cont(0.5) within group (order by arrive) filter (where not entered))::float8 as "arriveHalf",
      (percentile_cont(0.9) within group (order by arrive) filter (where not entered))::float8 as "arriveNine",
      count(*) filter (where outcome = 'talk-was-enough' and not entered)::int as talked,
      coalesce(sum(greatest(0, unanswered)) filter (where not entered), 0)::int as "unansweredSteps"
    from calls group by grouping sets ((line), (month), (municipality), (provider)) order by name`.execute(database(tx))
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
