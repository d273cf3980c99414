import { visitorOf } from './actor.ts'
import { actAs } from './database/index.ts'
import type { Tx } from './transaction.ts'

/** The compartments in use in a region: everybody's, and the women's shelter's (docs/decisions/0003). */
export const compartments: readonly number[] = [0, 1]

/**
 * Does the same in each compartment, as a visitor of it: for what comes from somebody whose compartment is known only when she is found.
 * It is done in all of them whatever is found, so that neither the answer nor its time tells where that was. Whom it opens elsewhere stands in no log of here.
 */
export async function inEachCompartment<T>(tx: Tx, work: (there: Tx) => Promise<T>): Promise<T[]> {
  const found: T[] = []
  for (const compartment of compartments) {
    found.push(await work(await actAs(tx, compartment === tx.actor.compartment ? tx.actor : { ...visitorOf(tx.actor.regionId), compartment })))
  }
  await actAs(tx, tx.actor)
  return found
}
