import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import { log } from '../audit.ts'
import { inTransaction } from '../database/index.ts'
import type { Database } from '../database/pool.ts'
import { comesFromUs, cookieName } from './security.ts'
import { endSession, type SessionKind, startSession } from '../session.ts'

const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const, maxAge: 12 * 3600 }

/** Starts a session and puts it on record; a bearer session answers its token, a cookie session is set by `enter`. */
export async function begin(db: Database, requestId: string, actor: Actor, kind: SessionKind, way: string): Promise<string> {
  await inTransaction(db, actor, async (tx) => log(tx, { act: 'sign-in', event: 'signed-in', outcome: 'done', purpose: way }), { requestId })
  return startSession(db, actor, kind)
}

/** Lets somebody in and leads to the first screen of the role. An older session in this browser ends. */
export async function enter(around: { db: Database }, request: FastifyRequest, reply: FastifyReply, actor: Actor, way: string, kind: SessionKind = 'cookie'): Promise<FastifyReply> {
  const older = request.cookies[cookieName]
  if (older) await endSession(around.db, older)
  const token = await begin(around.db, request.id, actor, kind, way)
  return reply.setCookie(cookieName, token, cookie).redirect('/start', 303)
}

/** Ends the session of this browser and forgets its cookie. */
export async function leave(around: { db: Database }, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const token = request.cookies[cookieName]
  if (!token || !comesFromUs(request)) return reply.redirect('/', 303)
  await endSession(around.db, token)
  return reply.clearCookie(cookieName, cookie).redirect('/', 303)
}
