import { database, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { OpenCase } from '../../model.ts'
import { dayOf, type Source } from './source.ts'

// In three parts, each of which leaves out at once what went on to the next: nearly everything did. That is seen in the indexes; the few that are left are read.
const caseParts = sql`
  select r.person_id, r.received_at, null::uuid as worker_id, null::timestamptz as finished_at, null::date as applied_on, null::date as withdrawn_on
  from (select o.id from access.report o where not exists (select from access.enquiry q where q.report_id = o.id)) o join access.report r on r.id = o.id where r.withdrawn_at is null
  union all
  select r.person_id, r.received_at, q.worker_id, q.finished_at, null, null
  from (select o.id from access.enquiry o where not exists (select from access.application a where a.enquiry_id = o.id)) o
    join access.enquiry q on q.id = o.id join access.report r on r.id = q.report_id where r.withdrawn_at is null
  union all
  select r.person_id, r.received_at, q.worker_id, q.finished_at, a.applied_on, a.withdrawn_on
  from (select o.id from access.application o where not exists (select from access.decision d where d.application_id = o.id)) o
    join access.application a on a.id = o.id join access.enquiry q on q.id = a.enquiry_id join access.report r on r.id = q.report_id where r.withdrawn_at is null`

/** Every report on which nothing was decided yet; read once, for all rules about cases. */
export async function openCases(tx: Tx): Promise<OpenCase[]> {
  const { rows } = await sql<OpenCase>`
    with cases as materialized (${caseParts})
    select c.person_id as "personId", ${dayOf('c.received_at')} as "receivedOn", c.worker_id as "workerId", ${dayOf('c.finished_at')} as "finishedOn",
      c.applied_on is not null as applied, c.applied_on as "appliedOn", c.withdrawn_on as "withdrawnOn",
      (select count(*) from continuum.entitlement t where t.person_id = c.person_id and t.from_day >= ${dayOf('c.finished_at')}) > 0 as "supportedSince"
    from cases c`.execute(database(tx))
  return rows
}

/** Transfers that were offered and not accepted. */
export const transfersOffered: Source = (_, { day }) => sql`
  select t.person_id, t.offered_on as day, 'municipality:' || t.municipality as holder, null as product from access.transfer t where t.accepted_on is null and t.offered_on <= ${day}`

/** Decisions that end with support under them, and neither a following right nor a new report that may lead to one. The last two are asked of the few that are left. */
export const endingEntitlements: Source = (_, { day }) => sql`
  with ending as materialized (select t.id, t.person_id, t.from_day, t.until_day, e.product from continuum.entitlement t
    join running_episode e on e.entitlement_id = t.id where t.until_day <= ${day} and t.withdrawn_on is null)
  select t.person_id, t.until_day as day, null as holder, null as product from ending t
  where (select count(*) from continuum.entitlement n where n.person_id = t.person_id and n.id <> t.id and n.withdrawn_on is null and t.product = any(n.products)
      and n.from_day <= t.until_day and (n.until_day is null or n.until_day > t.until_day)) = 0
    and (select count(*) from access.report r where r.person_id = t.person_id and r.withdrawn_at is null and ${dayOf('r.received_at')} > greatest(t.from_day, t.until_day - 182)) = 0`
