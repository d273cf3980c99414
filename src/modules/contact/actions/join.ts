import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { inEachCompartment } from '../../../platform/compartments.ts'
import { send } from '../../../platform/gateways.ts'
import type { Entry } from '../../../platform/http/route.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { mayTry, noteTry } from '../../../platform/tries.ts'
import { acceptInvitation, invitedBy } from '../../people/index.ts'
import { accountByAddress, actorOfAccount, openAccount } from '../../staff/index.ts'
import { codeOf, digitsOf } from '../rules/cards.ts'
import { dropSignInCode, keepSignInCode, signInCodeOf } from '../store/sign-in.ts'
import { signInText } from '../words.nl.ts'
import { guarded } from './guard.ts'

/** How long a code to sign in works. Voorbeeldwaarde, 2026-11-21. */
const CODE_WORKS = 'PT10M'

// It follows from the secret of this installation and the number of the code: asked again while it works, the same one is sent again.
const codeFor = (id: string): string => codeOf(safe().fingerprint(`sign-in code ${id}`))

/** Who was invited and has no account makes one with the code of the invitation, and is in. The code works once. */
export const joinByCode = (tx: Tx, code: string, from: string): Promise<Entry> => guarded(tx, { from, unknown: { code: 'code-unknown', field: 'code' }, event: 'invitation-joined' }, async (there) => {
  const invited = await invitedBy(there, code)
  if (!invited.ok) return undefined
  const id = newId<'account'>()
  await openAccount(there, { id, name: invited.value.name, role: 'network-member', email: invited.value.email, phone: invited.value.phone })
  const accepted = await acceptInvitation(there, id, code)
  const actor = await actorOfAccount(there, id)
  return accepted.ok && actor ? { enters: actor, way: 'invitation', session: 'cookie' } : undefined
})

/**
 * Sends a code to who looks along and is known by this address. Says nothing about whether somebody is: asked too often, nothing is
 * sent, whether the address is known or not.
 */
export async function sendSignInCode(tx: Tx, address: string): Promise<void> {
  if (!(await mayTry(tx, 'sign-in-asked', address))) return
  await inEachCompartment(tx, (there) => sendCodeIn(there, address))
}

async function sendCodeIn(tx: Tx, address: string): Promise<void> {
  await noteTry(tx, 'sign-in-asked', address)
  const known = await accountByAddress(tx, 'network-member', address)
  const recipient = known?.email ?? known?.phone
  if (!known || !recipient) return
  const id = await keepSignInCode(tx, known.accountId, { id: newId<'sign-in-code'>(), until: addDuration(tx.now, CODE_WORKS) })
  await send(tx, { channel: known.email ? 'mail' : 'sms', recipient, ...signInText(codeFor(id)) })
}

/** Comes in with the code that was sent to this address; it works once. */
export const enterBySignInCode = (tx: Tx, address: string, code: string, from: string): Promise<Entry> => guarded(tx, { from, kind: 'sign-in', what: address, unknown: { code: 'sign-in-code-unknown' }, event: 'sign-in-code-used' }, async (there) => {
  const known = await accountByAddress(there, 'network-member', address)
  const id = known && await signInCodeOf(there, known.accountId)
  if (!known || !id || codeFor(id) !== digitsOf(code)) return undefined
  await dropSignInCode(there, known.accountId)
  const actor = await actorOfAccount(there, known.accountId)
  return actor && { enters: actor, way: 'sign-in-code', session: 'cookie' }
})
