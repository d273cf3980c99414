import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AgreedTime, FoundHow, MissedCheckIn, Way } from '../model.ts'

export type AgreedWish = Pick<AgreedTime, 'before' | 'weekdays' | 'phone' | 'key' | 'animal' | 'ask' | 'other'>

const agreedQuery = (tx: Tx) => database(tx).selectFrom('continuum.agreed_time').select([
  'id', 'person_id', 'before_time', 'weekdays', 'phone', 'key_words', 'animal_words', 'ask_name', 'ask_phone', 'other_words', 'from_at', 'until_at',
])
type Row = Awaited<ReturnType<ReturnType<typeof agreedQuery>['execute']>>[number]

const agreedFrom = (row: Row): AgreedTime => ({
  id: row.id, personId: row.person_id, before: row.before_time, weekdays: row.weekdays, phone: row.phone, key: row.key_words, animal: row.animal_words,
  ask: row.ask_name && row.ask_phone ? { name: row.ask_name, phone: row.ask_phone } : null, other: row.other_words, fromAt: row.from_at, untilAt: row.until_at,
})

/** The agreed time of a person as it runs now. */
export async function agreedTime(tx: Tx, personId: string): Promise<AgreedTime | undefined> {
  const row = await agreedQuery(tx).where('person_id', '=', personId).where('until_at', 'is', null).executeTakeFirst()
  return row && agreedFrom(row)
}

/** Whose agreed time is answered from this number; undefined when it is nobody's, or of more than one: then it says nothing of whom. */
export async function agreedTimeOfPhone(tx: Tx, phone: string): Promise<AgreedTime | undefined> {
  const [one, another] = await agreedQuery(tx).where('phone', '=', phone).where('until_at', 'is', null).limit(2).execute()
  return one && !another ? agreedFrom(one) : undefined
}

/** Whether anybody's agreed time is answered from this number. */
export const isAgreedAt = async (tx: Tx, phone: string): Promise<boolean> =>
  (await agreedQuery(tx).where('phone', '=', phone).where('until_at', 'is', null).limit(1).execute()).length > 0

/** The agreed times that run now, of everybody in this compartment. */
export const agreedTimes = async (tx: Tx): Promise<AgreedTime[]> => (await agreedQuery(tx).where('until_at', 'is', null).execute()).map(agreedFrom)

/** An agreed time by its id, also one that ended. */
export const agreedTimeById = async (tx: Tx, id: string): Promise<AgreedTime | undefined> => {
  const row = await agreedQuery(tx).where('id', '=', id).where('until_at', 'is', null).executeTakeFirst()
  return row && agreedFrom(row)
}

/** Stores what was agreed from now on; answers its id. The one before has to be ended first. */
export async function saveAgreed(tx: Tx, personId: string, wish: AgreedWish): Promise<string> {
  const id = newId<'agreed-time'>()
  await database(tx).insertInto('continuum.agreed_time').values({
    id, person_id: personId, before_time: wish.before, weekdays: [...wish.weekdays], phone: wish.phone, key_words: wish.key, animal_words: wish.animal,
    ask_name: wish.ask?.name ?? null, ask_phone: wish.ask?.phone ?? null, other_words: wish.other, from_at: tx.now, recorded_by: tx.actor.accountId,
  }).execute()
  return id
}

/** Ends the agreement that runs; false when there was none. */
export async function endAgreed(tx: Tx, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.agreed_time').set({ until_at: tx.now }).where('person_id', '=', personId).where('until_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** She let know on a day that it goes well; the first one of the day stays. */
export async function saveSign(tx: Tx, personId: string, on: Day, way: Way, recordedBy: string | null): Promise<void> {
  await database(tx).insertInto('continuum.sign_of_life').values({ person_id: personId, on_day: on, way, given_at: tx.now, recorded_by: recordedBy }).onConflict((oc) => oc.doNothing()).execute()
}

/** Whether anything was heard of her on this day: a sign of life or a check-in that she gave on the day itself. */
export async function isHeard(tx: Tx, personId: string, on: Day): Promise<boolean> {
  const { rows } = await sql`select from continuum.sign_of_life s where s.person_id = ${personId} and s.on_day = ${on}
    union all select from continuum.check_in c where c.person_id = ${personId} and c.on_day = ${on} and (c.recorded_at at time zone 'Europe/Amsterdam')::date = ${on} limit 1`.execute(database(tx))
  return rows.length > 0
}

const missedQuery = (tx: Tx) => database(tx).selectFrom('continuum.missed_check_in').select([
  'id', 'person_id as personId', 'on_day as day', 'due_at as dueAt', 'messaged_at as messagedAt', 'asked_at as askedAt', 'tasked_at as taskedAt', 'signal_id as signalId',
  'line_at as lineAt', 'found_at as foundAt', 'found_how as foundHow',
])
type MissedRow = Omit<MissedCheckIn, 'foundHow'> & { foundHow: string | null }
const missedFrom = (row: MissedRow): MissedCheckIn => ({ ...row, foundHow: row.foundHow as FoundHow | null })

/** An agreed time that went by, or undefined. */
export async function missed(tx: Tx, id: string): Promise<MissedCheckIn | undefined> {
  const row = await missedQuery(tx).where('id', '=', id).executeTakeFirst()
  return row && missedFrom(row)
}

/** Agreed times that went by, the newest first. */
export const missedOf = async (tx: Tx, personId: string, limit = 20): Promise<MissedCheckIn[]> =>
  (await missedQuery(tx).where('person_id', '=', personId).orderBy('on_day', 'desc').limit(limit).execute()).map(missedFrom)

/** Agreed times that went by and of which nobody knows yet how she is. */
export const openMissed = async (tx: Tx, personId: string): Promise<MissedCheckIn[]> =>
  (await missedQuery(tx).where('person_id', '=', personId).where('found_at', 'is', null).orderBy('on_day').execute()).map(missedFrom)

/** Keeps that the time went by, once a day, and when she was asked by text message; undefined when that was kept already. */
export async function saveMissed(tx: Tx, fresh: Pick<MissedCheckIn, 'personId' | 'day' | 'dueAt' | 'messagedAt'>): Promise<string | undefined> {
  const id = newId<'missed-check-in'>()
  const saved = await database(tx).insertInto('continuum.missed_check_in').values({ id, person_id: fresh.personId, on_day: fresh.day, due_at: fresh.dueAt, messaged_at: fresh.messagedAt })
    .onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst()
  return saved?.id
}

type Step = { asked_at: MissedCheckIn['askedAt'] } | { tasked_at: MissedCheckIn['taskedAt']; signal_id: string | null } | { line_at: MissedCheckIn['lineAt'] } | { found_at: MissedCheckIn['foundAt']; found_how: FoundHow }

/** Keeps what was done about a time that went by. */
export const saveMissedStep = (tx: Tx, id: string, step: Step) => database(tx).updateTable('continuum.missed_check_in').set(step).where('id', '=', id).execute()
