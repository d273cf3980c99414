import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Beds, FreePlace, Location } from '../model.ts'

// The first day a stay no longer takes its place: when somebody stays longer than agreed, she still does.
const endOf = (today: Day) => sql`coalesce(s.until_day, case when s.planned_until is null then 'infinity'::date
  when s.arrived_on is not null then greatest(s.planned_until, ${today}::date + 1) else s.planned_until end)`

/** An open offer that keeps its place for somebody in the night of this day. */
const holds = (night: Day) => sql`o.closed_at is null and o.from_day <= ${night}::date`

/** A bed that is held for who was sent on at a door. */
const isHeld = (now: Instant) => sql`exists (select from placement.held_bed h where h.place_id = p.id and h.ended_at is null and h.until_at > ${now})`

const takes = (today: Day, from: Day, until: Day) => sql`s.cancelled_on is null and s.from_day < ${until}::date and ${endOf(today)} > ${from}::date`

/** A stay `s` that takes its place in the night of this day. */
export const takesNight = (today: Day, night: Day) => sql`s.cancelled_on is null and s.from_day <= ${night}::date and ${endOf(today)} > ${night}::date`

const locationsQuery = (tx: Tx) => database(tx).selectFrom('placement.location as l').innerJoin('staff.organisation as o', 'o.id', 'l.provider_id')
  .select(['l.id', 'l.name', 'l.provider_id as providerId', 'o.name as provider', 'l.municipality', 'l.product', 'l.respite', 'l.night', 'l.phone', 'l.street', 'l.town'])

export const location = (tx: Tx, id: string): Promise<Location | undefined> => locationsQuery(tx).where('l.id', '=', id).executeTakeFirst()

export type Place = { id: string; name: string; locationId: string; location: string; municipality: string; product: string; providerId: string; respite: boolean; from: Day; until: Day | null }

const placesQuery = (tx: Tx) => database(tx).selectFrom('placement.place as p').innerJoin('placement.location as l', 'l.id', 'p.location_id')
  .select(['p.id', 'p.name', 'l.id as locationId', 'l.name as location', 'l.municipality', 'l.product', 'l.provider_id as providerId', 'l.respite', 'p.from_day as from', 'p.until_day as until'])

/** The place, locked until this work is done: two bookings of one place come one after the other. */
export const lockPlace = (tx: Tx, id: string): Promise<Place | undefined> => placesQuery(tx).where('p.id', '=', id).forUpdate('p').executeTakeFirst()

/** A page of all places that exist on this day. */
export const placesOn = (tx: Tx, on: Day, offset: number, limit: number): Promise<Place[]> =>
  placesQuery(tx).where('p.from_day', '<=', on).where((eb) => eb.or([eb('p.until_day', 'is', null), eb('p.until_day', '>', on)]))
    .orderBy('l.name').orderBy('p.name').orderBy('p.id').offset(offset).limit(limit).execute()

/** Respite places that are free all these nights, by location and name. */
export async function freeRespitePlaces(tx: Tx, from: Day, until: Day): Promise<FreePlace[]> {
  const { rows } = await sql<FreePlace>`
    select p.id, p.name, l.id as "locationId", l.name as location, l.municipality, l.product, ${from}::date as "freeFrom"
    from placement.place p join placement.location l on l.id = p.location_id
    where l.respite and p.from_day <= ${from} and (p.until_day is null or p.until_day >= ${until})
      and not exists (select from placement.stay s where s.place_id = p.id and ${takes(tx.today, from, until)})
    order by l.name, p.name`.execute(database(tx))
  return rows
}

/** Per place and night: is it taken? For a picture of the coming nights of the respite places. */
export async function respiteNights(tx: Tx, from: Day, until: Day): Promise<{ placeId: string; place: string; location: string; day: Day; taken: boolean }[]> {
  const { rows } = await sql<{ placeId: string; place: string; location: string; day: Day; taken: boolean }>`
    select p.id as "placeId", p.name as place, l.name as location, d::date as day,
      exists (select from placement.stay s where s.place_id = p.id and s.cancelled_on is null and s.from_day <= d::date and ${endOf(tx.today)} > d::date) as taken
    from placement.place p join placement.location l on l.id = p.location_id
    cross join generate_series(${from}::date, ${until}::date - 1, interval '1 day') d
    where l.respite and p.from_day <= d::date and (p.until_day is null or p.until_day > d::date)
    order by l.name, p.name, d`.execute(database(tx))
  return rows
}

