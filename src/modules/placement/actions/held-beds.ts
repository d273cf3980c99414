import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { heldBedTransitions, nextState } from '../lifecycle.ts'
import type { HeldBed, HeldBedState } from '../model.ts'
import { heldBedState, heldUntil } from '../rules/held-bed.ts'
import { nightOf } from '../rules/stay.ts'
import { endHeldBed, expected as expectedOf, holdBedAgain, lockHeldBed, lockHeldBedOf, lockHeldBedOfStay, saveHeldBed } from '../store/held-beds.ts'
import { takeFreeBed } from '../store/places.ts'
import { shelterDesk } from './guests.ts'

export { holdTerm } from '../rules/terms.ts'
export { type Expected, heldBedFor } from '../store/held-beds.ts'

/** Where a held bed stands now. */
export const stateOfHeld = (held: HeldBed, tx: Tx): HeldBedState => heldBedState(held, tx.now)

/** For whom a bed is held this night: by name only who is known to the desk, the others by the number of their receipt. */
export const expectedTonight = (tx: Tx) => expectedOf(tx, shelterDesk)

/** Ends the bed that is held for her: with the stay when she came to it, without when it is not needed any more. Refuses with `held-bed-is-over` when somebody was before us. */
export async function endHeld(tx: Tx, held: HeldBed, stayId: string | null): Promise<Result<true, 'held-bed-is-over'>> {
  return (await endHeldBed(tx, held.id, held.version, stayId)) ? ok(true) : refuse('held-bed-is-over')
}

/**
 * Holds a bed at this location for who gets this receipt, until the named hour; what was held for her elsewhere is free again.
 * Refuses with `alternative-is-full` when the last one went meanwhile.
 */
export async function holdBed(tx: Tx, locationId: string, { refusalId, personId }: { refusalId: string; personId: string | null }): Promise<Result<string, 'alternative-is-full'>> {
  const before = personId ? await lockHeldBedOf(tx, personId) : undefined
  if (before) await endHeld(tx, before, null)
  const [id, night, lost] = [newId<'held-bed'>(), nightOf(tx.now), [] as string[]]
  for (;;) {
    const bed = await takeFreeBed(tx, locationId, night, lost)
    if (!bed) return refuseField('bed', 'alternative-is-full')
    if ((await saveHeldBed(tx, { id, refusalId, personId, placeId: bed, night, until: heldUntil(tx.now) })) === 'saved') return ok(id)
    lost.push(bed)
  }
}

/** A bed that is held now, on which this act can be done. Refuses with `not-found`, or `held-bed-is-over` when she came, it was called off, or the hour has come. */
export async function heldNow(tx: Tx, id: string, act: 'arrive' | 'call-off'): Promise<Result<HeldBed, 'not-found' | 'held-bed-is-over'>> {
  const held = await lockHeldBed(tx, id)
  if (!held) return refuse('not-found')
  return nextState(heldBedTransitions, heldBedState(held, tx.now), act, tx.actor.role) ? ok(held) : refuse('held-bed-is-over')
}

/** That she came was a mistake: the bed that became this stay waits for her again, until the hour on her proof. When that has come, it stays over. */
export async function waitAgain(tx: Tx, stayId: string): Promise<void> {
  const held = await lockHeldBedOfStay(tx, stayId)
  if (held && held.until > tx.now && nextState(heldBedTransitions, heldBedState(held, tx.now), 'undo', tx.actor.role)) await holdBedAgain(tx, held.id)
}

/** She does not come: the bed is free for another at once. Refuses as `heldNow`. */
export async function callOffHeldBed(tx: Tx, id: string): Promise<Result<true, 'not-found' | 'held-bed-is-over'>> {
  const held = await heldNow(tx, id, 'call-off')
  return held.ok ? endHeld(tx, held.value, null) : held
}
