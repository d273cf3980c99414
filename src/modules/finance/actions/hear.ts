import { type Handler, hears } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { EpisodeEnded, EpisodeStarted, MoveWithdrawn } from '../../continuum/index.ts'
import type { PersonMoved, ResidenceChanged } from '../../people/index.ts'
import { endUnpaid, startUnpaid } from '../store/facts.ts'
import { recost } from './recost.ts'

// Of the days inside no payer ever has an amount: not in the total of her reference, and no provider outside is paid for them.
async function moved(tx: Tx, { about, protected: inside }: PersonMoved): Promise<void> {
  await (inside ? startUnpaid : endUnpaid)(tx, about)
  await recost(tx, about)
}

/** Whatever changes who pays which day makes the cost lines of that person anew. */
export const financeHandlers: readonly Handler[] = [
  hears<EpisodeStarted>('episode-started', (tx, { about }) => recost(tx, about)),
  hears<EpisodeEnded>('episode-ended', (tx, { about }) => recost(tx, about)),
  hears<MoveWithdrawn>('move-withdrawn', (tx, { about }) => recost(tx, about)),
  hears<PersonMoved>('person-moved', moved),
  hears<ResidenceChanged>('residence-changed', (tx, { about }) => recost(tx, about)),
]
