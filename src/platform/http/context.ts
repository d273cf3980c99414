import type { FastifyRequest } from 'fastify'
import { isId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Actor } from '../actor.ts'
import type { Database } from '../database/pool.ts'
import type { Live } from '../live.ts'
import type { Tx } from '../transaction.ts'
import type { House, Route, Visit } from './route.ts'
import { originOf } from './security.ts'
import type { Tokens } from './tokens.ts'

/** Everything the front door needs to answer. */
export type Door = { db: Database; house: House; tokens: Tokens; live: Live; demo: boolean; regionId: number }

/** The path parameters, when each is what the route expects (an id, unless it says otherwise). */
export function pathParams(route: Route, request: FastifyRequest): Record<string, string> | undefined {
  const params = (request.params ?? {}) as Record<string, string>
  for (const [name, value] of Object.entries(params)) {
    const pattern = route.params?.[name]
    if (pattern ? !pattern.test(value) : !isId(value)) return undefined
  }
  return params
}

const short = (value: unknown): string => (Array.isArray(value) ? short(value[0]) : typeof value === 'string' || typeof value === 'number' ? String(value) : '').slice(0, 200)

const queryOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(Object.entries((request.query ?? {}) as Record<string, unknown>).map(([name, value]) => [name, short(value)]))

/** The form fields in which an edit says on which version it was based: as first read, or the newer one that she looked at and writes over. */
export const versionFields = { read: '_versie', over: '_over' } as const

const versionOf = (request: FastifyRequest): number | undefined => {
  const body = request.body as Record<string, unknown> | null | undefined
  const typed = body?.[versionFields.over] ?? body?.[versionFields.read]
  const text = typeof request.headers['if-match'] === 'string' ? request.headers['if-match'].replaceAll(/^(W\/)?"v?|"$/g, '') : typed
  const version = Number(text)
  return Number.isInteger(version) && version > 0 ? version : undefined
}

const languageCookie = 'taal'

/** The language that this browser chose, when there are pages in it for this actor; else Dutch. */
export const languageFor = ({ house }: Door, request: FastifyRequest): Language =>
  house.languages(request.actor).find((one) => one === request.cookies[languageCookie]) ?? 'nl'

/** One visit of one actor, within a unit of work. */
export const visitOf = (door: Door, request: FastifyRequest, tx: Tx, actor: Actor, scope: string, params: Record<string, string>): Visit => ({
  tx, actor, scope, params, query: queryOf(request), token: door.tokens.make(actor.accountId), version: versionOf(request), address: request.ip, origin: originOf(request),
})
