import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { ContactBase, DayContact, PlannedContact, Presence, Side, Way } from '../model.ts'

const contactColumns = sql.raw(`c.id, c.person_id, c.worker_id, w.name as worker, c.from_at, c.until_at, c.way, c.whereabouts, c.about, c.cancelled_at, c.cancelled_by,
  c.cancel_reason, c.done_at, c.minutes, c.travel_minutes, c.present, c.no_show_at, c.version`)
const joinWorker = sql.raw('join staff.account w on w.region_id = c.region_id and w.compartment = c.compartment and w.id = c.worker_id')

type Row = {
  id: string; person_id: string; worker_id: string; worker: string; from_at: Instant; until_at: Instant; way: Way; whereabouts: string | null; about: string | null
  cancelled_at: Instant | null; cancelled_by: Side | null; cancel_reason: string | null; done_at: Instant | null; minutes: number | null; travel_minutes: number | null
  present: Presence[] | null; no_show_at: Instant | null; version: number
}

function contactFrom(row: Row): PlannedContact {
  const base: ContactBase = {
    id: row.id, personId: row.person_id, workerId: row.worker_id, worker: row.worker, from: row.from_at, until: row.until_at, way: row.way,
    whereabouts: row.whereabouts, about: row.about, version: row.version,
  }
  if (row.cancelled_at && row.cancelled_by) return { ...base, state: 'cancelled', at: row.cancelled_at, by: row.cancelled_by, reason: row.cancel_reason ?? '' }
  if (row.done_at && row.minutes !== null) return { ...base, state: 'done', at: row.done_at, minutes: row.minutes, travelMinutes: row.travel_minutes, present: row.present ?? [] }
  return row.no_show_at ? { ...base, state: 'no-show', at: row.no_show_at } : { ...base, state: 'planned' }
}

/** The planned contacts of a person that end after a moment, the first on top. */
export async function contactsOf(tx: Tx, personId: string, since: Instant, limit = 200): Promise<PlannedContact[]> {
  const { rows } = await sql<Row>`select ${contactColumns} from support.planned_contact c ${joinWorker}
    where c.person_id = ${personId} and c.from_at >= ${since} order by c.from_at, c.id limit ${limit}`.execute(database(tx))
  return rows.map(contactFrom)
}

export async function plannedContact(tx: Tx, personId: string, id: string): Promise<PlannedContact | undefined> {
  const { rows } = await sql<Row>`select ${contactColumns} from support.planned_contact c ${joinWorker} where c.id = ${id} and c.person_id = ${personId}`.execute(database(tx))
  return rows[0] && contactFrom(rows[0])
}

type DayRow = Row & { person: string; town: string | null; asked: string | null }
const withPerson = (holder: string, now: Instant) => sql`
  join people.person p on p.region_id = c.region_id and p.compartment = c.compartment and p.id = c.person_id
  left join support.move_request q on q.region_id = c.region_id and q.compartment = c.compartment and q.contact_id = c.id and q.answered_at is null
  where exists (select from people.access_right r where r.holder = ${holder} and r.kind = 'file' and r.person_id = c.person_id and r.from_at <= ${now} and (r.until_at is null or r.until_at > ${now}))`
const dayFrom = (row: DayRow): DayContact => ({ contact: contactFrom(row), person: row.person, town: row.town, asked: row.asked })

/** What this worker has from `from` until `until`, of people whose file she may open, in order of time. */
export async function contactsOfWorker(tx: Tx, workerId: string, from: Instant, until: Instant): Promise<DayContact[]> {
  const { rows } = await sql<DayRow>`select ${contactColumns}, p.call_name || ' ' || p.family_name as person, p.town, q.words as asked
    from (select * from support.planned_contact where worker_id = ${workerId} and from_at >= ${from} and from_at < ${until} order by from_at limit 200) c
    ${joinWorker} ${withPerson(`account:${workerId}`, tx.now)} order by c.from_at, c.id`.execute(database(tx))
  return listed(tx, rows.map(dayFrom), ({ contact }) => contact.personId)
}

/** What ended before `before` and about which nobody wrote down what came of it, of one worker, as far as this holder may open the file; the oldest first. */
export async function unwrittenContacts(tx: Tx, holder: string, workerId: string, before: Instant): Promise<DayContact[]> {
  const { rows } = await sql<DayRow>`select ${contactColumns}, p.call_name || ' ' || p.family_name as person, p.town, q.words as asked
    from (select * from support.planned_contact where worker_id = ${workerId} and until_at < ${before} and cancelled_at is null and done_at is null and no_show_at is null order by until_at limit 50) c
    ${joinWorker} ${withPerson(holder, tx.now)} order by c.until_at, c.id`.execute(database(tx))
  return listed(tx, rows.map(dayFrom), ({ contact }) => contact.personId)
}

export type NewContact = Pick<ContactBase, 'id' | 'personId' | 'workerId' | 'from' | 'until' | 'way' | 'whereabouts' | 'about'>

/** Is there another planned contact of this worker at that time? `except` is the one that is being moved. */
export async function isBusy(tx: Tx, workerId: string, from: Instant, until: Instant, except?: string): Promise<boolean> {
  const { rows } = await sql`select from support.planned_contact where worker_id = ${workerId} and cancelled_at is null
    and tstzrange(from_at, until_at) && tstzrange(${from}::timestamptz, ${until}::timestamptz) and id is distinct from ${except ?? null}::uuid limit 1`.execute(database(tx))
  return rows.length > 0
}

export async function saveContact(tx: Tx, fresh: NewContact): Promise<void> {
  await database(tx).insertInto('support.planned_contact').values({
    id: fresh.id, person_id: fresh.personId, worker_id: fresh.workerId, from_at: fresh.from, until_at: fresh.until, way: fresh.way,
    whereabouts: fresh.whereabouts, about: fresh.about, planned_by: tx.actor.accountId, planned_at: tx.now,
  }).execute()
}

export type ContactChange = Partial<{
  from_at: Instant; until_at: Instant; cancelled_at: Instant; cancelled_by: Side; cancel_reason: string
  done_at: Instant; minutes: number; travel_minutes: number | null; present: string[]; no_show_at: Instant | null
}>

/** Changes a planned contact that was read in this version; false when somebody changed it meanwhile. */
export async function changeContact(tx: Tx, { id, version }: Pick<ContactBase, 'id' | 'version'>, change: ContactChange): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('support.planned_contact').set({ ...change, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Calls off what this person planned from now on with workers who are not in this compartment. */
export const cancelWithOthers = (tx: Tx, personId: string, reason: string) =>
  sql`update support.planned_contact set cancelled_at = ${tx.now}, cancelled_by = 'worker', cancel_reason = ${reason}, version = version + 1
    where person_id = ${personId} and from_at > ${tx.now} and num_nonnulls(cancelled_at, done_at, no_show_at) = 0 and worker_id not in (select id from staff.account)`.execute(database(tx))
