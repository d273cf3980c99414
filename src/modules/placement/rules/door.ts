import type { Day } from '../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { RefusalReason } from '../model.ts'

export type Door = {
  cold: boolean
  /** Beds that are free here tonight. */
  freeHere: number
  /** Beds that are free tonight at partners, by location. */
  freeElsewhere: ReadonlyMap<string, number>
}
export type Refusing = { reason: RefusalReason; tried: readonly string[]; alternative: string; alternativeLocation?: string }
type DoorCode = 'cold-weather-nobody-refused' | 'house-not-full' | 'tried-nobody' | 'alternative-needed' | 'bed-elsewhere' | 'alternative-is-full'

/**
 * May somebody be sent on at the door? In cold weather never. Otherwise only with where it was tried and a real alternative:
 * when a partner has a bed and this house is full, that bed is the alternative. Source: domain.md facts 9 and 2.4, stories "A bed tonight".
 */
export function mayRefuse(door: Door, refusing: Refusing): Result<Refusing, DoorCode> {
  if (door.cold) return refuse('cold-weather-nobody-refused')
  if (refusing.reason === 'full' && door.freeHere > 0) return refuseField('reden', 'house-not-full', { free: door.freeHere })
  if (refusing.tried.length === 0) return refuseField('geprobeerd', 'tried-nobody')
  if (refusing.alternative.trim().length < 5) return refuseField('alternatief', 'alternative-needed')
  const bedElsewhere = [...door.freeElsewhere.values()].some((free) => free > 0)
  if (refusing.reason === 'full' && bedElsewhere && !refusing.alternativeLocation) return refuseField('bed', 'bed-elsewhere')
  if (refusing.alternativeLocation && (door.freeElsewhere.get(refusing.alternativeLocation) ?? 0) < 1) return refuseField('bed', 'alternative-is-full')
  return ok(refusing)
}

/** The number on a receipt: the day and the end of the id. Says nothing about who it was for. */
export const receiptOf = (id: string, on: Day): string => `${on.replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`
