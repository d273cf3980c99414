import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import { log } from '../audit.ts'
import { inTransaction } from '../database/index.ts'
import type { Database } from '../database/pool.ts'
import { comesFromUs, cookieName } from './security.ts'
import { accountOf, endSession, LONGEST_ON_SHIFT, type SessionKind, startSession } from '../session.ts'

const wayBackCookie = '__Host-sluitend-naar'
const wayBackOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const, maxAge: 3600 }

/** An address of ours and nothing else: no other site, nothing that a browser reads as one. */
const isOurs = (path: string): boolean => /^\/(?![/\\])[\w./~-]{0,300}$/.test(path)

/** Leads to signing in, and remembers where she was; `kept`: what she typed there waits for her. */
export const leadToSignIn = (reply: FastifyReply, path: string, kept: boolean): FastifyReply =>
  rememberWay(reply, path).redirect(`/inloggen?naar=${encodeURIComponent(path)}${kept ? '&bewaard=ja' : ''}`, 303)

/** Where signing in leads back to. */
export function rememberWay(reply: FastifyReply, path: string): FastifyReply {
  return isOurs(path) ? reply.setCookie(wayBackCookie, path, wayBackOptions) : reply
}

/** Back to where she was when the session of this browser was hers (or long gone), else to the first screen of the role. */
async function wayOn(db: Database, request: FastifyRequest, actor: Actor): Promise<string> {
  const path = request.cookies[wayBackCookie] ?? ''
  const older = request.cookies[cookieName]
  const before = older ? await accountOf(db, older) : undefined
  return isOurs(path) && (before === undefined || before === actor.accountId) ? path : '/start'
}

const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const, maxAge: LONGEST_ON_SHIFT.hours * 3600 }

/** Starts a session and puts it on record; a bearer session answers its token, a cookie session is set by `enter`. */
export async function begin(db: Database, requestId: string, actor: Actor, kind: SessionKind, way: string): Promise<string> {
  await inTransaction(db, actor, async (tx) => log(tx, { act: 'sign-in', event: 'signed-in', outcome: 'done', purpose: way }), { requestId })
  return startSession(db, actor, kind)
}

/** Lets somebody in and leads back to where she was, else to the first screen of the role. An older session in this browser ends. */
export async function enter(around: { db: Database }, request: FastifyRequest, reply: FastifyReply, actor: Actor, way: string, kind: SessionKind = 'cookie'): Promise<FastifyReply> {
  const older = request.cookies[cookieName]
  const to = await wayOn(around.db, request, actor)
  if (older) await endSession(around.db, older)
  const token = await begin(around.db, request.id, actor, kind, way)
  return reply.setCookie(cookieName, token, cookie).clearCookie(wayBackCookie, wayBackOptions).redirect(to, 303)
}

/** Ends the session of this browser and forgets its cookie. */
export async function leave(around: { db: Database }, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const token = request.cookies[cookieName]
  if (!token || !comesFromUs(request)) return reply.redirect('/', 303)
  await endSession(around.db, token)
  return reply.clearCookie(cookieName, cookie).redirect('/', 303)
}
