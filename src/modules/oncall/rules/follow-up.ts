import { addDays } from '../../../kernel/day.ts'
import { atTime, dayOf, addDuration, type Instant } from '../../../kernel/instant.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import { FOLLOW_UP_HOUR, FOLLOW_UP_LEAD } from '../model.ts'

export type Team = { keyWorker: string | undefined; replacement: string | undefined; coordinators: readonly string[] }

/** The morning on which somebody has to have seen it: the first FOLLOW_UP_HOUR that is still far enough away. */
export function dueAt(now: Instant): Instant {
  const today = atTime(dayOf(now), FOLLOW_UP_HOUR.time)
  return addDuration(now, `PT${FOLLOW_UP_LEAD.minutes}M`) <= today ? today : atTime(addDays(dayOf(now), 1), FOLLOW_UP_HOUR.time)
}

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
