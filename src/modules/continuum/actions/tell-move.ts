import type { Tx } from '../../../platform/transaction.ts'
import { type Person, sendSafely } from '../../people/index.ts'
import { moveNews } from '../words.nl/messages.ts'

/** What happened to a planned step. */
export type StepNews = keyof typeof moveNews

/**
 * Tells her along her own safe way that a step in her help was planned, got another day or was withdrawn; never which help: that stands on her own page.
 * What she did herself is no news. Answers false when a human has to tell her.
 */
export async function tellStep(tx: Tx, person: Person, news: StepNews, episodeId: string): Promise<boolean> {
  if (tx.actor.personId === person.id) return false
  return sendSafely(tx, person, { ...moveNews[news], reference: `${news} ${episodeId}` })
}
