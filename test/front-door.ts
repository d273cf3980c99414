import { Type } from 'typebox'
import { newId } from '../src/kernel/id.ts'
import { ok, refuse, refuseField } from '../src/kernel/result.ts'
import type { Actor } from '../src/platform/actor.ts'
import { log } from '../src/platform/audit.ts'
import { database, sql } from '../src/platform/database/index.ts'
import { tell } from '../src/platform/events.ts'
import { button, type FormState, form, get, type House, live, page, patch, post, question, type Route, type View } from '../src/platform/http/route.ts'
import { makeServer } from '../src/platform/http/server.ts'
import { formTokens } from '../src/platform/http/tokens.ts'
import { doorWords } from '../src/platform/http/words.nl.ts'
import { announce, startLive } from '../src/platform/live.ts'
import { startSession } from '../src/platform/session.ts'
import type { Tx } from '../src/platform/transaction.ts'
import { type Ground, ground } from './house.ts'

/** Two who may, in one region; one who may nothing. */
export const worker: Actor = { regionId: 1, compartment: 0, accountId: newId(), name: 'Wil Werker', role: 'worker' }
export const other: Actor = { ...worker, accountId: newId(), name: 'Otto Ander' }
export const outsider: Actor = { ...worker, accountId: newId(), name: 'Bo Buiten', role: 'outsider' }
/** A person whose file only the worker may open. */
export const person = newId()

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const bodyOf = (view: View): string => (typeof view.body === 'string' ? view.body : '')

const house: House = {
  languages: () => [],
  renew: async (actor) => actor,
  waiting: async () => new Map(),
  scopeOf: (actor) => (actor.role === 'worker' ? 'region' : undefined),
  render: (view, { token, resent }) => `<!doctype html><title>${escape(view.title)}</title><main>${bodyOf(view)}</main><i data-token="${token}"></i>${resent?.kept ? '<i data-kept></i>' : ''}`,
  say: ({ code }) => (code in doorWords ? doorWords[code as keyof typeof doorWords] : `zin bij ${code}`),
  problemView: ({ title, text }) => ({ title, body: escape(text) }),
}

const typed = (state: FormState): string =>
  `${state.errors.map(({ field, text }) => `<b data-field="${field ?? ''}">${escape(text)}</b>`).join('')}<input name="naam" value="${escape(String(state.values['naam'] ?? ''))}"><input name="_formulier" value="${state.token}">`

const counted = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ version: number }>`select (1 + count(*))::int as version from platform.event where type = 'thing-changed'`.execute(database(tx))
  return rows[0]?.version ?? 1
}

const thing = Type.Object({ naam: Type.String({ examples: ['stoel'] }) }, { additionalProperties: false })
const nameInput = Type.Object({ naam: Type.String({ minLength: 2, maxLength: 50 }), aantal: Type.Optional(Type.Integer({ minimum: 1 })) })
const common = { may: 'work', log: 'thing-made' }
const api = { may: 'work', tag: 'Dingen', answer: thing }

