import { addDays, type Day, formatDay } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type AbsenceAct, absenceLifecycle, advance } from '../lifecycle.ts'
import type { Absence, RosterShift } from '../model/roster.ts'
import { absence, decideAbsenceRow, insertAbsence, withdrawAbsenceRow } from '../store/absences.ts'
import { deleteShift, endShiftNow, shiftsOfWorker } from '../store/shifts.ts'
import { rosterMessages } from '../words.nl/roster.ts'
import { settleLine } from './coverage.ts'
import { tellCoordinators, write } from './roster-news.ts'

type Shut = 'not-found' | 'not-now' | 'not-yours' | 'absent-already' | 'days-wrong'

/** The days of an absence as people say them; the last day is in it. */
const daysText = (from: Day, until: Day): string => (addDays(from, 1) === until ? formatDay(from, 'nl') : `${formatDay(from, 'nl')} tot en met ${formatDay(addDays(until, -1), 'nl')}`)

/** Asks days off, the last day included. Her shifts stay hers until the coordinator says yes. */
export async function askAbsence(tx: Tx, from: Day, lastDay: Day): Promise<Result<string, Shut>> {
  const may = advance(absenceLifecycle, 'none', 'ask', tx.actor.role)
  if (!may.ok) return may
  if (from < tx.today || lastDay < from) return refuseField('tot', 'days-wrong')
  const id = await insertAbsence(tx, tx.actor.accountId, from, addDays(lastDay, 1))
  if (!id) return refuseField('van', 'absent-already')
  await tellCoordinators(tx, rosterMessages.absenceAsked(tx.actor.name, daysText(from, addDays(lastDay, 1))))
  return ok(id)
}

/** Who is ill is away from now on, without asking: her shifts are free, and what is near is filled at once. */
export async function reportSick(tx: Tx, lastDay: Day): Promise<Result<string, Shut>> {
  const may = advance(absenceLifecycle, 'none', 'report-sick', tx.actor.role)
  if (!may.ok) return may
  if (lastDay < tx.today) return refuseField('tot', 'days-wrong')
  const id = await insertAbsence(tx, tx.actor.accountId, tx.today, addDays(lastDay, 1))
  if (!id) return refuse('absent-already')
  await decideAbsenceRow(tx, id, 'approved')
  await tellCoordinators(tx, rosterMessages.sick(tx.actor.name, daysText(tx.today, addDays(lastDay, 1))), true)
  await freeShifts(tx, tx.actor.accountId, tx.today, addDays(lastDay, 1))
  return ok(id)
}

/** The shifts that an absence would free. */
export const shiftsWithin = async (tx: Tx, { accountId, from, until }: Pick<Absence, 'accountId' | 'from' | 'until'>): Promise<RosterShift[]> => {
  const begin = startOfDay(from)
  return shiftsOfWorker(tx, accountId, begin > tx.now ? begin : tx.now, startOfDay(until))
}

/** Takes her off every shift within the days. Where others are, nothing opens; elsewhere a gap is known in the same transaction. */
async function freeShifts(tx: Tx, accountId: string, from: Day, until: Day): Promise<void> {
  const shifts = await shiftsWithin(tx, { accountId, from, until })
  for (const one of shifts) await (one.from < tx.now ? endShiftNow(tx, one.id) : deleteShift(tx, one.id))
  for (const lineId of new Set(shifts.map((one) => one.lineId))) {
    const last = shifts.filter((one) => one.lineId === lineId).map((one) => one.until).toSorted().at(-1)
    await settleLine(tx, lineId, last)
  }
}

async function hold(tx: Tx, id: string, act: AbsenceAct): Promise<Result<Absence, Shut>> {
  const found = await absence(tx, id)
  if (!found || (act === 'withdraw' && found.accountId !== tx.actor.accountId)) return refuse('not-found')
  const next = advance(absenceLifecycle, found.state, act, tx.actor.role)
  return next.ok ? ok(found) : next
}

/** The coordinator's yes or no. After a yes her shifts are free: each is covered by others, or a gap with a proposal beside it. */
export async function decideAbsence(tx: Tx, id: string, act: 'approve' | 'refuse'): Promise<Result<true, Shut>> {
  const held = await hold(tx, id, act)
  if (!held.ok) return held
  const { accountId, from, until } = held.value
  await decideAbsenceRow(tx, id, act === 'approve' ? 'approved' : 'refused')
  if (act === 'approve') await freeShifts(tx, accountId, from, until)
  await write(tx, accountId, rosterMessages.absenceDecided(daysText(from, until), act === 'approve'))
  return ok(true)
}

/** Takes days off back. Shifts that were freed do not come back by themselves. */
export async function withdrawAbsence(tx: Tx, id: string): Promise<Result<true, Shut>> {
  const held = await hold(tx, id, 'withdraw')
  if (!held.ok) return held
  await withdrawAbsenceRow(tx, id)
  return ok(true)
}
