import { inEachCompartment } from '../../../platform/compartments.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { isAgreedAt } from '../store/agreed.ts'
import { consentOfPhone } from '../store/check-ins.ts'

// Everybody's own compartment; in the others somebody is protected, and whoever looks for her may hold her telephone.
const COMMON = 0

/**
 * The one compartment in which a number counts, so that one telephone never hears from two: the open one before where somebody is protected;
 * undefined when nobody named it. It is looked for in all of them, whatever is found.
 * A number is typed and never proved. So one that is typed where somebody is protected takes nothing from who lives outside: neither her check-in nor
 * her agreed time. A protected person loses only the text message; what was agreed goes on to its next step at once.
 */
export async function compartmentOfPhone(tx: Tx, phone: string): Promise<number | undefined> {
  const known = await inEachCompartment(tx, async (there) => {
    const [consent, agreed] = [await consentOfPhone(there, phone), await isAgreedAt(there, phone)]
    return consent || agreed ? there.actor.compartment : undefined
  })
  return known.find((one) => one !== undefined)
}

/**
 * Whether text messages can be agreed on this number: where somebody is protected only when she says that the telephone is hers alone, and nobody outside named it:
 * whoever has her data has left nothing outside, so there it is somebody else's telephone. The refusal is the same for both, and never tells whose it is.
 */
export const mayBeTexted = async (tx: Tx, phone: string, alone: boolean | undefined): Promise<boolean> =>
  tx.actor.compartment === COMMON || (alone === true && (await compartmentOfPhone(tx, phone)) !== COMMON)
