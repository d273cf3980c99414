import { addDays } from '../../../kernel/day.ts'
import { atTime, dayOf, addDuration, type Instant } from '../../../kernel/instant.ts'
import { daysToReminder } from '../../../kernel/reminders.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import { FOLLOW_UP_AGAIN, FOLLOW_UP_HOUR, FOLLOW_UP_LEAD } from '../model.ts'

export type Team = { keyWorker: string | undefined; replacement: string | undefined; coordinators: readonly string[] }

/** The first time it is this hour (clock time in Amsterdam) that is at least so many minutes away: today or tomorrow. */
export function nextHour(now: Instant, time: string, leadMinutes: number): Instant {
  const today = atTime(dayOf(now), time)
  return addDuration(now, `PT${leadMinutes}M`) <= today ? today : atTime(addDays(dayOf(now), 1), time)
}

/** The morning on which somebody has to have seen it: the first FOLLOW_UP_HOUR that is still far enough away. */
export const dueAt = (now: Instant): Instant => nextHour(now, FOLLOW_UP_HOUR.time, FOLLOW_UP_LEAD.minutes)

/**
 * Who has to see it, first to last. On a day off (weekend, holiday) the replacement that the plan names comes first;
 * it never waits for a worker who is off (domain.md section 11 rule 15). The coordinators are last: always somebody.
 */
export function ownersOn(due: Instant, { keyWorker, replacement, coordinators }: Team): string[] {
  const own = isWorkingDay(dayOf(due)) ? [keyWorker, replacement] : [replacement, keyWorker]
  return [...new Set([...own, ...coordinators].filter((one) => one !== undefined))]
}

/** Who comes after this owner; the last one stays. */
export function nextOwner(owners: readonly string[], present: string): string {
  const at = owners.indexOf(present)
  return owners[at + 1] ?? owners.at(-1) ?? present
}

type Waiting = { ownerId: string; escalatedTo: string | null; dueAt: Instant }

/**
 * What nobody took up in time: who gets it next, and when it is looked at again. As long as there is a next owner, within hours;
 * the last one is reminded in the morning, ever more seldom.
 */
export function broughtUp(owners: readonly string[], { ownerId, escalatedTo, dueAt: due }: Waiting, now: Instant): { to: string; again: Instant } {
  const to = nextOwner(owners, escalatedTo ?? ownerId)
  return { to, again: to === escalatedTo ? nextMorning(due, now) : addDuration(now, `PT${FOLLOW_UP_AGAIN.minutes}M`) }
}

/** The morning of the next reminder of what waits since it was due. */
export const nextMorning = (due: Instant, now: Instant): Instant => atTime(addDays(dayOf(now), daysToReminder(due, now)), FOLLOW_UP_HOUR.time)
