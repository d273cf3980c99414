import { type Day, weekday } from '../../../kernel/day.ts'
import { dayOf, type Instant } from '../../../kernel/instant.ts'
import type { Owner } from '../model.ts'

type Somebody = { accountId: string; name: string }
/** When somebody works: the days of the week of her team, and the days on which she is away. Who is in no team works on Monday to Friday. */
export type Hours = { weekdays?: readonly number[] | undefined; away: readonly { from: Day; until: Day; replacement: Somebody | null }[] }
export type OwnerQuestion = {
  at: Instant
  keyWorker?: Somebody | undefined
  replacement?: Somebody | undefined
  /** Working hours by account, of the key worker and whoever may replace. */
  hours: ReadonlyMap<string, Hours>
  /** Who is on the team shift at that moment. */
  onShift?: Somebody | undefined
  lead?: Somebody | undefined
}

const OFFICE_DAYS: readonly number[] = [1, 2, 3, 4, 5]

/** Is she away on this day by leave or otherwise? Answers who takes over when that was arranged. */
const awayOn = (hours: Hours | undefined, on: Day) => hours?.away.find(({ from, until }) => from <= on && on < until)

/** Does she work on this day? */
export function worksOn(hours: Hours | undefined, on: Day): boolean {
  return (hours?.weekdays ?? OFFICE_DAYS).includes(weekday(on)) && !awayOn(hours, on)
}

/**
 * Who has a person at a moment, so that nothing waits for somebody who is off: the key worker when she works that day, else the one who was
 * arranged for her absence, else the person's replacement when he works, else who has the team shift, else the team lead.
 * Undefined only when a person has nobody of these at all: that is a finding for the safety net.
 */
export function ownerAt({ at, keyWorker, replacement, hours, onShift, lead }: OwnerQuestion): Owner | undefined {
  const on = dayOf(at)
  const working = (one: Somebody | null | undefined): Somebody | undefined => (one && worksOn(hours.get(one.accountId), on) ? { accountId: one.accountId, name: one.name } : undefined)
  const first = working(keyWorker)
  if (first) return { ...first, reason: 'key-worker' }
  const second = working(keyWorker && awayOn(hours.get(keyWorker.accountId), on)?.replacement) ?? working(replacement)
  if (second) return { ...second, reason: 'replacement' }
  if (onShift) return { accountId: onShift.accountId, name: onShift.name, reason: 'team-shift' }
  return lead && { ...lead, reason: 'team-lead' }
}
