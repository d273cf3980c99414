import { hears } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type AgreedTime, agreedTime, missed, type MissedCheckIn } from '../../continuum/index.ts'
import type { CheckInMissed } from '../events.ts'
import type { Call } from '../model.ts'
import { callFor } from './call.ts'

/** Nobody of hers is at work, or found her in time: it rings at the line, with what was agreed with her. */
async function ringMissed(tx: Tx, { about, missed: missedId, step }: CheckInMissed): Promise<void> {
  if (step !== 'line') return
  const agreed = await agreedTime(tx, about)
  await callFor(tx, about, { channel: 'missed-check-in', missedId, priority: 'missed-check-in', ...(agreed ? { phone: agreed.phone } : {}) })
}

export const missedHandlers = [hears<CheckInMissed>('check-in-missed', ringMissed)]

/** What whoever answers has to know of the time that went by: what was done until now, and what was agreed with her. */
export type MissedShown = { missed: MissedCheckIn; agreed: AgreedTime | undefined }

export async function missedShown(tx: Tx, call: Call): Promise<MissedShown | null> {
  const found = call.missedId ? await missed(tx, call.missedId) : undefined
  return found ? { missed: found, agreed: await agreedTime(tx, found.personId) } : null
}
