import { addDays } from '../../../kernel/day.ts'
import { addDuration, atTime, type Instant } from '../../../kernel/instant.ts'
import type { HeldBed, HeldBedState } from '../model.ts'
import { nightOf, nightTurnsAt } from './stay.ts'
import { holdTerm } from './terms.ts'

/** Until when a bed is held that is promised now: the hour of the evening, later for who is sent on late, and never beyond the night. */
export function heldUntil(now: Instant): Instant {
  const night = nightOf(now)
  const [evening, least, over] = [atTime(night, holdTerm.hour), addDuration(now, `PT${holdTerm.leastHours}H`), atTime(addDays(night, 1), nightTurnsAt)]
  const until = evening > least ? evening : least
  return until < over ? until : over
}

/** Where a held bed stands; derived from its facts. At the hour itself it is free again. */
export function heldBedState(held: Pick<HeldBed, 'endedHow' | 'until'>, now: Instant): HeldBedState {
  return held.endedHow ?? (held.until <= now ? 'lapsed' : 'held')
}
