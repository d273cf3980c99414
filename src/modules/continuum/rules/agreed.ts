import { addDays, day, type Day, weekday } from '../../../kernel/day.ts'
import { addDuration, atTime, dayOf, type Instant } from '../../../kernel/instant.ts'
import type { AgreedTime, MissedCheckIn } from '../model.ts'
import { after, type MissedAct, type MissedState, missedSteps } from '../lifecycle.ts'

/** How long each step waits for an answer before the next one. Voorbeeldwaarde of the region. */
const MISSED_WAIT = { minutes: 30, source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

export type Due = { day: Day; at: Instant }

/** The first moment after `now` on which something is expected on one of these days. */
export function nextAt(time: string, weekdays: readonly number[], now: Instant): Due | undefined {
  const today = dayOf(now)
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const on = addDays(today, ahead)
    if (!weekdays.includes(weekday(on))) continue
    const at = atTime(on, time)
    if (at > now) return { day: on, at }
  }
  return undefined
}

export const nextDue = ({ before, weekdays }: Pick<AgreedTime, 'before' | 'weekdays'>, now: Instant): Due | undefined => nextAt(before, weekdays, now)

type Stands = Pick<MissedCheckIn, 'askedAt' | 'taskedAt' | 'lineAt' | 'foundAt'>
type Next = Exclude<MissedAct, 'find'>

/** Where a missed check-in stands; derived from its facts. */
export function missedState({ askedAt, taskedAt, lineAt, foundAt }: Stands): MissedState {
  if (foundAt) return 'found'
  if (lineAt) return 'at-line'
  if (taskedAt) return 'tasked'
  return askedAt ? 'asked' : 'messaged'
}

/** What is done now that nothing was heard: whom she named first, when she named somebody, then her worker, then the line. Undefined when the line has it or she was found. */
export function nextStep(found: Stands, agreed: Pick<AgreedTime, 'ask'> | undefined): Next | undefined {
  const state = missedState(found)
  const acts: readonly Next[] = agreed?.ask ? ['ask', 'task', 'to-line'] : ['task', 'to-line']
  return acts.find((act) => after(missedSteps, state, act, 'system') !== undefined)
}

/** When the next step follows if nothing is heard until then. */
export const waitedUntil = (now: Instant): Instant => addDuration(now, `PT${MISSED_WAIT.minutes}M`)
