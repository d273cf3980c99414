import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Destination, PriorityGround, ReadyToLeave, Stay, StayKind } from '../model.ts'
import { unlessTaken } from './unless-taken.ts'

const staysQuery = (tx: Tx) => database(tx).selectFrom('placement.stay as s')
  .leftJoin('placement.place as p', 'p.id', 's.place_id').leftJoin('placement.location as l', 'l.id', 'p.location_id')
  .select(['s.id', 's.person_id', 's.place_id', 'p.name as place', 'l.id as location_id', 'l.name as location', 'l.municipality', 'l.product', 'l.provider_id', 's.kind', 's.from_day',
    's.planned_until', 's.arrived_on', 's.until_day', 's.cancelled_on', 's.mistake', 's.reason', 's.went_to', 's.ready_on', 's.priority_ground', 's.version'])

type Row = Awaited<ReturnType<ReturnType<typeof staysQuery>['executeTakeFirstOrThrow']>>

const stayFrom = (row: Row): Stay => ({
  id: row.id, personId: row.person_id, placeId: row.place_id, place: row.place ?? '', locationId: row.location_id ?? '', location: row.location ?? '',
  municipality: row.municipality ?? '', product: row.product ?? '', providerId: row.provider_id ?? '', kind: row.kind as StayKind, from: row.from_day,
  plannedUntil: row.planned_until, arrivedOn: row.arrived_on, until: row.until_day, cancelledOn: row.cancelled_on, mistake: row.mistake, reason: row.reason,
  wentTo: row.went_to as Destination | null, readyOn: row.ready_on, priorityGround: row.priority_ground as PriorityGround | null, version: row.version,
})

/** All stays of a person, newest first. */
export const staysOf = async (tx: Tx, personId: string): Promise<Stay[]> =>
  (await staysQuery(tx).where('s.person_id', '=', personId).orderBy('s.from_day', 'desc').orderBy('s.id', 'desc').execute()).map(stayFrom)

export const stay = async (tx: Tx, id: string): Promise<Stay | undefined> => {
  const row = await staysQuery(tx).where('s.id', '=', id).executeTakeFirst()
  return row && stayFrom(row)
}

/** A page of the stays of people whom this holder may open, newest first. */
export const staysFor = async (tx: Tx, holder: string, offset: number, limit: number): Promise<Stay[]> =>
  listed(tx, (await staysQuery(tx).where(sql<boolean>`exists (select from people.access_right r where r.holder = ${holder} and r.person_id = s.person_id and r.kind in ('file', 'case')
      and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))`)
    .orderBy('s.from_day', 'desc').orderBy('s.id', 'desc').offset(offset).limit(limit).execute()).map(stayFrom), (one) => one.personId)

export type NewStay = { id: string; personId: string | null; placeId: string; kind: StayKind; from: Day; plannedUntil: Day | null; until: Day | null; arrivedOn: Day | null; reason: string }

const insertStay = (tx: Tx, fresh: NewStay) => database(tx).insertInto('placement.stay').values({
  id: fresh.id, person_id: fresh.personId, place_id: fresh.placeId, kind: fresh.kind, from_day: fresh.from, planned_until: fresh.plannedUntil, until_day: fresh.until,
  arrived_on: fresh.arrivedOn, reason: fresh.reason, booked_by: tx.actor.accountId, recorded_at: tx.now,
}).execute()

const takenBy = { saved: 'saved', one_place_one_person: 'place-taken', one_person_one_stay: 'stays-elsewhere' } as const

/** Stores a stay, unless the place or the person is taken those days. */
export const saveStay = async (tx: Tx, fresh: NewStay): Promise<'saved' | 'place-taken' | 'stays-elsewhere'> =>
  takenBy[await unlessTaken(tx, () => insertStay(tx, fresh), ['one_place_one_person', 'one_person_one_stay'])]

type Change = { arrived_on?: Day; until_day?: Day; went_to?: string; cancelled_on?: Day; mistake?: string; ready_on?: Day; priority_ground?: PriorityGround }