/** Places of these products that are free today or within `ahead` days, and that nobody was offered yet. */
export async function soonFree(tx: Tx, ahead: number): Promise<FreePlace[]> {
  const { rows } = await sql<FreePlace>`
    select p.id, p.name, l.id as "locationId", l.name as location, l.municipality, l.product, coalesce(max(${endOf(tx.today)}) filter (where s.id is not null), greatest(${tx.today}::date, p.from_day)) as "freeFrom"
    from placement.place p join placement.location l on l.id = p.location_id
    left join placement.stay s on s.place_id = p.id and s.cancelled_on is null and ${endOf(tx.today)} > ${tx.today}::date
    where not l.respite and not p.extra and (p.until_day is null or p.until_day > ${tx.today}::date + ${ahead}::int)
      and not exists (select from placement.offer o where o.place_id = p.id and o.closed_at is null) and not ${isHeld(tx.now)}
    group by p.id, p.name, p.from_day, l.id, l.name, l.municipality, l.product
    having coalesce(max(${endOf(tx.today)}) filter (where s.id is not null), p.from_day) <= ${tx.today}::date + ${ahead}::int
    order by "freeFrom", l.name, p.name`.execute(database(tx))
  return rows
}

/** What is taken and held at each location in the night that begins on this day, by name. */
export async function takenOn(tx: Tx, night: Day): Promise<Omit<Beds, 'free'>[]> {
  const { rows } = await sql<Omit<Beds, 'free'>>`
    select l.id as "locationId", l.name as location, l.municipality, l.product, g.name as provider, l.phone, l.night, l.respite,
      count(distinct p.id) filter (where not p.extra) as capacity, count(distinct s.place_id) filter (where not p.extra) as taken,
      count(distinct p.id) filter (where not p.extra and s.id is null and (o.id is not null or ${isHeld(tx.now)})) as held, count(distinct s.place_id) filter (where p.extra) as extra
    from placement.location l join staff.organisation g on g.id = l.provider_id
    left join placement.place p on p.location_id = l.id and p.from_day <= ${night} and (p.until_day is null or p.until_day > ${night})
    left join placement.stay s on s.place_id = p.id and ${takesNight(tx.today, night)}
    left join placement.offer o on o.place_id = p.id and ${holds(night)}
    group by l.id, l.name, l.municipality, l.product, g.name, l.phone, l.night, l.respite
    order by l.name`.execute(database(tx))
  return rows
}

/** A bed of this location, other than `lost`, that is free this night, not held for anybody, and that nobody is taking at this moment; locked. */
export async function takeFreeBed(tx: Tx, locationId: string, night: Day, lost: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from placement.place p where p.location_id = ${locationId} and p.id <> all (${[...lost]}::uuid[]) and p.from_day <= ${night} and (p.until_day is null or p.until_day > ${night})
      and not exists (select from placement.stay s where s.place_id = p.id and ${takesNight(tx.today, night)})
      and not exists (select from placement.offer o where o.place_id = p.id and ${holds(night)}) and not ${isHeld(tx.now)}
    order by p.extra, p.name, p.id limit 1 for update of p skip locked`.execute(database(tx))
  return rows[0]?.id
}

export async function savePlace(tx: Tx, place: { id: string; locationId: string; name: string; from: Day; until: Day | null; extra: boolean }): Promise<void> {
  await database(tx).insertInto('placement.place').values({ id: place.id, location_id: place.locationId, name: place.name, from_day: place.from, until_day: place.until, extra: place.extra }).execute()
}

/** Is this night one of cold weather? */
export async function isColdOn(tx: Tx, night: Day): Promise<boolean> {
  const row = await database(tx).selectFrom('placement.cold_weather').select('from_day').where('from_day', '<=', night)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', night)])).executeTakeFirst()
  return row !== undefined
}

export async function startCold(tx: Tx, night: Day): Promise<void> {
  await database(tx).insertInto('placement.cold_weather').values({ from_day: night, until_day: null, switched_by: tx.actor.accountId })
    .onConflict((oc) => oc.columns(['region_id', 'from_day']).doUpdateSet({ until_day: null, switched_by: tx.actor.accountId })).execute()
}

/** Ends the cold weather that runs; `until` is the first night without it. */
export async function endCold(tx: Tx, until: Day): Promise<void> {
  await database(tx).updateTable('placement.cold_weather').set({ until_day: until, switched_by: tx.actor.accountId }).where('until_day', 'is', null).execute()
}
