import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, type Configuration, discovery, randomNonce, randomPKCECodeVerifier, randomState,
} from 'openid-client'
import { actorOfSubject } from '../modules/staff/index.ts'
import { type Actor, systemOf } from '../platform/actor.ts'
import { inTransaction } from '../platform/database/index.ts'
import { sendRefusal } from '../platform/http/pages.ts'
import type { Door } from '../platform/http/context.ts'
import { compartments } from '../platform/compartments.ts'
import { enter, rememberWay } from '../platform/http/enter.ts'
import type { Settings } from './settings.ts'

const stateCookie = '__Host-sluitend-oidc'
const stateOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const, maxAge: 600 }

type Oidc = NonNullable<Settings['oidc']>
type Pending = { state: string; nonce: string; verifier: string }

const isLocal = (issuer: URL): boolean => issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)

// Found at first use, and again after a failure: a provider that is down at start does not stop the program.
function provider(oidc: Oidc): () => Promise<Configuration> {
  let found: Promise<Configuration> | undefined
  return () => {
    const issuer = new URL(oidc.issuer)
    found ??= discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, isLocal(issuer) ? { execute: [allowInsecureRequests] } : {})
    found.catch(() => { found = undefined })
    return found
  }
}

const callbackOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}/inloggen/terug`

async function begin(config: Configuration, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const pending: Pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const url = buildAuthorizationUrl(config, {
    redirect_uri: callbackOf(request), scope: 'openid', state: pending.state, nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier), code_challenge_method: 'S256',
  })
  return reply.setCookie(stateCookie, JSON.stringify(pending), stateOptions).redirect(url.href, 303)
}

async function subjectOf(config: Configuration, request: FastifyRequest): Promise<string | undefined> {
  const pending = JSON.parse(request.cookies[stateCookie] ?? '{}') as Partial<Pending>
  if (!pending.state || !pending.nonce || !pending.verifier) return undefined
  const here = new URL(request.url, callbackOf(request))
  const tokens = await authorizationCodeGrant(config, here, { expectedState: pending.state, expectedNonce: pending.nonce, pkceCodeVerifier: pending.verifier, idTokenExpected: true })
  return tokens.claims()?.sub
}

async function findStaff(door: Door, subject: string): Promise<Actor | undefined> {
  for (const compartment of compartments) {
    const actor = await inTransaction(door.db, systemOf(door.regionId, compartment), (tx) => actorOfSubject(tx, subject))
    if (actor) return actor
  }
  return undefined
}

/**
 * Sign-in of staff at their own organisation (OpenID Connect, authorization code with PKCE, state and nonce).
 * The provider says who somebody is; which role that is stands in our own appointments.
 */
export function addOidc(app: FastifyInstance, door: Door, oidc: Oidc): void {
  const config = provider(oidc)
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: 'sign-in-failed' | 'not-known-here'): FastifyReply => {
    sendRefusal({ door, request, reply, actor: request.actor, scope: '' }, { code }, '/inloggen')
    return reply
  }
  app.get('/inloggen/organisatie', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { naar } = request.query as { naar?: string }
    if (naar) rememberWay(reply, naar)
    const found = await config().catch(() => undefined)
    return found ? begin(found, request, reply) : refuse(request, reply, 'sign-in-failed')
  })
  app.get('/inloggen/terug', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, async (request, reply) => {
    void reply.clearCookie(stateCookie, stateOptions)
    const subject = await config().then((found) => subjectOf(found, request)).catch(() => undefined)
    if (!subject) return refuse(request, reply, 'sign-in-failed')
    const actor = await findStaff(door, subject)
    return actor ? enter(door, request, reply, actor, 'organisation') : refuse(request, reply, 'not-known-here')
  })
}
