import { type Day, maxDay, minDay } from '../../../kernel/day.ts'
import { covers, overlaps, type Period } from '../../../kernel/period.ts'
import type { Entitlement, LegalGround } from '../model.ts'

/** The days on which a decision really gives something: until its term ends or it is withdrawn, whichever is first. */
export const daysInForce = ({ from, until, withdrawnOn }: Pick<Entitlement, 'from' | 'until' | 'withdrawnOn'>): Period => {
  if (withdrawnOn === null) return { from, until }
  return { from, until: until === null ? withdrawnOn : minDay(until, withdrawnOn) }
}

export const inForce = (entitlement: Entitlement, day: Day): boolean => covers(daysInForce(entitlement), day)

export type Fresh = Pick<Entitlement, 'products' | 'from' | 'until'> & { outcome: 'granted' | 'temporary' }
export type GroundOf = (product: string) => LegalGround

/**
 * From which day a new decision replaces an older one; undefined when both go on beside each other.
 * A decision replaces what it is about: own-home support, or protected living and shelter. A place that was granted does not end the
 * support at home: that goes on until the move. A temporary provision (Wmo 2.3.3) replaces nothing.
 */
export function replacedFrom(older: Entitlement, fresh: Fresh, groundOf: GroundOf): Day | undefined {
  if (fresh.outcome === 'temporary' || !overlaps(daysInForce(older), fresh)) return undefined
  const grounds = new Set(fresh.products.map(groundOf))
  return older.products.some((product) => grounds.has(groundOf(product))) ? maxDay(older.from, fresh.from) : undefined
}
