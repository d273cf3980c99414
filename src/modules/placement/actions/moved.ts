import { hears } from '../../../platform/events.ts'
import { endAccessOf, type PersonMoved } from '../../people/index.ts'
import { offerOrigin, stayOrigin } from '../rules/origin.ts'
import { nightOf } from '../rules/stay.ts'
import { endHeldBedsElsewhere } from '../store/held-beds.ts'
import { endStaysElsewhere } from '../store/stays.ts'
import { closeOffersElsewhere } from '../store/waiting.ts'

/**
 * Houses stay where they are: who moves to another compartment leaves her room, and is offered it no longer, and no bed is held for her; who had a right by that has it never again.
 * What she waits for goes along with her.
 */
export const movedHandlers = [hears<PersonMoved>('person-moved', async (tx, { about }) => {
  const offers = await closeOffersElsewhere(tx, about)
  const stays = await endStaysElsewhere(tx, about, nightOf(tx.now))
  await endHeldBedsElsewhere(tx, about)
  await endAccessOf(tx, [...offers.map(offerOrigin), ...stays.map(stayOrigin)].map((origin) => ({ personId: about, origin })), tx.now)
})]
