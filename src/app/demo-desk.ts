import type { FastifyReply, FastifyRequest } from 'fastify'
import { visitorOf } from '../platform/actor.ts'
import type { Database } from '../platform/database/pool.ts'
import type { View } from '../platform/http/route.ts'
import type { JobHandler } from '../platform/jobs.ts'
import { renderWith } from './house.tsx'

/** What looking around needs of the program. */
export type Around = { db: Database; regionId: number; demo: boolean; jobs: ReadonlyMap<string, JobHandler> }

/** Answers with a page that anybody may see. */
export const show = (program: Around, request: FastifyRequest, reply: FastifyReply, view: View): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(renderWith()(view, { actor: visitorOf(program.regionId), path: request.url, token: '', demo: true, waiting: new Map() }))

/** What was typed in this field; empty when it was not sent. */
export const typed = (request: FastifyRequest, name: string): string => {
  const value = (request.body as Record<string, unknown> | null)?.[name]
  return typeof value === 'string' ? value : ''
}

/** Answers that this was not filled in well, as problem+json. */
export const badRequest = (reply: FastifyReply, detail: string): FastifyReply =>
  reply.code(400).type('application/problem+json').send(JSON.stringify({ type: 'urn:sluitend:fout:invalid', status: 400, title: 'Dit is niet goed ingevuld', detail }))
