import type { FastifyRequest } from 'fastify'

/** Headers on every answer. No script or style but our own files; no frame around us; nothing kept by shared machines. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

/** What replaces the policy above on a page where people can talk with each other. */
export const withMicrophone = { 'permissions-policy': 'geolocation=(), camera=(), microphone=(self)' } as const

/** The address by which the visitor reached us. */
export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`

/**
 * True when a page's POST comes from our own pages. A browser always says where it comes from (Origin, or Sec-Fetch-Site);
 * something that says neither is no browser of a user of ours.
 */
export function comesFromUs(request: FastifyRequest): boolean {
  const { origin } = request.headers
  if (origin && origin !== 'null') return URL.canParse(origin) && new URL(origin).host === request.host
  return request.headers['sec-fetch-site'] === 'same-origin'
}

export const cookieName = '__Host-sluitend'

/** The token of the session that this request carries, and whether it came as a bearer token (then it is no browser form). */
export function sessionToken(request: FastifyRequest): { token: string; bearer: boolean } | undefined {
  const authorization = request.headers.authorization ?? ''
  if (authorization.startsWith('Bearer ')) return { token: authorization.slice(7), bearer: true }
  const cookie = request.cookies[cookieName]
  return cookie ? { token: cookie, bearer: false } : undefined
}
