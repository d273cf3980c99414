import { mobileNumber } from '../../../kernel/phone.ts'
import { inEachCompartment } from '../../../platform/compartments.ts'
import { send } from '../../../platform/gateways.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { readReply } from '../rules/reply.ts'
import { consentOfPhone } from '../store/check-ins.ts'
import { agreedTimeOfPhone } from '../store/agreed.ts'
import { messages } from '../words.nl/messages.ts'
import { sayFine } from './agreed.ts'
import { keepCheckIn, withdrawConsent } from './check-in.ts'
import { compartmentOfPhone } from './phone.ts'

/**
 * A text message came in. It counts only from a number that somebody herself named for it; from any other number nothing is kept and nothing is answered,
 * so that nobody can find out who is known. It is looked for in each compartment, and counts in one. What she wrote is read, never guessed at; an unclear one gets one line of how.
 */
export async function takeSms(tx: Tx, from: string, text: string): Promise<void> {
  const phone = mobileNumber(from)
  if (!phone) return
  const counts = await compartmentOfPhone(tx, phone)
  await inEachCompartment(tx, async (there) => { if (there.actor.compartment === counts) await takeIn(there, phone, text) })
}

async function takeIn(tx: Tx, phone: string, text: string): Promise<void> {
  const consent = await consentOfPhone(tx, phone)
  const agreed = await agreedTimeOfPhone(tx, phone)
  const reply = readReply(text)
  const answer = (body: string): Promise<void> => send(tx, { channel: 'sms', recipient: phone, body })
  if (reply.kind === 'fine' && agreed) {
    await sayFine(tx, agreed.personId, 'sms', null)
    return answer(messages.fineThanks)
  }
  if (consent && reply.kind === 'stop') {
    await withdrawConsent(tx, consent.personId)
    return answer(messages.stopped)
  }
  if (consent && reply.kind === 'check-in') {
    await keepCheckIn(tx, consent.personId, { ...reply, day: tx.today, note: null, way: 'sms' }, null)
    return answer(messages.thanks)
  }
  if (consent ?? agreed) await answer(consent ? messages.unclear : messages.unclearFine)
}
