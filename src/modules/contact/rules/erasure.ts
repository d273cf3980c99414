import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import type { ErasureDecision, MatterOutcome } from '../model.ts'

/** The least that says why something is kept, in characters; the database holds the same. */
const LEAST_REASON = 10

/** What the whole decision is, from what was decided on each kind. */
export function outcomeOfErasure(decisions: readonly ErasureDecision[]): MatterOutcome {
  const gone = decisions.filter(({ choice }) => choice === 'erase').length
  if (gone === decisions.length) return 'granted'
  return gone === 0 ? 'refused' : 'partly'
}

/** Keeping something has a reason that she can read; erasing needs none. Refuses with `keeping-needs-reason` at the kind. */
export function withReasons(decisions: readonly ErasureDecision[]): Result<ErasureDecision[], 'keeping-needs-reason'> {
  const without = decisions.find(({ choice, because }) => choice !== 'erase' && (because ?? '').trim().length < LEAST_REASON)
  if (without) return refuseField(`waarom-${without.kind}`, 'keeping-needs-reason')
  return ok(decisions.map((one) => ({ ...one, because: one.choice === 'erase' ? null : (one.because ?? '').trim() })))
}
