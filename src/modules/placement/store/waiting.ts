import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Offer, WaitStatus, WaitEndReason, WaitEntry } from '../model.ts'

const columns = ['e.id', 'e.person_id', 'e.decision_id', 'e.product', 'e.municipality', 'e.urgency', 'e.wish', 'e.since_day', 'e.contacted_on', 'e.bridging', 'e.ended_on', 'e.end_reason', 'e.version'] as const

const entriesQuery = (tx: Tx) => database(tx).selectFrom('placement.wait_list_entry as e').select(columns)
type Row = Awaited<ReturnType<ReturnType<typeof entriesQuery>['executeTakeFirstOrThrow']>>

const entryFrom = (row: Row): WaitEntry => ({
  id: row.id, personId: row.person_id, decisionId: row.decision_id, product: row.product, municipality: row.municipality, urgency: row.urgency as WaitStatus, wish: row.wish,
  since: row.since_day, contactedOn: row.contacted_on, bridging: row.bridging, endedOn: row.ended_on, endReason: row.end_reason as WaitEndReason | null, version: row.version,
})

/** The open entries of a person: what she waits for. */
export const openEntriesOf = async (tx: Tx, personId: string): Promise<WaitEntry[]> =>
  (await entriesQuery(tx).where('e.person_id', '=', personId).where('e.ended_on', 'is', null).orderBy('e.since_day').orderBy('e.id').execute()).map(entryFrom)

export const entry = async (tx: Tx, id: string): Promise<WaitEntry | undefined> => {
  const row = await entriesQuery(tx).where('e.id', '=', id).executeTakeFirst()
  return row && entryFrom(row)
}

/** What counts for the order of one product, of everybody who waits for it: no person in it. */
export async function claims(tx: Tx, product: string): Promise<{ id: string; urgency: WaitStatus; since: Day; wish: string | null; hasOffer: boolean }[]> {
  const { rows } = await sql<{ id: string; urgency: WaitStatus; since: Day; wish: string | null; hasOffer: boolean }>`
    select e.id, e.urgency, e.since_day as since, e.wish,
      exists (select from placement.offer o left join placement.stay s on s.id = o.stay_id
        where o.entry_id = e.id and (o.closed_at is null or (o.close_reason = 'placed' and s.cancelled_on is null))) as "hasOffer"
    from placement.wait_list_entry e where e.product = ${product} and e.ended_on is null`.execute(database(tx))
  return rows
}

export type ListedEntry = WaitEntry & { name: string; offer: { id: string; location: string; from: Day; closed: boolean } | null }

/** Everybody on the list whom this holder may open, with the running offer. The rule puts them in order. */
export async function waitList(tx: Tx, holder: string): Promise<ListedEntry[]> {
  const rows = await database(tx).selectFrom('placement.wait_list_entry as e').innerJoin('people.person as q', 'q.id', 'e.person_id')
    .leftJoin(
      (eb) => eb.selectFrom('placement.offer as o').innerJoin('placement.place as p', 'p.id', 'o.place_id').innerJoin('placement.location as l', 'l.id', 'p.location_id')
        .leftJoin('placement.stay as s', 's.id', 'o.stay_id')
        .select(['o.id as offer_id', 'o.entry_id', 'l.name as location', 'o.from_day', 'o.closed_at'])
        .where((x) => x.or([x('o.closed_at', 'is', null), x.and([x('o.close_reason', '=', 'placed'), x('s.cancelled_on', 'is', null)])])).as('f'),
      (join) => join.onRef('f.entry_id', '=', 'e.id'))
    .select(columns).select(['q.call_name', 'q.family_name', 'f.offer_id', 'f.location', 'f.from_day', 'f.closed_at'])
    .where('e.ended_on', 'is', null)
    .where(sql<boolean>`exists (select from people.access_right r where r.holder = ${holder} and r.person_id = e.person_id and r.kind in ('file', 'case')
      and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))`)
    .orderBy('e.since_day').orderBy('e.id').execute()
  return listed(tx, rows.map((row) => ({
    ...entryFrom(row), name: `${row.call_name} ${row.family_name}`,
    offer: row.offer_id && row.location && row.from_day ? { id: row.offer_id, location: row.location, from: row.from_day, closed: row.closed_at !== null } : null,
  })), (row) => row.personId)
}

export type NewEntry = { id: string; personId: string; decisionId: string | null; product: string; municipality: string; urgency: WaitStatus; wish: string | null; since: Day; contactedOn: Day; bridging: string | null }

export async function saveEntry(tx: Tx, fresh: NewEntry): Promise<void> {
  await database(tx).insertInto('placement.wait_list_entry').values({
    id: fresh.id, person_id: fresh.personId, decision_id: fresh.decisionId, product: fresh.product, municipality: fresh.municipality, urgency: fresh.urgency, wish: fresh.wish,
    since_day: fresh.since, contacted_on: fresh.contactedOn, bridging: fresh.bridging,
  }).execute()
}

