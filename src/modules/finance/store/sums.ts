import type { Day } from '../../../kernel/day.ts'
import { cents } from '../../../kernel/money.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Budget, ReferenceLine, YearCosts } from '../model.ts'

/** The days of a line that lie in [from, until), as SQL; zero when there are none. */
const daysWithin = (from: Day, until: Day) => sql`greatest(0, least(coalesce(l.until_day, ${until}::date), ${until}::date) - greatest(l.from_day, ${from}::date))`

/** Costs of [from, upTo) and of [from, end) for each municipality that pays, or for the one that is named. */
export async function sumsByMunicipality(tx: Tx, municipality: string | undefined, from: Day, upTo: Day, end: Day): Promise<YearCosts[]> {
  const { rows } = await sql<{ municipality: string; to_date: string; expected: string }>`
    select l.municipality, sum(l.cents_per_day::bigint * ${daysWithin(from, upTo)})::bigint as to_date, sum(l.cents_per_day::bigint * ${daysWithin(from, end)})::bigint as expected
    from finance.cost_line l
    where l.from_day < ${end} and (l.until_day is null or l.until_day > ${from}) ${municipality === undefined ? sql`` : sql`and l.municipality = ${municipality}`}
    group by l.municipality order by l.municipality`.execute(database(tx))
  return rows.map((row) => ({ municipality: row.municipality, toDate: cents(Number(row.to_date)), expected: cents(Number(row.expected)) }))
}

export type ProductSum = { product: string; name: string; days: number; amount: number }

/** Days and amounts of [from, upTo) per product, of the whole region: a municipality does not see the kind of support. */
export async function sumsByProduct(tx: Tx, from: Day, upTo: Day): Promise<ProductSum[]> {
  const { rows } = await sql<{ product: string; name: string | null; days: string; amount: string }>`
    select l.product, p.name, sum(${daysWithin(from, upTo)})::bigint as days, sum(l.cents_per_day::bigint * ${daysWithin(from, upTo)})::bigint as amount
    from finance.cost_line l
    left join continuum.product p on p.code = l.product and p.from_day <= ${tx.today} and (p.until_day is null or p.until_day > ${tx.today})
    where l.from_day < ${upTo} and (l.until_day is null or l.until_day > ${from})
    group by l.product, p.name, p.sort order by p.sort, l.product`.execute(database(tx))
  return rows.map((row) => ({ product: row.product, name: row.name ?? row.product, days: Number(row.days), amount: Number(row.amount) }))
}

// A keyed fingerprint: who knows the number of a file cannot work out the reference, and the other way round.
const referenceOf = (personId: string): string =>
  `K-${(safe().fingerprint(`finance-reference ${personId}`).toString('hex').slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')}`

/**
 * What each person whose amounts this holder may see cost in [from, upTo), all that was paid for a person together. No days, no months, no first
 * or last day and no price: an amount divided by its days would tell the kind of support (domain.md 11 rule 8).
 */
export async function referenceLines(tx: Tx, holder: string, municipality: string, from: Day, upTo: Day, limit: number, offset: number): Promise<ReferenceLine[]> {
  const { rows } = await sql<{ person_id: string; amount: string }>`
    select l.person_id, sum(l.cents_per_day::bigint * ${daysWithin(from, upTo)})::bigint as amount
    from finance.cost_line l
    where l.municipality = ${municipality} and l.from_day < ${upTo} and (l.until_day is null or l.until_day > ${from})
      and exists (select from people.access_right r where r.holder = ${holder} and r.person_id = l.person_id and r.kind = 'amounts' and r.origin = 'cost:' || l.municipality
        and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))
    group by l.person_id order by md5(l.person_id::text), l.person_id limit ${limit} offset ${offset}`.execute(database(tx))
  return rows.map((row) => ({ reference: referenceOf(row.person_id), amount: cents(Number(row.amount)) }))
}

/** Days in [from, upTo) on which somebody had support with a price, but no municipality is said to pay; days without a bill on purpose are none of them. Should be zero. */
export async function daysWithoutPayer(tx: Tx, from: Day, upTo: Day): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    with stretch as (
      select e.person_id, greatest(e.from_day, p.from_day, ${from}::date) as first, least(coalesce(e.until_day, ${upTo}), coalesce(p.until_day, ${upTo}), ${upTo}::date) as over
      from continuum.episode e join procurement.price p on p.product = e.product and p.cents_per_day > 0
        and daterange(p.from_day, p.until_day) && daterange(e.from_day, e.until_day) and daterange(p.from_day, p.until_day) && daterange(${from}, ${upTo})
      where daterange(e.from_day, e.until_day) && daterange(${from}, ${upTo})
        and greatest(e.from_day, p.from_day, ${from}::date) < least(coalesce(e.until_day, ${upTo}), coalesce(p.until_day, ${upTo}), ${upTo}::date)),
    unpaid as (select coalesce(sum(greatest(0, least(coalesce(u.until_day, t.over), t.over) - greatest(u.from_day, t.first))), 0) as days from stretch t join finance.unpaid_period u on u.person_id = t.person_id),
    priced as (select coalesce(sum(over - first), 0) - (select days from unpaid) as days from stretch),
    paid as (select coalesce(sum(${daysWithin(from, upTo)}), 0) as days from finance.cost_line l where l.from_day < ${upTo})
    select (priced.days - paid.days)::int as days from priced, paid`.execute(database(tx))
  return rows[0]?.days ?? 0
}

/** Budgets of a year, of every municipality that has one. */
export async function budgets(tx: Tx, year: number): Promise<Budget[]> {
  const rows = await database(tx).selectFrom('finance.budget').select(['municipality', 'year', 'cents', 'source', 'example_value']).where('year', '=', year).orderBy('municipality').execute()
  return rows.map((row) => ({ municipality: row.municipality, year: row.year, cents: cents(row.cents), source: row.source, exampleValue: row.example_value }))
}
