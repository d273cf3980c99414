import { newId } from '../../../kernel/id.ts'
import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { schedule, type JobHandler } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, openFile, type OpenFile } from '../../people/index.ts'
import { advance, visitLifecycle } from '../lifecycle.ts'
import { ACCEPT_VISIT, ALARM_RIGHT, type Together, EXTEND_VISIT, RED_AFTER, type Visit, type VisitAct } from '../model.ts'
import { checkBy, colourOf, lengthened, redAt } from '../rules/safety-clock.ts'
import { call } from '../store/calls.ts'
import { onDuty, shiftEnd } from '../store/lines.ts'
import { changeVisit, heldVisit, insertVisit, markClock, visit, type VisitChange } from '../store/visits.ts'
import { messages } from '../words.nl.ts'
import { nameOf, openCall } from './answer.ts'
import { coordinators } from './around.ts'
import { oweDebriefs } from './debrief.ts'
import { reach, refresh, tellResident } from './notify.ts'

const clockJob = 'safety-clock'
export const visitorRoles: readonly string[] = ['night-visitor', 'back-up']

const watch = (tx: Tx, visitId: string, at: Instant, check: Instant): Promise<void> =>
  schedule(tx, { kind: clockJob, at, key: `${visitId} ${at}`, data: { visit: visitId, check } })

// A visitor keeps seeing where she is until she is done, however late it gets: her right ends with the visit, and not before her shift does.
const openToVisitor = (tx: Tx, sent: Pick<Visit, 'id' | 'personId'>, accountId: string): Promise<void> =>
  grantAccess(tx, { holder: `account:${accountId}`, kind: 'night', personId: sent.personId, origin: `visit:${sent.id}`, ground: 'night-visit' })

async function closeToVisitor(tx: Tx, found: Visit): Promise<void> {
  const shift = await shiftEnd(tx, found.visitorId)
  await endAccess(tx, found.personId, `visit:${found.id}`, shift && shift > tx.now ? shift : tx.now, `account:${found.visitorId}`)
}

const openTo = async (tx: Tx, sent: Pick<Visit, 'id' | 'personId'>, accountId: string): Promise<void> => {
  const until = (await shiftEnd(tx, accountId)) ?? addDuration(tx.now, `PT${ALARM_RIGHT.minutes}M`)
  await grantAccess(tx, { holder: `account:${accountId}`, kind: 'night', personId: sent.personId, origin: `visit:${sent.id}`, ground: 'night-visit', until })
}

export type Sending = { visitorId: string; company: Together; plannedMinutes: number }

/** Sends somebody who is on shift to the person of a call. Her safety clock starts now: first she has to say yes. */
export async function sendVisitor(tx: Tx, callId: string, sending: Sending): Promise<Result<string, 'not-found' | 'not-now' | 'not-with-you' | 'visitor-not-on-duty'>> {
  const found = await call(tx, callId)
  const opened = found && (await openCall(tx, found))
  if (!found?.personId || !opened?.ok) return refuse('not-found')
  if (found.state !== 'answered') return refuse('not-now')
  if (found.answeredBy !== tx.actor.accountId) return refuse('not-with-you', { who: await nameOf(tx, found.answeredBy) })
  const there = (await onDuty(tx, found.lineId, tx.now)).some((one) => one.accountId === sending.visitorId && visitorRoles.includes(one.role))
  if (!there) return refuse('visitor-not-on-duty')
  const sent = { id: newId<'visit'>(), callId, personId: found.personId, visitorId: sending.visitorId, sentBy: tx.actor.accountId, sentAt: tx.now, company: sending.company, plannedMinutes: sending.plannedMinutes }
  const check = checkBy(tx.now, ACCEPT_VISIT.minutes)
  await insertVisit(tx, { ...sent, checkBy: check })
  await openToVisitor(tx, sent, sent.visitorId)
  await watch(tx, sent.id, check, check)
  await reach(tx, sent.visitorId, 'visit', messages.visit)
  await tellResident(tx, sent.personId)
  return ok(sent.id)
}

type Shut = 'not-found' | 'not-now' | 'not-yours' | 'changed-meanwhile'
export type OpenVisit = { visit: Visit; file: OpenFile }

/** A visit of one's own, or of a call one may see; opens the file of the person. */
export async function openVisit(tx: Tx, id: string): Promise<Result<OpenVisit, 'not-found'>> {
  const found = await visit(tx, id)
  const file = found && (await openFile(tx, found.personId, `account:${tx.actor.accountId}`, ['night']))
  return found && file?.ok ? ok({ visit: found, file: file.value }) : refuse('not-found')
}

