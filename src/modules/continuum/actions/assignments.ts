import { type Day, isBefore } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess } from '../../people/index.ts'
import { worker } from '../../staff/index.ts'
import type { AssignmentKind, CareTeam } from '../model.ts'
import { type Assignment, assignmentsFrom, dropAssignment, endAssignment, endedOn, reopenAssignment, saveAssignment, teamOn } from '../store/assignments.ts'
import { currentEpisode, episodes } from '../store/episodes.ts'

export { caseload } from '../store/caseload.ts'

/** This worker stops on a day, with her right to the file; when she had not begun, she never does. */
export async function release(tx: Tx, old: Assignment, from: Day): Promise<void> {
  if (isBefore(old.from, from)) await endAssignment(tx, old.id, from)
  else await dropAssignment(tx, old.id)
  await endAccess(tx, old.personId, `assignment:${old.id}`, startOfDay(from))
}

/** From a day on the support comes from this provider, or from none: the workers of others stop that day, with their rights to the file. */
export async function releaseOthers(tx: Tx, personId: string, providerId: string | null, from: Day): Promise<void> {
  for (const old of await assignmentsFrom(tx, personId, undefined, from)) {
    const who = providerId === null ? undefined : await worker(tx, old.accountId)
    if (!who || who.organisationId !== providerId) await release(tx, old, from)
  }
}

/**
 * The support of this provider goes on after all: who would have stopped on that day because of the step keeps coming, and who would have
 * come for it does not. Somebody who left on that day for another reason has to be named anew: then there is no telling them apart.
 */
export async function retake(tx: Tx, personId: string, providerId: string | null, day: Day): Promise<void> {
  for (const fresh of await assignmentsFrom(tx, personId, undefined, day)) {
    if (fresh.from >= day && (await worker(tx, fresh.accountId))?.organisationId !== providerId) await release(tx, fresh, fresh.from)
  }
  for (const old of await endedOn(tx, personId, day)) {
    if ((await worker(tx, old.accountId))?.organisationId !== providerId) continue
    if ((await assignmentsFrom(tx, personId, old.kind, day)).length > 0) continue
    await reopenAssignment(tx, old.id)
    await grantAccess(tx, { holder: `account:${old.accountId}`, kind: 'file', personId, origin: `assignment:${old.id}`, ground: old.kind })
  }
}

/**
 * From a day on this worker is the key worker or the replacement; the one before her stops that day, with his right to the file.
 * Refuses with `no-such-worker`, and with `not-of-this-provider` when she works elsewhere than where the support comes from.
 */
export async function assign(tx: Tx, personId: string, accountId: string, kind: AssignmentKind, from: Day): Promise<Result<string, 'no-such-worker' | 'not-of-this-provider'>> {
  const who = await worker(tx, accountId)
  if (!who) return refuse('no-such-worker')
  const provider = (await currentEpisode(tx, personId, from))?.providerId
  if (provider && who.organisationId !== provider) return refuse('not-of-this-provider')
  for (const old of await assignmentsFrom(tx, personId, kind, from)) await release(tx, old, from)
  const id = newId<'assignment'>()
  await saveAssignment(tx, { id, personId, accountId, kind, from })
  await grantAccess(tx, { holder: `account:${accountId}`, kind: 'file', personId, origin: `assignment:${id}`, ground: kind, from: startOfDay(from) })
  const next = (await episodes(tx, personId)).find((one) => isBefore(from, one.from) && one.providerId !== provider)
  if (next) await releaseOthers(tx, personId, next.providerId, next.from)
  return ok(id)
}

/** Who supports this person on a day and who replaces, with name, account and telephone. */
export async function careTeam(tx: Tx, personId: string, day: Day = tx.today): Promise<CareTeam> {
  const team: CareTeam = {}
  for (const { kind, ...member } of await teamOn(tx, personId, day)) team[kind === 'key-worker' ? 'keyWorker' : 'replacement'] = member
  return team
}
