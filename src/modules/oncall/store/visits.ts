import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Together, Visit, VisitBase } from '../model.ts'

const columns = [
  'id', 'call_id', 'person_id', 'visitor_id', 'sent_by', 'sent_at', 'together_with', 'planned_minutes', 'accepted_at', 'left_for_at', 'arrived_at', 'check_by', 'amber_at', 'red_at', 'sos_at',
  'done_at', 'report', 'version',
] as const

type Row = {
  id: string; call_id: string; person_id: string; visitor_id: string; sent_by: string; sent_at: Instant; together_with: string | null; planned_minutes: number
  accepted_at: Instant | null; left_for_at: Instant | null; arrived_at: Instant | null; check_by: Instant | null; amber_at: Instant | null; red_at: Instant | null; sos_at: Instant | null
  done_at: Instant | null; report: string | null; version: number
}

function visitFrom(row: Row): Visit {
  const base: VisitBase = {
    id: row.id, callId: row.call_id, personId: row.person_id, visitorId: row.visitor_id, sentBy: row.sent_by, sentAt: row.sent_at,
    company: (row.together_with ?? 'alone') as Together, plannedMinutes: row.planned_minutes, checkBy: row.check_by, amberAt: row.amber_at, redAt: row.red_at, sosAt: row.sos_at, version: row.version,
  }
  const { accepted_at: acceptedAt, left_for_at: leftAt, arrived_at: arrivedAt } = row
  if (row.done_at) return { ...base, state: 'done', acceptedAt, leftAt, arrivedAt, doneAt: row.done_at, report: row.report ?? '' }
  if (!acceptedAt) return { ...base, state: 'sent' }
  if (!leftAt) return { ...base, state: 'accepted', acceptedAt }
  return arrivedAt ? { ...base, state: 'there', acceptedAt, leftAt, arrivedAt } : { ...base, state: 'under-way', acceptedAt, leftAt }
}

const visits = (tx: Tx) => database(tx).selectFrom('oncall.visit').select(columns)

export async function visit(tx: Tx, id: string): Promise<Visit | undefined> {
  const row = await visits(tx).where('id', '=', id).executeTakeFirst()
  return row && visitFrom(row)
}

/** The same, held until this transaction ends: nobody sets its clock meanwhile. */
export async function heldVisit(tx: Tx, id: string): Promise<Visit | undefined> {
  const row = await visits(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && visitFrom(row)
}

export const visitsOfCall = async (tx: Tx, callId: string): Promise<Visit[]> => (await visits(tx).where('call_id', '=', callId).orderBy('sent_at').execute()).map(visitFrom)

/** The visits this account has to make or is making. */
export const openVisitsOf = async (tx: Tx, visitorId: string): Promise<Visit[]> =>
  (await visits(tx).where('visitor_id', '=', visitorId).where('done_at', 'is', null).orderBy('sent_at').execute()).map(visitFrom)

/** Whether a visit to this person is not done yet. */
export async function hasOpenVisit(tx: Tx, personId: string): Promise<boolean> {
  return (await database(tx).selectFrom('oncall.visit').select('id').where('person_id', '=', personId).where('done_at', 'is', null).executeTakeFirst()) !== undefined
}

/** All visits that are not done, the one that has to be looked at first on top: for the desk, without opening a file. */
export const openVisits = async (tx: Tx): Promise<Visit[]> => (await visits(tx).where('done_at', 'is', null).orderBy('check_by').limit(50).execute()).map(visitFrom)

export const insertVisit = (tx: Tx, fresh: Omit<VisitBase, 'version' | 'amberAt' | 'redAt' | 'sosAt'>) =>
  database(tx).insertInto('oncall.visit').values({
    id: fresh.id, call_id: fresh.callId, person_id: fresh.personId, visitor_id: fresh.visitorId, sent_by: fresh.sentBy, sent_at: fresh.sentAt,
    together_with: fresh.company === 'alone' ? null : fresh.company, planned_minutes: fresh.plannedMinutes, check_by: fresh.checkBy,
  }).execute()

/** Notes that the clock turned; the version stays, so that the visitor's next press still counts. */
export const markClock = (tx: Tx, id: string, colour: 'amber' | 'red') =>
  database(tx).updateTable('oncall.visit').set(colour === 'amber' ? { amber_at: tx.now } : { red_at: tx.now }).where('id', '=', id).where('done_at', 'is', null).execute()

export type VisitChange = { acceptedAt?: Instant; leftAt?: Instant; arrivedAt?: Instant; checkBy?: Instant | null; amberAt?: Instant | null; redAt?: Instant | null; sosAt?: Instant; doneAt?: Instant; report?: string }

/** Saves what changed of a visit; false when somebody was before. */
export async function changeVisit(tx: Tx, id: string, version: number, change: VisitChange): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('oncall.visit').set({
    version: version + 1,
    ...(change.acceptedAt ? { accepted_at: change.acceptedAt } : {}), ...(change.leftAt ? { left_for_at: change.leftAt } : {}), ...(change.arrivedAt ? { arrived_at: change.arrivedAt } : {}),
    ...(change.checkBy === undefined ? {} : { check_by: change.checkBy }), ...(change.amberAt === undefined ? {} : { amber_at: change.amberAt }),
    ...(change.redAt === undefined ? {} : { red_at: change.redAt }), ...(change.sosAt ? { sos_at: change.sosAt } : {}), ...(change.doneAt ? { done_at: change.doneAt } : {}), ...(change.report === undefined ? {} : { report: change.report }),
  }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows > 0n
}
