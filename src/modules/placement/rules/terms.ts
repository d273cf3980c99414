import { day, type Day } from '../../../kernel/day.ts'

/** A policy number: how much of what, where it comes from, since when, and whether we made it up (voorbeeldwaarde). */
export type Term = { value: number; unit: 'nights' | 'days' | 'weeks'; source: string; from: Day; example: boolean }

/** The longest respite stay. Respite houses keep to one day up to two weeks; the region has to confirm its own number. */
export const respiteLimit: Term = { value: 14, unit: 'nights', source: 'Platform31 over respijthuizen: hoogstens 2 weken', from: day('2026-01-01'), example: true }

/** How far ahead a respite stay may begin: later, nobody knows whether it is still needed, and the place stays empty for another. */
export const respiteAhead: Term = { value: 28, unit: 'days', source: 'voorbeeldwaarde', from: day('2026-01-01'), example: true }

/** How long waiting may take by default: there is no legal limit for protected living. */
export const waitingNorm: Term = {
  value: 13, unit: 'weeks', source: 'Contractstandaard Wmo 1.2, artikel 3.5: Treeknorm gehandicaptenzorg, wonen', from: day('2026-01-01'), example: false,
}

/** Within how many days somebody who waits hears from us. */
export const contactTerm: Term = { value: 14, unit: 'days', source: 'voorbeeldwaarde', from: day('2026-01-01'), example: true }

/** Within how many days an offer is answered. */
export const answerTerm: Term = { value: 5, unit: 'days', source: 'voorbeeldwaarde', from: day('2026-01-01'), example: true }

/** How long after a place comes free an offer may begin: longer keeps it empty while others wait. */
export const keepTerm: Term = { value: 28, unit: 'days', source: 'voorbeeldwaarde', from: day('2026-01-01'), example: true }

/**
 * How long the shelter desk knows a guest after her last night, or after she was sent on at the door. Who comes back within it is not a stranger,
 * and gets no second file; the same eight weeks as the central access after a case has closed.
 */
export const shelterAftercare: Term = { value: 8, unit: 'weeks', source: 'voorbeeldwaarde, gelijk aan de inzage van de centrale toegang na sluiting', from: day('2026-01-01'), example: true }

/** How far ahead a place counts as soon free. */
export const soonTerm: Term = { value: 28, unit: 'days', source: 'voorbeeldwaarde', from: day('2026-01-01'), example: true }

/** Until which hour of the evening a bed is held for who was sent on at a door, and how many hours at least when it is late: long enough to get there, short enough for who comes next. */
export const holdTerm = { hour: '23:00', leastHours: 2, source: 'voorbeeldwaarde', from: day('2026-01-01'), example: true } as const
