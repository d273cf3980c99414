import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { type Colour, RED_AFTER, type Visit } from '../model.ts'

type Clock = Pick<Visit, 'checkBy' | 'state'>

/** When a visit that is checked by `checkBy` turns red. */
export const redAt = (checkBy: Instant): Instant => addDuration(checkBy, `PT${RED_AFTER.minutes}M`)

/** How the clock of a visit stands: amber from its planned end, red RED_AFTER later, stopped when she is done. */
export function colourOf(visit: Clock, now: Instant): Colour {
  if (visit.state === 'done' || !visit.checkBy) return 'stopped'
  if (now >= redAt(visit.checkBy)) return 'red'
  return now >= visit.checkBy ? 'amber' : 'green'
}

/** A new planned end: never earlier than what stood already when it is lengthened before its time. */
export const checkBy = (now: Instant, minutes: number): Instant => addDuration(now, `PT${minutes}M`)

/** The end after adding minutes: from the end that stands, or from now when that has passed. */
export const lengthened = (standing: Instant | null, now: Instant, minutes: number): Instant =>
  checkBy(standing && standing > now ? standing : now, minutes)
