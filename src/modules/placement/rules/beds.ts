import type { Beds } from '../model.ts'

/**
 * Places that are free: the ordinary ones that nobody's stay takes that night and that are not held for somebody by an open offer that begins by then. Never below zero.
 * The one definition behind every count of free beds; an extra bed of cold weather is never a free place.
 */
export const freeOf = ({ capacity, taken, held }: Pick<Beds, 'capacity' | 'taken' | 'held'>): number => Math.max(0, capacity - taken - held)

/** The same for many locations together: what each has free. One full house takes nothing from another. */
export const freeIn = (beds: readonly Beds[]): number => beds.reduce((sum, one) => sum + one.free, 0)
