import { hears } from '../../../platform/events.ts'
import type { PersonMoved } from '../../people/index.ts'
import { endStaysElsewhere } from '../store/stays.ts'
import { closeOffersElsewhere } from '../store/waiting.ts'

/** Houses stay where they are: who moves to another compartment leaves her room, and is offered it no longer. What she waits for goes along with her. */
export const movedHandlers = [hears<PersonMoved>('person-moved', async (tx, { about }) => {
  await closeOffersElsewhere(tx, about)
  await endStaysElsewhere(tx, about)
})]
