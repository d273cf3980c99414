import { createHmac, timingSafeEqual } from 'node:crypto'

let shared: string | undefined

/** The secret that the phone provider shares with us; without one no telephone call comes in. */
export function expectPhone(secret: string | undefined): void {
  shared = secret
}

/** The signature of a message of the phone provider: HMAC-SHA256 (hex) over its parts, each on a line of its own. */
export const signatureOf = (secret: string, parts: readonly string[]): string => createHmac('sha256', secret).update(parts.join('\n')).digest('hex')

/** Whether our phone provider signed these parts; takes as long for a wrong signature as for the right one. */
export function isFromPhone(parts: readonly string[], signature: string): boolean {
  if (shared === undefined) return false
  const right = Buffer.from(signatureOf(shared, parts))
  const shown = Buffer.from(signature.padEnd(right.length).slice(0, right.length))
  return timingSafeEqual(right, shown) && signature.length === right.length
}
