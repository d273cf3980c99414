import type { Instant } from '../kernel/instant.ts'
import type { Outcome } from './audit.ts'
import { database, sql } from './database/index.ts'
import type { Tx } from './transaction.ts'

// Whoever moved to another compartment is nobody here, also in what was written before, about her and by her: the log itself never changes, and shows again
// when she is back. Who works here stays in it. Looked up for each line that is shown, never for the whole region: hence no `exists`.
const known = sql<boolean>`(person_id is null or (select true from people.person p where p.id = person_id))
  and (role not in ('resident', 'shelter-guest') or (select true from staff.account a where a.id = account_id))`

// Whoever reports an incident may do so without her name, and the residents who were there read this: who worked at one, and in which role, is left out.
const unlessIncident = (column: 'actor_name' | 'role') => sql<string | null>`case when event not like 'incident-%' then ${sql.ref(column)} end`

/** `name` and `role` are null of who worked at an incident. */
export type LookedAt = { at: Instant; name: string | null; role: string | null; event: string; outcome: string }

/**
 * Who looked at or did something in the file of this person, newest first, at most `limit`; without what `except` (an account) did.
 * What did not succeed is left out: nothing of the file was shown by it.
 */
export async function whoLooked(tx: Tx, personId: string, limit = 100, except?: string): Promise<LookedAt[]> {
  let query = database(tx).selectFrom('platform.audit_entry')
    .select(['at', unlessIncident('actor_name').as('name'), unlessIncident('role').as('role'), 'event', 'outcome'])
    .where('person_id', '=', personId).where('outcome', '<>', 'not-done' satisfies Outcome)
  if (except) query = query.where('account_id', 'is distinct from', except)
  return query.orderBy('at', 'desc').limit(limit).execute()
}

/** One list in which somebody stood, and who looked at it; `name` and `role` are null when it was for an incident. */
export type ListedIn = { at: Instant; name: string | null; role: string | null; event: string }

/** The lists in which this person stood while somebody looked at them, newest first, at most `limit`; without what `except` (an account) saw. */
export async function whoListed(tx: Tx, personId: string, limit: number, except: string): Promise<ListedIn[]> {
  return database(tx).selectFrom('platform.audit_shown as s')
    .innerJoin('platform.audit_entry as e', (join) => join.onRef('e.region_id', '=', 's.region_id').onRef('e.compartment', '=', 's.compartment').onRef('e.id', '=', 's.entry_id'))
    .select(['s.at', unlessIncident('actor_name').as('name'), unlessIncident('role').as('role'), 'e.event']).where('s.person_id', '=', personId).where('e.account_id', 'is distinct from', except)
    .orderBy('s.at', 'desc').limit(limit).execute()
}

export type LogRow = { id: string; at: Instant; name: string; role: string; event: string; outcome: Outcome; reason: string | null; personId: string | null; ground: string | null }

/** Which entries; `worker` is a whole name as it is written; `until` is not part of it. */
export type LogFilter = { personId?: string | undefined; worker?: string | undefined; event?: string | undefined; outcome?: Outcome | undefined; from?: Instant | undefined; until?: Instant | undefined }

// Of one person who is known here: her own lines, and the lists in which she stood. Two orderly reads of an index, where one condition with "or" would read the whole log.
async function linesAbout(tx: Tx, personId: string, limit: number): Promise<string[]> {
  const isHere = sql<boolean>`exists (select from people.person p where p.id = ${personId})`
  const { rows } = await sql<{ id: string }>`
    (select id, at from platform.audit_entry where person_id = ${personId} and ${isHere} order by at desc limit ${limit})
    union (select entry_id, at from platform.audit_shown where person_id = ${personId} and ${isHere} order by at desc limit ${limit})`.execute(database(tx))
  return rows.map(({ id }) => id)
}

// So many lines of one person are looked through; filters on worker, event and days choose among them.
const MOST_OF_ONE_PERSON = 2000

/** The latest log entries of this region and compartment that the filter lets through, newest first, at most `limit`; of a person also the lists in which she stood. */
export async function readLog(tx: Tx, filter: LogFilter, limit: number): Promise<LogRow[]> {
  let query = database(tx).selectFrom('platform.audit_entry')
    .select(['id', 'at', 'actor_name as name', 'role', 'event', 'outcome', 'reason', 'person_id as personId', 'ground']).where(known)
  if (filter.personId) query = query.where('id', '=', sql<string>`any(${await linesAbout(tx, filter.personId, MOST_OF_ONE_PERSON)}::uuid[])`)
  if (filter.worker) query = query.where('actor_name', '=', filter.worker)
  if (filter.event) query = query.where('event', '=', filter.event)
  if (filter.outcome) query = query.where('outcome', '=', filter.outcome)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.until) query = query.where('at', '<', filter.until)
  const rows = await query.orderBy('at', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome }))
}

export type LogFigures = { entries: number; files: number; refused: number; chained: number }

/** How many entries, opened files and refusals of access since a moment, and how many entries hang in the chain in all. */
export async function logFigures(tx: Tx, since: Instant): Promise<LogFigures> {
  const { rows } = await sql<LogFigures>`select count(*)::int as entries, count(person_id) filter (where outcome = 'done')::int as files, count(*) filter (where outcome = 'refused')::int as refused,
      (select coalesce(max(seq), 0)::int from platform.audit_chain) as chained
    from platform.audit_entry where at >= ${since} and ${known}`.execute(database(tx))
  return rows[0] ?? { entries: 0, files: 0, refused: 0, chained: 0 }
}
