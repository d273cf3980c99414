import { type Day, daysBetween } from '../../../kernel/day.ts'
import type { Fact, Rung } from '../model.ts'
import type { Pace } from './rule.ts'

/** After how many days in the net each rung gets it: lead or replacement, pathway monitor, programme team, administrative lead. Voorbeeldwaarden. */
export const LADDER = {
  source: 'voorbeeldwaarde', from: '2026-01-01',
  days: { pressing: [1, 2, 4, 8], steady: [5, 10, 20, 40] } satisfies Record<Pace, readonly number[]>,
} as const

export const MONITOR = 'desk:pathway'
export const PROGRAMME = 'programme-team'
export const LEAD = 'administrative-lead'

/** How far a finding has climbed today. */
export function rungOn(due: Day, pace: Pace, today: Day): Rung {
  const days = daysBetween(due, today)
  return LADDER.days[pace].filter((after) => days >= after).length as Rung
}

/** Who may take over from the owner: who replaces, else the lead of the team, else the provider, else the municipality that is responsible. */
const secondOf = ({ replacement, lead, provider, municipality }: Fact, owner: string): string =>
  [replacement, lead, provider, municipality && `municipality:${municipality}`].find((one) => one && one !== owner) || MONITOR

/** Everybody who has a finding on this rung, lowest first. Nobody loses it: higher ones come beside. */
export function turnsOf(fact: Fact, owner: string, rung: Rung, isDiscreet = false): string[] {
  return [owner, isDiscreet ? MONITOR : secondOf(fact, owner), MONITOR, PROGRAMME, LEAD].slice(0, rung + 1)
}

export const PROGRAMME_RUNG: Rung = 3
export const LEAD_RUNG: Rung = 4

/** Whether a holder can open files at all: the programme team and the lead see counts only. */
export const opensFiles = (holder: string): boolean => holder.includes(':')
