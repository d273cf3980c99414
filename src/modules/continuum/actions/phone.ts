import { inEachCompartment } from '../../../platform/compartments.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { agreedTimeOfPhone } from '../store/agreed.ts'
import { consentOfPhone } from '../store/check-ins.ts'

/**
 * The one compartment in which a number counts: where somebody is protected before the open one, so that one telephone never hears from both;
 * undefined when nobody named it. It is looked for in all of them, whatever is found.
 */
export async function compartmentOfPhone(tx: Tx, phone: string): Promise<number | undefined> {
  const known = await inEachCompartment(tx, async (there) => {
    const [consent, agreed] = [await consentOfPhone(there, phone), await agreedTimeOfPhone(there, phone)]
    return consent || agreed ? there.actor.compartment : undefined
  })
  return known.findLast((one) => one !== undefined)
}
