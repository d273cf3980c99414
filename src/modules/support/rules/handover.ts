import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { after, handoverSteps } from '../lifecycle.ts'
import { type Handover, TAKE_OVER_WITHIN } from '../model.ts'

/** Whether this worker may take a handover over: it still waits, and she did not write it herself. */
export function mayAccept(handover: Pick<Handover, 'state' | 'writtenBy'>, accountId: string, role: string): Result<true, 'handover-not-now' | 'own-handover'> {
  if (!after(handoverSteps, handover.state, 'accept', role)) return refuse('handover-not-now')
  return handover.writtenBy === accountId ? refuse('own-handover') : ok(true)
}

/** Does it wait longer than the norm for somebody to take it over? */
export const waitsTooLong = ({ state, writtenAt }: Pick<Handover, 'state' | 'writtenAt'>, now: Instant): boolean =>
  state === 'waiting' && addDuration(writtenAt, `PT${TAKE_OVER_WITHIN.minutes}M`) <= now
