import { hears, tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type AgreedTime, agreedTime, missed, type MissedCheckIn } from '../../continuum/index.ts'
import type { CheckInMissed, MissedAtLine } from '../events.ts'
import type { Call } from '../model.ts'
import { callFor } from './call.ts'

/** Nobody of hers is at work, or found her in time: it rings at the line, with what was agreed with her. Only then the line has it; without a line it is asked again later. */
async function ringMissed(tx: Tx, { about, missed: missedId, step }: CheckInMissed): Promise<void> {
  if (step !== 'line') return
  const agreed = await agreedTime(tx, about)
  const rung = await callFor(tx, about, { channel: 'missed-check-in', missedId, priority: 'missed-check-in', ...(agreed ? { phone: agreed.phone } : {}) })
  if (rung.ok) await tell(tx, { type: 'missed-at-line', about, missed: missedId } satisfies MissedAtLine)
}

/** A time that went by and that nobody at work could take rings on the line. */
export const missedHandlers = [hears<CheckInMissed>('check-in-missed', ringMissed)]

/** What whoever answers has to know of the time that went by: what was done until now, and what was agreed with her. */
export type MissedShown = { missed: MissedCheckIn; agreed: AgreedTime | undefined }

/** The missed time behind this call with what was agreed; null when it is no call for a missed time. */
export async function missedShown(tx: Tx, call: Call): Promise<MissedShown | null> {
  const found = call.missedId ? await missed(tx, call.missedId) : undefined
  return found ? { missed: found, agreed: await agreedTime(tx, found.personId) } : null
}
