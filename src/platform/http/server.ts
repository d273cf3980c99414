import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { readIn } from '../../kernel/language.ts'
import { type Actor, isVisitor, opens, visitorOf } from '../actor.ts'
import { isContended, isDatabaseGone, isTooMuch } from '../database/index.ts'
import { actorOf } from '../session.ts'
import { answerApi, apiVersion, sendProblem, shutApi } from './api.ts'
import { type Door, languageFor } from './context.ts'
import { holdsRubbish, isInputDay } from './input.ts'
import { leadToSignIn } from './enter.ts'
import { type Asked, keepAndSignIn, openStream, pressButton, sendFile, sendRefusal, showForm, showPage, statusFor, takeForm } from './pages.ts'
import { logRefusal } from './perform.ts'
import type { ApiRoute, FieldError, Route } from './route.ts'
import { securityHeaders, sessionToken, withMicrophone } from './security.ts'
import { type DoorCode, doorWords, fieldSentence } from './words.nl.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    route: Route | undefined
    /** A form that was sent after the session ended: kept, until she signs in. */
    signsIn: boolean
  }
}

const apiBase = '/api/v1'

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/')

/** Says no at the front door, in the form the asker can read. */
function shut(door: Door, request: FastifyRequest, reply: FastifyReply, code: DoorCode, status = statusFor({ code })): void {
  const text = door.house.say({ code })
  if (status === 503) void reply.header('retry-after', '30')
  if (isApi(request)) sendProblem(request, reply, status, text, code)
  else readIn(languageFor(door, request), () => sendRefusal({ door, request, reply, actor: request.actor, scope: '' }, { code }))
}

async function signOn(door: Door, request: FastifyRequest): Promise<void> {
  const carried = sessionToken(request)
  const actor = carried ? await actorOf(door.db, carried.token, door.house.renew) : undefined
  request.actor = actor ?? visitorOf(door.regionId)
}

/** Whether a session that opens only some addresses opens this one; what is for anyone it opens too. */
const staysWithin = (actor: Actor, { path, may, kind }: Route): boolean => may === 'anyone' || opens(actor, kind === 'api' ? `${apiBase}${path}` : path)

// A session that opens little says so: the page is hers, only not by this way.
const refusalAtDoor = (actor: Actor, scope: string | undefined): DoorCode => {
  if (isVisitor(actor)) return 'not-signed-in'
  return scope === undefined ? 'not-yours' : 'not-this-way'
}

async function checkDoor(door: Door, request: FastifyRequest, reply: FastifyReply, route: Route): Promise<void> {
  const scope = route.may === 'anyone' ? 'public' : door.house.scopeOf(request.actor, route.may)
  if (scope !== undefined && staysWithin(request.actor, route)) return
  const code = refusalAtDoor(request.actor, scope)
  await logRefusal(door.db, request.actor, route, request, code)
  const asked: Asked = { door, request, reply, actor: request.actor, scope: '' }
  if (route.kind === 'api') shutApi(asked)
  else if (code === 'not-signed-in' && request.method === 'POST' && (route.kind === 'form' || route.kind === 'button')) request.signsIn = true
  // Nobody was at a stream: signing in never leads back to one.
  else if (code === 'not-signed-in' && route.kind === 'live') void reply.redirect('/inloggen', 303)
  else if (code === 'not-signed-in') leadToSignIn(reply, request.url.split('?')[0] ?? '/', false)
  else readIn(languageFor(door, request), () => sendRefusal(asked, { code }))
}

async function answer(door: Door, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const scope = route.may === 'anyone' ? 'public' : door.house.scopeOf(request.actor, route.may) ?? ''
  const asked: Asked = { door, request, reply, actor: request.actor, scope }
  if (request.signsIn && (route.kind === 'form' || route.kind === 'button')) {
    await keepAndSignIn(asked, route)
    return reply
  }
  switch (route.kind) {
    case 'page': await showPage(asked, route); break
    case 'form': await (request.method === 'POST' ? takeForm(asked, route) : showForm(asked, route)); break
    case 'button': await pressButton(asked, route); break
    case 'file': await sendFile(asked, route); break
    case 'live': await openStream(asked, route); break
    case 'api': await answerApi(asked, route); break
  }
  return reply
}

