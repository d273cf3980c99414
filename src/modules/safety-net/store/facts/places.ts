import { sql } from '../../../../platform/database/index.ts'
import { dayOf, running, type Source } from './source.ts'

/** Follow-ups that nobody saw in the time they carry themselves. */
export const unseenFollowUps: Source = ({ now }) => sql`
  select f.person_id, ${dayOf('f.due_at')} as day, 'account:' || coalesce(f.escalated_to, f.owner_id) as holder, null as product from oncall.follow_up f
  where f.seen_at is null and f.due_at < ${now}`

/** Who waits, by when somebody last spoke to her. */
export const waitingByContact: Source = (_, { day }) => sql`
  select w.person_id, w.contacted_on as day, null as holder, null as product from placement.wait_list_entry w where w.ended_on is null and w.contacted_on <= ${day}`

/** Who waits and has no support meanwhile. */
export const waitingUnbridged: Source = (_, { day }) => sql`
  select w.person_id, w.since_day as day, null as holder, null as product from placement.wait_list_entry w
  where w.ended_on is null and coalesce(w.bridging, '') = '' and w.since_day <= ${day}
    and not exists (select from running_episode e where e.person_id = w.person_id and e.provider_id is not null)`

/** Stays that ended while nobody wrote down where to, and that nothing followed. */
export const staysEndedOpen: Source = ({ today }, { day }) => sql`
  with ended as materialized (select s.person_id, s.id, s.until_day from placement.stay s
    where s.kind = 'stay' and s.person_id is not null and s.cancelled_on is null and s.until_day <= ${day} and coalesce(s.went_to, 'unknown') = 'unknown')
  select s.person_id, s.until_day as day, null as holder, null as product from ended s
  where not exists (select from placement.stay n where n.person_id = s.person_id and n.id <> s.id and n.cancelled_on is null and n.from_day >= s.until_day)
    and not exists (select from continuum.episode e join continuum.product p on p.code = e.product and ${running('p', today)}
      where e.person_id = s.person_id and ${running('e', today)} and p.setting in ('own-home', 'around'))`
