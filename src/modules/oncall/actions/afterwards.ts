import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { TurnedAway } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { forgetTries, mayTry, noteTry } from '../../../platform/tries.ts'
import { wakeSupport } from '../../continuum/index.ts'
import { openFile } from '../../people/index.ts'
import type { CallAnswered, CallClosed, CallReceived } from '../events.ts'
import { ENTER_WITHIN, type PaperCall, type PaperTimes } from '../model/afterwards.ts'
import type { Shift } from '../model.ts'
import { timesOf } from '../rules/afterwards.ts'
import { isCoordinator } from '../rules/coordinator.ts'
import { type EnteredCall, insertEnteredCall, insertEnteredVisit } from '../store/afterwards.ts'
import { insertFact } from '../store/call-facts.ts'
import { call } from '../store/calls.ts'
import { coversBetween, enrolmentOn, lines, onDuty, shiftsBetween } from '../store/lines.ts'
import { matching } from '../store/phone.ts'
import { afterwardsMessages } from '../words.nl/afterwards.ts'
import { nameOf, passesOn } from './answer.ts'
import { openTo } from './caller.ts'
import { oweDebriefs } from './debrief.ts'
import { makeFollowUp } from './follow-up.ts'
import { noteManyNights } from './many-nights.ts'
import { reach, tellResident } from './notify.ts'
import { visitorRoles } from './visit.ts'

export type PaperWorkers = { takers: Pick<Shift, 'accountId' | 'name' | 'role'>[]; visitors: Pick<Shift, 'accountId' | 'name' | 'role'>[] }

const once = (there: PaperWorkers['takers']): PaperWorkers['takers'] => [...new Map(there.map((one) => [one.accountId, one])).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))

/** Who was on shift or stood in during the last days, by name: who may have taken a call, and who may have gone there. A coordinator may have answered without a shift. */
export async function paperWorkers(tx: Tx): Promise<PaperWorkers> {
  const since = addDuration(tx.now, `-P${ENTER_WITHIN.days}D`)
  const there = [...(await coversBetween(tx, since, tx.now)), ...(await shiftsBetween(tx, since, tx.now))]
  const takers = once(there.filter((one) => one.role !== 'night-visitor'))
  const { accountId, name, role } = tx.actor
  const own = isCoordinator(tx.actor) && !takers.some((one) => one.accountId === accountId) ? [{ accountId, name, role }] : []
  return { takers: [...own, ...takers], visitors: once(there.filter((one) => visitorRoles.includes(one.role))) }
}

/** The line on which somebody had a shift at a moment; a coordinator answers for the first line of the compartment, as she does without a shift. */
async function lineThen(tx: Tx, accountId: string, at: Instant): Promise<string | undefined> {
  const all = await lines(tx)
  for (const line of all) if ((await onDuty(tx, line.id, at)).some((one) => one.accountId === accountId && one.role !== 'night-visitor')) return line.id
  return isCoordinator(tx.actor) && accountId === tx.actor.accountId ? all[0]?.id : undefined
}

type Refused = 'in-future' | 'too-long-ago' | 'ended-before-begin' | 'visit-out-of-order' | 'no-shift-then' | 'not-verified-afterwards' | 'no-visit-on-paper' | 'visit-of-whom' | 'not-taken-over' | 'entered-already' | 'not-yours-to-enter' | 'not-found'

/** Whether what was on paper is hers to enter: who took it, who is on that line now, or a coordinator. */
async function mayEnter(tx: Tx, lineId: string, takenBy: string): Promise<boolean> {
  const { actor } = tx
  return takenBy === actor.accountId || isCoordinator(actor) || (await onDuty(tx, lineId, tx.now)).some((one) => one.accountId === actor.accountId)
}

type Whom = { personId: string | null } | TurnedAway

/**
 * Who it was: right for exactly one person who was on that line on that day, as during a call; null when nobody's file is meant.
 * A wrong answer is remembered: whoever guesses names and birth dates goes slower, right or wrong.
 */
