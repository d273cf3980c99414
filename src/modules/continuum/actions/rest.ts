import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { SupportRests, SupportWoke } from '../events.ts'
import type { Rest, WakeCause } from '../model.ts'
import { mayRest, restIn, type RestRefusal } from '../rules/rest.ts'
import { products } from '../store/catalogue.ts'
import { currentEpisode } from '../store/episodes.ts'
import { rests, saveRest, saveWoken } from '../store/rest.ts'

export { rests } from '../store/rest.ts'

/** The rest that runs now; undefined while the support is awake. */
export const runningRest = async (tx: Tx, personId: string): Promise<Rest | undefined> => restIn(await rests(tx, personId), await currentEpisode(tx, personId))

/**
 * The support rests from now on, by agreement, until something wakes it. Nothing about the line changes: she can always call.
 * Refuses with `no-episode`, `does-not-rest`, `already-resting` or `not-your-move`.
 */
export async function beginRest(tx: Tx, file: OpenFile, { agreed, wish }: Pick<Rest, 'agreed' | 'wish'>): Promise<Result<string, RestRefusal>> {
  const personId = file.person.id
  const current = await currentEpisode(tx, personId)
  const running = await rests(tx, personId)
  const may = mayRest(current, await products(tx, tx.today), restIn(running, current), tx.actor.role)
  if (!may.ok) return may
  if (!current) return refuse('no-episode')
  for (const left of running.filter((one) => one.wokenAt === null)) await saveWoken(tx, left.id, 'moved')
  const rest = await saveRest(tx, { personId, episodeId: current.id, agreed, wish })
  await tell(tx, { type: 'support-rests', about: personId, rest } satisfies SupportRests)
  return ok(rest)
}

/**
 * Wakes the support of somebody whose support rests; when it does not, nothing happens. Answers whether it woke.
 * `since`: what woke it was then; a rest that was agreed on after it goes on.
 * No role is refused here: whatever says that she may need somebody wakes it. Houses above call this with the cause.
 */
export async function wakeSupport(tx: Tx, personId: string, cause: WakeCause, since: Instant = tx.now): Promise<boolean> {
  const running = await runningRest(tx, personId)
  if (!running || running.fromAt > since || !(await saveWoken(tx, running.id, cause))) return false
  await tell(tx, { type: 'support-woke', about: personId, rest: running.id, cause } satisfies SupportWoke)
  return true
}
