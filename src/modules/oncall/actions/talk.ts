import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Call, Together, Outcome, Shift } from '../model.ts'
import { insertFact } from '../store/call-facts.ts'
import { call, saveNotes } from '../store/calls.ts'
import { shiftsBetween } from '../store/lines.ts'
import { askedNames } from '../words.nl/phone.ts'
import { closeCall, nameOf, openCall } from './answer.ts'
import { sendVisitor, visitorRoles } from './visit.ts'

/** Who is on shift to go somewhere, on the line of this call. */
export async function visitorsFor(tx: Tx, lineId: string): Promise<Shift[]> {
  const shifts = await shiftsBetween(tx, tx.now, tx.now, lineId)
  return shifts.filter((shift) => visitorRoles.includes(shift.role))
}

/** Who else is on shift on this line, to ask. */
export const colleaguesFor = async (tx: Tx, lineId: string): Promise<Shift[]> => (await shiftsBetween(tx, tx.now, tx.now, lineId)).filter((shift) => shift.accountId !== tx.actor.accountId && shift.role !== 'night-visitor')

/** A call that runs, for who has it now. */
export async function heldCall(tx: Tx, callId: string): Promise<Result<Call, 'not-found' | 'not-now' | 'not-with-you'>> {
  const found = await call(tx, callId)
  const opened = found && (await openCall(tx, found))
  if (!found || !opened?.ok) return refuse('not-found')
  if (found.state !== 'answered') return refuse('not-now')
  return found.answeredBy === tx.actor.accountId ? ok(found) : refuse('not-with-you', { who: await nameOf(tx, found.answeredBy) })
}

/** Keeps what was written so far; only for who has the call. */
async function keepNotes(tx: Tx, callId: string, notes: string): Promise<Result<true, 'not-found' | 'not-now' | 'not-with-you'>> {
  const held = await heldCall(tx, callId)
  if (!held.ok) return held
  await saveNotes(tx, callId, notes)
  return ok(true)
}

export const askings = ['hand-over-crisis', 'hand-over-112'] as const
type Asking = (typeof askings)[number]
const isAsking = (does: string): does is Asking => askings.some((one) => one === does)

export type Written = { does: Outcome | Asking | 'send-visitor' | 'keep-notes'; notes?: string | undefined; visitorId?: string | undefined; company?: Together | undefined; minutes?: number | undefined; takenBy?: string | undefined }

type GoesOn = Asking | 'send-visitor' | 'keep-notes'
const goesOn = (does: Written['does']): does is GoesOn => does === 'keep-notes' || does === 'send-visitor' || isAsking(does)

/** What leaves the call open: the notes are kept first, whatever else she asks. */
async function writeOn(tx: Tx, callId: string, does: GoesOn, { notes = '', visitorId, company, minutes }: Written): Promise<Result<'goes-on'>> {
  const kept = await keepNotes(tx, callId, notes)
  if (!kept.ok) return kept
  if (isAsking(does)) await insertFact(tx, callId, 'hand-over-asked', { words: askedNames[does] })
  if (does !== 'send-visitor') return ok('goes-on')
  if (!visitorId || !company || !minutes) return refuseField('bezoeker', 'visitor-needed')
  const sent = await sendVisitor(tx, callId, { visitorId, company, plannedMinutes: minutes })
  return sent.ok ? ok('goes-on') : sent
}

/** What a worker does during a call: keep notes, send somebody, ask others to take over, or end it with an outcome. Gives whether the call is over. */
export async function writeDown(tx: Tx, callId: string, written: Written): Promise<Result<'over' | 'goes-on'>> {
  const { does, notes, takenBy } = written
  if (goesOn(does)) return writeOn(tx, callId, does, written)
  if (!notes) return refuseField('notities', 'notes-needed')
  const closed = await closeCall(tx, callId, { outcome: does, notes, takenBy })
  return closed.ok ? ok('over') : closed
}
