import { addDays, type Day, daysBetween } from '../../../kernel/day.ts'
import { type Instant, dayOf, timeOf } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Stay, StayState } from '../model.ts'
import { respiteAhead, respiteLimit } from './terms.ts'

/** Until this time of the clock it is still last night. Voorbeeldwaarde. */
export const nightTurnsAt = '12:00'
/** The hour at which is looked who stayed a night longer than was agreed. Voorbeeldwaarde. */
export const overstayLookAt = '12:00'

/** The day on which this night began: at three in the morning that is yesterday. */
export const nightOf = (now: Instant): Day => (timeOf(now) < nightTurnsAt ? addDays(dayOf(now), -1) : dayOf(now))

/** Where a stay stands; derived from its facts. */
export function stayState(stay: Pick<Stay, 'cancelledOn' | 'arrivedOn' | 'until'>, today: Day): StayState {
  if (stay.cancelledOn) return 'cancelled'
  if (stay.until && stay.until <= today) return 'left'
  return stay.arrivedOn ? 'arrived' : 'planned'
}

/** Nights slept after the agreed end; 0 when she is in time or gone. Nobody is put out: somebody has to look. */
export function nightsOver(stay: Pick<Stay, 'cancelledOn' | 'arrivedOn' | 'until' | 'plannedUntil'>, today: Day): number {
  if (stay.until || !stay.plannedUntil || stayState(stay, today) !== 'arrived') return 0
  return Math.max(0, daysBetween(stay.plannedUntil, today))
}

/** True when she was expected on an earlier day and nobody wrote down that she came. */
export const isNotSeen = (stay: Pick<Stay, 'cancelledOn' | 'arrivedOn' | 'until' | 'from'>, today: Day): boolean =>
  stayState(stay, today) === 'planned' && stay.from < today

export type RespiteWish = { from: Day; nights: number; reason: string }
export type RespitePlace = { respite: boolean; from: Day; until: Day | null }
type RespiteCode = 'no-respite-place' | 'respite-from-is-past' | 'respite-too-far-ahead' | 'too-many-nights' | 'place-not-open'

/** May this respite stay be booked? Answers its half-open period. `night` is the night that runs now. */
export function respitePeriod(place: RespitePlace, wish: RespiteWish, night: Day): Result<{ from: Day; until: Day }, RespiteCode> {
  if (!place.respite) return refuseField('plek', 'no-respite-place')
  if (wish.from < night) return refuseField('vanaf', 'respite-from-is-past')
  if (daysBetween(night, wish.from) > respiteAhead.value) return refuseField('vanaf', 'respite-too-far-ahead', { most: respiteAhead.value })
  if (wish.nights < 1 || wish.nights > respiteLimit.value) return refuseField('nachten', 'too-many-nights', { most: respiteLimit.value })
  const until = addDays(wish.from, wish.nights)
  if (wish.from < place.from || (place.until !== null && until > place.until)) return refuseField('plek', 'place-not-open')
  return ok({ from: wish.from, until })
}

/** A stay that begins now starts when it is made; a later one is planned until somebody writes down that she came. */
export const startsNow = (from: Day, night: Day, today: Day): boolean => from <= today && from >= night

type LeaveCode = 'stay-not-there' | 'left-before-arrival' | 'too-far-ahead'

/** May this stay end on this day? Leaving may be agreed up to a year ahead, so that the place can be offered. */
export function leaveDay(stay: Pick<Stay, 'from' | 'cancelledOn' | 'arrivedOn' | 'until'>, on: Day, today: Day): Result<Day, LeaveCode> {
  if (stayState(stay, today) !== 'arrived') return refuse('stay-not-there')
  if (on < stay.from) return refuseField('dag', 'left-before-arrival')
  if (daysBetween(today, on) > 365) return refuseField('dag', 'too-far-ahead')
  return ok(on)
}
