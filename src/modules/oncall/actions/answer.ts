import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { schedule, type JobHandler } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { missed } from '../../continuum/index.ts'
import { openFile } from '../../people/index.ts'
import { roleName } from '../../staff/index.ts'
import type { CallAnswered, CallClosed } from '../events.ts'
import { advance, callLifecycle, type CallAct } from '../lifecycle.ts'
import { ALARM_RIGHT, type Call, type CallStep, type FollowUp, HAND_OVER_AGAIN, type Outcome, type Visit } from '../model.ts'
import { rangAt, ringingNow } from '../rules/escalation.ts'
import { foundBy } from '../rules/missed.ts'
import { namesOf } from '../store/around.ts'
import { insertFact } from '../store/call-facts.ts'
import { callSteps, closeCallRow, lockedCall, releaseCall, ringingCallOf, takeCall } from '../store/calls.ts'
import { runningShift, shiftEnd } from '../store/lines.ts'
import { visitsOfCall } from '../store/visits.ts'
import { oweDebriefs } from './debrief.ts'
import { makeFollowUp } from './follow-up.ts'
import { noteManyNights } from './many-nights.ts'
import { refresh, tellResident } from './notify.ts'
import { addSteps, ringNext } from './ring.ts'
import { endSpeech } from './speech.ts'

type Held = { call: Call; past: CallStep[] }
type Shut = 'not-found' | 'not-now' | 'not-yours' | 'not-rung'

const handOverJob = 'hand-over-call'

export const nameOf = async (tx: Tx, accountId: string): Promise<string> => (await namesOf(tx, [accountId])).get(accountId) ?? roleName(tx.actor.role)

/** Since when a call must have rung at who is signed in to be hers: the start of her shift, or for who was alarmed without one the time of that right. */
export const mineSince = async (tx: Tx): Promise<Instant> =>
  (await runningShift(tx, tx.actor.accountId))?.from ?? addDuration(tx.now, `-PT${ALARM_RIGHT.minutes}M`)

const rangHere = async (tx: Tx, callId: string): Promise<boolean> => rangAt(await callSteps(tx, callId), tx.actor.accountId, await mineSince(tx))

/** Opens the file behind a call, as the night view of who is asking. A call about nobody opens for who has it, for whom it rang at and for who entered it. */
export async function openCall(tx: Tx, found: Call): Promise<Result<true, 'not-found'>> {
  const me = tx.actor.accountId
  if (!found.personId) return (found.state !== 'ringing' && found.answeredBy === me) || found.entered?.by === me || (await rangHere(tx, found.id)) ? ok(true) : refuse('not-found')
  const file = await openFile(tx, found.personId, `account:${me}`, ['night'])
  return file.ok ? ok(true) : file
}

/** The call, locked, when this act is possible now and this worker's to do: a ringing one only when it rang at her. */
async function hold(tx: Tx, callId: string, act: CallAct): Promise<Result<Held, Shut | 'already-answered' | 'not-with-you'>> {
  const call = await lockedCall(tx, callId)
  if (!call) return refuse('not-found')
  const opened = await openCall(tx, call)
  if (!opened.ok) return opened
  if (call.state !== 'ringing' && act === 'accept') return refuse('already-answered', { who: await nameOf(tx, call.answeredBy) })
  const next = advance(callLifecycle, call.state, act, tx.actor.role)
  if (!next.ok) return next
  if (call.state === 'answered' && call.answeredBy !== tx.actor.accountId) return refuse('not-with-you', { who: await nameOf(tx, call.answeredBy) })
  if (call.state === 'ringing' && !(await rangHere(tx, callId))) return refuse('not-rung')
  return ok({ call, past: await callSteps(tx, callId) })
}

const fact = (tx: Tx, past: readonly CallStep[], outcome: CallStep['outcome']): Omit<CallStep, 'seq'> =>
  ({ round: past.at(-1)?.round ?? 1, step: past.at(-1)?.step ?? 1, accountId: tx.actor.accountId, role: tx.actor.role, at: tx.now, until: null, outcome })

const everybody = (past: readonly CallStep[]): string[] => past.flatMap((one) => one.accountId ?? [])

const bookHandOver = (tx: Tx, at: Instant, held: { call: string; from: string; since: Instant }): Promise<void> =>
  schedule(tx, { kind: handOverJob, at, key: `${held.call} ${held.from}`, data: held })

/** Who has this call from now on hands it over at the end of her shift; without a shift, when her right to see it ends. */
export async function planHandOver(tx: Tx, callId: string): Promise<void> {
  const from = tx.actor.accountId
  const until = (await shiftEnd(tx, from)) ?? addDuration(tx.now, `PT${ALARM_RIGHT.minutes}M`)
  await bookHandOver(tx, until, { call: callId, from, since: tx.now })
}

