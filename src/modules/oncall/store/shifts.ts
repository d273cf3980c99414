import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { LineRole, Origin, RosterShift, Span, Worked } from '../model/roster.ts'

const shifts = (tx: Tx) => database(tx).selectFrom('oncall.shift as s').innerJoin('oncall.line as l', 'l.id', 's.line_id').leftJoin('staff.account as a', 'a.id', 's.account_id')
  .select([
    's.id', 's.line_id as lineId', 'l.name as line', 's.account_id as accountId', 'a.name', 's.role', 's.from_at as from', 's.until_at as until', 's.origin', 's.reason',
    's.check_asked_at as checkAskedAt', 's.checked_at as checkedAt', 's.cover_id as coverId', 's.version',
  ])

type Row = Awaited<ReturnType<ReturnType<typeof shifts>['executeTakeFirstOrThrow']>>
const shiftFrom = (row: Row): RosterShift => ({ ...row, name: row.name ?? '', role: row.role as LineRole, origin: row.origin as Origin })

const touches = (from: Instant, until: Instant) => sql<boolean>`tstzrange(s.from_at, s.until_at) && tstzrange(${from}::timestamptz, ${until}::timestamptz)`

export async function rosterShift(tx: Tx, id: string): Promise<RosterShift | undefined> {
  const row = await shifts(tx).where('s.id', '=', id).executeTakeFirst()
  return row && shiftFrom(row)
}

/** The shifts of a line that touch a period, in order of time. */
export const shiftsOfLine = async (tx: Tx, lineId: string, from: Instant, until: Instant): Promise<RosterShift[]> =>
  (await shifts(tx).where('s.line_id', '=', lineId).where(touches(from, until)).orderBy('s.from_at').orderBy('a.name').execute()).map(shiftFrom)

const shiftsFrom = (tx: Tx, accountId: string, from: Instant) => shifts(tx).where('s.account_id', '=', accountId).where('s.until_at', '>', from).orderBy('s.from_at')

/** The shifts of one account that touch a period, on any line, in order of time. */
export const shiftsOfWorker = async (tx: Tx, accountId: string, from: Instant, until: Instant): Promise<RosterShift[]> =>
  (await shiftsFrom(tx, accountId, from).where('s.from_at', '<', until).execute()).map(shiftFrom)

/** All shifts of one account that end after a moment, on any line, in order of time. */
export const shiftsSince = async (tx: Tx, accountId: string, since: Instant): Promise<RosterShift[]> => (await shiftsFrom(tx, accountId, since).execute()).map(shiftFrom)

/** The shifts of many accounts that touch a period. */
export async function shiftsOfWorkers(tx: Tx, accountIds: readonly string[], from: Instant, until: Instant): Promise<RosterShift[]> {
  if (accountIds.length === 0) return []
  return (await shifts(tx).where('s.account_id', 'in', [...accountIds]).where('s.until_at', '>', from).where('s.from_at', '<', until).orderBy('s.from_at').execute()).map(shiftFrom)
}

export type NewShift = Span & { id: string; lineId: string; accountId: string; role: LineRole; origin: Origin; rotationId?: string; reason?: string }

const values = (fresh: NewShift) => ({
  id: fresh.id, line_id: fresh.lineId, account_id: fresh.accountId, role: fresh.role, from_at: fresh.from, until_at: fresh.until, origin: fresh.origin, rotation_id: fresh.rotationId ?? null, reason: fresh.reason ?? null,
})

/** Puts somebody on a line; the database refuses a shift at the time of another of hers. */
export const insertShift = (tx: Tx, fresh: NewShift) => database(tx).insertInto('oncall.shift').values(values(fresh)).execute()

/** The same for shifts of a rotation; who is on a shift at that time already is passed over, which leaves a gap to be seen. */
export async function insertFreeShifts(tx: Tx, fresh: readonly NewShift[]): Promise<void> {
  for (let at = 0; at < fresh.length; at += 500) await database(tx).insertInto('oncall.shift').values(fresh.slice(at, at + 500).map(values)).onConflict((oc) => oc.doNothing()).execute()
}

export const deleteShift = (tx: Tx, id: string) => database(tx).deleteFrom('oncall.shift').where('id', '=', id).execute()

/** Gives a shift to another; what was told and tested of the one before her is gone. */
export const giveShift = (tx: Tx, id: string, accountId: string, origin: Origin, reason?: string) => database(tx).updateTable('oncall.shift')
  .set((eb) => ({ account_id: accountId, origin, reason: reason ?? null, told_at: null, warned_days: null, check_asked_at: null, checked_at: null, checked_by: null, cover_id: null, cover_at: null, version: eb('version', '+', 1) }))
  .where('id', '=', id).execute()

/** Takes away what a rotation made from a moment on and nobody changed since; gives when the last of it would have ended. */
export async function deleteTurnsFrom(tx: Tx, rotationId: string, from: Instant): Promise<Instant | undefined> {
  const gone = await database(tx).deleteFrom('oncall.shift').where('rotation_id', '=', rotationId).where('origin', '=', 'rotation').where('from_at', '>=', from).returning('until_at').execute()
  return gone.map((one) => one.until_at).toSorted().at(-1)
}

/** The shifts that began in a period, each with how many heavy calls its worker was in during it. */
export async function workedBetween(tx: Tx, from: Instant, until: Instant): Promise<Worked[]> {
  const { rows } = await sql<Worked>`select s.account_id as "accountId", a.name, s.from_at as "from", s.until_at as "until",
      (select count(*)::int from oncall.debrief d where d.account_id = s.account_id and d.about_at >= s.from_at and d.about_at < s.until_at) as heavy
    from oncall.shift s join staff.account a on a.id = s.account_id
    where s.region_id = platform.region() and s.from_at >= ${from} and s.from_at < ${until} order by s.from_at limit 20000`.execute(database(tx))
  return rows
}

/** Ends a running shift at this moment. */
export const endShiftNow = (tx: Tx, id: string) => database(tx).updateTable('oncall.shift').set((eb) => ({ until_at: tx.now, version: eb('version', '+', 1) })).where('id', '=', id).execute()
