import { database, sql } from '../../../platform/database/index.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Refusal, RefusalReason } from '../model.ts'

export type NewRefusal = { id: string; locationId: string; personId: string | null; reason: RefusalReason; tried: readonly string[]; alternative: string; alternativeLocation: string | null; wantsDecision: boolean; receipt: string }

export async function saveRefusal(tx: Tx, fresh: NewRefusal): Promise<void> {
  await database(tx).insertInto('placement.refusal').values({
    id: fresh.id, location_id: fresh.locationId, person_id: fresh.personId, at: tx.now, reason: fresh.reason, tried: [...fresh.tried], alternative: fresh.alternative,
    alternative_location: fresh.alternativeLocation, wants_decision: fresh.wantsDecision, receipt: fresh.receipt, recorded_by: tx.actor.accountId,
  }).execute()
}

// Never with the person: a list of refusals is about the houses, not about who stood at the door.
const refusalsQuery = (tx: Tx) => database(tx).selectFrom('placement.refusal as r').innerJoin('placement.location as l', 'l.id', 'r.location_id')
  .select(['r.id', 'r.location_id as locationId', 'l.name as location', 'r.at', 'r.reason', 'r.tried', 'r.alternative', 'r.wants_decision as wantsDecision', 'r.receipt', sql<boolean>`r.person_id is not null`.as('reported')])

export const refusal = (tx: Tx, id: string): Promise<Refusal | undefined> => refusalsQuery(tx).where('r.id', '=', id).executeTakeFirst() as Promise<Refusal | undefined>

/** A page of the refusals since a moment, newest first. */
export const refusals = (tx: Tx, since: Instant, offset: number, limit: number): Promise<Refusal[]> =>
  refusalsQuery(tx).where('r.at', '>=', since).orderBy('r.at', 'desc').orderBy('r.id', 'desc').offset(offset).limit(limit).execute() as Promise<Refusal[]>

/** How often somebody was sent on since a moment, by reason. */
export async function refusalCounts(tx: Tx, since: Instant): Promise<{ reason: RefusalReason; count: number }[]> {
  const { rows } = await sql<{ reason: RefusalReason; count: number }>`
    select reason, count(*) as count from placement.refusal where at >= ${since} group by reason order by reason`.execute(database(tx))
  return rows
}

/** How often somebody who gave no name was sent on since a moment: counted, and nobody's file. */
export async function unnamedRefusals(tx: Tx, since: Instant): Promise<number> {
  const row = await database(tx).selectFrom('placement.refusal').select(({ fn }) => fn.countAll<number>().as('count')).where('at', '>=', since).where('person_id', 'is', null).executeTakeFirstOrThrow()
  return row.count
}
