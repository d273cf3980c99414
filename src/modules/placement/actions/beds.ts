import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Beds } from '../model.ts'
import { freeOf } from '../rules/beds.ts'
import { takenOn } from '../store/places.ts'

/** How full each location is in the night that begins on this day, and what is free there, by name. */
export const bedsOn = async (tx: Tx, night: Day): Promise<Beds[]> => (await takenOn(tx, night)).map((row) => ({ ...row, free: freeOf(row) }))
