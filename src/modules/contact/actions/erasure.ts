import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { countCheckIns, countPlan, eraseCheckIns, erasePlan } from '../../continuum/index.ts'
import { countNotes, eraseNotes } from '../../support/index.ts'
import type { Erased, ErasureDecision, ErasureKind } from '../model.ts'
import { outcomeOfErasure, withReasons } from '../rules/erasure.ts'
import { mayDo } from '../rules/standing.ts'
import { countMessages, eraseMessages, saveErasure } from '../store/erasure.ts'
import { erasedLines } from '../words.nl/erasure.ts'
import { giveAnswer, type NotNow } from './answer.ts'
import { openMatter, type OpenMatter } from './open.ts'

export { erasures } from '../store/erasure.ts'

type Work = { count: (tx: Tx, personId: string) => Promise<number>; erase: (tx: Tx, personId: string) => Promise<Erased> }

const works: Readonly<Record<ErasureKind, Work>> = {
  'check-ins': { count: countCheckIns, erase: eraseCheckIns }, notes: { count: countNotes, erase: eraseNotes }, messages: { count: countMessages, erase: eraseMessages }, plan: { count: countPlan, erase: erasePlan },
}

export type ToErase = OpenMatter & { counts: Readonly<Record<ErasureKind, number>> }

/** A request to erase that waits for this officer, with how much there is of each kind; never what it says. Refuses with `not-found` or `matter-not-now`. */
export async function openErasure(tx: Tx, id: string): Promise<Result<ToErase, 'not-found' | 'matter-not-now'>> {
  const open = await openMatter(tx, id)
  if (!open.ok) return open
  const { matter } = open.value
  if (matter.kind !== 'erasure') return refuse('not-found')
  const may = mayDo(matter, 'answer', tx.actor.role)
  if (!may.ok) return may
  const count = (kind: ErasureKind): Promise<number> => works[kind].count(tx, matter.personId)
  return ok({ ...open.value, counts: { 'check-ins': await count('check-ins'), notes: await count('notes'), messages: await count('messages'), plan: await count('plan') } })
}

export type ErasureAnswer = { decisions: readonly ErasureDecision[]; words: string; version: number | undefined }

/**
 * Decides on a request to erase, kind by kind, carries it out at once and tells the resident. What is gone is counted and kept on record.
 * Refuses with `keeping-needs-reason` and as answering does.
 */
export async function decideErasure(tx: Tx, id: string, { decisions, words, version }: ErasureAnswer): Promise<Result<true, NotNow | 'keeping-needs-reason'>> {
  const open = await openErasure(tx, id)
  if (!open.ok) return open
  const reasoned = withReasons(decisions)
  if (!reasoned.ok) return reasoned
  for (const decision of reasoned.value) {
    await saveErasure(tx, id, decision, decision.choice === 'erase' ? await works[decision.kind].erase(tx, open.value.matter.personId) : {})
  }
  return giveAnswer(tx, open.value, { words: [words, ...erasedLines(reasoned.value)].join('\n'), outcome: outcomeOfErasure(reasoned.value), version })
}
