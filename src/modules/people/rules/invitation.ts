import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { afterAct, type InvitationAct } from '../lifecycle.ts'
import type { InvitationState, NetworkMember } from '../model.ts'

/** How long the code of an invitation works: 14 days. Voorbeeldwaarde, chosen 2026-11-21; a region may want it shorter. */
const codeLifetime = 'P14D'
export const codeWorksUntil = (from: Instant): Instant => addDuration(from, codeLifetime)

/** Where a running invitation stands: who has an account looks along. */
export const stateOf = (member: Pick<NetworkMember, 'accountId'>): InvitationState => (member.accountId ? 'accepted' : 'invited')

/** Whether somebody in this role may do this to the invitation now. Refuses with `invitation-not-now`. */
export const mayDo = (member: Pick<NetworkMember, 'accountId'>, act: InvitationAct, role: string): Result<InvitationState, 'invitation-not-now'> => {
  const next = afterAct(stateOf(member), act, role)
  return next ? ok(next) : refuse('invitation-not-now')
}

export type Address = { channel: 'mail' | 'sms'; recipient: string }

/** Where the code of an invitation goes: by mail, else to a telephone; undefined when there is neither. */
export function addressOf(member: Pick<NetworkMember, 'email' | 'phone'>): Address | undefined {
  if (member.email) return { channel: 'mail', recipient: member.email }
  return member.phone ? { channel: 'sms', recipient: member.phone } : undefined
}

// No letters and figures that look alike.
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A code from random bytes, in groups of four, as people type it over: 12 letters or figures, 58 bits. */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes].slice(0, 12).map((byte, at) => `${at > 0 && at % 4 === 0 ? '-' : ''}${letters[byte % letters.length] ?? 'A'}`).join('')

/** The code as it was meant: without spaces and dashes, in capitals. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
