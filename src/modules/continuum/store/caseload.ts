import { database, sql } from '../../../platform/database/index.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Day } from '../../../kernel/day.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { CaseloadOptions, CaseloadRow, SignalKind } from '../model.ts'

type Row = {
  person_id: string; name: string; birth_date: Day | null; town: string | null; product: string | null; since: Day | null
  signal_id: string | null; kind: SignalKind | null; raised_at: Instant | null; on_day: Day | null; score: number | null; review_due: Day | null; total: number
}

const rowFrom = (row: Row): CaseloadRow => ({
  personId: row.person_id, name: row.name, birthDate: row.birth_date, town: row.town, product: row.product, since: row.since,
  signal: row.signal_id && row.kind && row.raised_at ? { id: row.signal_id, kind: row.kind, raisedAt: row.raised_at } : null,
  lastCheckIn: row.on_day && row.score ? { day: row.on_day, score: row.score } : null,
  reviewOverdue: row.review_due,
})

/**
 * The people this holder has the file of: who has waited longest for an answer to a signal first, then by name.
 * It starts from the access rights of this holder, by their index, and looks up one person at a time (lateral, limit 1): however many
 * people the region knows, it never reads those of others. Check-ins are looked up for the rows of this page only.
 */
export async function caseload(tx: Tx, holder: string, { limit, offset, product, onlySignals }: CaseloadOptions): Promise<{ rows: CaseloadRow[]; total: number }> {
  const ofProduct = product ? sql`and e.product = ${product}` : sql``
  const withSignal = onlySignals ? sql`and s.id is not null` : sql``
  const { rows } = await sql<Row>`
    with mine as (
      select distinct r.region_id, r.compartment, r.person_id from people.access_right r
      where r.holder = ${holder} and r.kind = 'file' and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now})
    ), page as (
      select p.region_id, p.compartment, p.id as person_id, p.call_name || ' ' || p.family_name as name, p.family_name, p.birth_date, p.town,
        e.product, e.from_day as since, s.id as signal_id, s.kind, s.raised_at, count(*) over ()::int as total
      from mine
      cross join lateral (select p.* from people.person p where p.region_id = mine.region_id and p.compartment = mine.compartment and p.id = mine.person_id limit 1) p
      left join lateral (select e.product, e.from_day from continuum.episode e where e.region_id = mine.region_id and e.compartment = mine.compartment
        and e.person_id = mine.person_id and e.from_day <= ${tx.today} and (e.until_day is null or e.until_day > ${tx.today}) limit 1) e on true
      left join lateral (select s.id, s.kind, s.raised_at from continuum.signal s where s.region_id = mine.region_id and s.compartment = mine.compartment
        and s.person_id = mine.person_id and s.answered_at is null order by s.raised_at limit 1) s on true
      where true ${ofProduct} ${withSignal}
      order by s.raised_at nulls last, p.family_name, name, p.id limit ${limit} offset ${offset}
    )
    select page.*, c.on_day, c.score, r.due as review_due from page
    left join lateral (select c.on_day, c.score from continuum.check_in c where c.region_id = page.region_id and c.compartment = page.compartment
      and c.person_id = page.person_id order by c.on_day desc limit 1) c on true
    left join lateral (select greatest(page.since, max(greatest(v.own_on, v.worker_on))) + max(p.review_weeks) * 7 as due
      from continuum.product p left join continuum.evaluation v on v.region_id = page.region_id and v.compartment = page.compartment and v.person_id = page.person_id
        and v.own_on is not null and v.worker_on is not null
      where p.region_id = page.region_id and p.code = page.product and p.from_day <= ${tx.today} and (p.until_day is null or p.until_day > ${tx.today})) r on r.due < ${tx.today}
    order by page.raised_at nulls last, page.family_name, page.name, page.person_id`.execute(database(tx))
  return { rows: listed(tx, rows.map(rowFrom), (row) => row.personId), total: rows[0]?.total ?? 0 }
}
