import { send } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Person } from '../model.ts'

/** Sends a message along the way this person called safe; false when a human has to pass it on (by telephone, by post, in person). */
export async function sendSafely(tx: Tx, person: Person, message: { subject: string; body: string; short: string; reference: string }): Promise<boolean> {
  const { safeChannel, email, phone } = person
  if (safeChannel === 'mail' && email) {
    await send(tx, { channel: 'mail', recipient: email, subject: message.subject, body: message.body, reference: message.reference })
    return true
  }
  if (safeChannel === 'sms' && phone) {
    await send(tx, { channel: 'sms', recipient: phone, body: message.short, reference: message.reference })
    return true
  }
  return false
}
