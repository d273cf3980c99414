import type { Day } from '../../../../kernel/day.ts'
import { sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'

// Facts of other houses, read only. Each query gives one row per open thing: person, day, who has it where the fact says so, and the product where the
// limit depends on it. Rules decide what is missing; a query only leaves out what is certainly in order.

export type Sql = ReturnType<typeof sql>

/** Up to which day a rule looks today; where its limit depends on the product, for each of those, and `day` for the others. */
export type Reach = { day: Day; products: Readonly<Record<string, Day>> }
export type Source = (tx: Tx, reach: Reach) => Sql

/** What lasts on this day, of a table with `from_day` and `until_day`. */
export const running = (alias: string, day: Day): Sql => sql`${sql.ref(`${alias}.from_day`)} <= ${day} and (${sql.ref(`${alias}.until_day`)} is null or ${sql.ref(`${alias}.until_day`)} > ${day})`

/**
 * What many rules start from, read once for all of them: the support that runs today (`running_episode`), and the last day of anybody's support (`last_day`,
 * without end when it goes on).
 */
export const common = (today: Day): Sql => sql`
  running_episode as materialized (select e.id, e.person_id, e.from_day, e.product, e.provider_id, e.hours_per_week, e.entitlement_id from continuum.episode e where ${running('e', today)}),
  last_day as materialized (select person_id, max(coalesce(until_day, 'infinity')) as day from continuum.episode group by person_id)`

/** The day on which a moment falls here. */
export const dayOf = (column: string): Sql => sql`(${sql.ref(column)} at time zone 'Europe/Amsterdam')::date`

/** Whether the account of an assignment still works here: without an appointment nobody is anybody's worker. */
export const works = (alias: string, day: Day): Sql => sql`exists (select from staff.account c join staff.appointment p on p.account_id = c.id
  where c.id = ${sql.ref(`${alias}.account_id`)} and c.ended_at is null and ${running('p', day)})`
