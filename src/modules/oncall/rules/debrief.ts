import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { DEBRIEF_HOUR, TELL_DEBRIEF } from '../model/debrief.ts'
import { nextHour } from './follow-up.ts'

/** Before which moment somebody has talked with her: the next day at the latest. */
export const talkedBefore = (now: Instant): Instant => nextHour(now, DEBRIEF_HOUR.time, DEBRIEF_HOUR.leadMinutes)

/** When who has to talk with her is told, by daylight. */
export function toldAt(due: Instant, now: Instant): Instant {
  const morning = addDuration(due, `-PT${TELL_DEBRIEF.hours}H`)
  return morning > now ? morning : now
}

export type Listeners = { onShift: readonly string[]; coordinators: readonly string[]; standIns: readonly string[] }

/** Who talks with her, first to last: a coordinator who is on shift by then, another coordinator, who stands in on a line. Never she herself. */
export const listenersFor = (accountId: string, { onShift, coordinators, standIns }: Listeners): string[] =>
  [...new Set([...onShift, ...coordinators, ...standIns])].filter((one) => one !== accountId)
