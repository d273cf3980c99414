import { type Day, isAfter } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'

/** How a chain goes on: the last episode ends on the day the next one begins. */
export type Continuation<E> = { ended: E; until: Day; from: Day; followsDay: Day }

/** Begins a chain: only when there is none yet. Refuses with `episode-runs`: then it is a move. */
export const beginChain = (chain: readonly Period[], day: Day): Result<{ from: Day }, 'episode-runs'> =>
  chain.length > 0 ? refuse('episode-runs') : ok({ from: day })

/** Goes on from the last episode on a day after its first. Refuses with `no-episode`, or `day-before-episode` (nothing is overwritten). */
export function continueChain<E extends Period>(chain: readonly E[], day: Day): Result<Continuation<E>, 'no-episode' | 'day-before-episode'> {
  const last = chain.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)
  if (!last) return refuse('no-episode')
  if (!isAfter(day, last.from)) return refuse('day-before-episode', { from: last.from })
  return ok({ ended: last, until: day, from: day, followsDay: day })
}
