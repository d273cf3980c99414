import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import { reportColumns, reportFrom } from './cases.ts'
import type { Report } from '../model.ts'

export type ListedReport = Report & { personName: string }

/**
 * The reports this holder may open, with the name, oldest first. `open` leaves out what was withdrawn or decided (a temporary
 * provision decides nothing yet); `municipality` keeps to one, `since` to what was received from then on.
 */
export async function reportsFor(tx: Tx, holder: string, only: { open: boolean; municipality?: string; since?: Instant; limit: number }): Promise<ListedReport[]> {
  let query = database(tx).selectFrom('access.report as m')
    .innerJoin('people.person as p', 'p.id', 'm.person_id')
    .select(reportColumns.map((name) => `m.${name}` as const)).select(sql<string>`p.call_name || ' ' || p.family_name`.as('person_name'))
    .where(sql<boolean>`exists (select from people.access_right r where r.holder = ${holder} and r.person_id = m.person_id and r.kind in ('case', 'file')
      and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))`)
  if (only.municipality) query = query.where('m.municipality', '=', only.municipality)
  if (only.since) query = query.where('m.received_at', '>=', only.since)
  if (only.open) {
    query = query.where(sql<boolean>`m.withdrawn_at is null and not exists (select from access.enquiry e
      join access.application a on a.enquiry_id = e.id join access.decision d on d.application_id = a.id where e.report_id = m.id)`)
  }
  const rows = await query.orderBy('m.received_at', only.open ? 'asc' : 'desc').limit(only.limit).execute()
  return listed(tx, rows, (row) => row.person_id).map((row) => ({ ...reportFrom(row), personName: row.person_name }))
}

/** What this account reported on behalf of others since a moment, newest first, with the name it gave. */
export async function reportedBy(tx: Tx, accountId: string, { since, limit }: { since: Instant; limit: number }): Promise<ListedReport[]> {
  const rows = await database(tx).selectFrom('access.report as m').select(reportColumns)
    .where('m.reporter_account', '=', accountId).where('m.reporter', '=', 'on-behalf').where('m.received_at', '>=', since).orderBy('m.received_at', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...reportFrom(row), personName: row.reported_name ?? '' }))
}

/** So many reports that share these dates. */
export type CountRow = { receivedOn: Day; enquired: boolean; appliedOn: Day | null; decidedOn: Day | null; count: number }

/** How many reports there are by their bare dates, of one municipality or of all: what is open, and what was decided since a day. Withdrawn ones apart. */
export async function datesOf(tx: Tx, municipality: string | undefined, decidedSince: Day): Promise<CountRow[]> {
  let query = database(tx).selectFrom('access.report as m')
    .leftJoin('access.enquiry as e', 'e.report_id', 'm.id').leftJoin('access.application as a', 'a.enquiry_id', 'e.id').leftJoin('access.decision as d', 'd.application_id', 'a.id')
    .select((eb) => [
      sql<Day>`(m.received_at at time zone 'Europe/Amsterdam')::date`.as('receivedOn'), sql<boolean>`e.finished_at is not null`.as('enquired'),
      'a.applied_on as appliedOn', 'd.decided_on as decidedOn', eb.cast<number>(eb.fn.countAll(), 'integer').as('count'),
    ])
    .where('m.withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('d.id', 'is', null), eb('d.decided_on', '>=', decidedSince)]))
    .groupBy(['receivedOn', 'enquired', 'a.applied_on', 'd.decided_on'])
  if (municipality) query = query.where('m.municipality', '=', municipality)
  return query.execute()
}
