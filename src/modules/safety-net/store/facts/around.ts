import { type Day, minDay } from '../../../../kernel/day.ts'
import { sql } from '../../../../platform/database/index.ts'
import { dayOf, running, type Source, type Sql } from './source.ts'

/**
 * Who has support in her own home or waits, and moved to another municipality, or out of one without a new one, while the new one has nothing that says it
 * received her: no accepted transfer, no fact of receiving, no report or decision since. Shelter and protected living follow no municipality (Wmo 1.2.1).
 */
export const movesWithoutReceiver: Source = ({ today }, { day }) => sql`
  with moved as materialized (select o.person_id, o.until_day, o.municipality, n.municipality as new_one
    from people.residence o left join people.residence n on n.person_id = o.person_id and n.fact = 'residence' and n.from_day >= o.until_day
    where o.fact = 'residence' and o.until_day <= ${day} and o.until_day > ${today}::date - 365 and o.municipality is distinct from n.municipality),
    at_home as materialized (select e.person_id from running_episode e join continuum.product p on p.code = e.product and ${running('p', today)} where e.provider_id is not null and p.service = 'eigen-huis'),
    gone as materialized (select * from moved o where o.person_id in (select person_id from at_home))
  select o.person_id, o.until_day as day, 'municipality:' || o.municipality as holder, null as product from gone o
  where not exists (select from access.transfer t where t.person_id = o.person_id and t.accepted_on >= o.until_day)
    and not exists (select from people.residence r where r.person_id = o.person_id and r.fact = 'receiving' and r.from_day >= o.until_day)
    and not exists (select from access.report r where r.person_id = o.person_id and r.municipality = o.new_one and r.withdrawn_at is null and ${dayOf('r.received_at')} >= o.until_day)
    and not exists (select from access.decision d where d.person_id = o.person_id and d.municipality = o.new_one and d.decided_on >= o.until_day)`

// Everything that says that somebody saw, heard or read her. A stay that runs is contact today: she lives where people are.
type Trace = { day: Sql; from: Sql; lately: (since: Day) => Sql }
const trace = (day: Sql, from: Sql, lately: Trace['lately']): Trace => ({ day, from, lately })

const ofDays = (today: Day): readonly Trace[] => [
  trace(sql`k.on_day`, sql`continuum.check_in k where true`, (since) => sql`k.on_day > ${since}`),
  trace(sql`k.on_day`, sql`continuum.sign_of_life k where true`, (since) => sql`k.on_day > ${since}`),
  trace(sql`k.contacted_on`, sql`placement.wait_list_entry k where true`, (since) => sql`k.contacted_on > ${since}`),
  trace(sql`k.from_day`, sql`continuum.goal k where true`, (since) => sql`k.from_day > ${since}`),
  trace(sql`least(coalesce(k.until_day, ${today}), ${today})`, sql`placement.stay k where k.person_id is not null and k.arrived_on is not null and k.cancelled_on is null`, (since) => sql`(k.until_day is null or k.until_day > ${since})`),
]
const ofMeetings: readonly Trace[] = [
  trace(dayOf('v.happened_at'), sql`support.note k join support.note_version v on v.note_id = k.id where v.kind = 'contact'`, (since) => sql`v.happened_at >= ${since}::date`),
  trace(dayOf('k.received_at'), sql`oncall.call k where k.person_id is not null and k.answered_at is not null`, (since) => sql`k.received_at >= ${since}::date`),
  trace(dayOf('k.arrived_at'), sql`oncall.visit k where k.arrived_at is not null`, (since) => sql`k.arrived_at >= ${since}::date`),
]
// Of these there are so many that they are looked up for who is left.
const ofFiles: readonly Trace[] = [
  trace(dayOf('k.done_at'), sql`support.planned_contact k where k.done_at is not null`, (since) => sql`k.done_at >= ${since}::date`),
  trace(dayOf('k.started_at'), sql`access.enquiry k where true`, (since) => sql`k.started_at >= ${since}::date`),
  trace(dayOf('k.finished_at'), sql`access.enquiry k where k.finished_at is not null`, (since) => sql`k.finished_at >= ${since}::date`),
]

const since = (traces: readonly Trace[], furthest: Day): Sql => sql.join(traces.map(({ day, from, lately }) => sql`select k.person_id, ${day} as day from ${from} and ${lately(furthest)}`), sql` union all `)
const lastOf = (traces: readonly Trace[]): Sql => sql.join(traces.map(({ day, from }) => sql`(select max(${day}) from ${from} and k.person_id = s.person_id)`), sql`, `)
const unseenIn = (traces: readonly Trace[]): Sql => sql.join(traces.map(({ day, from }) => sql`(select count(*) from ${from} and k.person_id = s.person_id and ${day} > s.reach) = 0`), sql` and `)

/**
 * Running support by the last contact of any kind, where the last one is too long ago for her product. Step by step over who is left: who left a trace of a day,
 * who was met, whose file says so; and of the few others the last trace of all time.
 */
export const supportByContact: Source = ({ today }, reach) => {
  const furthest = minDay(reach.day, ...Object.values(reach.products))
  const days = ofDays(today)
  return sql`
  with limits as materialized (select * from unnest(${Object.keys(reach.products)}::text[], ${Object.values(reach.products)}::date[]) as z(product, day)),
    on_days as materialized (${since(days, furthest)}), met as materialized (${since(ofMeetings, furthest)}),
    supported as materialized (select e.person_id, e.from_day, e.product, coalesce(z.day, ${reach.day}) as reach from running_episode e left join limits z on z.product = e.product where e.provider_id is not null),
    unseen as materialized (select * from supported s where s.from_day <= s.reach and not exists (select from on_days k where k.person_id = s.person_id and k.day > s.reach)),
    unmet as materialized (select * from unseen s where not exists (select from met k where k.person_id = s.person_id and k.day > s.reach)),
    silent as materialized (select * from unmet s where ${unseenIn(ofFiles)})
  select s.person_id, greatest(s.from_day, ${lastOf([...days, ...ofMeetings, ...ofFiles])}) as day, null as holder, s.product from silent s`
}
