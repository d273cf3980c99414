import type { Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Delivered, DeliveryExplanation, NightPresence } from '../model.ts'

// A day of delivery is the calendar day in Amsterdam on which it began.
const dayText = (column: string) => sql.raw(`(${column} at time zone 'Europe/Amsterdam')::date`)
const newest = sql.raw(`not exists (select from support.note_version l where l.region_id = v.region_id and l.compartment = v.compartment and l.note_id = v.note_id and l.version > v.version)`)

/** The contacts of these people that were there on the days from `from` up to `until`, in minutes: planned ones that were done, and notes with a duration. */
export async function deliveredTo(tx: Tx, people: readonly string[], from: Day, until: Day): Promise<Delivered[]> {
  const [begin, end] = [startOfDay(from), startOfDay(until)]
  const { rows } = await sql<Delivered>`
    select c.person_id as "personId", ${dayText('c.from_at')} as day, c.minutes, 'contact' as origin from support.planned_contact c
    where c.person_id = any(${[...people]}::uuid[]) and c.done_at is not null and c.from_at >= ${begin} and c.from_at < ${end}
    union all
    select n.person_id, ${dayText('v.happened_at')}, v.minutes, 'note' from support.note n
    join support.note_version v on v.region_id = n.region_id and v.compartment = n.compartment and v.note_id = n.id
    where n.person_id = any(${[...people]}::uuid[]) and v.minutes is not null and v.happened_at >= ${begin} and v.happened_at < ${end} and ${newest}`.execute(database(tx))
  return rows
}

/** The nights of these people that touch the days from `from` up to `until`. */
export async function nightsOf(tx: Tx, people: readonly string[], from: Day, until: Day): Promise<NightPresence[]> {
  if (people.length === 0) return []
  return database(tx).selectFrom('support.night_presence').select(['person_id as personId', 'from_day as from', 'until_day as until'])
    .where('person_id', 'in', [...people]).where('from_day', '<', until).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', from)])).execute()
}

export async function saveNightPresence(tx: Tx, fresh: { stayId: string; personId: string; kind: string; from: Day }): Promise<void> {
  await database(tx).insertInto('support.night_presence').values({ stay_id: fresh.stayId, person_id: fresh.personId, kind: fresh.kind, from_day: fresh.from })
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'stay_id']).doUpdateSet({ from_day: fresh.from })).execute()
}

export const endNightPresence = (tx: Tx, stayId: string, until: Day) =>
  database(tx).updateTable('support.night_presence').set({ until_day: until }).where('stay_id', '=', stayId).execute()

/** Nobody was there: a bed was given by mistake. */
export const dropNightPresence = (tx: Tx, stayId: string) => database(tx).deleteFrom('support.night_presence').where('stay_id', '=', stayId).execute()

/** What was explained about these people, from a Monday on. */
export async function explanationsOf(tx: Tx, people: readonly string[], since: Day): Promise<DeliveryExplanation[]> {
  if (people.length === 0) return []
  return database(tx).selectFrom('support.delivery_explanation').select(['person_id as personId', 'monday', 'reason', 'words', 'version'])
    .where('person_id', 'in', [...people]).where('monday', '>=', since).execute() as Promise<DeliveryExplanation[]>
}

/** Explains a week; a new explanation replaces the one with the version before it. False when somebody wrote meanwhile. */
export async function saveExplanation(tx: Tx, fresh: DeliveryExplanation): Promise<boolean> {
  const { rows } = await sql`insert into support.delivery_explanation as e (person_id, monday, reason, words, written_by, written_at, version)
    values (${fresh.personId}, ${fresh.monday}, ${fresh.reason}, ${fresh.words}, ${tx.actor.accountId}, ${tx.now}, ${fresh.version})
    on conflict (region_id, compartment, person_id, monday) do update set reason = excluded.reason, words = excluded.words, written_by = excluded.written_by,
      written_at = excluded.written_at, version = excluded.version where e.version = excluded.version - 1 returning version`.execute(database(tx))
  return rows.length > 0
}

/** The people of whom these accounts are key worker on a day, as far as this holder may open their files, by name. */
export async function peopleOfWorkers(tx: Tx, holder: string, accountIds: readonly string[], on: Day, limit: number): Promise<{ personId: string; name: string; workerId: string }[]> {
  const { rows } = await sql<{ personId: string; name: string; workerId: string }>`
    select p.id as "personId", p.call_name || ' ' || p.family_name as name, a.account_id as "workerId"
    from (select * from continuum.assignment where account_id = any(${[...accountIds]}::uuid[]) and kind = 'key-worker' and from_day <= ${on} and (until_day is null or until_day > ${on})) a
    join people.person p on p.region_id = a.region_id and p.compartment = a.compartment and p.id = a.person_id
    where exists (select from people.access_right r where r.holder = ${holder} and r.kind = 'file' and r.person_id = a.person_id and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))
    order by p.family_name, p.id limit ${limit}`.execute(database(tx))
  return listed(tx, rows, (row) => row.personId)
}