/** A small application with one route of each kind: what it does to things is kept as events. */
const routes: Route[] = [
  page('/', { may: 'anyone', log: 'home-seen' }, async () => ok({ title: 'Thuis', body: '' })),
  page('/stuk', { may: 'work', log: 'broken-seen' }, async () => { throw new Error('geheim: wachtwoord123') }),
  page('/mensen/:persoon', { may: 'work', log: 'file-opened' }, async (visit) => {
    if (visit.params['persoon'] !== person || visit.actor.accountId !== worker.accountId) return refuse('not-found')
    visit.tx.opened.add(person)
    return visit.query['weiger'] ? refuse('rule-says-no') : ok({ title: 'Dossier', body: '' })
  }),
  form('/dingen/nieuw', { ...common, input: nameInput, fields: { naam: 'Naam', aantal: 'Aantal' } }, async (_visit, state) => ok({ title: 'Nieuw ding', body: typed(state) }), async (visit, input) => {
    await tell(visit.tx, { type: 'thing-made', ...input })
    return input.naam === 'weiger' ? refuseField('naam', 'rule-says-no') : ok(`/dingen/${newId()}`)
  }),
  question('/dingen/zoek', { may: 'work', log: 'things-searched', input: Type.Object({ naam: Type.String() }), fields: { naam: 'Naam' } },
    async (_visit, state) => ok({ title: 'Zoek', body: typed(state) }),
    async (visit, { naam }) => (naam === 'x' ? refuse('type-more') : ok({ title: 'Zoek', body: `gevonden: ${escape(naam)}, ${typed({ values: {}, errors: [], token: visit.token })}` }))),
  button('/dingen/:ding/weg', { may: 'work', log: 'thing-removed', input: Type.Object({}), back: () => '/dingen/nieuw' }, async (visit) => {
    await tell(visit.tx, { type: 'thing-removed' })
    return ok('/')
  }),
  live('/nieuws', { may: 'work', log: 'live-opened' }, async (visit) => ok([`account:${visit.actor.accountId}`])),
  get('/dingen/:ding', { ...api, log: 'thing-read', operation: 'leesDing', summary: 'Lees' }, async (visit) => ok({ body: { naam: 'stoel' }, version: await counted(visit.tx) })),
  post('/dingen', { ...api, log: 'thing-made', operation: 'maakDing', summary: 'Maak', body: nameInput }, async (visit, input) => {
    await tell(visit.tx, { type: 'thing-made', ...input })
    return ok({ body: { naam: input.naam }, location: `/api/v1/dingen/${newId()}` })
  }),
  post('/dingen/_zoek', { ...api, log: 'things-searched', operation: 'zoekDing', summary: 'Zoek', body: thing, asks: true, status: 200 }, async (_visit, { naam }) => ok({ body: { naam } })),
  patch('/dingen/:ding', { ...api, log: 'thing-changed', operation: 'wijzigDing', summary: 'Wijzig', body: thing }, async (visit, { naam }) => {
    if (visit.version !== await counted(visit.tx)) return refuse('changed-meanwhile')
    await tell(visit.tx, { type: 'thing-changed' })
    return ok({ body: { naam }, version: await counted(visit.tx) })
  }),
]

export type FrontDoor = Ground & {
  url: string
  cookieOf: (actor: Actor) => Promise<string>
  bearerOf: (actor: Actor) => Promise<string>
  tokenOf: (actor: Actor) => string
  /** How many events of this type there are. */
  count: (type: string) => Promise<number>
  entries: () => Promise<{ event: string; outcome: string; reason: string | null; person_id: string | null; actor_name: string }[]>
  announceTo: (actor: Actor, fail?: boolean) => Promise<void>
  logAs: (actor: Actor) => Promise<void>
}

/** The front door on a database of its own, with the small application behind it, listening on a free port. */
export async function openDoor(): Promise<FrontDoor> {
  const base = await ground()
  const liveNews = await startLive(base.ownerUrl)
  const tokens = formTokens('geheim-van-deze-voordeur')
  const app = await makeServer({ door: { db: base.db, house, tokens, live: liveNews, demo: false, regionId: 1 }, routes, log: false })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  return {
    ...base,
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cookieOf: async (actor) => `__Host-sluitend=${await startSession(base.db, actor, 'cookie')}`,
    bearerOf: async (actor) => `Bearer ${await startSession(base.db, actor, 'bearer')}`,
    tokenOf: (actor) => tokens.make(actor.accountId),
    count: (type) => base.as(worker, async (tx) => (await database(tx).selectFrom('platform.event').select('id').where('type', '=', type).execute()).length),
    entries: () => base.as(worker, (tx) => database(tx).selectFrom('platform.audit_entry').select(['event', 'outcome', 'reason', 'person_id', 'actor_name']).orderBy('recorded_at').orderBy('id').execute()),
    announceTo: (actor, fail = false) => base.as(actor, async (tx) => {
      await announce(tx, `account:${actor.accountId}`, 'call-received')
      if (fail) throw new Error('undone')
    }),
    logAs: (actor) => base.as(actor, async (tx) => log(tx, { act: 'work', event: 'thing-read', outcome: 'done' })),
    stop: async () => { await liveNews.stop(); await app.close(); await base.stop() },
  }
}