/** Changes a stay when it still has the version that was read; false when somebody was before us. */
export async function changeStay(tx: Tx, id: string, version: number, change: Change): Promise<boolean> {
  const done = await database(tx).updateTable('placement.stay').set({ ...change, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** People who slept in these houses lately and whom the shelter desk may know by name, last night first. */
export async function recentGuests(tx: Tx, holder: string, since: Day, limit: number): Promise<{ personId: string; name: string; lastNight: Day; location: string }[]> {
  const { rows } = await sql<{ personId: string; name: string; lastNight: Day; location: string }>`
    select distinct on (q.id) q.id as "personId", q.call_name || ' ' || q.family_name as name, s.from_day as "lastNight", l.name as location
    from people.access_right r join people.person q on q.id = r.person_id
    join placement.stay s on s.person_id = q.id and s.kind = 'night' and s.from_day >= ${since} and s.cancelled_on is null
    join placement.place p on p.id = s.place_id join placement.location l on l.id = p.location_id
    where r.holder = ${holder} and r.kind = 'case' and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now})
    order by q.id, s.from_day desc`.execute(database(tx))
  const newest = rows.toSorted((a, b) => (a.lastNight === b.lastNight ? a.name.localeCompare(b.name) : a.lastNight < b.lastNight ? 1 : -1)).slice(0, limit)
  return listed(tx, newest, (row) => row.personId)
}

/** People who can leave, the longest ready first; only those whom this holder may open. */
export async function readyToLeave(tx: Tx, holder: string): Promise<ReadyToLeave[]> {
  const { rows } = await sql<ReadyToLeave>`
    select s.id as "stayId", q.id as "personId", q.call_name || ' ' || q.family_name as name, l.name as location, l.product, s.ready_on as "readyOn", s.priority_ground as "priorityGround",
      (select municipality from people.residence f where f.person_id = q.id and f.fact = 'origin' order by f.from_day desc limit 1) as origin,
      (select municipality from people.residence f where f.person_id = q.id and f.fact = 'receiving' order by f.from_day desc limit 1) as receiving
    from placement.stay s join people.person q on q.id = s.person_id
    join placement.place p on p.id = s.place_id join placement.location l on l.id = p.location_id
    where s.ready_on is not null and s.cancelled_on is null and (s.until_day is null or s.until_day > ${tx.today})
      and exists (select from people.access_right r where r.holder = ${holder} and r.person_id = q.id and r.kind in ('file', 'case')
        and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))
    order by s.ready_on, s.id`.execute(database(tx))
  return listed(tx, rows, (row) => row.personId)
}

export type ReadyCount = { municipality: string | null; people: number; /** Of all of them together. */ days: number }

/** Per municipality where they go to: how many people can leave, and how many days they have waited since. */
export async function readyCounts(tx: Tx): Promise<ReadyCount[]> {
  const { rows } = await sql<ReadyCount>`
    select municipality, count(*)::int as people, sum(${tx.today}::date - ready_on)::int as days from (select s.ready_on, coalesce(
      (select municipality from people.residence f where f.person_id = s.person_id and f.fact = 'receiving' order by f.from_day desc limit 1),
      (select municipality from people.residence f where f.person_id = s.person_id and f.fact = 'origin' order by f.from_day desc limit 1)) as municipality
    from placement.stay s where s.ready_on is not null and s.cancelled_on is null and (s.until_day is null or s.until_day > ${tx.today})) ready group by municipality`.execute(database(tx))
  return rows
}

/** Ends the stays of this person in places that are not in this compartment, from today on; what was only planned there is called off, and the `night` that runs frees its bed at once. Answers which. */
export async function endStaysElsewhere(tx: Tx, personId: string, night: Day): Promise<string[]> {
  const elsewhere = sql`person_id = ${personId} and cancelled_on is null and place_id not in (select id from placement.place)`
  const { rows: off } = await sql<{ id: string }>`update placement.stay set cancelled_on = ${tx.today}, version = version + 1 where ${elsewhere} and from_day > ${tx.today} returning id`.execute(database(tx))
  const { rows: over } = await sql<{ id: string }>`update placement.stay set until_day = ${tx.today}, version = version + 1 where ${elsewhere} and (until_day is null or until_day > ${tx.today}) returning id`.execute(database(tx))
  await sql`update placement.stay set until_day = from_day, version = version + 1 where ${elsewhere} and kind = 'night' and from_day = ${night} and until_day > from_day`.execute(database(tx))
  return [...off, ...over].map((row) => row.id)
}
