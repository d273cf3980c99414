import { day } from '../../../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant } from '../../../kernel/instant.ts'
import { isHoliday } from '../../../kernel/working-days.ts'
import type { Owner } from '../model.ts'
import { ownerAt, type OwnerQuestion } from './owner.ts'

/** Between these hours who works that day is at work; `shortest`: with less time than this left in them, a task that presses is not begun. Voorbeeldwaarde. */
const WORKING_HOURS = { from: '08:30', until: '17:00', shortestMinutes: 15, source: 'voorbeeldwaarde', since: day('2026-01-01') } as const

export type AtWork = Owner & { until: Instant }

const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b)

function hoursOn(at: Instant): { until: Instant } | undefined {
  const on = dayOf(at)
  const until = atTime(on, WORKING_HOURS.until)
  return !isHoliday(on) && atTime(on, WORKING_HOURS.from) <= at && addDuration(at, `PT${WORKING_HOURS.shortestMinutes}M`) <= until ? { until } : undefined
}

/**
 * Who of the team is at work at this very moment and can go and look before `due`: in working hours her worker or who replaces, at any hour who has the team shift.
 * `until` is never after she goes home. Undefined at night, at the weekend, on a holiday or when everybody is away: then it waits for nobody who is off.
 */
export function atWork({ onShift, lead: _lead, ...question }: OwnerQuestion & { onShift?: { accountId: string; name: string; until: Instant } | undefined }, due: Instant): AtWork | undefined {
  const hours = hoursOn(question.at)
  const own = hours && ownerAt(question)
  if (own) return { ...own, until: earliest(due, hours.until) }
  return onShift && { accountId: onShift.accountId, name: onShift.name, reason: 'team-shift', until: earliest(due, onShift.until) }
}
