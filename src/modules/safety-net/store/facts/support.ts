import { sql } from '../../../../platform/database/index.ts'
import { dayOf, running, type Source, works } from './source.ts'

/** Support that ended and was not followed, and rights from a decision under which nothing began and for which nobody waits. */
export const supportGaps: Source = ({ today }, { day }) => sql`
  select g.person_id, g.day, null as holder, null as product from last_day g
  where g.day <= ${day} and not exists (select from access.transfer t where t.person_id = g.person_id and t.accepted_on is not null)
  union all
  select t.person_id, t.from_day, null, null from continuum.entitlement t
  where ${running('t', today)} and t.withdrawn_on is null and t.from_day < ${day}
    and not exists (select from last_day e where e.person_id = t.person_id)
    and not exists (select from placement.wait_list_entry w where w.person_id = t.person_id and w.ended_on is null)`

/** Running support at a provider without anybody who works here as her key worker or replacement. The day is the last on which somebody was. */
export const supportWithoutWorker: Source = ({ today }, { day }) => sql`
  select e.person_id, least(${today}::date, greatest(e.from_day,
      (select max(least(a.until_day, coalesce(c.ended_at::date, a.until_day), coalesce(p.until_day, a.until_day))) from continuum.assignment a
        left join staff.account c on c.id = a.account_id left join lateral (select max(p.until_day) as until_day from staff.appointment p where p.account_id = a.account_id) p on true
        where a.person_id = e.person_id))) as day, null as holder, null as product
  from running_episode e
  where e.from_day <= ${day} and e.provider_id is not null
    and not exists (select from continuum.assignment a where a.person_id = e.person_id and ${running('a', today)} and ${works('a', today)})`

/** Signals that nobody answered. */
export const openSignals: Source = (_, { day }) => sql`
  select s.person_id, ${dayOf('s.raised_at')} as day, null as holder, null as product from continuum.signal s
  where s.answered_at is null and ${dayOf('s.raised_at')} <= ${day}`

/**
 * Agreed times that went by yesterday or before without a sign of life: the steps that should follow were not taken, or nobody even noticed.
 * With a signal it is a human's turn, and the rule of signals counts it. When the line should have it and nothing ever rang there, it counts here too.
 */
export const missedCheckIns: Source = ({ now, today }) => sql`
  select m.person_id, m.on_day as day, null as holder, null as product from continuum.missed_check_in m
  where m.found_at is null and (m.tasked_at is null or (m.line_at is not null and not exists (select from oncall.call c where c.missed_id = m.id))) and m.due_at < ${now}::timestamptz - interval '12 hours'
    and not exists (select from continuum.sign_of_life l where l.person_id = m.person_id and l.on_day = m.on_day)
  union all
  select t.person_id, ${today}::date - 1, null, null from continuum.agreed_time t
  where t.until_at is null and t.from_at < ${today}::date - 1 and extract(isodow from ${today}::date - 1)::int = any(t.weekdays)
    and not exists (select from continuum.sign_of_life l where l.person_id = t.person_id and l.on_day = ${today}::date - 1)
    and not exists (select from continuum.missed_check_in m where m.person_id = t.person_id and m.on_day = ${today}::date - 1)`

/** Observations and breathers past their agreed end, without advice, while that support runs. */
export const observationsOver: Source = (_, { day }) => sql`
  select o.person_id, o.agreed_until as day, null as holder, null as product from continuum.observation o join running_episode e on e.id = o.episode_id
  where o.advised_at is null and o.agreed_until <= ${day}`

/** Running support of which the rhythm says that both had to look back, by the day on which that was due. */
export const reviewsPast: Source = ({ today }, { day }) => sql`
  with looked_back as materialized (select v.person_id, greatest(v.own_on, v.worker_on) as day from continuum.evaluation v where v.own_on is not null and v.worker_on is not null),
    rhythms as materialized (select e.person_id, e.from_day, p.review_weeks * 7 as days from running_episode e join continuum.product p on p.code = e.product and ${running('p', today)} where e.provider_id is not null),
    past as materialized (select r.* from rhythms r where r.from_day + r.days <= ${day} and not exists (select from looked_back v where v.person_id = r.person_id and v.day + r.days > ${day})),
    last as materialized (select v.person_id, max(v.day) as day from looked_back v where v.person_id in (select person_id from past) group by v.person_id)
  select d.person_id, greatest(d.from_day, v.day) + d.days as day, null as holder, null as product from past d left join last v on v.person_id = d.person_id`
