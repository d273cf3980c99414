import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { wakeSupport } from '../../continuum/index.ts'
import { openFile } from '../../people/index.ts'
import type { CallAnswered, CallClosed, CallReceived } from '../events.ts'
import { ENTER_WITHIN, type PaperCall, type PaperTimes } from '../model/afterwards.ts'
import type { Shift } from '../model.ts'
import { timesOf } from '../rules/afterwards.ts'
import { insertEnteredCall, insertEnteredVisit } from '../store/afterwards.ts'
import { insertFact } from '../store/call-facts.ts'
import { call } from '../store/calls.ts'
import { lines, onDuty, shiftsBetween } from '../store/lines.ts'
import { matching } from '../store/phone.ts'
import { nameOf, passesOn } from './answer.ts'
import { openTo } from './caller.ts'
import { makeFollowUp } from './follow-up.ts'
import { noteManyNights } from './many-nights.ts'
import { tellResident } from './notify.ts'
import { visitorRoles } from './visit.ts'

export type PaperWorkers = { takers: Pick<Shift, 'accountId' | 'name' | 'role'>[]; visitors: Pick<Shift, 'accountId' | 'name' | 'role'>[] }

const isCoordinator = (tx: Tx): boolean => tx.actor.role === 'oncall-coordinator'

/** Who was on shift in the last days, by name: who may have taken a call, and who may have gone there. A coordinator may have answered without a shift. */
export async function paperWorkers(tx: Tx): Promise<PaperWorkers> {
  const shifts = await shiftsBetween(tx, addDuration(tx.now, `-P${ENTER_WITHIN.days}D`), tx.now)
  const once = [...new Map(shifts.map((shift) => [shift.accountId, shift])).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  const { accountId, name, role } = tx.actor
  const own = isCoordinator(tx) && !once.some((one) => one.accountId === accountId) ? [{ accountId, name, role }] : []
  return { takers: [...own, ...once.filter((one) => one.role !== 'night-visitor')], visitors: once.filter((one) => visitorRoles.includes(one.role)) }
}

/** The line on which somebody had a shift at a moment; a coordinator answers for the first line of the compartment, as she does without a shift. */
async function lineThen(tx: Tx, accountId: string, at: Instant): Promise<string | undefined> {
  const all = await lines(tx)
  for (const line of all) if ((await onDuty(tx, line.id, at)).some((one) => one.accountId === accountId && one.role !== 'night-visitor')) return line.id
  return isCoordinator(tx) && accountId === tx.actor.accountId ? all[0]?.id : undefined
}

type Refused = 'in-future' | 'too-long-ago' | 'ended-before-begin' | 'visit-out-of-order' | 'no-shift-then' | 'not-verified' | 'no-visit-on-paper' | 'visit-of-whom' | 'not-taken-over' | 'entered-already' | 'not-found'

/** Who it was: right for exactly one person who was on that line on that day, as during a call; null when nobody's file is meant. */
async function personOf(tx: Tx, lineId: string, { caller, familyName, born, on }: PaperCall): Promise<Result<string | null, 'not-verified'>> {
  if (caller !== 'enrolled') return ok(null)
  const [personId, another] = familyName && born ? await matching(tx, lineId, familyName, born, on) : []
  return personId && !another ? ok(personId) : refuseField('achternaam', 'not-verified')
}

/** What has to fit together, whoever it was about. */
async function fits(tx: Tx, lineId: string, paper: PaperCall, times: PaperTimes): Promise<Result<true, Refused>> {
  const { visit, caller, outcome, handedTo } = paper
  if (outcome === 'visit' && !visit) return refuseField('bezoeker', 'no-visit-on-paper')
  if (visit && caller !== 'enrolled') return refuseField('bezoeker', 'visit-of-whom')
  if (passesOn.includes(outcome) && !handedTo) return refuseField('overgenomenDoor', 'not-taken-over')
  if (!visit || !times.visit) return ok(true)
  const there = (await onDuty(tx, lineId, times.visit.left)).some((one) => one.accountId === visit.visitorId && visitorRoles.includes(one.role))
  return there ? ok(true) : refuseField('bezoeker', 'no-shift-then', { who: await nameOf(tx, visit.visitorId) })
}

/** What every call brings along: her own people have something to follow up, and who entered it reads it back like a call of her own. */
async function afterCall(tx: Tx, id: string, personId: string, paper: PaperCall, times: PaperTimes): Promise<Result<true, 'not-found'>> {
  await openTo(tx, { id, missedId: null }, personId, tx.actor.accountId)
  const file = await openFile(tx, personId, `account:${tx.actor.accountId}`, ['night'])
  if (!file.ok) return file
  await insertFact(tx, id, 'verified')
  if (paper.visit && times.visit) await insertEnteredVisit(tx, { id, personId, takenBy: paper.takenBy }, paper.visit, times.visit)
  await wakeSupport(tx, personId, 'call')
  await makeFollowUp(tx, { callId: id, personId, words: paper.notes })
  const made = await call(tx, id)
  if (made) await noteManyNights(tx, made)
  await tellResident(tx, personId)
  return ok(true)
}

async function tellAll(tx: Tx, id: string, personId: string | null, { outcome }: PaperCall): Promise<void> {
  const who = personId ? { about: personId } : {}
  await tell(tx, { type: 'call-received', ...who, call: id } satisfies CallReceived)
  await tell(tx, { type: 'call-answered', ...who, call: id } satisfies CallAnswered)
  await tell(tx, { type: 'call-closed', ...who, call: id, outcome } satisfies CallClosed)
}

/**
 * Enters a call that was taken by telephone and written down while the system was down, with the times of then; nothing rings. It is a call like every other:
 * a follow-up for her own people, the same rights and the same log; only the figures of answering leave it out (store/answering).
 * Refuses each time that cannot be, who had no shift then, a caller who is not verified, and what was entered already.
 */
export async function enterAfterwards(tx: Tx, paper: PaperCall): Promise<Result<string, Refused>> {
  const times = timesOf(paper, tx.now)
  if (!times.ok) return times
  const lineId = await lineThen(tx, paper.takenBy, times.value.received)
  if (!lineId) return refuseField('opgenomenDoor', 'no-shift-then', { who: await nameOf(tx, paper.takenBy) })
  const fitting = await fits(tx, lineId, paper, times.value)
  if (!fitting.ok) return fitting
  const person = await personOf(tx, lineId, paper)
  if (!person.ok) return person
  const id = newId<'call'>()
  if (!(await insertEnteredCall(tx, { id, lineId, personId: person.value }, paper, times.value))) return refuse('entered-already', { who: await nameOf(tx, paper.takenBy) })
  if (paper.handedTo) await insertFact(tx, id, 'taken-over', { words: paper.handedTo, at: times.value.ended })
  await tellAll(tx, id, person.value, paper)
  const after = person.value ? await afterCall(tx, id, person.value, paper, times.value) : ok(true)
  return after.ok ? ok(id) : after
}
