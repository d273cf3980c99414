import { addDuration } from '../../../kernel/instant.ts'
import { type Handler, hears, tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { careTeam } from '../../continuum/index.ts'
import { grantAccess } from '../../people/index.ts'
import type { CheckInMissed, MissedTimeGiven } from '../events.ts'
import { TAKEN_OVER_RIGHT } from '../model.ts'
import { atWorkFor } from './owner.ts'

/** Her worker has to find her: that goes to who is at work now, whoever that is; with nobody at work the 24/7 line has it. */
async function giveMissedTime(tx: Tx, { about, missed, step, signal, until: due }: CheckInMissed): Promise<void> {
  if (step !== 'task' || !signal || !due) return
  const given = await atWorkFor(tx, about, due)
  const { keyWorker, replacement } = await careTeam(tx, about)
  if (given && given.accountId !== keyWorker?.accountId && given.accountId !== replacement?.accountId) {
    await grantAccess(tx, {
      holder: `account:${given.accountId}`, kind: 'file', personId: about, origin: `missed:${missed}`, ground: 'missed-check-in', until: addDuration(tx.now, `PT${TAKEN_OVER_RIGHT.hours}H`),
    })
  }
  await tell(tx, { type: 'missed-time-given', about, missed, signal, to: given?.accountId ?? null, until: given?.until ?? null } satisfies MissedTimeGiven)
}

export const missedTimeHandlers: readonly Handler[] = [hears<CheckInMissed>('check-in-missed', giveMissedTime)]
