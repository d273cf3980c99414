import { addDays, day, type Day } from '../../../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant } from '../../../kernel/instant.ts'
import { daysToReminder } from '../../../kernel/reminders.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../../kernel/working-days.ts'
import type { CareTeam, SignalKind } from '../model.ts'

/** By when a signal is answered before it passes on. A missed check-in waits an hour, also at the weekend; the rest one working day. Voorbeeldwaarde. */
const SIGNAL_TERM = { urgentMinutes: 60, workingDays: 1, endOfDay: '17:00', source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

const urgent: readonly SignalKind[] = ['missed', 'request']

const isUrgent = (kind: SignalKind): boolean => urgent.includes(kind)

/** Whose worker is told at once that it waits. Of a missed time that is told by who is at work (support), or the line rings. */
export const isToldAtOnce = (kind: SignalKind): boolean => kind === 'request'

/** A missed time that nobody of hers did is with the 24/7 line: on a day off it is not passed on to somebody who is off. */
export const passesOnOn = (kind: SignalKind, on: Day): boolean => kind !== 'missed' || isWorkingDay(on)

/** Who has the turn on a day, first to last: on a day off the replacement comes first, so that nothing waits for somebody who is off. */
export function turnsOn(on: Day, { keyWorker, replacement }: CareTeam): string[] {
  const order = isWorkingDay(on) ? [keyWorker, replacement] : [replacement, keyWorker]
  return order.flatMap((member) => (member ? [member.accountId] : []))
}

/** When a signal of this kind has to be answered, before it passes on. */
export const dueAt = (kind: SignalKind, raisedAt: Instant): Instant =>
  isUrgent(kind) ? addDuration(raisedAt, `PT${SIGNAL_TERM.urgentMinutes}M`) : atTime(addWorkingDays(dayOf(raisedAt), SIGNAL_TERM.workingDays), SIGNAL_TERM.endOfDay)

/** Who gets an unanswered signal next: the other one of the team; undefined when there is nobody else. */
export const nextTurn = (turns: readonly string[], present: string | null): string | undefined => turns.find((one) => one !== present)

/** When it is looked at again after it passed on: the next working day, and later ever more seldom, for as long as nobody answers. */
export const againAt = (due: Instant, now: Instant): Instant => atTime(nextWorkingDay(addDays(dayOf(now), daysToReminder(due, now))), '09:00')
