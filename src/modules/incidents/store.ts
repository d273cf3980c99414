import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { database, sql } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Incident, IncidentAct, IncidentCount, IncidentStep } from './model.ts'

/** Whose incidents: all of the region, those of a provider, or those that somebody reported. */
export type Reach = { all: true } | { providerId: string } | { reportedBy: string }

const within = (reach: Reach) => ('all' in reach ? sql`true` : 'providerId' in reach ? sql`i.provider_id = ${reach.providerId}` : sql`i.reported_by = ${reach.reportedBy}`)

const selected = sql`
  select i.id, i.number, i.kind, i.provider_id as "providerId", o.name as provider, i.place, i.happened_at as "happenedAt", i.words, i.safe_now as "safeNow",
    i.reported_by as "reportedBy", coalesce(a.name, '') as reporter, i.reported_at as "reportedAt", i.without_name as "withoutName", i.due_on as "dueOn", i.version,
    (select s.act from incidents.incident_step s where s.incident_id = i.id order by s.seq desc limit 1) as "lastAct"
  from incidents.incident i join staff.organisation o on o.id = i.provider_id left join staff.account a on a.id = i.reported_by`

/** Incidents: what is open first by its last day, then the closed ones, the newest first. */
export async function incidentsOf(tx: Tx, reach: Reach, limit: number): Promise<Incident[]> {
  const { rows } = await sql<Incident>`${selected} where ${within(reach)} order by i.due_on nulls last, i.reported_at desc limit ${limit}`.execute(database(tx))
  return rows
}

/** The incident with this id as far as `reach` goes, or undefined. */
export async function incident(tx: Tx, id: string, reach: Reach): Promise<Incident | undefined> {
  const { rows } = await sql<Incident>`${selected} where i.id = ${id} and ${within(reach)}`.execute(database(tx))
  return rows[0]
}

export type NewIncident = Pick<Incident, 'id' | 'number' | 'kind' | 'providerId' | 'place' | 'happenedAt' | 'words' | 'safeNow' | 'withoutName' | 'dueOn'> & { involved: readonly string[] }

/** Stores a report with the persons who were involved. */
export async function saveIncident(tx: Tx, fresh: NewIncident): Promise<void> {
  await database(tx).insertInto('incidents.incident').values({
    id: fresh.id, number: fresh.number, kind: fresh.kind, provider_id: fresh.providerId, place: fresh.place, happened_at: fresh.happenedAt, words: fresh.words, safe_now: fresh.safeNow,
    reported_by: tx.actor.accountId, reported_at: tx.now, without_name: fresh.withoutName, due_on: fresh.dueOn,
  }).execute()
  if (fresh.involved.length > 0) await database(tx).insertInto('incidents.involved_person').values(fresh.involved.map((person) => ({ incident_id: fresh.id, person_id: person }))).execute()
}

/** Adds a step when nobody did one since `version`; false when somebody did. */
export async function saveStep(tx: Tx, id: string, version: number, step: { act: IncidentAct; words: string; dueOn: Day | null }): Promise<boolean> {
  const saved = await database(tx).updateTable('incidents.incident').set({ due_on: step.dueOn, reminded_at: null, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) return false
  await database(tx).insertInto('incidents.incident_step').values({ incident_id: id, seq: version, act: step.act, words: step.words, at: tx.now, account_id: tx.actor.accountId }).execute()
  return true
}

/** What was done, in order. */
export async function stepsOf(tx: Tx, id: string): Promise<IncidentStep[]> {
  const { rows } = await sql<IncidentStep>`select s.seq, s.act, s.words, s.at, s.account_id as "accountId", a.name from incidents.incident_step s left join staff.account a on a.id = s.account_id
    where s.incident_id = ${id} order by s.seq`.execute(database(tx))
  return rows
}

/** Who were involved. */
export async function involvedIn(tx: Tx, id: string): Promise<string[]> {
  return (await database(tx).selectFrom('incidents.involved_person').select('person_id').where('incident_id', '=', id).execute()).map((row) => row.person_id)
}

export const markReminded = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  await database(tx).updateTable('incidents.incident').set({ reminded_at: at }).where('id', '=', id).execute()
}

/** How many incidents there were since a moment, by kind, open and closed. */
export async function countsSince(tx: Tx, since: Instant): Promise<IncidentCount[]> {
  const { rows } = await sql<IncidentCount>`
    select kind, count(*) filter (where due_on is not null)::int as open, count(*) filter (where due_on is null)::int as closed
    from incidents.incident where reported_at >= ${since} group by kind order by kind`.execute(database(tx))
  return rows
}
