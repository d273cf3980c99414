import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { Way } from '../model.ts'
import { lastDecision, mayObject } from '../rules/standing.ts'
import { OBJECTION_ANSWER, objectionTerm } from '../rules/terms.ts'
import { bump, saveObjection, saveWords } from '../store/matters.ts'
import { giveTo, waitForReader } from './hand-on.ts'
import { ownMatter } from './open.ts'
import { ownerAfter } from './readers.ts'

/**
 * She does not agree with what was decided on a request about her data. Another than who decided gets it, with a term of its own; a late one is
 * taken too, and marked (Awb 6:7, 6:11). When nobody else can decide it is kept all the same, so that its day and its term are never lost: it waits without
 * an owner, in the safety net, until somebody can. Refuses with `not-found`, and `matter-not-now` when nothing was decided or she objected before.
 */
export async function objectTo(tx: Tx, file: OpenFile, id: string, words: string, way: Way): Promise<Result<true, 'not-found' | 'matter-not-now'>> {
  const found = await ownMatter(tx, file, id)
  if (!found.ok) return found
  const matter = found.value
  const decision = lastDecision(matter)
  if (!decision || !mayObject(matter, tx.actor.role)) return refuse('matter-not-now')
  const { inTime, answerBy } = objectionTerm(dayOf(decision.at), tx.today)
  const objection = { decisionBy: decision.accountId, receivedOn: tx.today, inTime, decided: null }
  const owner = await ownerAfter(tx, { ...matter, objection }, tx.now, [])
  await bump(tx, id, matter.version)
  await saveWords(tx, id, matter.messages.length + 1, { side: 'sender', words, way })
  await saveObjection(tx, id, objection, { answerBy, source: OBJECTION_ANSWER.source })
  if (owner.ok) await giveTo(tx, { ...matter, answerBy }, owner.value, 'first')
  else await waitForReader(tx, matter)
  return ok(true)
}
