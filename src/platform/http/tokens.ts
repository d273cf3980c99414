import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Form tokens: random, so that each sending has one effect, and signed for one account, so that another site cannot make one. */
export type Tokens = { make: (accountId: string) => string; holds: (token: string, accountId: string) => boolean }

/** Makes tokens with the secret of this installation. */
export function formTokens(secret: string): Tokens {
  const sign = (id: string, accountId: string): string => createHmac('sha256', secret).update(`${id} ${accountId}`).digest('base64url').slice(0, 22)
  return {
    make: (accountId) => {
      const id = randomBytes(12).toString('base64url')
      return `${id}.${sign(id, accountId)}`
    },
    holds: (token, accountId) => {
      const [id = '', given = ''] = token.split('.')
      const right = Buffer.from(sign(id, accountId))
      const other = Buffer.from(given)
      return right.length === other.length && timingSafeEqual(right, other)
    },
  }
}
