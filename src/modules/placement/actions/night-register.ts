import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { openFile } from '../../people/index.ts'
import type { StayCancelled } from '../events.ts'
import { nextState, stayTransitions } from '../lifecycle.ts'
import type { Sleeper, Stay } from '../model.ts'
import { nightOf, stayState } from '../rules/stay.ts'
import { bedsOf, sleepers } from '../store/night-register.ts'
import { changeStay, stay } from '../store/stays.ts'
import { knowGuestAsBefore, shelterDesk } from './guests.ts'
import { waitAgain } from './held-beds.ts'

/** Who sleeps at this location tonight, by bed; by name only who is known to the desk. */
export const sleepersTonight = (tx: Tx, locationId: string): Promise<Sleeper[]> => sleepers(tx, shelterDesk, locationId, nightOf(tx.now))

/** Which of these people have a bed for tonight, and where. */
export const bedsTonightOf = (tx: Tx, people: readonly string[]) => bedsOf(tx, people, nightOf(tx.now))

/** A bed that was given for the night that runs, and can be undone. After midnight it is still that night. */
export async function givenTonight(tx: Tx, stayId: string): Promise<Result<Stay, 'not-found' | 'night-is-over'>> {
  const given = await stay(tx, stayId)
  if (given?.kind !== 'night') return refuse('not-found')
  const file = given.personId ? await openFile(tx, given.personId, shelterDesk) : ok(undefined)
  if (!file.ok) return file
  return nextState(stayTransitions, stayState(given, nightOf(tx.now)), 'undo', tx.actor.role) ? ok(given) : refuse('night-is-over')
}

/**
 * Undoes a bed that was given by mistake, in the same night: the stay is kept with the reason, and never was. The bed is free again at once,
 * or waits again for whom it was held, until her hour; and the desk knows who it was as long as before. Refuses with `not-found`, `night-is-over` or `changed-meanwhile`.
 */
export async function undoNight(tx: Tx, stayId: string, mistake: string, version?: number): Promise<Result<true, 'not-found' | 'night-is-over' | 'changed-meanwhile'>> {
  const given = await givenTonight(tx, stayId)
  if (!given.ok) return given
  const { personId, placeId, from } = given.value
  if (!(await changeStay(tx, stayId, version ?? given.value.version, { cancelled_on: tx.today, mistake }))) return refuse('changed-meanwhile')
  await waitAgain(tx, stayId)
  if (personId) await knowGuestAsBefore(tx, personId)
  await tell(tx, { type: 'stay-cancelled', ...(personId ? { about: personId } : {}), stay: stayId, kind: 'night', place: placeId, from } satisfies StayCancelled)
  return ok(true)
}
