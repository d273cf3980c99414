import { addDays } from '../../../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant, minutesBetween } from '../../../kernel/instant.ts'

/** Findings are counted anew this often, in minutes. Source: voorbeeldwaarde, 2026-01-01. */
const RECOUNT_EVERY = { minutes: 60 } as const

/** Whether a count is too old to be shown. */
export const isStale = (countedAt: Instant | undefined, now: Instant): boolean => countedAt === undefined || minutesBetween(countedAt, now) >= RECOUNT_EVERY.minutes

export type LastCount = { countedAt: Instant; realSecondsAgo: number }

/** In this many real seconds no whole hour passes: then somebody is moving the clock of the demo. */
const MOVED_WITHIN = { seconds: 60 } as const

/**
 * When to count again: at the next whole hour. While the demo's clock is being moved over months, once a day will do.
 */
export function nextRecount(now: Instant, last: LastCount | undefined): Instant {
  const isMoved = last !== undefined && isStale(last.countedAt, now) && last.realSecondsAgo < MOVED_WITHIN.seconds
  if (isMoved) return atTime(addDays(dayOf(now), 1), '06:00')
  return addDuration(`${now.slice(0, 13)}:00:00.000Z` as Instant, `PT${RECOUNT_EVERY.minutes}M`)
}

/** When who has something new hears of it: nobody is woken for it. Voorbeeldwaarde, 2026-01-01. */
export const MORNING = { time: '08:30' } as const

/** The first morning after this moment. */
export function nextMorning(now: Instant): Instant {
  const today = atTime(dayOf(now), MORNING.time)
  return today > now ? today : atTime(addDays(dayOf(now), 1), MORNING.time)
}
