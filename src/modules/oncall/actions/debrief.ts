import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { schedule, type JobHandler } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { advance, type DebriefAct, debriefLifecycle } from '../lifecycle.ts'
import { type Debrief, SAY_HEAVY } from '../model/debrief.ts'
import { isCoordinator } from '../rules/coordinator.ts'
import { listenersFor, talkedBefore, toldAt } from '../rules/debrief.ts'
import { isNight } from '../rules/fairness.ts'
import { broughtUp, nextMorning } from '../rules/follow-up.ts'
import { whyHeavy } from '../rules/heavy.ts'
import { callOfNight, changeDebrief, debrief, type DebriefChange, latelyIn, saveOwed, type WasIn } from '../store/debriefs.ts'
import { rosterLines } from '../store/line-settings.ts'
import { shiftsBetween } from '../store/lines.ts'
import { debriefMessages } from '../words.nl/debrief.ts'
import { coordinators } from './around.ts'
import { reach, refresh } from './notify.ts'

const debriefJob = 'debrief-owed'

const look = (tx: Tx, id: string, at: Instant): Promise<void> => schedule(tx, { kind: debriefJob, at, key: id, data: { debrief: id } })

async function listenersOn(tx: Tx, accountId: string, due: Instant): Promise<string[]> {
  const onShift = (await shiftsBetween(tx, due, due)).filter(isCoordinator).map((one) => one.accountId)
  return listenersFor(accountId, { onShift, coordinators: await coordinators(tx), standIns: (await rosterLines(tx)).flatMap((one) => one.standInId ?? []) })
}

const ofHerNight = ({ from, until, answered }: WasIn): number | null => (from && until && isNight({ from, until }) ? answered : null)

/** After a call, and after a visit in it: whoever was in it and for whom it was heavy is owed a talk. `saidSo`: one of them says that it was. Once for each call: what else makes it heavy is added. */
export async function oweDebriefs(tx: Tx, callId: string, saidSo = false): Promise<void> {
  const found = await callOfNight(tx, callId)
  const due = talkedBefore(tx.now)
  for (const one of found?.people ?? []) {
    const reasons = found ? whyHeavy({ ...found, ofHerNight: ofHerNight(one), manyOwed: one.manyOwed, saidSo }) : []
    if (!found || reasons.length === 0) continue
    const ownerId = (await listenersOn(tx, one.accountId, due))[0] ?? null
    const id = await saveOwed(tx, { accountId: one.accountId, aboutAt: found.receivedAt, reasons, dueAt: due, ownerId }, found.endedAt)
    if (!id) continue
    await look(tx, id, toldAt(due, tx.now))
    await refresh(tx, [one.accountId, ...(ownerId ? [ownerId] : [])], 'debrief')
  }
}

/** Since when she can say that a call was heavy. */
export const sayableSince = (tx: Tx): Instant => addDuration(tx.now, `-P${SAY_HEAVY.days}D`)

/** "That call was heavy": afterwards, by who was in it. Refuses `not-found` for a call of others. */
export async function sayHeavy(tx: Tx, callId: string): Promise<Result<true, 'not-found'>> {
  if (!(await latelyIn(tx, tx.actor.accountId, sayableSince(tx))).some((one) => one.callId === callId)) return refuse('not-found')
  await oweDebriefs(tx, callId, true)
  return ok(true)
}

type Shut = 'not-found' | 'not-now' | 'not-yours' | 'changed-meanwhile'

/** The talk that is owed to who is signed in, or that is hers to hold: of a coordinator all but her own, of others what came to them. */
export async function openDebrief(tx: Tx, id: string): Promise<Result<Debrief, 'not-found'>> {
  const found = await debrief(tx, id)
  const sees = found && (isCoordinator(tx.actor) || [found.accountId, found.ownerId, found.escalatedTo].includes(tx.actor.accountId))
  return found && sees ? ok(found) : refuse('not-found')
}

async function turn(tx: Tx, id: string, version: number | undefined, act: DebriefAct, change: DebriefChange): Promise<Result<Debrief, Shut>> {
  const opened = await openDebrief(tx, id)
  if (!opened.ok) return opened
  const found = opened.value
  const next = advance(debriefLifecycle, found.state, act, tx.actor.role)
  if (!next.ok) return next
  // She herself declines or asks; another talks with her.
  if ((act === 'talk') === (found.accountId === tx.actor.accountId)) return refuse('not-yours')
  if (version !== found.version || !(await changeDebrief(tx, id, found.version, change))) return refuse('changed-meanwhile')
  await refresh(tx, [found.accountId, ...[found.ownerId, found.escalatedTo].flatMap((one) => one ?? [])], 'debrief')
  return opened
}

/** "We have talked." Nothing of what was said; only whether more help was arranged. */
export async function holdDebrief(tx: Tx, id: string, version: number | undefined, moreHelp: boolean | undefined): Promise<Result<Debrief, Shut | 'more-help-needed'>> {
  if (moreHelp === undefined) return refuseField('meerHulp', 'more-help-needed')
  return turn(tx, id, version, 'talk', { talkedAt: tx.now, talkedBy: tx.actor.accountId, moreHelp })
}

/** "Not needed", by herself. */
export const declineDebrief = (tx: Tx, id: string, version: number | undefined): Promise<Result<Debrief, Shut>> => turn(tx, id, version, 'decline', { declinedAt: tx.now })

/** "After all I want to": it is owed again, from now. */
export async function askDebrief(tx: Tx, id: string, version: number | undefined): Promise<Result<Debrief, Shut>> {
  const due = talkedBefore(tx.now)
  const ownerId = (await listenersOn(tx, tx.actor.accountId, due))[0] ?? null
  const asked = await turn(tx, id, version, 'ask', { declinedAt: null, dueAt: due, ownerId, escalatedTo: null })
  if (asked.ok) await look(tx, id, toldAt(due, tx.now))
  return asked
}

async function bringUp(tx: Tx, found: Debrief): Promise<void> {
  const owners = await listenersOn(tx, found.accountId, tx.now)
  const { ownerId } = found
  const { to, again } = ownerId ? broughtUp(owners, { ...found, ownerId }, tx.now) : { to: owners[0], again: nextMorning(found.dueAt, tx.now) }
  await look(tx, found.id, again)
  if (!to || !(await changeDebrief(tx, found.id, found.version, ownerId ? { escalatedTo: to } : { ownerId: to }))) return
  await reach(tx, to, 'debrief', debriefMessages.late)
  await refresh(tx, [found.accountId, ...(ownerId ? [ownerId] : [])], 'debrief')
}

/** In the morning who has to talk with her is told; when it was not done in time the next one gets it, and the last is reminded ever more seldom. */
export const debriefOwedJob: JobHandler = {
  kind: debriefJob,
  run: async (tx, data) => {
    const found = await debrief(tx, String(data['debrief']))
    if (found?.state !== 'open') return
    if (tx.now >= found.dueAt) return bringUp(tx, found)
    if (found.ownerId) await reach(tx, found.ownerId, 'debrief', debriefMessages.owed)
    await look(tx, found.id, found.dueAt)
  },
}
