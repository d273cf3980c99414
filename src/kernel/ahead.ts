import { addMonths, type Day, day } from './day.ts'

/**
 * How far ahead a day that somebody fills in may lie, in years: what is planned (a shift, an appointment, a next step, a stay), and until when something holds
 * (a decision, a mentorship). What lies later is a typing mistake in the year. Voorbeeldwaarde.
 */
export const AHEAD = { planned: 2, holds: 10, source: 'voorbeeldwaarde', from: day('2026-11-01') } as const
export type Ahead = 'planned' | 'holds'

/** Whether a day lies further ahead than it may. */
export const isTooFar = (on: Day, kind: Ahead, today: Day): boolean => on > addMonths(today, 12 * AHEAD[kind])