/** Takes a call. Exactly one wins; the others get `already-answered` with who has it. */
export async function acceptCall(tx: Tx, callId: string): Promise<Result<true, Shut | 'already-answered' | 'not-with-you'>> {
  const held = await hold(tx, callId, 'accept')
  if (!held.ok) return held
  const { call, past } = held.value
  await takeCall(tx, callId, tx.actor.accountId)
  await addSteps(tx, callId, past, [fact(tx, past, 'accepted')])
  await planHandOver(tx, callId)
  await tell(tx, { type: 'call-answered', ...(call.personId ? { about: call.personId } : {}), call: callId } satisfies CallAnswered)
  await refresh(tx, everybody(past), 'calls')
  await tellResident(tx, call.personId)
  return ok(true)
}

/** Lets a call go to the next one: while it rings ("I cannot take it") or when it was answered (handover). It never rings nowhere. */
export async function passOn(tx: Tx, callId: string): Promise<Result<true, Shut | 'already-answered' | 'not-with-you' | 'rings-again'>> {
  const held = await hold(tx, callId, 'pass-on')
  if (!held.ok) return held
  const { call, past } = held.value
  if (call.state === 'answered' && call.personId && (await ringingCallOf(tx, call.personId))) return refuse('rings-again')
  await release(tx, call, past, fact(tx, past, 'passed-on'))
  return ok(true)
}

async function release(tx: Tx, call: Call, past: readonly CallStep[], passed: Omit<CallStep, 'seq'>): Promise<void> {
  await addSteps(tx, call.id, past, [passed])
  if (call.state === 'answered') await releaseCall(tx, call.id)
  const steps = await callSteps(tx, call.id)
  if (call.state === 'answered' || ringingNow(steps).length === 0) await ringNext(tx, call)
  await refresh(tx, everybody(past), 'calls')
  await tellResident(tx, call.personId)
}

/** Her shift ended with the call still open: it rings at the next ones. While another call of this person rings it waits and looks again; nothing stays behind. */
export const handOverCallJob: JobHandler = {
  kind: handOverJob,
  urgent: true,
  run: async (tx, data) => {
    const call = await lockedCall(tx, String(data['call']))
    if (call?.state !== 'answered' || call.answeredBy !== data['from'] || call.answeredAt !== data['since']) return
    if (call.personId && (await ringingCallOf(tx, call.personId))) {
      return bookHandOver(tx, addDuration(tx.now, `PT${HAND_OVER_AGAIN.minutes}M`), { call: call.id, from: call.answeredBy, since: call.answeredAt })
    }
    const past = await callSteps(tx, call.id)
    await release(tx, call, past, { ...fact(tx, past, 'passed-on'), accountId: call.answeredBy, role: past.findLast((one) => one.accountId === call.answeredBy)?.role ?? 'night-worker' })
  },
}

/** `takenBy`: who took it over, for the two outcomes in which somebody else goes on. `heavy`: she says that it was heavy for her. */
export type Ending = { outcome: Outcome; notes: string; takenBy?: string | undefined; heavy?: boolean }

/** The outcomes in which somebody else goes on, by name. */
export const passesOn: readonly Outcome[] = ['crisis-service', 'emergency-112']

/** A call for a missed time ends by a fact. Was she heard meanwhile, then that was the fact. */
async function foundIn(tx: Tx, missedId: string, outcome: Outcome, visits: readonly Visit[]): Promise<ReturnType<typeof foundBy>> {
  const known = (await missed(tx, missedId))?.foundHow
  return known && outcome === 'talk-was-enough' ? ok(known) : foundBy(outcome, visits)
}

/** Ends a call with an outcome; about a person, her own people get a follow-up in the same transaction. */
export async function closeCall(tx: Tx, callId: string, { outcome, notes, takenBy, heavy }: Ending): Promise<Result<FollowUp | null, Shut | 'already-answered' | 'not-with-you' | 'no-visit-sent' | 'visit-under-way' | 'not-taken-over' | 'not-found-yet' | 'visitor-not-there'>> {
  const held = await hold(tx, callId, 'close')
  if (!held.ok) return held
  const { call, past } = held.value
  const visits = await visitsOfCall(tx, callId)
  if (outcome === 'visit' && visits.length === 0) return refuse('no-visit-sent')
  // A second window that does not know of the visit does not leave a colleague alone on her way.
  if (outcome !== 'visit' && visits.some((visit) => visit.state !== 'done')) return refuse('visit-under-way')
  const found = call.missedId ? await foundIn(tx, call.missedId, outcome, visits) : ok(undefined)
  if (!found.ok) return found
  if (passesOn.includes(outcome)) {
    if (!takenBy) return refuseField('overgenomenDoor', 'not-taken-over')
    await insertFact(tx, callId, 'taken-over', { words: takenBy })
  }
  await closeCallRow(tx, callId, outcome, notes)
  await endSpeech(tx, call)
  await tell(tx, { type: 'call-closed', ...(call.personId ? { about: call.personId } : {}), call: callId, outcome, ...(found.value ? { found: found.value } : {}) } satisfies CallClosed)
  const made = call.personId ? await makeFollowUp(tx, { callId, personId: call.personId, words: notes }) : null
  await noteManyNights(tx, call)
  await oweDebriefs(tx, callId, heavy)
  await refresh(tx, everybody(past), 'calls')
  await tellResident(tx, call.personId)
  return ok(made)
}
