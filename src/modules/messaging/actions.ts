import { dayOf } from '../../kernel/instant.ts'
import type { Actor } from '../../platform/actor.ts'
import { type Handler, hears } from '../../platform/events.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { EpisodeEnded, EpisodeStarted, MoveWithdrawn } from '../continuum/index.ts'
import type { MessageRow, Timing } from './model.ts'
import { type IwmoBericht, toIwmo } from './rules/iwmo.ts'
import { type Fact, messageFor, timingOf } from './rules/message.ts'
import { dropPlanned, episodeFacts, messages, saveMessage, type Whose } from './store.ts'

/** Makes the message of a start or stop, once; in a protected compartment nothing is read and nothing is made. */
async function tellOnce(tx: Tx, fact: Fact): Promise<void> {
  if (tx.actor.compartment !== 0) return
  const draft = messageFor(fact, await episodeFacts(tx, fact.episodeId, fact.product, fact.day), false)
  if (draft) await saveMessage(tx, draft)
}

/** Support started: the start message (305). */
export const tellStart = (tx: Tx, { about, episode, product, provider, from }: EpisodeStarted): Promise<void> =>
  tellOnce(tx, { kind: '305', personId: about, episodeId: episode, providerId: provider, product, day: from, reasonCode: null })

/** Support stopped: the stop message (307) with its reason. */
export const tellStop = (tx: Tx, { about, episode, product, provider, until, reasonCode }: EpisodeEnded): Promise<void> =>
  tellOnce(tx, { kind: '307', personId: about, episodeId: episode, providerId: provider, product, day: until, reasonCode })

/** A planned step is off: its start and stop, which were still to come, are not told. */
const tellNothing = (tx: Tx, { dropped, goesOn }: MoveWithdrawn): Promise<void> => dropPlanned(tx, { started: dropped, stopped: goesOn })

/** A start and a stop are told in the transaction in which they happen. */
export const messagingHandlers: readonly Handler[] = [
  hears<EpisodeStarted>('episode-started', tellStart), hears<EpisodeEnded>('episode-ended', tellStop), hears<MoveWithdrawn>('move-withdrawn', tellNothing),
]

export type ShownMessage = MessageRow & { timing: Timing; iwmo: IwmoBericht }

/** The messages this actor may see: a provider its own, a municipality its own, the region all. One more than the page, to know whether it ends. */
export async function messagesFor(tx: Tx, actor: Actor, scope: string, page: { limit: number; offset: number }): Promise<ShownMessage[]> {
  const whose: Whose = scope === 'organisation' ? { providerId: actor.organisationId ?? actor.accountId } : scope === 'municipality' ? { municipality: actor.municipality ?? '' } : {}
  const rows = await messages(tx, whose, page.limit + 1, page.offset)
  return rows.map((row) => ({ ...row, timing: timingOf(row, tx.today), iwmo: toIwmo(row, dayOf(row.createdAt)) }))
}
