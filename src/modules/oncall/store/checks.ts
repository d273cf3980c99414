import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { LineRole } from '../model/roster.ts'

const pending = (tx: Tx) => database(tx).selectFrom('oncall.shift as s').innerJoin('oncall.line as l', 'l.id', 's.line_id').innerJoin('staff.account as a', 'a.id', 's.account_id')
  .select(['s.id', 's.line_id as lineId', 'l.name as line', 's.account_id as accountId', 'a.name', 's.role', 's.from_at as from', 's.until_at as until', 's.warned_days as warnedDays'])
  .where('a.ended_at', 'is', null).where('s.until_at', '>', tx.now)

type Row = Awaited<ReturnType<ReturnType<typeof pending>['executeTakeFirstOrThrow']>>
export type DueShift = Omit<Row, 'role'> & { role: LineRole }
const shiftFrom = (row: Row): DueShift => ({ ...row, role: row.role as LineRole })

/** Shifts that begin before a moment and whose worker was not told of it. */
export const untold = async (tx: Tx, before: Instant): Promise<DueShift[]> => (await pending(tx).where('s.told_at', 'is', null).where('s.from_at', '<=', before).orderBy('s.from_at').limit(200).execute()).map(shiftFrom)

/** Shifts that begin before a moment and whose worker was not asked whether she is there, nor said so. */
export const unasked = async (tx: Tx, before: Instant): Promise<DueShift[]> =>
  (await pending(tx).where('s.check_asked_at', 'is', null).where('s.checked_at', 'is', null).where('s.from_at', '<=', before).orderBy('s.from_at').limit(200).execute()).map(shiftFrom)

/** Shifts whose worker was asked before a moment and did not answer, with nobody beside her yet. */
export const unanswered = async (tx: Tx, askedBefore: Instant): Promise<DueShift[]> =>
  (await pending(tx).where('s.check_asked_at', '<=', askedBefore).where('s.checked_at', 'is', null).where('s.cover_at', 'is', null).orderBy('s.from_at').limit(200).execute()).map(shiftFrom)

/** Shifts that begin between now and a moment. */
export const comingShifts = async (tx: Tx, before: Instant): Promise<DueShift[]> => (await pending(tx).where('s.from_at', '>', tx.now).where('s.from_at', '<=', before).orderBy('s.from_at').limit(1000).execute()).map(shiftFrom)

/** The shift of an account that runs, or begins before a moment, and that she did not say yes to. */
export async function shiftToCheck(tx: Tx, accountId: string, before: Instant): Promise<DueShift | undefined> {
  const row = await pending(tx).where('s.account_id', '=', accountId).where('s.from_at', '<=', before).where('s.checked_at', 'is', null).orderBy('s.from_at').limit(1).executeTakeFirst()
  return row && shiftFrom(row)
}

/** Who has the back-up on a line at a moment. */
export const backUpsAt = (tx: Tx, lineId: string, at: Instant) => database(tx).selectFrom('oncall.shift as s').innerJoin('staff.account as a', 'a.id', 's.account_id').select(['a.id as accountId', 'a.name'])
  .where('a.ended_at', 'is', null).where('s.line_id', '=', lineId).where('s.role', '=', 'back-up').where('s.from_at', '<=', at).where('s.until_at', '>', at).orderBy('a.name').execute()

const change = (tx: Tx, id: string) => database(tx).updateTable('oncall.shift').where('id', '=', id)

export const markTold = (tx: Tx, id: string) => change(tx, id).set({ told_at: tx.now }).execute()
export const markAsked = (tx: Tx, id: string) => change(tx, id).set({ check_asked_at: tx.now }).execute()
export const markWarned = (tx: Tx, id: string, days: number) => change(tx, id).set({ warned_days: days }).execute()
export const markChecked = (tx: Tx, id: string, by: 'browser' | 'sms' | 'voice') => change(tx, id).set({ checked_at: tx.now, checked_by: by }).execute()

/** Puts somebody beside the one who did not answer; with nobody it is kept that this was looked at. */
export const putBeside = (tx: Tx, id: string, accountId: string | null) => change(tx, id).set({ cover_id: accountId, cover_at: tx.now }).execute()

/** Who stands beside the worker of a shift. */
export async function coverOf(tx: Tx, id: string): Promise<string | null> {
  return (await database(tx).selectFrom('oncall.shift').select('cover_id').where('id', '=', id).executeTakeFirst())?.cover_id ?? null
}
