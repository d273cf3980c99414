import { send } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { contactOf } from '../store/around.ts'
import { coordinators } from './around.ts'
import { reach, refresh } from './notify.ts'
import { rosterMessages } from '../words.nl/roster.ts'

/** Something that can wait until somebody reads mail. Her screen hears of it at once. */
export async function write(tx: Tx, accountId: string, body: string): Promise<void> {
  await refresh(tx, [accountId], 'roster')
  const contact = await contactOf(tx, accountId)
  if (contact?.email) await send(tx, { channel: 'mail', recipient: contact.email, subject: rosterMessages.subject, body })
}

/** Tells every coordinator; what is urgent goes over all channels. */
export async function tellCoordinators(tx: Tx, body: string, urgent = false): Promise<void> {
  for (const accountId of await coordinators(tx)) {
    if (urgent) await reach(tx, accountId, 'roster', body)
    await write(tx, accountId, body)
  }
}
