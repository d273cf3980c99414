import { createHash } from 'node:crypto'
import { newId } from '../kernel/id.ts'
import { atCommit, database, sql } from './database/index.ts'
import type { Tx } from './transaction.ts'

/** Where entries were written lately (region/compartment), and when; their transactions may still be on the way to commit. */
export const unchained = new Map<string, number>()

/** Done; refused, because she may not see or do it; or not done, because it was filled in wrong or could not be done then. */
export type Outcome = 'done' | 'refused' | 'not-done'

export type LogLine = { act: string; event: string; outcome: Outcome; reason?: string; objectId?: string; purpose?: string }

// The codes of the front door that refuse access. A house that refuses somebody what is not hers has a code that begins with `not-your-`.
const refusesAccess = new Set(['not-found', 'not-yours', 'not-this-way', 'not-signed-in', 'wrong-origin'])

/** What a refusal is for the log: only a refusal of access is one. A form filled in wrong, or a rule that says not now, is work that did not succeed. */
export const outcomeOf = (code: string): Outcome => (refusesAccess.has(code) || code.startsWith('not-your-') ? 'refused' : 'not-done')

/**
 * Writes who did or saw what, with the commit of the same transaction: one line for each person whose file was opened, or one line in all.
 * Whom a list showed stand in the first line, and each of them in `audit_shown`, so that she finds it: one insert, however long the list is.
 * Source: NEN 7513 (who, what, when, about whom, on which ground); architecture rule 10.
 */
export function log(tx: Tx, line: LogLine): void {
  const { actor } = tx
  unchained.set(`${actor.regionId}/${actor.compartment}`, Date.now())
  const people = tx.opened.size ? [...tx.opened] : [null]
  const shown = line.outcome === 'done' ? [...tx.shown].filter((person) => !tx.opened.has(person)).toSorted() : []
  const first = newId()
  atCommit(tx, database(tx).insertInto('platform.audit_entry').values(people.map((person, nr) => ({
    id: nr === 0 ? first : newId(), shown: nr === 0 && shown.length > 0 ? shown : null, at: tx.now, account_id: actor.accountId, actor_name: actor.name, role: actor.role,
    organisation_id: actor.organisationId ?? null, municipality: actor.municipality ?? null,
    act: line.act, event: line.event, outcome: line.outcome, reason: line.reason ?? null,
    person_id: person, ground: (person && tx.grounds.get(person)) ?? null, object_id: line.objectId ?? null, purpose: line.purpose ?? null, request_id: tx.requestId,
  }))).compile())
  if (shown.length > 0) atCommit(tx, sql`insert into platform.audit_shown (person_id, at, entry_id) select person, ${tx.now}, ${first} from unnest(${shown}::uuid[]) person`.compile(database(tx)))
}

type Entry = { id: string; text: string }

// The text that is chained: every column of the entry, in a fixed order.
const entryText = sql<string>`jsonb_build_array(e.id, e.at, e.recorded_at, e.account_id, e.actor_name, e.role, e.organisation_id, e.municipality,
  e.act, e.event, e.outcome, e.reason, e.person_id, e.ground, e.object_id, e.purpose, e.request_id, e.shown)::text`

const digestOf = (previous: Buffer, entry: Entry): Buffer =>
  createHash('sha256').update(previous).update(entry.text).digest()

const start = Buffer.alloc(32)

async function lastLink(tx: Tx): Promise<{ seq: number; digest: Buffer }> {
  const last = await database(tx).selectFrom('platform.audit_chain').select(['seq', 'digest']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last ?? { seq: 0, digest: start }
}

/** Chains the entries that are not chained yet, at most 5,000 at once; returns how many. Run by one job per region and compartment. */
export async function chainLog(tx: Tx): Promise<number> {
  const db = database(tx)
  await sql`select pg_advisory_xact_lock(7210002, ${tx.actor.regionId * 1000 + tx.actor.compartment})`.execute(db)
  let { seq, digest } = await lastLink(tx)
  const { rows } = await sql<Entry>`select e.id, ${entryText} as text from platform.audit_entry e
    where not exists (select from platform.audit_chain c where c.region_id = e.region_id and c.compartment = e.compartment and c.entry_id = e.id)
    order by e.recorded_at, e.id limit 5000`.execute(db)
  if (rows.length === 0) return 0
  const links = rows.map((entry) => {
    seq += 1
    digest = digestOf(digest, entry)
    return { seq, entry_id: entry.id, digest }
  })
  await db.insertInto('platform.audit_chain').values(links).execute()
  return links.length
}

export type LogFault = { kind: 'changed' | 'missing' | 'unchained'; entryId: string }

/** Walks the whole chain of this region and compartment; names each entry that was changed, is missing or is not chained. */
export async function checkLog(tx: Tx): Promise<{ checked: number; faults: LogFault[] }> {
  const db = database(tx)
  const faults: LogFault[] = []
  let digest: Buffer = start
  let checked = 0
  for (let from = 0; ; from += 5000) {
    const { rows } = await sql<{ id: string; text: string | null; digest: Buffer }>`select c.entry_id as id, c.digest,
        case when e.id is null then null else ${entryText} end as text
      from platform.audit_chain c left join platform.audit_entry e on e.id = c.entry_id and e.region_id = c.region_id and e.compartment = c.compartment
      where c.seq > ${from} and c.seq <= ${from + 5000} order by c.seq`.execute(db)
    if (rows.length === 0) break
    for (const row of rows) {
      if (row.text === null) faults.push({ kind: 'missing', entryId: row.id })
      else if (!digestOf(digest, { id: row.id, text: row.text }).equals(row.digest)) faults.push({ kind: 'changed', entryId: row.id })
      digest = row.digest
      checked += 1
    }
  }
  const lost = await sql<{ id: string }>`select distinct e.id from platform.audit_entry e cross join unnest(e.shown) person where e.shown is not null
    and not exists (select from platform.audit_shown s where s.region_id = e.region_id and s.compartment = e.compartment and s.person_id = person and s.at = e.at and s.entry_id = e.id)`.execute(db)
  faults.push(...lost.rows.map((row) => ({ kind: 'missing' as const, entryId: row.id })))
  const loose = await sql<{ id: string }>`select e.id from platform.audit_entry e where e.recorded_at < clock_timestamp() - interval '1 minute'
    and not exists (select from platform.audit_chain c where c.region_id = e.region_id and c.compartment = e.compartment and c.entry_id = e.id)`.execute(db)
  faults.push(...loose.rows.map((row) => ({ kind: 'unchained' as const, entryId: row.id })))
  return { checked, faults }
}
