import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse, type Refusal } from '../../kernel/result.ts'
import { isVisitor } from '../actor.ts'
import { pathParams, visitOf } from './context.ts'
import { checkDays } from './input.ts'
import { type Asked, statusFor } from './pages.ts'
import { digestOf, perform } from './perform.ts'
import type { ApiAnswer, ApiRoute, FieldError } from './route.ts'
import { doorWords, problemTitle } from './words.nl.ts'

export const apiVersion = '1.0.0'

type Problem = { type: string; status: number; title: string; detail: string; instance?: string; errors?: { field?: string; detail: string }[] }

/** An RFC 9457 problem; never repeats what was sent in. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, status: number, detail: string, code: string, errors: readonly FieldError[] = []): void {
  const problem: Problem = {
    type: `urn:sluitend:fout:${code}`, status, title: problemTitle(status), detail,
    instance: `urn:sluitend:verzoek:${request.id}`,
    ...(errors.length ? { errors: errors.map(({ field, text }) => ({ ...(field ? { field } : {}), detail: text })) } : {}),
  }
  void reply.code(status).header('api-version', apiVersion).type('application/problem+json').serializer((body) => JSON.stringify(body)).send(problem)
}

const sayNo = ({ door, request, reply }: Asked, refusal: Refusal): void => {
  const text = door.house.say(refusal)
  sendProblem(request, reply, statusFor(refusal), text, refusal.code, refusal.field ? [{ field: refusal.field, text }] : [])
}

const tagOf = (version: number): string => `"v${version}"`

function needs(route: ApiRoute, request: FastifyRequest): Refusal | undefined {
  if (route.edits && !request.headers['if-match']) return { code: 'version-needed' }
  if (route.method === 'POST' && !route.asks && !route.edits && !request.headers['idempotency-key']) return { code: 'key-needed' }
  return undefined
}

const onceOf = (route: ApiRoute, request: FastifyRequest) => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && key.length <= 200 ? { once: { key: `api ${key}`, digest: digestOf(route, request) } } : {}
}

function sendAnswer({ request, reply }: Asked, route: ApiRoute, answer: ApiAnswer): void {
  void reply.header('api-version', apiVersion).header('cache-control', 'no-store')
  if (answer.location) void reply.header('location', answer.location)
  if (answer.version !== undefined) {
    void reply.header('etag', tagOf(answer.version))
    if (route.method === 'GET' && request.headers['if-none-match'] === tagOf(answer.version)) return void reply.code(304).send()
  }
  void reply.code(route.status).type('application/json; charset=utf-8').send(answer.body)
}

/** Answers one API request. */
export async function answerApi(asked: Asked, route: ApiRoute): Promise<void> {
  const { door, request, actor, scope } = asked
  const lacking = needs(route, request)
  if (lacking) return sayNo(asked, lacking)
  const params = pathParams(route, request)
  const changes = route.method !== 'GET' && !route.asks
  const done = await perform<ApiAnswer>(door.db, actor, { ...route, changes }, request, async (tx) => {
    const near = checkDays(route.body, request.body, tx.today)
    if (!near.ok) return near
    return params ? route.run(visitOf(door, request, tx, actor, scope, params), (request.body ?? {}) as never) : refuse('not-found')
  },
  changes ? onceOf(route, request).once : undefined)
  return done.ok ? sendAnswer(asked, route, done.value) : sayNo(asked, done.refusal)
}

/** The refusal of somebody who may not do this: 401 without a sign-in, 403 outside the role. */
export const shutApi = (asked: Asked): void => {
  const code = isVisitor(asked.actor) ? 'not-signed-in' : 'not-yours'
  sendProblem(asked.request, asked.reply, statusFor({ code }), doorWords[code], code)
}
