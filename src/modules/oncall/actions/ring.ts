import { dayOf } from '../../../kernel/instant.ts'
import { gatewayBoard } from '../../../platform/gateway-board.ts'
import { isClosed } from '../../../platform/gateways.ts'
import { schedule, type JobHandler } from '../../../platform/jobs.ts'
import { screensOpen } from '../../../platform/screens.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { grantAccess } from '../../people/index.ts'
import type { Call, CallStep, LineStep, Way } from '../model.ts'
import { isAttempt, type Tried, nextRings, type Plan, type Ring, type Situation } from '../rules/escalation.ts'
import type { Blocked } from '../rules/reach.ts'
import { callSteps, insertSteps, lockedCall } from '../store/calls.ts'
import { lineSteps, onDuty } from '../store/lines.ts'
import { reachOf } from './addresses.ts'
import { coordinators } from './around.ts'
import { tellOfCall } from './call-message.ts'
import { refresh } from './notify.ts'

const ringJob = 'ring-next'

type Fresh = Omit<CallStep, 'seq'>

const rowsOf = (attempt: Tried, plan: Plan, tx: Tx): Fresh[] => {
  const common = { round: attempt.round, step: attempt.step.step, at: tx.now }
  if (attempt.skipped) return [{ ...common, accountId: null, role: attempt.step.role, until: null, outcome: attempt.skipped }]
  return attempt.rings.map((ring) => ({ ...common, accountId: ring.accountId, role: ring.role, until: plan.nextAt, outcome: 'rings' }))
}

/** Adds facts to the timeline of a call; gives the number of the last one. */
export async function addSteps(tx: Tx, callId: string, past: readonly CallStep[], fresh: readonly Fresh[]): Promise<number> {
  const last = past.at(-1)?.seq ?? 0
  if (fresh.length > 0) await insertSteps(tx, callId, fresh.map((one, at) => ({ ...one, seq: last + 1 + at })))
  return last + fresh.length
}

/** The steps of a call: those of the day it came in, so that a later change never touches it. */
export const stepsOf = (tx: Tx, call: Pick<Call, 'lineId' | 'receivedAt'>): Promise<LineStep[]> => lineSteps(tx, call.lineId, dayOf(call.receivedAt))

/** The ways that are closed in this program, or whose gateway failed just now. */
export async function blockedWays(tx: Tx): Promise<Blocked> {
  const avoided = (await gatewayBoard(tx)).filter((one) => one.avoid).map((one) => one.channel)
  return new Set((['push', 'sms', 'voice'] satisfies Way[]).filter((way) => isClosed(way) || avoided.includes(way)))
}

async function situationOf(tx: Tx, call: Call, past: readonly CallStep[]): Promise<Situation> {
  const steps = await stepsOf(tx, call)
  const duty = await onDuty(tx, call.lineId, tx.now)
  const leads = await coordinators(tx)
  const accounts = [...new Set([...duty.map((one) => one.accountId), ...leads, ...steps.flatMap((step) => step.accountId ?? [])])]
  return { steps, onDuty: duty, coordinators: leads, reach: await reachOf(tx, accounts, await screensOpen(tx, accounts)), blocked: await blockedWays(tx), past, now: tx.now }
}

async function openNightView(tx: Tx, call: Call, { accountId, rightUntil }: Ring): Promise<void> {
  if (!call.personId || !accountId) return
  await grantAccess(tx, { holder: `account:${accountId}`, kind: 'night', personId: call.personId, origin: `call:${call.id}`, ground: call.missedId ? 'missed-check-in' : 'call-rings', until: rightUntil })
}

/** The job that looks at this call again; while nothing is rung in between, asking for it again moves it. */
export const bookLook = (tx: Tx, callId: string, seq: number, at: Plan['nextAt']): Promise<void> =>
  schedule(tx, { kind: ringJob, at, key: `${callId} ${seq}`, data: { call: callId, after: seq } })

/** Rings the next ones of the line now, opens the night view for them until their shift ends, and puts the next look in the book. */
export async function ringNext(tx: Tx, call: Call): Promise<void> {
  const past = await callSteps(tx, call.id)
  const situation = await situationOf(tx, call, past)
  const plan = nextRings(situation)
  const seq = await addSteps(tx, call.id, past, plan.attempts.flatMap((attempt) => rowsOf(attempt, plan, tx)))
  const rung = plan.attempts.at(-1)
  for (const [at, ring] of (rung?.rings ?? []).entries()) {
    await openNightView(tx, call, ring)
    if (rung) await tellOfCall(tx, { call, step: rung.step, ring, seq: seq - rung.rings.length + 1 + at, reach: situation.reach, blocked: situation.blocked })
  }
  await refresh(tx, past.flatMap((one) => one.accountId ?? []), 'calls')
  await bookLook(tx, call.id, seq, plan.nextAt)
}

/**
 * At its time: when the call still rings and nobody was rung after, the next ones are rung.
 * Due times are rows, so a restart goes on where it was; a job that comes late or twice does nothing.
 */
export const ringNextJob: JobHandler = {
  kind: ringJob,
  urgent: true,
  run: async (tx, data) => {
    const call = await lockedCall(tx, String(data['call']))
    if (call?.state !== 'ringing') return
    const last = (await callSteps(tx, call.id)).findLast(isAttempt)
    if (!last || last.seq <= Number(data['after'])) await ringNext(tx, call)
  },
}
