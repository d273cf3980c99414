import { tell } from '../../../platform/events.ts'
import { unschedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CheckInFound } from '../events.ts'
import type { FoundHow } from '../model.ts'
import { openMissed, saveMissedStep } from '../store/agreed.ts'

export const missedNextJob = 'missed-check-in-next'

/** It is known how she is: what was being done about the times that went by stops. The task of her worker stays until a human answers it. */
export async function markFound(tx: Tx, personId: string, how: FoundHow): Promise<void> {
  for (const one of await openMissed(tx, personId)) {
    await saveMissedStep(tx, one.id, { found_at: tx.now, found_how: how })
    await unschedule(tx, missedNextJob, one.id)
    await tell(tx, { type: 'check-in-found', about: personId, missed: one.id, how } satisfies CheckInFound)
  }
}
