import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Enrolment, Line, LineStep, OnDuty, Shift, Way } from '../model.ts'
import { ringNumber } from './contact-methods.ts'

const lineColumns = ['id', 'name', 'phone', 'answer_seconds as answerSeconds', 'arrive_minutes as arriveMinutes', 'example_value as exampleValue'] as const

/** All lines of the region, by name. */
export const lines = (tx: Tx): Promise<Line[]> => database(tx).selectFrom('oncall.line').select(lineColumns).orderBy('name').orderBy('id').execute()

/** The numbers of the lines that are open to anybody, not of one product or provider only. */
export async function publicNumbers(tx: Tx): Promise<string[]> {
  const rows = await database(tx).selectFrom('oncall.line').select('phone').where('open_from', '<=', tx.now).where('phone', 'is not', null)
    .where('provider_id', 'is', null).where(sql<boolean>`products = '{}'`).orderBy('name').execute()
  return rows.flatMap(({ phone }) => phone ?? [])
}

export const line = (tx: Tx, id: string): Promise<Line | undefined> =>
  database(tx).selectFrom('oncall.line').select(lineColumns).where('id', '=', id).executeTakeFirst()

/** The first line of this compartment, by name, that is open now; a line that is still being set up is not. */
export const openLine = (tx: Tx): Promise<Line | undefined> =>
  database(tx).selectFrom('oncall.line').select(lineColumns).where('open_from', '<=', tx.now).orderBy('name').orderBy('id').limit(1).executeTakeFirst()

/** The steps of a line as they stand on a day. */
export async function lineSteps(tx: Tx, lineId: string, on: Day): Promise<LineStep[]> {
  const rows = await database(tx).selectFrom('oncall.line_step').select(['step', 'role', 'account_id as accountId', 'phone', 'channels', 'ring_seconds as ringSeconds']).where('line_id', '=', lineId)
    .where('from_day', '=', (eb) => eb.selectFrom('oncall.line_step as s').select((max) => max.fn.max('s.from_day').as('day')).where('s.line_id', '=', lineId).where('s.from_day', '<=', on))
    .orderBy('step').execute()
  return rows.map(({ channels, ...row }) => ({ ...row, ways: channels as Way[] }))
}

/**
 * Who is on shift at this moment, as far as this compartment knows their account. Beside somebody who did not say that she is there stands another,
 * who is rung with her.
 */
export async function onDuty(tx: Tx, lineId: string, at: Instant): Promise<OnDuty[]> {
  const { rows } = await sql<OnDuty>`
    select w.account_id as "accountId", s.role, s.until_at as until from oncall.shift s
      cross join lateral (select s.account_id union select s.cover_id where s.cover_id is not null and (s.checked_at is null or s.checked_at > ${at})) as w (account_id)
      join staff.account a on a.id = w.account_id and a.ended_at is null
      where s.line_id = ${lineId} and s.from_at <= ${at} and s.until_at > ${at} order by s.from_at, w.account_id`.execute(database(tx))
  return rows
}

/** The shifts that touch this period, with name and telephone, in order of time. */
export async function shiftsBetween(tx: Tx, from: Instant, until: Instant, lineId?: string): Promise<Shift[]> {
  let query = database(tx).selectFrom('oncall.shift as s').innerJoin('staff.account as a', 'a.id', 's.account_id')
    .select(['s.id', 's.line_id as lineId', 's.account_id as accountId', 'a.name', ringNumber.as('phone'), 's.role', 's.from_at as from', 's.until_at as until', 's.checked_at as checkedAt'])
    .where(sql<boolean>`tstzrange(s.from_at, s.until_at) && tstzrange(${from}::timestamptz, ${until}::timestamptz, '[]')`)
  if (lineId) query = query.where('s.line_id', '=', lineId)
  return query.orderBy('s.from_at').orderBy('a.name').execute()
}

