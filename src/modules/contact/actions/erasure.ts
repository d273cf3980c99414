import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { countCheckIns, countPlan, eraseCheckIns, erasePlan } from '../../continuum/index.ts'
import { countNotes, eraseNotes } from '../../support/index.ts'
import type { Erased, ErasureKind } from '../model.ts'
import { decidedOf, kindsToDecide, outcomeOfErasure, withReasons } from '../rules/erasure.ts'
import { answeringAct, needsOutcome } from '../rules/standing.ts'
import { countMessages, eraseMessages, erasures, saveErasure } from '../store/erasure.ts'
import { erasedLines } from '../words.nl/erasure.ts'
import { giveAnswer, mayNow, type NotNow } from './answer.ts'
import { openMatter, type OpenMatter } from './open.ts'

export { LEAST_REASON } from '../rules/erasure.ts'
export { erasures } from '../store/erasure.ts'

type Work = { count: (tx: Tx, personId: string) => Promise<number>; erase: (tx: Tx, personId: string) => Promise<Erased> }

const works: Readonly<Record<ErasureKind, Work>> = {
  'check-ins': { count: countCheckIns, erase: eraseCheckIns }, notes: { count: countNotes, erase: eraseNotes }, messages: { count: countMessages, erase: eraseMessages }, plan: { count: countPlan, erase: erasePlan },
}

export type ToErase = OpenMatter & { counts: Readonly<Record<ErasureKind, number>>; kinds: readonly ErasureKind[] }

/**
 * A request to erase, or an objection after it, that waits for this officer: with how much there is of each kind and which she decides on; never what it says.
 * Refuses with `not-found`, with `matter-not-now` when it is decided, and with `decided-this-yourself`.
 */
export async function openErasure(tx: Tx, id: string): Promise<Result<ToErase, 'not-found' | 'matter-not-now' | 'decided-this-yourself'>> {
  const open = await openMatter(tx, id)
  if (!open.ok) return open
  const { matter } = open.value
  if (matter.kind !== 'erasure') return refuse('not-found')
  const may = mayNow(tx, matter, answeringAct(matter))
  if (!may.ok) return may
  if (!needsOutcome(matter)) return refuse('matter-not-now')
  const count = (kind: ErasureKind): Promise<number> => works[kind].count(tx, matter.personId)
  const counts = { 'check-ins': await count('check-ins'), notes: await count('notes'), messages: await count('messages'), plan: await count('plan') }
  return ok({ ...open.value, counts, kinds: kindsToDecide(counts, await erasures(tx, id)) })
}

export type ErasureAnswer = { decisions: Parameters<typeof decidedOf>[1]; words: string; version: number | undefined }

/**
 * Decides on a request to erase, kind by kind, carries it out at once and tells the resident. What is gone is counted and kept on record.
 * Refuses with `choose-per-kind`, `keeping-needs-reason` and as answering does.
 */
export async function decideErasure(tx: Tx, id: string, { decisions, words, version }: ErasureAnswer): Promise<Result<true, NotNow | 'choose-per-kind' | 'keeping-needs-reason'>> {
  const open = await openErasure(tx, id)
  if (!open.ok) return open
  const decided = decidedOf(open.value.kinds, decisions)
  if (!decided.ok) return decided
  const reasoned = withReasons(decided.value)
  if (!reasoned.ok) return reasoned
  for (const decision of reasoned.value) {
    await saveErasure(tx, id, decision, decision.choice === 'erase' ? await works[decision.kind].erase(tx, open.value.matter.personId) : {}, open.value.matter.state === 'objected')
  }
  return giveAnswer(tx, open.value, { words: [words, ...erasedLines(reasoned.value)].join('\n'), outcome: outcomeOfErasure(reasoned.value), version })
}
