import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CheckIn, CheckInConsent, Way } from '../model.ts'

/** What a person told of herself since a day, the oldest first. */
export const checkIns = (tx: Tx, personId: string, since: Day): Promise<CheckIn[]> =>
  database(tx).selectFrom('continuum.check_in').select(['on_day as day', 'score', 'sleep', 'spoke_to_someone as spokeToSomeone', 'went_to_work as wentToWork', 'note', 'way'])
    .where('person_id', '=', personId).where('on_day', '>=', since).orderBy('on_day').execute() as Promise<CheckIn[]>

/** Keeps a check-in; a second one on the same day replaces the first. `recordedBy`: the worker who wrote down what she said by telephone. */
export async function saveCheckIn(tx: Tx, personId: string, { day, score, sleep, spokeToSomeone, wentToWork, note, way }: CheckIn, recordedBy: string | null): Promise<void> {
  const said = { score, sleep, spoke_to_someone: spokeToSomeone, went_to_work: wentToWork, note, way, recorded_by: recordedBy, recorded_at: tx.now }
  await database(tx).insertInto('continuum.check_in').values({ person_id: personId, on_day: day, ...said })
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'person_id', 'on_day']).doUpdateSet(said)).execute()
}

const consentQuery = (tx: Tx) => database(tx).selectFrom('continuum.check_in_consent').select([
  'id', 'person_id as personId', 'way', 'phone', 'weekdays', 'given_at as givenAt', 'recorded_by as recordedBy', 'withdrawn_at as withdrawnAt',
])

/** That she chose to tell how it goes, as it runs now; undefined when she did not, or stopped. */
export const runningConsent = (tx: Tx, personId: string): Promise<CheckInConsent | undefined> =>
  consentQuery(tx).where('person_id', '=', personId).where('withdrawn_at', 'is', null).executeTakeFirst() as Promise<CheckInConsent | undefined>

/** Whose messages come from this number, by her own choice. */
export const consentOfPhone = (tx: Tx, phone: string): Promise<CheckInConsent | undefined> =>
  consentQuery(tx).where('phone', '=', phone).where('withdrawn_at', 'is', null).executeTakeFirst() as Promise<CheckInConsent | undefined>

/** Everybody who is asked by text message. */
export const askedBySms = (tx: Tx): Promise<CheckInConsent[]> =>
  consentQuery(tx).where('way', '=', 'sms').where('withdrawn_at', 'is', null).execute() as Promise<CheckInConsent[]>

export type ConsentWish = { way: Way; phone: string | null; weekdays: readonly number[] }

/** Stores her choice; undefined when somebody else answers from this number already. */
export async function saveConsent(tx: Tx, personId: string, wish: ConsentWish, recordedBy: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`insert into continuum.check_in_consent (id, person_id, way, phone, weekdays, given_at, recorded_by)
    values (${newId<'check-in-consent'>()}, ${personId}, ${wish.way}, ${wish.phone}, ${[...wish.weekdays]}::int[], ${tx.now}, ${recordedBy})
    on conflict do nothing returning id`.execute(database(tx))
  return rows[0]?.id
}

export async function endConsent(tx: Tx, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.check_in_consent').set({ withdrawn_at: tx.now }).where('person_id', '=', personId).where('withdrawn_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
