import { addDuration } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { CHECK, TELL_SHIFT } from '../model/roster.ts'
import { backUpsAt, coverOf, type DueShift, markAsked, markChecked, markTold, putBeside, shiftToCheck, unanswered, unasked, untold } from '../store/checks.ts'
import { rosterLine } from '../store/line-settings.ts'
import { namesOf } from '../store/around.ts'
import { rosterMessages, whenText } from '../words.nl/roster.ts'
import { coordinators } from './around.ts'
import { reach } from './notify.ts'
import { tellCoordinators, write } from './roster-news.ts'

const shortly = (tx: Tx) => addDuration(tx.now, `PT${CHECK.leadMinutes}M`)

async function tellOf(tx: Tx, shift: DueShift): Promise<void> {
  await markTold(tx, shift.id)
  await write(tx, shift.accountId, rosterMessages.onDutyFrom(shift.line, whenText(shift)))
  if (shift.from > shortly(tx)) await reach(tx, shift.accountId, 'roster', rosterMessages.onDutyFrom(shift.line, whenText(shift)))
}

async function ask(tx: Tx, shift: DueShift): Promise<void> {
  await markAsked(tx, shift.id)
  await reach(tx, shift.accountId, 'roster', rosterMessages.checkNow(shift.line, whenText(shift)))
}

/** Who stands beside somebody who does not answer: the back-up of that moment, else the stand-in of the line, else a coordinator; never herself. */
async function besideOf(tx: Tx, shift: DueShift): Promise<string | undefined> {
  const at = shift.from > tx.now ? shift.from : tx.now
  const backUps = (await backUpsAt(tx, shift.lineId, at)).map((one) => one.accountId)
  const standIn = (await rosterLine(tx, shift.lineId))?.standInId
  return [...backUps, ...(standIn ? [standIn] : []), ...(await coordinators(tx))].find((accountId) => accountId !== shift.accountId)
}

async function putInBackUp(tx: Tx, shift: DueShift): Promise<void> {
  const beside = await besideOf(tx, shift)
  await putBeside(tx, shift.id, beside ?? null)
  if (!beside) return tellCoordinators(tx, rosterMessages.missedAlone(shift.name, shift.line), true)
  const name = (await namesOf(tx, [beside])).get(beside) ?? ''
  await reach(tx, beside, 'roster', rosterMessages.coverFor(shift.name, shift.line))
  await tellCoordinators(tx, rosterMessages.missed(shift.name, shift.line, name), true)
}

/** What is due around shifts now: told the day before, asked shortly before the start, and who does not answer gets the back-up beside her before a call can come. */
export async function watchShifts(tx: Tx): Promise<void> {
  for (const shift of await untold(tx, addDuration(tx.now, `PT${TELL_SHIFT.hours}H`))) await tellOf(tx, shift)
  for (const shift of await unasked(tx, shortly(tx))) await ask(tx, shift)
  for (const shift of await unanswered(tx, addDuration(tx.now, `-PT${CHECK.answerMinutes}M`))) await putInBackUp(tx, shift)
}

async function present(tx: Tx, accountId: string, by: 'browser' | 'sms' | 'voice'): Promise<DueShift | undefined> {
  const shift = await shiftToCheck(tx, accountId, shortly(tx))
  if (!shift) return undefined
  const beside = await coverOf(tx, shift.id)
  await markChecked(tx, shift.id, by)
  if (beside) await reach(tx, beside, 'roster', rosterMessages.coverOver(shift.name, shift.line))
  if (beside) await tellCoordinators(tx, rosterMessages.coverOver(shift.name, shift.line))
  return shift
}

/** "Ik ben er", pressed. Refuses when no shift of hers runs or begins soon. */
export async function sayPresent(tx: Tx): Promise<Result<true, 'no-shift-to-check'>> {
  return (await present(tx, tx.actor.accountId, 'browser')) ? ok(true) : refuse('no-shift-to-check')
}

/** The shift that waits for "Ik ben er" of who is signed in. */
export const myCheck = (tx: Tx): Promise<DueShift | undefined> => shiftToCheck(tx, tx.actor.accountId, shortly(tx))
