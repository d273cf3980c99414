import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Form tokens: random, so that each sending has one effect, and signed for one account, so that another site cannot make one. */
export type Tokens = {
  make: (accountId: string) => string
  holds: (token: string, accountId: string) => boolean
  /** The mark of an account in its tokens: the same each time, and it says nothing of who that is. */
  markOf: (accountId: string) => string
  /** The mark of the account that a token was made for, when we made it. */
  madeFor: (token: string) => string | undefined
}

/** Makes tokens with the secret of this installation. */
export function formTokens(secret: string): Tokens {
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22)
  const markOf = (accountId: string): string => sign(`account ${accountId}`)
  const madeFor = (token: string): string | undefined => {
    const [id = '', mark = '', given = ''] = token.split('.')
    const right = Buffer.from(sign(`${id} ${mark}`))
    const other = Buffer.from(given)
    return right.length === other.length && timingSafeEqual(right, other) ? mark : undefined
  }
  return {
    make: (accountId) => {
      const id = `${randomBytes(12).toString('base64url')}.${markOf(accountId)}`
      return `${id}.${sign(id.replace('.', ' '))}`
    },
    holds: (token, accountId) => madeFor(token) === markOf(accountId),
    markOf, madeFor,
  }
}
