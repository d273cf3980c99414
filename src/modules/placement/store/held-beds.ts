import type { Instant } from '../../../kernel/instant.ts'
import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { HeldBed } from '../model.ts'
import { knownTo } from './known.ts'
import { unlessTaken } from './unless-taken.ts'

const heldQuery = (tx: Tx) => database(tx).selectFrom('placement.held_bed as h')
  .innerJoin('placement.refusal as r', 'r.id', 'h.refusal_id').innerJoin('placement.place as p', 'p.id', 'h.place_id').innerJoin('placement.location as l', 'l.id', 'p.location_id')
  .select(['h.id', 'h.refusal_id as refusalId', 'h.person_id as personId', 'r.receipt', 'h.place_id as placeId', 'p.name as place', 'l.id as locationId', 'l.name as location', 'l.street', 'l.town', 'l.phone',
    'h.night', 'h.until_at as until', 'h.ended_at as endedAt', 'h.ended_how as endedHow', 'h.version'])

const runningQuery = (tx: Tx) => heldQuery(tx).where('h.ended_at', 'is', null).where('h.until_at', '>', tx.now)

/** A held bed, locked until this work is done: of two who end it, the second finds it over. */
export const lockHeldBed = (tx: Tx, id: string): Promise<HeldBed | undefined> => heldQuery(tx).where('h.id', '=', id).forUpdate('h').executeTakeFirst() as Promise<HeldBed | undefined>

/** The bed that was held for who got this receipt. */
export const heldBedFor = (tx: Tx, refusalId: string): Promise<HeldBed | undefined> => heldQuery(tx).where('h.refusal_id', '=', refusalId).executeTakeFirst() as Promise<HeldBed | undefined>

/** The bed that is held for this person now, locked. */
export const lockHeldBedOf = (tx: Tx, personId: string): Promise<HeldBed | undefined> => runningQuery(tx).where('h.person_id', '=', personId).forUpdate('h').executeTakeFirst() as Promise<HeldBed | undefined>

export type Expected = HeldBed & { name: string | null }

/** For whom a bed is held now, first who is expected first; by name only who is known to this holder, and gave one. */
export async function expected(tx: Tx, holder: string): Promise<Expected[]> {
  const rows = await runningQuery(tx)
    .leftJoin('people.person as q', (join) => join.onRef('q.id', '=', 'h.person_id').on(knownTo(tx, holder, 'q.id')))
    .select(sql<string | null>`q.call_name || ' ' || q.family_name`.as('name')).orderBy('h.until_at').orderBy('h.id').execute() as Expected[]
  return listed(tx, rows, (row) => (row.name === null ? null : row.personId))
}

export type NewHeldBed = { id: string; refusalId: string; personId: string | null; placeId: string; night: Day; until: Instant }

/** Holds a bed, unless another held it a moment ago. */
export const saveHeldBed = async (tx: Tx, fresh: NewHeldBed): Promise<'saved' | 'one_bed_held_once'> =>
  unlessTaken(tx, () => database(tx).insertInto('placement.held_bed').values({
    id: fresh.id, refusal_id: fresh.refusalId, person_id: fresh.personId, place_id: fresh.placeId, night: fresh.night, held_at: tx.now, until_at: fresh.until,
  }).execute(), ['one_bed_held_once'])

/** Ends a held bed when it still has the version that was read; false when somebody was before us. With the stay when she came. */
export async function endHeldBed(tx: Tx, id: string, version: number, stayId: string | null): Promise<boolean> {
  const done = await database(tx).updateTable('placement.held_bed')
    .set({ ended_at: tx.now, ended_how: stayId ? 'arrived' : 'called-off', stay_id: stayId, version: version + 1 }).where('id', '=', id).where('version', '=', version).where('ended_at', 'is', null).executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The held bed that became this stay, locked. */
export const lockHeldBedOfStay = (tx: Tx, stayId: string): Promise<HeldBed | undefined> => heldQuery(tx).where('h.stay_id', '=', stayId).forUpdate('h').executeTakeFirst() as Promise<HeldBed | undefined>

/** Holds it again until the same hour, unless another bed was held for her meanwhile. */
export async function holdBedAgain(tx: Tx, id: string): Promise<void> {
  await sql`update placement.held_bed h set ended_at = null, ended_how = null, stay_id = null, version = version + 1
    where id = ${id} and not exists (select from placement.held_bed o where o.id <> h.id and (o.person_id = h.person_id or o.place_id = h.place_id)
      and tstzrange(o.held_at, coalesce(o.ended_at, o.until_at)) && tstzrange(h.held_at, h.until_at))`.execute(database(tx))
}

/** Frees the bed that is held for this person in a place that is not in this compartment. */
export async function endHeldBedsElsewhere(tx: Tx, personId: string): Promise<void> {
  await sql`update placement.held_bed set ended_at = ${tx.now}, ended_how = 'called-off', version = version + 1
    where person_id = ${personId} and ended_at is null and until_at > ${tx.now} and place_id not in (select id from placement.place)`.execute(database(tx))
}
