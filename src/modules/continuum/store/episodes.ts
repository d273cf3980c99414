import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Entitlement, Episode, WithdrawnMove } from '../model.ts'

const episodeQuery = (tx: Tx) => database(tx).selectFrom('continuum.episode').select([
  'id', 'person_id as personId', 'product', 'provider_id as providerId', 'entitlement_id as entitlementId', 'hours_per_week as hoursPerWeek',
  'reason', 'wish', 'recorded_at as recordedAt', 'from_day as from', 'until_day as until',
])

/** The chain of support episodes of a person, the first on top. */
export const episodes = (tx: Tx, personId: string): Promise<Episode[]> =>
  episodeQuery(tx).where('person_id', '=', personId).orderBy('from_day').execute() as Promise<Episode[]>

/** The episode a person is in on a day (today unless another is asked). */
export const currentEpisode = (tx: Tx, personId: string, day: Day = tx.today): Promise<Episode | undefined> =>
  episodeQuery(tx).where('person_id', '=', personId).where('from_day', '<=', day)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', day)])).executeTakeFirst() as Promise<Episode | undefined>

export type NewEpisode = Omit<Episode, 'recordedAt' | 'until'> & { followsDay: Day | null }

export async function saveEpisode(tx: Tx, fresh: NewEpisode): Promise<void> {
  await database(tx).insertInto('continuum.episode').values({
    id: fresh.id, person_id: fresh.personId, product: fresh.product, provider_id: fresh.providerId, entitlement_id: fresh.entitlementId,
    hours_per_week: fresh.hoursPerWeek, from_day: fresh.from, follows_day: fresh.followsDay, reason: fresh.reason, wish: fresh.wish,
    moved_by: tx.actor.accountId, recorded_at: tx.now,
  }).execute()
}

/** Ends an episode that still ran; false when somebody else ended it meanwhile. */
export async function endEpisode(tx: Tx, id: string, until: Day): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.episode').set({ until_day: until }).where('id', '=', id).where('until_day', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes a step that has not begun out of the chain: the support before it goes on without an end. False when somebody else changed it meanwhile. */
export async function takeOut(tx: Tx, goesOn: string, dropped: string): Promise<boolean> {
  const { numDeletedRows } = await database(tx).deleteFrom('continuum.episode').where('id', '=', dropped).where('from_day', '>', tx.today).where('until_day', 'is', null).executeTakeFirstOrThrow()
  const { numUpdatedRows } = await database(tx).updateTable('continuum.episode').set({ until_day: null }).where('id', '=', goesOn).executeTakeFirstOrThrow()
  return numDeletedRows === 1n && numUpdatedRows === 1n
}

/** Keeps what was planned and did not happen. */
export async function saveWithdrawn(tx: Tx, episodeId: string, dropped: Episode, { reason, redatedTo }: { reason: string; redatedTo: Day | null }): Promise<void> {
  await database(tx).insertInto('continuum.withdrawn_move').values({
    id: newId<'withdrawn-move'>(), person_id: dropped.personId, episode_id: episodeId, product: dropped.product, hours_per_week: dropped.hoursPerWeek, from_day: dropped.from,
    redated_to: redatedTo, reason, withdrawn_at: tx.now, withdrawn_by: tx.actor.accountId,
  }).execute()
}

/** Steps that were planned and did not go on, or on another day; the newest first. */
export const withdrawnMoves = (tx: Tx, personId: string): Promise<WithdrawnMove[]> =>
  database(tx).selectFrom('continuum.withdrawn_move as m').leftJoin('staff.account as a', 'a.id', 'm.withdrawn_by')
    .select(['m.id', 'm.product', 'm.hours_per_week as hoursPerWeek', 'm.from_day as from', 'm.redated_to as redatedTo', 'm.reason', 'm.withdrawn_at as withdrawnAt', 'a.name'])
    .where('m.person_id', '=', personId).orderBy('m.withdrawn_at', 'desc').execute()

/** Every entitlement of a person, the newest first. */
export const entitlements = (tx: Tx, personId: string): Promise<Entitlement[]> =>
  database(tx).selectFrom('continuum.entitlement').select([
    'id', 'person_id as personId', 'decision_id as decisionId', 'products', 'hours_min as hoursMin', 'hours_max as hoursMax', 'movers',
    'from_day as from', 'until_day as until', 'withdrawn_on as withdrawnOn',
  ]).where('person_id', '=', personId).orderBy('from_day', 'desc').orderBy('id', 'desc').execute()

export async function saveEntitlement(tx: Tx, fresh: Omit<Entitlement, 'withdrawnOn'>): Promise<void> {
  await database(tx).insertInto('continuum.entitlement').values({
    id: fresh.id, person_id: fresh.personId, decision_id: fresh.decisionId, products: [...fresh.products], hours_min: fresh.hoursMin, hours_max: fresh.hoursMax,
    movers: [...fresh.movers], from_day: fresh.from, until_day: fresh.until,
  }).execute()
}

export const withdrawEntitlement = (tx: Tx, id: string, from: Day) =>
  database(tx).updateTable('continuum.entitlement').set({ withdrawn_on: from }).where('id', '=', id).execute()

/** How many people are in each product today, of those who live in this municipality when one is named. */
export async function peopleByProduct(tx: Tx, municipality?: string): Promise<{ product: string; people: number }[]> {
  const living = municipality
    ? sql`join people.residence r on r.person_id = e.person_id and r.fact = 'residence' and r.municipality = ${municipality}
        and r.from_day <= ${tx.today} and (r.until_day is null or r.until_day > ${tx.today})`
    : sql``
  const { rows } = await sql<{ product: string; people: number }>`
    select e.product, count(*)::int as people from continuum.episode e ${living}
    where e.from_day <= ${tx.today} and (e.until_day is null or e.until_day > ${tx.today})
    group by e.product order by e.product`.execute(database(tx))
  return rows
}