/** Who stood in for another on the shifts that touch this period: with the role she had then. */
export const coversBetween = (tx: Tx, from: Instant, until: Instant): Promise<Pick<Shift, 'accountId' | 'name' | 'role'>[]> =>
  database(tx).selectFrom('oncall.shift as s').innerJoin('staff.account as a', 'a.id', 's.cover_id').select(['a.id as accountId', 'a.name', 's.role'])
    .where(sql<boolean>`tstzrange(s.from_at, s.until_at) && tstzrange(${from}::timestamptz, ${until}::timestamptz, '[]')`).orderBy('s.from_at').orderBy('a.name').execute()

/** The running shift of this account; there is never more than one. */
export const runningShift = (tx: Tx, accountId: string): Promise<{ lineId: string; from: Instant; until: Instant } | undefined> =>
  database(tx).selectFrom('oncall.shift').select(['line_id as lineId', 'from_at as from', 'until_at as until']).where('account_id', '=', accountId)
    .where('from_at', '<=', tx.now).where('until_at', '>', tx.now).executeTakeFirst()

/** When the running shifts of these accounts end, by account. */
export async function shiftEnds(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ accountId: string; until: Instant }>`select s.account_id as "accountId", s.until_at as until from oncall.shift s
    where s.account_id = any(${[...accountIds]}::uuid[]) and s.from_at <= ${tx.now} and s.until_at > ${tx.now}`.execute(database(tx))
  return new Map(rows.map((row) => [row.accountId, row.until]))
}

/** When the running shift of this account ends, if she is on shift. */
export const shiftEnd = async (tx: Tx, accountId: string): Promise<Instant | undefined> => (await runningShift(tx, accountId))?.until

/** The running enrolment of this person on a day. */
export async function enrolmentOn(tx: Tx, personId: string, day: Day): Promise<Enrolment | undefined> {
  const row = await database(tx).selectFrom('oncall.enrolment').select(['line_id', 'person_id', 'from_day', 'until_day'])
    .where('person_id', '=', personId).where('from_day', '<=', day).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', day)]))
    .orderBy('from_day', 'desc').limit(1).executeTakeFirst()
  return row && { lineId: row.line_id, personId: row.person_id, from: row.from_day, until: row.until_day }
}

/** Puts somebody on the line from a day on; an enrolment that would have ended there goes on. */
export const saveEnrolment = (tx: Tx, lineId: string, personId: string, from: Day) =>
  database(tx).insertInto('oncall.enrolment').values({ line_id: lineId, person_id: personId, from_day: from })
    .onConflict((oc) => oc.columns(['region_id', 'compartment', 'line_id', 'person_id', 'from_day']).doUpdateSet({ until_day: null })).execute()

/** The enrolments of this person that run on, or end on this very day, run on without an end. */
export async function prolongEnrolment(tx: Tx, personId: string, day: Day): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.enrolment').set({ until_day: null }).where('person_id', '=', personId)
    .where('from_day', '<=', day).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)])).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes away an enrolment that would have begun on a day to come. */
export const dropEnrolment = (tx: Tx, personId: string, from: Day) =>
  database(tx).deleteFrom('oncall.enrolment').where('person_id', '=', personId).where('from_day', '=', from).where('from_day', '>', tx.today).execute()

export const endEnrolment = (tx: Tx, personId: string, until: Day) =>
  database(tx).updateTable('oncall.enrolment').set({ until_day: until }).where('person_id', '=', personId)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', until)])).execute()

export type Enrolled = { personId: string; name: string; phone: string | null; street: string | null; town: string | null }

/** Everybody who may call this line today, by name: for the paper list of who is on shift. */
export async function enrolledOn(tx: Tx, lineId: string, day: Day): Promise<Enrolled[]> {
  const { rows } = await sql<Enrolled>`
    select distinct p.id as "personId", p.call_name || ' ' || p.family_name as name, p.phone, p.street, p.town, p.family_name
    from oncall.enrolment e join people.person p on p.region_id = e.region_id and p.compartment = e.compartment and p.id = e.person_id
    where e.line_id = ${lineId} and e.from_day <= ${day} and (e.until_day is null or e.until_day > ${day}) order by p.family_name, name limit 1000`.execute(database(tx))
  return rows.map(({ personId, name, phone, street, town }) => ({ personId, name, phone, street, town }))
}