function changeOf(found: Visit, act: VisitAct, now: Instant, report: string): VisitChange {
  const fresh = { checkBy: checkBy(now, found.plannedMinutes), amberAt: null, redAt: null }
  const changes: Record<VisitAct, VisitChange> = {
    accept: { acceptedAt: now, ...fresh },
    leave: { leftAt: now, ...fresh },
    arrive: { arrivedAt: now, ...fresh },
    extend: { ...fresh, checkBy: lengthened(found.checkBy, now, EXTEND_VISIT.minutes) },
    // As if her time had run out: the clock is red at once, and the alarm comes again and again until she is heard of.
    alarm: { sosAt: now, checkBy: addDuration(now, `-PT${RED_AFTER.minutes}M`), amberAt: null, redAt: null },
    finish: { doneAt: now, checkBy: null, report },
  }
  return changes[act]
}

/** `heavy`: she says that it was heavy for her. */
export type VisitStep = { act: VisitAct; version: number | undefined; report?: string; heavy?: boolean }

/** The next step of a visit, by the visitor; only `extend` may also come from the desk, which spoke to her. Sets the safety clock again. */
export async function stepVisit(tx: Tx, id: string, { act, version, report = '', heavy }: VisitStep): Promise<Result<Visit, Shut>> {
  const opened = await openVisit(tx, id)
  if (!opened.ok) return opened
  const found = opened.value.visit
  const next = advance(visitLifecycle, found.state, act, tx.actor.role)
  if (!next.ok) return next
  if (act !== 'extend' && found.visitorId !== tx.actor.accountId) return refuse('not-yours')
  const change = changeOf(found, act, tx.now, report)
  if (version !== found.version || !(await changeVisit(tx, id, found.version, change))) return refuse('changed-meanwhile')
  if (change.doneAt) await closeToVisitor(tx, found)
  if (change.doneAt) await oweDebriefs(tx, found.callId, heavy)
  if (change.checkBy) await watch(tx, id, act === 'alarm' ? tx.now : change.checkBy, change.checkBy)
  await refresh(tx, [found.sentBy, found.visitorId, ...(await coordinators(tx))], 'visit')
  await tellResident(tx, found.personId)
  const changed = await visit(tx, id)
  return changed ? ok(changed) : refuse('not-found')
}

async function turnAmber(tx: Tx, found: Visit, check: Instant): Promise<void> {
  await markClock(tx, found.id, 'amber')
  await reach(tx, found.visitorId, 'visit', found.state === 'sent' ? messages.visit : messages.visitAmber)
  await reach(tx, found.sentBy, 'visit', messages.visitNotAccepted)
  await watch(tx, found.id, redAt(check), check)
}

/** Everybody on shift beside the visitor: colleagues who can help her at once. */
async function colleaguesOf(tx: Tx, found: Visit): Promise<string[]> {
  const behind = await call(tx, found.callId)
  return behind ? (await onDuty(tx, behind.lineId, tx.now)).map((one) => one.accountId).filter((one) => one !== found.visitorId) : []
}

/** Red: the coordinators and who sent her are called, and when she asked for help all colleagues too; again and again until she is heard of. */
async function turnRed(tx: Tx, found: Visit, check: Instant): Promise<void> {
  if (!found.redAt) await markClock(tx, found.id, 'red')
  // A clock that is set again forgets that it was red.
  await oweDebriefs(tx, found.callId)
  for (const accountId of new Set([...(await coordinators(tx)), found.sentBy, ...(found.sosAt ? await colleaguesOf(tx, found) : [])])) {
    await openTo(tx, found, accountId)
    await reach(tx, accountId, 'visit', found.sosAt ? messages.visitSos : messages.visitRed)
  }
  await watch(tx, found.id, addDuration(tx.now, `PT${RED_AFTER.minutes}M`), check)
}

/** The safety clock of a visitor: amber at the planned end, red RED_AFTER later. A clock that was set again since does nothing. */
export const safetyClockJob: JobHandler = {
  kind: clockJob,
  urgent: true,
  run: async (tx, data) => {
    const found = await heldVisit(tx, String(data['visit']))
    if (!found?.checkBy || found.checkBy !== data['check']) return
    const colour = colourOf(found, tx.now)
    if (colour === 'amber' && !found.amberAt) await turnAmber(tx, found, found.checkBy)
    if (colour === 'red') await turnRed(tx, found, found.checkBy)
  },
}