async function personOf(tx: Tx, lineId: string, { caller, familyName, born, on }: PaperCall): Promise<Whom> {
  if (caller !== 'enrolled') return { personId: null }
  const { accountId } = tx.actor
  if (!(await mayTry(tx, 'caller', accountId))) return { turnedAway: { code: 'verified-too-often', field: 'achternaam' } }
  const [personId, another] = familyName && born ? await matching(tx, lineId, familyName, born, on) : []
  if (personId && !another) {
    await forgetTries(tx, 'caller', accountId)
    return { personId }
  }
  await noteTry(tx, 'caller', accountId)
  return { turnedAway: { code: 'not-verified-afterwards', field: 'achternaam' } }
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

/** Who entered it reads it back like a call of her own; of somebody who left the line since it opens nothing. Answers whether it opened. */
async function openEntered(tx: Tx, { id, lineId }: EnteredCall, personId: string): Promise<Result<boolean, 'not-found'>> {
  tx.opened.add(personId)
  if ((await enrolmentOn(tx, personId, tx.today))?.lineId !== lineId) return ok(false)
  await openTo(tx, { id, missedId: null }, personId, tx.actor.accountId)
  const file = await openFile(tx, personId, `account:${tx.actor.accountId}`, ['night'])
  return file.ok ? ok(true) : file
}

/** What every call brings along: her own people have something to follow up. */
async function afterCall(tx: Tx, id: string, personId: string, paper: PaperCall, times: PaperTimes): Promise<void> {
  await insertFact(tx, id, 'verified')
  if (paper.visit && times.visit) await insertEnteredVisit(tx, { id, personId, takenBy: paper.takenBy }, paper.visit, times.visit)
  await wakeSupport(tx, personId, 'call', times.received)
  await makeFollowUp(tx, { callId: id, personId, words: paper.notes })
  const made = await call(tx, id)
  if (made) await noteManyNights(tx, made)
  await tellResident(tx, personId)
}

async function tellAll(tx: Tx, id: string, personId: string | null, { outcome, takenBy }: PaperCall): Promise<void> {
  const who = personId ? { about: personId } : {}
  await tell(tx, { type: 'call-received', ...who, call: id } satisfies CallReceived)
  await tell(tx, { type: 'call-answered', ...who, call: id } satisfies CallAnswered)
  await tell(tx, { type: 'call-closed', ...who, call: id, outcome } satisfies CallClosed)
  if (takenBy !== tx.actor.accountId) await reach(tx, takenBy, 'calls', afterwardsMessages.inYourName)
}

/** `opened`: who entered it can read it back. */
type Entered = { id: string; opened: boolean } | TurnedAway

async function enter(tx: Tx, fresh: EnteredCall, paper: PaperCall, times: PaperTimes): Promise<Result<Entered, Refused>> {
  const { id, personId } = fresh
  if (!(await insertEnteredCall(tx, fresh, paper, times))) return refuse('entered-already', { who: await nameOf(tx, paper.takenBy) })
  if (paper.handedTo) await insertFact(tx, id, 'taken-over', { words: paper.handedTo, at: times.ended })
  await tellAll(tx, id, personId, paper)
  const opened = personId ? await openEntered(tx, fresh, personId) : ok(true)
  if (!opened.ok) return opened
  if (personId) await afterCall(tx, id, personId, paper, times)
  await oweDebriefs(tx, id)
  return ok({ id, opened: opened.value })
}

/**
 * Enters a call that was taken by telephone and written down while the system was down, with the times of then; nothing rings. It is a call like every other:
 * a follow-up for her own people, the same rights and the same log; only the figures of answering leave it out (store/answering).
 * Refuses each time that cannot be, who had no shift then, what is another's to enter, and what was entered already; turns away a caller who is not verified.
 */
export async function enterAfterwards(tx: Tx, paper: PaperCall): Promise<Result<Entered, Refused>> {
  const times = timesOf(paper, tx.now)
  if (!times.ok) return times
  const lineId = await lineThen(tx, paper.takenBy, times.value.received)
  if (!lineId) return refuseField('opgenomenDoor', 'no-shift-then', { who: await nameOf(tx, paper.takenBy) })
  if (!(await mayEnter(tx, lineId, paper.takenBy))) return refuseField('opgenomenDoor', 'not-yours-to-enter')
  const fitting = await fits(tx, lineId, paper, times.value)
  if (!fitting.ok) return fitting
  const whom = await personOf(tx, lineId, paper)
  if ('turnedAway' in whom) return ok(whom)
  return enter(tx, { id: newId<'call'>(), lineId, personId: whom.personId }, paper, times.value)
}
