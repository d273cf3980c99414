import { type Handler, hears } from '../../../platform/events.ts'
import type { EpisodeEnded, EpisodeStarted, MoveWithdrawn } from '../../continuum/index.ts'
import type { PersonMoved, ResidenceChanged } from '../../people/index.ts'
import { recost } from './recost.ts'

/** Whatever changes who pays which day makes the cost lines of that person anew. */
export const financeHandlers: readonly Handler[] = [
  hears<EpisodeStarted>('episode-started', (tx, { about }) => recost(tx, about)),
  hears<EpisodeEnded>('episode-ended', (tx, { about }) => recost(tx, about)),
  hears<MoveWithdrawn>('move-withdrawn', (tx, { about }) => recost(tx, about)),
  hears<PersonMoved>('person-moved', (tx, { about }) => recost(tx, about)),
  hears<ResidenceChanged>('residence-changed', (tx, { about }) => recost(tx, about)),
]
