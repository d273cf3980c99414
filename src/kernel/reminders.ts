import { daysBetween } from './day.ts'
import { dayOf, type Instant } from './instant.ts'

const LONGEST_DAYS = 7

/**
 * In how many days somebody is reminded again of what waits since `since`: after as long as it has waited already, at least a day, at most a week.
 * What nobody takes up stays in sight on the screens; a message about it every day would be read by nobody. Voorbeeldwaarde, 2026-01-01.
 */
export const daysToReminder = (since: Instant, now: Instant): number => Math.min(LONGEST_DAYS, Math.max(1, daysBetween(dayOf(since), dayOf(now))))
