import type { Sentences } from '../../../kernel/language.ts'
import type * as nl from '../words.nl/erasure.ts'

export const erasureKindNames: Sentences<typeof nl.erasureKindNames> = { 'check-ins': 'Check-ins: the scores and what was written with them', notes: 'Notes, with all earlier versions and what was handed over', messages: 'Messages to the support worker, with the answers', plan: 'The plan: goals, actions, what helps, looking back and taking part' }

/** What the resident reads of it; the rest is read by the privacy officer. */
export const erasureWords: Pick<Sentences<typeof nl.erasureWords>, 'doneTitle' | 'erased' | 'keptBecause'> = {
  doneTitle: 'What happened with the data', erased: (rows) => `erased (${rows} ${rows === 1 ? 'line' : 'lines'})`, keptBecause: (reason) => `kept: ${reason}`,
}
