import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { advance, type SwapAct, swapLifecycle } from '../lifecycle.ts'
import type { RosterShift, Swap } from '../model/roster.ts'
import { coveredWithout, overlap } from '../rules/roster.ts'
import type { Blocker } from '../rules/taking.ts'
import { deleteShift, giveShift, rosterShift, shiftsOfLine } from '../store/shifts.ts'
import { answerSwapRow, insertSwap, swap, withdrawSwapRow, withdrawSwapsOf } from '../store/swaps.ts'
import { rosterMessages, whenText } from '../words.nl/roster.ts'
import { tellCoordinators, write } from './roster-news.ts'
import { reach } from './notify.ts'
import { blockersFor } from './taking.ts'

type SwapRefusal = Blocker | 'not-found' | 'not-your-shift' | 'swap-open' | 'swap-lapsed' | 'return-of-other' | 'not-now' | 'not-yours'

/** What stands in the way of an exchange: of her who takes the shift, and of her who takes the other back for it. */
async function exchangeBlockers(tx: Tx, shift: RosterShift, back: RosterShift | null, taker: string): Promise<Blocker[]> {
  if (back && overlap(shift, back)) return ['double-shift']
  const forward = await blockersFor(tx, shift, taker, back ? [back.id] : [])
  return back ? [...forward, ...(await blockersFor(tx, back, shift.accountId, [shift.id]))] : forward
}

/** Asks a colleague to take a shift, or to exchange it for one of hers. It stays the asker's until the other says yes. */
export async function askSwap(tx: Tx, shiftId: string, of: string, returnShiftId: string | null): Promise<Result<string, SwapRefusal>> {
  const shift = await rosterShift(tx, shiftId)
  if (!shift || shift.accountId !== tx.actor.accountId) return refuse('not-your-shift')
  const may = advance(swapLifecycle, 'none', 'ask', tx.actor.role)
  if (!may.ok) return may
  const back = returnShiftId ? await rosterShift(tx, returnShiftId) : undefined
  if (returnShiftId && back?.accountId !== of) return refuseField('terug', 'return-of-other')
  const [blocker] = of === tx.actor.accountId ? ['double-shift' as const] : await exchangeBlockers(tx, shift, back ?? null, of)
  if (blocker) return refuseField('collega', blocker)
  const id = await insertSwap(tx, { shiftId, returnShiftId: back?.id ?? null, askedOf: of })
  if (!id) return refuse('swap-open')
  const told = rosterMessages.swapAsked(tx.actor.name, whenText(shift))
  await reach(tx, of, 'roster', told)
  await write(tx, of, told)
  return ok(id)
}

/** The swap when this act is possible now, and this account's to do. */
async function hold(tx: Tx, id: string, act: SwapAct): Promise<Result<Swap, SwapRefusal>> {
  const found = await swap(tx, id)
  const mine = act === 'withdraw' ? found?.askedBy : found?.askedOf
  if (!found || mine !== tx.actor.accountId) return refuse('not-found')
  if (found.state === 'lapsed' || (found.state === 'asked' && found.shift.accountId !== found.askedBy)) return refuse('swap-lapsed')
  const next = advance(swapLifecycle, found.state, act, tx.actor.role)
  return next.ok ? ok(found) : next
}

/** Yes: both shifts change hands at once, checked again as things stand now. The hours stay covered: somebody has each of them throughout. */
export async function acceptSwap(tx: Tx, id: string): Promise<Result<true, SwapRefusal>> {
  const held = await hold(tx, id, 'accept')
  if (!held.ok) return held
  const { shift, back, askedBy, asker } = held.value
  const [blocker] = await exchangeBlockers(tx, shift, back, tx.actor.accountId)
  if (blocker) return refuse(blocker)
  await answerSwapRow(tx, id, 'accepted')
  await giveShift(tx, shift.id, tx.actor.accountId, 'swap')
  if (back) await giveShift(tx, back.id, askedBy, 'swap')
  await withdrawSwapsOf(tx, back ? [shift.id, back.id] : [shift.id])
  await write(tx, askedBy, rosterMessages.swapAnswered(tx.actor.name, whenText(shift), true))
  await tellCoordinators(tx, rosterMessages.swapDone(asker, tx.actor.name, whenText(shift)))
  return ok(true)
}

/** No: the shift stays where it is. */
export async function declineSwap(tx: Tx, id: string): Promise<Result<true, SwapRefusal>> {
  const held = await hold(tx, id, 'decline')
  if (!held.ok) return held
  await answerSwapRow(tx, id, 'declined')
  await write(tx, held.value.askedBy, rosterMessages.swapAnswered(tx.actor.name, whenText(held.value.shift), false))
  return ok(true)
}

export async function withdrawSwap(tx: Tx, id: string): Promise<Result<true, SwapRefusal>> {
  const held = await hold(tx, id, 'withdraw')
  if (!held.ok) return held
  await withdrawSwapRow(tx, id)
  return ok(true)
}

/** Goes off a shift that others have as well. The last one stays: refused here, and by the database when two go at once. */
export async function goOffShift(tx: Tx, shiftId: string): Promise<Result<true, 'not-your-shift' | 'shift-begun' | 'last-one'>> {
  const shift = await rosterShift(tx, shiftId)
  if (!shift || shift.accountId !== tx.actor.accountId) return refuse('not-your-shift')
  if (shift.from <= tx.now) return refuse('shift-begun')
  const others = (await shiftsOfLine(tx, shift.lineId, shift.from, shift.until)).filter((one) => one.id !== shift.id && one.role === shift.role)
  if (!coveredWithout(shift, others, tx.now)) return refuse('last-one')
  await deleteShift(tx, shift.id)
  await tellCoordinators(tx, rosterMessages.tookOff(tx.actor.name, shift.line, whenText(shift)))
  return ok(true)
}
