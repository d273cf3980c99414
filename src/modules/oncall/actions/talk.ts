import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Call, Together, Outcome, Shift } from '../model.ts'
import type { Need } from '../model/dispatch.ts'
import { insertFact } from '../store/call-facts.ts'
import { call, saveNotes } from '../store/calls.ts'
import { shiftsBetween } from '../store/lines.ts'
import { askedNames } from '../words.nl/phone.ts'
import { closeCall, nameOf, openCall } from './answer.ts'
import { keepNeeds } from './dispatch.ts'
import { sendVisitor } from './visit.ts'

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

export const askings = ['hand-over-crisis', 'hand-over-112'] as const
type Asking = (typeof askings)[number]
const isAsking = (does: string): does is Asking => askings.some((one) => one === does)

const going = ['send-visitor', 'look-for-visitor', 'keep-notes'] as const
type GoesOn = Asking | (typeof going)[number]
const goesOn = (does: Written['does']): does is GoesOn => going.some((one) => one === does) || isAsking(does)

/** `needed`: what somebody who goes there has to speak or be able to do. `heavy`: it was heavy for her. */
export type Written = {
  does: Outcome | GoesOn; notes?: string | undefined; takenBy?: string | undefined; heavy?: boolean
  visitorId?: string | undefined; company?: Together | undefined; minutes?: number | undefined; needed?: readonly Need[]
}

/** What leaves the call open: the notes are kept first, whatever else she asks. */
async function writeOn(tx: Tx, callId: string, does: GoesOn, { notes = '', visitorId, company, minutes, needed = [] }: Written): Promise<Result<'goes-on'>> {
  const held = await heldCall(tx, callId)
  if (!held.ok) return held
  await saveNotes(tx, callId, notes)
  if (isAsking(does)) await insertFact(tx, callId, 'hand-over-asked', { words: askedNames[does] })
  if (does === 'look-for-visitor' || does === 'send-visitor') await keepNeeds(tx, held.value, needed)
  if (does !== 'send-visitor') return ok('goes-on')
  if (!visitorId) return refuseField('bezoeker', 'visitor-needed')
  if (!company) return refuseField('samen', 'company-needed')
  if (!minutes) return refuseField('minuten', 'minutes-needed')
  const sent = await sendVisitor(tx, callId, { visitorId, company, plannedMinutes: minutes })
  return sent.ok ? ok('goes-on') : sent
}

/** What a worker does during a call: keep notes, send somebody, ask others to take over, or end it with an outcome. Gives whether the call is over. */
export async function writeDown(tx: Tx, callId: string, written: Written): Promise<Result<'over' | 'goes-on'>> {
  const { does, notes, takenBy, heavy = false } = written
  if (goesOn(does)) return writeOn(tx, callId, does, written)
  if (!notes) return refuseField('notities', 'notes-needed')
  const closed = await closeCall(tx, callId, { outcome: does, notes, takenBy, heavy })
  return closed.ok ? ok('over') : closed
}
