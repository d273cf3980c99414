import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import { type ErasureChoice, type ErasureDecision, type ErasureKind, erasureKinds, type MatterOutcome } from '../model.ts'

/** The least that says why something is kept, in characters; the database holds the same. */
export const LEAST_REASON = 10

/** What the whole decision is, from what was decided on each kind. */
export function outcomeOfErasure(decisions: readonly ErasureDecision[]): MatterOutcome {
  const gone = decisions.filter(({ choice }) => choice === 'erase').length
  if (gone === decisions.length) return 'granted'
  return gone === 0 ? 'refused' : 'partly'
}

/** What still has to be decided: each kind of which there is something and, on an objection, which was kept. */
export const kindsToDecide = (counts: Readonly<Record<ErasureKind, number>>, earlier: readonly ErasureDecision[]): ErasureKind[] =>
  erasureKinds.filter((kind) => counts[kind] > 0 && (earlier.length === 0 || earlier.some((one) => one.kind === kind && one.choice !== 'erase')))

/** Each kind that has to be decided is, and no other. Refuses with `choose-per-kind` at the first that was left open. */
export function decidedOf(kinds: readonly ErasureKind[], typed: readonly (Omit<ErasureDecision, 'choice'> & { choice: ErasureChoice | undefined })[]): Result<ErasureDecision[], 'choose-per-kind'> {
  const decisions: ErasureDecision[] = []
  for (const kind of kinds) {
    const one = typed.find((decision) => decision.kind === kind)
    if (!one?.choice) return refuseField(kind, 'choose-per-kind')
    decisions.push({ kind, choice: one.choice, because: one.because })
  }
  return ok(decisions)
}

/** Keeping something has a reason that she can read; erasing needs none. Refuses with `keeping-needs-reason` at the kind. */
export function withReasons(decisions: readonly ErasureDecision[]): Result<ErasureDecision[], 'keeping-needs-reason'> {
  const without = decisions.find(({ choice, because }) => choice !== 'erase' && (because ?? '').trim().length < LEAST_REASON)
  if (without) return refuseField(`waarom-${without.kind}`, 'keeping-needs-reason', { least: LEAST_REASON })
  return ok(decisions.map((one) => ({ ...one, because: one.choice === 'erase' ? null : (one.because ?? '').trim() })))
}