/** The API speaks Dutch; a page comes in the language of who reads it. */
const handle = (door: Door, route: Route) => (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  (route.kind === 'api' ? answer(door, route, request, reply) : readIn(languageFor(door, request), () => answer(door, route, request, reply)))

const methodsOf = (route: Route): string[] => {
  if (route.kind === 'api') return [route.method]
  if (route.kind === 'form') return ['GET', 'POST']
  return [route.kind === 'button' ? 'POST' : 'GET']
}

const schemaOf = (route: ApiRoute) => ({
  ...(route.body ? { body: route.body } : {}),
  ...(route.query ? { querystring: route.query } : {}),
  response: { [route.status]: route.answer },
})

function addRoute(app: FastifyInstance, door: Door, route: Route): void {
  app.route({
    method: methodsOf(route),
    url: route.kind === 'api' ? `${apiBase}${route.path}` : route.path,
    ...(route.kind === 'api' ? { schema: schemaOf(route) } : {}),
    ...(route.limited ? { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } } : {}),
    onRequest: async (request, reply) => {
      request.route = route
      if (route.microphone) void reply.headers(withMicrophone)
      await checkDoor(door, request, reply, route)
    },
    handler: handle(door, route),
  })
}

// The name of a field that nobody asked for is what came in: it is not repeated.
const validationErrors = (error: FastifyError): FieldError[] =>
  (error.validation ?? []).map((fault) => {
    if (fault.keyword === 'additionalProperties') return { text: doorWords['unknown-field'] }
    const { missingProperty } = fault.params
    const field = typeof missingProperty === 'string' ? missingProperty : fault.instancePath.slice(1).replaceAll('/', '.')
    return { ...(field ? { field } : {}), text: fieldSentence(field || 'het verzoek', fault.keyword, fault.params) }
  })

function fail(door: Door, error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.validation) return sendProblem(request, reply, 400, door.house.say({ code: 'invalid' }), 'invalid', validationErrors(error))
  if (isDatabaseGone(error) || isTooMuch(error) || isContended(error)) return shut(door, request, reply, 'out-of-order', 503)
  if (error.statusCode === 413) return shut(door, request, reply, 'too-much', 413)
  if (error.statusCode === 429) return shut(door, request, reply, 'too-often', 429)
  if (error.statusCode && error.statusCode < 500) return shut(door, request, reply, 'invalid', error.statusCode)
  request.log.error({ err: error, reqId: request.id }, 'unexpected')
  shut(door, request, reply, 'bug', 500)
}

function addHooks(app: FastifyInstance, door: Door): void {
  app.decorateRequest('actor', null as unknown as Actor)
  app.decorateRequest('route', undefined)
  app.decorateRequest('signsIn', false)
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(securityHeaders).header('x-request-id', request.id)
    if (isApi(request)) void reply.header('api-version', apiVersion)
    request.actor = visitorOf(door.regionId)
    if (holdsRubbish(decodeURIComponentSafe(request.url))) return shut(door, request, reply, 'rubbish', 400)
    await signOn(door, request)
  })
  app.addHook('preValidation', async (request, reply) => {
    if (holdsRubbish(request.body) || holdsRubbish(request.query) || holdsRubbish(request.params)) shut(door, request, reply, 'rubbish', 400)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => fail(door, error, request, reply))
  app.setNotFoundHandler((request, reply) => shut(door, request, reply, 'not-found', 404))
}

const decodeURIComponentSafe = (url: string): string => {
  try { return decodeURIComponent(url) } catch { return '\0' }
}

export type ServerOptions = { door: Door; routes: readonly Route[]; log: boolean; /** Addresses of the proxies that may say who asks and under which name and protocol. */ proxies?: readonly string[]; more?: (app: FastifyInstance) => void }

/** The server with all routes of the table; it does not listen yet. */
export async function makeServer({ door, routes, log, proxies = [], more }: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 1_048_576, trustProxy: proxies.length ? [...proxies] : false, forceCloseConnections: true, genReqId: () => randomUUID(),
    // One logger for all: of its own, each of ten thousand open pages would keep one for as long as it is open.
    logger: log ? { level: 'warn' } : false, childLoggerFactory: (logger) => logger, routerOptions: { maxParamLength: 200 },
    ajv: { onCreate: (ajv) => { ajv.addFormat('date', isInputDay) }, customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: true, keywords: ['example', 'x-ahead'] } },
  })
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, zlibOptions: { level: 5 } })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(rateLimit, { global: false })
  addHooks(app, door)
  more?.(app)
  for (const route of routes) addRoute(app, door, route)
  return app
}
