import { addWeeks, type Day } from '../../../kernel/day.ts'
import { addWorkingDays, legalDeadline } from '../../../kernel/working-days.ts'
import type { IncidentState } from '../model.ts'

type Term = { count: number; unit: 'working-days' | 'weeks'; source: string; from: string; example: boolean }

const own = (count: number, unit: Term['unit']): Term => ({ count, unit, source: 'voorbeeldwaarde', from: '2026-01-01', example: true })

/** How long each state may last. That the report itself is made at once is Wmo 2015, article 3.4; what follows the supervisor sets herself. */
const terms: Readonly<Record<Exclude<IncidentState, 'closed'>, Term>> = {
  reported: own(1, 'working-days'), received: own(5, 'working-days'), asked: own(6, 'weeks'), found: own(2, 'weeks'), measured: own(4, 'weeks'),
}

/** The last day on which the step after this state is in time; null when it is closed. */
export function dueIn(state: IncidentState, since: Day): Day | null {
  if (state === 'closed') return null
  const { count, unit } = terms[state]
  return unit === 'weeks' ? legalDeadline(addWeeks(since, count)) : addWorkingDays(since, count)
}

/** Whether the last day has passed. */
export const isLate = (dueOn: Day | null, today: Day): boolean => dueOn !== null && dueOn < today
