import { addDuration, dayOf } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { schedule, type JobHandler } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, openFile } from '../../people/index.ts'
import type { FollowUpMade, FollowUpSeen } from '../events.ts'
import { advance, followUpLifecycle } from '../lifecycle.ts'
import type { FollowUp } from '../model.ts'
import { broughtUp, dueAt, ownersOn } from '../rules/follow-up.ts'
import { followUp, insertFollowUp, markEscalated, markSeen } from '../store/follow-ups.ts'
import { messages } from '../words.nl.ts'
import { teamOn } from './around.ts'
import { reach, refresh, tellResident } from './notify.ts'

const followUpJob = 'follow-up-unseen'
// A worker who saw it may still look back the rest of that day.
const LOOK_BACK = 'P1D'

const originOf = (id: string): string => `follow-up:${id}`

/** The owner can open what she has to follow up, also when she is not of the person's own team. */
const openFor = (tx: Tx, made: Pick<FollowUp, 'id' | 'personId'>, owner: string): Promise<void> =>
  grantAccess(tx, { holder: `account:${owner}`, kind: 'night', personId: made.personId, origin: originOf(made.id), ground: 'follow-up' })

type Night = { callId: string; personId: string; words: string }

/** After every call about a person: somebody of her own has to see it the next morning, or the one who replaces her. */
export async function makeFollowUp(tx: Tx, { callId, personId, words }: Night): Promise<FollowUp> {
  const due = dueAt(tx.now)
  const owner = ownersOn(due, await teamOn(tx, personId, dayOf(due)))[0] ?? tx.actor.accountId
  const id = newId<'follow-up'>()
  await insertFollowUp(tx, { id, personId, callId, ownerId: owner, words, dueAt: due, createdAt: tx.now })
  await openFor(tx, { id, personId }, owner)
  await schedule(tx, { kind: followUpJob, at: due, key: `${id} ${due}`, data: { followUp: id } })
  await tell(tx, { type: 'follow-up-made', about: personId, followUp: id, owner } satisfies FollowUpMade)
  await refresh(tx, [owner], 'follow-up')
  return { id, personId, callId, ownerId: owner, words, dueAt: due, createdAt: tx.now, escalatedAt: null, escalatedTo: null, version: 1, state: 'open' }
}

/** The follow-up, when this worker may open the file of the person behind it; else `not-found`. */
export async function openFollowUp(tx: Tx, id: string): Promise<Result<FollowUp, 'not-found'>> {
  const found = await followUp(tx, id)
  const file = found && (await openFile(tx, found.personId, `account:${tx.actor.accountId}`, ['file', 'night']))
  return found && file?.ok ? ok(found) : refuse('not-found')
}

/** "I have seen this." `version` is the one she read; refuses `changed-meanwhile` when it went on to another. */
export async function seeFollowUp(tx: Tx, id: string, version: number | undefined): Promise<Result<true, 'not-found' | 'not-now' | 'not-yours' | 'changed-meanwhile'>> {
  const opened = await openFollowUp(tx, id)
  if (!opened.ok) return opened
  const found = opened.value
  const next = advance(followUpLifecycle, found.state, 'see', tx.actor.role)
  if (!next.ok) return next
  if (version !== found.version || !(await markSeen(tx, id, found.version, tx.actor.accountId))) return refuse('changed-meanwhile')
  await endAccess(tx, found.personId, originOf(id), addDuration(tx.now, LOOK_BACK))
  await tell(tx, { type: 'follow-up-seen', about: found.personId, followUp: id, owner: found.ownerId } satisfies FollowUpSeen)
  await refresh(tx, [found.ownerId, ...(found.escalatedTo ? [found.escalatedTo] : [])], 'follow-up')
  await tellResident(tx, found.personId)
  return ok(true)
}

/** Not seen in time: the next owner gets it, and at the end the coordinator is reminded until somebody saw it. */
export const followUpUnseenJob: JobHandler = {
  kind: followUpJob,
  run: async (tx, data) => {
    const found = await followUp(tx, String(data['followUp']))
    if (found?.state !== 'open') return
    const owners = ownersOn(found.dueAt, await teamOn(tx, found.personId, tx.today))
    const { to, again } = broughtUp(owners, found, tx.now)
    if (!(await markEscalated(tx, found.id, to))) return
    await openFor(tx, found, to)
    await reach(tx, to, 'follow-up', messages.followUpLate)
    await refresh(tx, [found.ownerId], 'follow-up')
    await schedule(tx, { kind: followUpJob, at: again, key: `${found.id} ${again}`, data: { followUp: found.id } })
  },
}
