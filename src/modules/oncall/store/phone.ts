import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CallerAgreement, Hint } from '../model/phone.ts'

/** Writes down that a message of the phone provider came in; false when it was there already. */
export async function rememberEvent(tx: Tx, eventId: string): Promise<boolean> {
  const row = await database(tx).insertInto('oncall.phone_event').values({ event_id: eventId, at: tx.now }).onConflict((oc) => oc.doNothing()).returning('event_id').executeTakeFirst()
  return row !== undefined
}

export const insertPhoneCall = (tx: Tx, fresh: { reference: string; callId: string; number: string | null }) =>
  database(tx).insertInto('oncall.phone_call').values({ reference: fresh.reference, call_id: fresh.callId, number: fresh.number }).execute()

/** The call behind a conversation at the phone provider. */
export const callOfReference = async (tx: Tx, reference: string): Promise<string | undefined> =>
  (await database(tx).selectFrom('oncall.phone_call').select('call_id').where('reference', '=', reference).executeTakeFirst())?.call_id

/** The number from which a call came in over the telephone, when it showed one. */
export const numberOfCall = async (tx: Tx, callId: string): Promise<string | undefined> =>
  (await database(tx).selectFrom('oncall.phone_call').select('number').where('call_id', '=', callId).executeTakeFirst())?.number ?? undefined

/** Who on this line has this number in her file; numbers are compared as ten figures. */
export async function hintsFor(tx: Tx, lineId: string, number: string): Promise<Hint[]> {
  const { rows } = await sql<Hint>`select distinct p.id as "personId", p.call_name as "callName", left(p.family_name, 1) as initial
    from oncall.enrolment e join people.person p on p.region_id = e.region_id and p.compartment = e.compartment and p.id = e.person_id
    where e.line_id = ${lineId} and e.from_day <= ${tx.today} and (e.until_day is null or e.until_day > ${tx.today})
      and regexp_replace(regexp_replace(p.phone, '[^0-9+]', '', 'g'), '^(\\+31|0031)', '0') = ${number} order by 2, 3 limit 5`.execute(database(tx))
  return rows
}

/** Who was on this line on a day, has this family name and was born on this day: the ids, never more than two. */
export async function matching(tx: Tx, lineId: string, familyName: string, birthDate: Day, on: Day = tx.today): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct p.id
    from oncall.enrolment e join people.person p on p.region_id = e.region_id and p.compartment = e.compartment and p.id = e.person_id
    where e.line_id = ${lineId} and e.from_day <= ${on} and (e.until_day is null or e.until_day > ${on})
      and lower(p.family_name) = lower(${familyName}) and p.birth_date = ${birthDate} limit 2`.execute(database(tx))
  return rows.map((row) => row.id)
}

export const saveWho = (tx: Tx, callId: string, personId: string) =>
  database(tx).updateTable('oncall.call').set((eb) => ({ person_id: personId, version: eb('version', '+', 1) })).where('id', '=', callId).where('person_id', 'is', null).execute()

export const savePriority = (tx: Tx, callId: string, priority: number, reason: string) =>
  database(tx).updateTable('oncall.call').set((eb) => ({ priority, priority_reason: reason, version: eb('version', '+', 1) })).where('id', '=', callId).execute()

export type Whose = { personId: string } | { number: string }

/** The agreement with this caller that holds today, the newest. */
export const agreementWith = (tx: Tx, whose: Whose): Promise<CallerAgreement | undefined> =>
  database(tx).selectFrom('oncall.caller_agreement').select(['id', 'words', 'from_day as from', 'until_day as until', 'made_by as madeBy'])
    .where('personId' in whose ? 'person_id' : 'number', '=', 'personId' in whose ? whose.personId : whose.number)
    .where('from_day', '<=', tx.today).where('until_day', '>', tx.today).orderBy('made_at', 'desc').limit(1).executeTakeFirst()

export const insertAgreement = (tx: Tx, id: string, whose: Whose, words: string, until: Day) =>
  database(tx).insertInto('oncall.caller_agreement').values({
    id, person_id: 'personId' in whose ? whose.personId : null, number: 'number' in whose ? whose.number : null, words, from_day: tx.today, until_day: until, made_by: tx.actor.accountId, made_at: tx.now,
  }).execute()
