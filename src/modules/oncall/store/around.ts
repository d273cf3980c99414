import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AnswerFigures } from '../model.ts'
import { ringNumber } from './contact-methods.ts'

export type Reachable = { name: string; phone: string | null; email: string | null }

/** How to reach the person behind an account. */
export const contactOf = (tx: Tx, accountId: string): Promise<Reachable | undefined> =>
  database(tx).selectFrom('staff.account as a').select(['a.name', ringNumber.as('phone'), 'a.email']).where('a.id', '=', accountId).where('a.ended_at', 'is', null).executeTakeFirst()

/** The names of these accounts, ended ones too. */
export async function namesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await database(tx).selectFrom('staff.account').select(['id', 'name']).where('id', 'in', accountIds).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

type FigureRow = { calls: number; answered: number; within: number; median: number | null; waiting: number; visits: number }

/** How the lines did for calls that rang in [from, until), not for those that were on paper and entered afterwards; with a municipality, those of people who lived there on that day. */
export async function answerFiguresBetween(tx: Tx, from: Instant, until: Instant, municipality?: string): Promise<AnswerFigures> {
  const livesThere = municipality
    ? sql`and exists (select from people.residence r where r.person_id = c.person_id and r.fact = 'residence' and r.municipality = ${municipality}
        and r.from_day <= (c.received_at at time zone 'Europe/Amsterdam')::date and (r.until_day is null or r.until_day > (c.received_at at time zone 'Europe/Amsterdam')::date))`
    : sql``
  const { rows } = await sql<FigureRow>`
    select count(*)::int as calls, count(c.answered_at)::int as answered,
      count(*) filter (where c.answered_at <= c.received_at + make_interval(secs => l.answer_seconds))::int as within,
      (percentile_cont(0.5) within group (order by extract(epoch from c.answered_at - c.received_at)) filter (where c.answered_at is not null))::float8 as median,
      count(*) filter (where c.answered_at is null)::int as waiting,
      count(*) filter (where exists (select from oncall.visit v where v.call_id = c.id))::int as visits
    from oncall.call c join oncall.line l on l.id = c.line_id
    where c.received_at >= ${from} and c.received_at < ${until} and c.channel <> 'third-party' and c.entered_at is null ${livesThere}`.execute(database(tx))
  const row = rows[0]
  return {
    calls: row?.calls ?? 0, answered: row?.answered ?? 0, within: row?.within ?? 0, medianSeconds: row?.median ?? null, withoutAnswer: row?.waiting ?? 0, visits: row?.visits ?? 0,
  }
}
