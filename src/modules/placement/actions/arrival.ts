import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { currentEpisode, entitlementsOn, moveSupport, startEpisode } from '../../continuum/index.ts'
import { endAccess, type OpenFile } from '../../people/index.ts'
import type { WaitingEnded } from '../events.ts'
import type { WaitEndReason, WaitEntry } from '../model.ts'
import { changeEntry, entry, offerOfStay } from '../store/waiting.ts'
import { words } from '../words.nl.ts'

export const waitingOrigin = (entryId: string): string => `waiting:${entryId}`

/** Takes somebody off the list; the desk sees her file no longer. False when somebody changed the entry meanwhile. */
export async function leaveList(tx: Tx, open: WaitEntry, reason: WaitEndReason): Promise<boolean> {
  if (!(await changeEntry(tx, open.id, open.version, { ended_on: tx.today, end_reason: reason }))) return false
  await endAccess(tx, open.personId, waitingOrigin(open.id), tx.now)
  await tell(tx, { type: 'waiting-ended', about: open.personId, entry: open.id, product: open.product } satisfies WaitingEnded)
  return true
}

type House = { product: string; providerId: string }

/**
 * The support of the house begins with the stay: as the first, or as the next after what she had, under the decision that gave the place.
 * What is in the way of that stops nobody at the door: she lives there, and her worker moves the support.
 */
async function beginSupport(tx: Tx, file: OpenFile, { product, providerId }: House): Promise<void> {
  const personId = file.person.id
  const running = await currentEpisode(tx, personId)
  if (running?.product === product && running.providerId === providerId) return
  const right = (await entitlementsOn(tx, personId, tx.today)).find((one) => one.products.includes(product))
  const wanted = { product, providerId, hours: right?.hoursMin ?? 0, wish: 'together' as const, reason: words.supportReason }
  if (running) await moveSupport(tx, file, { ...wanted, day: tx.today, by: 'placement-coordinator' })
  else await startEpisode(tx, personId, { ...wanted, from: tx.today })
}

/** She lives there now: the wait that led to this stay has ended, and the support of the house begins. */
export async function movedIn(tx: Tx, file: OpenFile, stayId: string, house: House): Promise<void> {
  const offer = await offerOfStay(tx, stayId)
  const open = offer && (await entry(tx, offer.entryId))
  if (open && !open.endedOn) await leaveList(tx, open, 'placed')
  await beginSupport(tx, file, house)
}
