import type { Day } from '../../../kernel/day.ts'
import type { Agreement, Standing } from '../model.ts'

/** How an agreement stands on a day. The day it is due still counts as in time; without a day on which it was kept it is not kept. */
export function standingOf(agreement: Pick<Agreement, 'dueOn' | 'keptOn'>, on: Day): Standing {
  const { dueOn, keptOn } = agreement
  if (keptOn !== null && keptOn <= on) return keptOn <= dueOn ? 'kept' : 'kept-late'
  return on <= dueOn ? 'open' : 'late'
}
