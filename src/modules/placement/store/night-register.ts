import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Sleeper } from '../model.ts'
import { knownTo } from './known.ts'
import { takesNight } from './places.ts'

/** Who sleeps at this location in the night of this day, by bed; by name only who is known to this holder. */
export async function sleepers(tx: Tx, holder: string, locationId: string, night: Day): Promise<Sleeper[]> {
  const { rows } = await sql<Sleeper>`
    select s.id as "stayId", q.id as "personId", q.call_name || ' ' || q.family_name as name, p.name as place, s.kind, s.version
    from placement.stay s join placement.place p on p.id = s.place_id left join people.person q on q.id = s.person_id and ${knownTo(tx, holder, 's.person_id')}
    where p.location_id = ${locationId} and ${takesNight(tx.today, night)} order by p.name, s.id`.execute(database(tx))
  return listed(tx, rows, (row) => row.personId)
}

/** Where these people sleep in the shelter in the night of this day, by person; who is not in it has no bed for one night. */
export async function bedsOf(tx: Tx, people: readonly string[], night: Day): Promise<Map<string, { location: string; place: string }>> {
  const { rows } = await sql<{ personId: string; location: string; place: string }>`
    select s.person_id as "personId", l.name as location, p.name as place from placement.stay s join placement.place p on p.id = s.place_id join placement.location l on l.id = p.location_id
    where s.person_id = any(${[...people]}::uuid[]) and s.kind = 'night' and ${takesNight(tx.today, night)}`.execute(database(tx))
  return new Map(rows.map((row) => [row.personId, row]))
}

export type AtShelter = { day: Day; ground: 'slept-in-the-shelter' | 'came-to-the-shelter' }

/** The last time this person slept in the shelter or was sent on at its door; undefined when that never was. */
export async function lastAtShelter(tx: Tx, personId: string): Promise<AtShelter | undefined> {
  const { rows } = await sql<AtShelter>`
    select from_day as day, 'slept-in-the-shelter' as ground from placement.stay where person_id = ${personId} and kind = 'night' and cancelled_on is null
    union all select (at at time zone 'Europe/Amsterdam')::date, 'came-to-the-shelter' from placement.refusal where person_id = ${personId}
    order by day desc, ground desc limit 1`.execute(database(tx))
  return rows[0]
}
