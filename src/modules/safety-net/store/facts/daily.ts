import { sql } from '../../../../platform/database/index.ts'
import { dayOf, type Source } from './source.ts'

/** Handovers about a person that nobody of the next shift took over; who wrote it still has it. */
export const openHandovers: Source = (_, { day }) => sql`
  select h.person_id, ${dayOf('h.written_at')} as day, 'account:' || h.written_by as holder, null as product from support.handover h
  where h.person_id is not null and h.accepted_at is null and ${dayOf('h.written_at')} <= ${day}`

/** Support with hours at home and nothing to come in the calendar, by the last day on which something stood there; that day is looked up for the few who are left. */
export const supportWithoutAppointment: Source = ({ now, today }, { day }) => sql`
  with coming as materialized (select c.person_id from support.planned_contact c where c.from_at > ${now} and c.cancelled_at is null),
    without as materialized (
    select e.person_id, e.from_day from running_episode e
    where e.provider_id is not null and e.hours_per_week > 0 and e.from_day <= ${day}
      and not exists (select from coming c where c.person_id = e.person_id)
      and not exists (select from continuum.rest s where s.person_id = e.person_id and s.woken_at is null)
      and not exists (select from placement.stay s where s.person_id = e.person_id and s.kind = 'stay' and s.arrived_on is not null and s.cancelled_on is null and (s.until_day is null or s.until_day > ${today}))),
    last as materialized (select w.person_id, greatest(w.from_day, (select (max(k.from_at) at time zone 'Europe/Amsterdam')::date from support.planned_contact k where k.person_id = w.person_id)) as day from without w)
  select person_id, day, null as holder, null as product from last where day <= ${day}`