type Change = { contacted_on?: Day; bridging?: string | null; urgency?: WaitStatus; wish?: string | null; decision_id?: string; ended_on?: Day; end_reason?: WaitEndReason }

/** Changes an entry when it still has the version that was read; false when somebody was before us. */
export async function changeEntry(tx: Tx, id: string, version: number, change: Change): Promise<boolean> {
  const done = await database(tx).updateTable('placement.wait_list_entry').set({ ...change, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Since when people wait, per product; with `municipality` only hers. No person in it. */
export async function waitingSince(tx: Tx, municipality?: string): Promise<{ product: string; since: Day }[]> {
  let query = database(tx).selectFrom('placement.wait_list_entry').select(['product', 'since_day as since']).where('ended_on', 'is', null)
  if (municipality) query = query.where('municipality', '=', municipality)
  return query.orderBy('product').orderBy('since_day').execute()
}

const offersQuery = (tx: Tx) => database(tx).selectFrom('placement.offer as o').innerJoin('placement.place as p', 'p.id', 'o.place_id').innerJoin('placement.location as l', 'l.id', 'p.location_id')
  .select(['o.id', 'o.entry_id as entryId', 'o.person_id as personId', 'o.place_id as placeId', 'p.name as place', 'l.id as locationId', 'l.name as location', 'l.municipality', 'l.product',
    'l.provider_id as providerId', 'o.from_day as from', 'o.position', 'o.passed_over as passedOver', 'o.offered_at as offeredAt', 'o.person_said as personSaid', 'o.person_reason as personReason',
    'o.provider_said as providerSaid', 'o.provider_reason as providerReason', 'o.closed_at as closedAt', 'o.close_reason as closeReason', 'o.stay_id as stayId', 'o.version'])

export type StoredOffer = Offer & { stayId: string | null }

export const offer = (tx: Tx, id: string): Promise<StoredOffer | undefined> => offersQuery(tx).where('o.id', '=', id).executeTakeFirst() as Promise<StoredOffer | undefined>

/** Every offer for this entry, newest first. */
export const offersFor = (tx: Tx, entryId: string): Promise<StoredOffer[]> =>
  offersQuery(tx).where('o.entry_id', '=', entryId).orderBy('o.offered_at', 'desc').orderBy('o.id', 'desc').execute() as Promise<StoredOffer[]>

/** The offer from which this stay came. */
export const offerOfStay = (tx: Tx, stayId: string): Promise<StoredOffer | undefined> => offersQuery(tx).where('o.stay_id', '=', stayId).executeTakeFirst() as Promise<StoredOffer | undefined>

/** Open offers for places of this provider, oldest first. */
export const openOffersAt = (tx: Tx, providerId: string): Promise<StoredOffer[]> =>
  offersQuery(tx).where('l.provider_id', '=', providerId).where('o.closed_at', 'is', null).orderBy('o.offered_at').execute() as Promise<StoredOffer[]>

/** A page of the offers for people whom this holder may open, newest first; with `providerId` only of places of that provider. */
export async function offersOf(tx: Tx, holder: string, { offset, limit }: { offset: number; limit: number }, providerId?: string): Promise<StoredOffer[]> {
  const all = providerId ? offersQuery(tx).where('l.provider_id', '=', providerId) : offersQuery(tx)
  const rows = await all.where(sql<boolean>`exists (select from people.access_right r where r.holder = ${holder} and r.person_id = o.person_id and r.kind in ('file', 'case', 'own')
      and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))`)
    .orderBy('o.offered_at', 'desc').orderBy('o.id', 'desc').offset(offset).limit(limit).execute() as StoredOffer[]
  return listed(tx, rows, (one) => one.personId)
}

export async function saveOffer(tx: Tx, fresh: { id: string; entryId: string; personId: string; placeId: string; from: Day; position: number; passedOver: string | null }): Promise<void> {
  await database(tx).insertInto('placement.offer').values({
    id: fresh.id, entry_id: fresh.entryId, person_id: fresh.personId, place_id: fresh.placeId, from_day: fresh.from, position: fresh.position, passed_over: fresh.passedOver,
    offered_at: tx.now, offered_by: tx.actor.accountId,
  }).execute()
}

type OfferChange = { person_said?: string; person_reason?: string | null; provider_said?: string; provider_reason?: string | null; closed_at?: Instant; close_reason?: string; stay_id?: string }

/** Changes an offer when it still has the version that was read; false when somebody was before us. */
export async function changeOffer(tx: Tx, id: string, version: number, change: OfferChange): Promise<boolean> {
  const done = await database(tx).updateTable('placement.offer').set({ ...change, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Withdraws the open offers to this person of places that are not in this compartment; answers which. */
export async function closeOffersElsewhere(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update placement.offer set closed_at = ${tx.now}, close_reason = 'withdrawn', version = version + 1
    where person_id = ${personId} and closed_at is null and place_id not in (select id from placement.place) returning id`.execute(database(tx))
  return rows.map((row) => row.id)
}
