import { addDays, type Day } from '../../../kernel/day.ts'
import { addDuration, dayOf, type Instant } from '../../../kernel/instant.ts'

/** The night a moment belongs to, by the evening it began: 03:10 on Saturday belongs to Friday. Noon divides. */
const nightOf = (moment: Instant): Day => dayOf(addDuration(moment, '-PT12H'))

/** In how many different nights of the last seven there was a call, this one included. */
export function nightsThisWeek(calls: readonly Instant[], now: Instant): number {
  const since = addDays(nightOf(now), -6)
  return new Set(calls.map(nightOf).filter((night) => night >= since && night <= nightOf(now))).size
}
