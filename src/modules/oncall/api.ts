import { Type } from 'typebox'
import { ok } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { type ApiRoute, get, post } from '../../platform/http/route.ts'
import { callForHelp } from './actions/call.ts'
import { desk } from './actions/desk.ts'
import { callPage, ownCall } from './actions/resident.ts'
import { rosters } from './actions/roster.ts'
import { outNow } from './actions/rounds.ts'
import { paperApi } from './api/paper.ts'
import { phoneApi } from './api/phone.ts'
import { speechApi } from './api/speech.ts'
import type { Call } from './model.ts'

const tag = '24/7-lijn'
const id = Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] })
const moment = Type.String({ format: 'date-time', examples: ['2026-11-21T02:10:00.000Z'] })
const maybe = <S extends Parameters<typeof Type.Array>[0]>(schema: S, examples: unknown[]) => Type.Union([schema, Type.Null()], { examples })

const shift = Type.Object({ id, lijn: Type.String({ examples: ['24/7-lijn regio Amersfoort'] }), naam: Type.String({ examples: ['Samira Nacht'] }), rol: Type.String({ examples: ['night-worker'] }), van: moment, tot: moment })

const call = Type.Object({
  id, stand: Type.Enum(['gaat-over', 'opgenomen', 'afgerond'], { examples: ['gaat-over'] }), kanaal: Type.String({ examples: ['browser'] }), ontvangenOp: moment,
  opgenomenOp: maybe(Type.String(), ['2026-11-21T02:10:14.000Z']),
})
const asked = Type.Object({
  kanaal: Type.Enum(['bel-nu', 'bel-terug'], { examples: ['bel-nu'] }),
  telefoon: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()-]{6,20}$', examples: ['0612345678'] })),
  bericht: Type.Optional(Type.String({ maxLength: 1000, examples: ['Ik kan niet slapen.'] })),
})

const visit = Type.Object({
  id, hulpvraag: id, bezoeker: Type.String({ examples: ['Ruben Langs'] }), stand: Type.String({ examples: ['under-way'] }), klok: Type.String({ examples: ['green'] }),
  gevraagdOp: moment, berichtVoor: maybe(Type.String(), ['2026-11-21T02:55:00.000Z']),
})

const states = { ringing: 'gaat-over', answered: 'opgenomen', closed: 'afgerond' } as const
const callBody = (one: Call) => ({
  id: one.id, stand: states[one.state], kanaal: one.channel, ontvangenOp: one.receivedAt, opgenomenOp: one.state === 'ringing' ? null : one.answeredAt,
})

/** Rosters, calls for help and visits. A list of calls holds those that ring at who asks, without a name. */
export const oncallApi: readonly ApiRoute[] = [
  get('/roosters', { may: 'see-roster', log: 'roster-seen', operation: 'leesRoosters', summary: 'Wie er dienst heeft, nu en de komende dagen', tag, query: paging, answer: listOf(shift) }, async ({ tx, query }) => {
    const paged = pageOf(query)
    const rows = (await rosters(tx)).flatMap(({ line, shifts }) => shifts.map((one) => ({ id: one.id, lijn: line.name, naam: one.name, rol: one.role, van: one.from, tot: one.until })))
    return ok({ body: listAnswer('/roosters', paged, rows.slice(paged.offset, paged.offset + paged.limit + 1)) })
  }),
  get('/hulpvragen', { may: 'see-calls', log: 'calls-seen', operation: 'leesHulpvragen', summary: 'Oproepen die nu bij u overgaan of die u opnam', tag, query: paging, answer: listOf(call) }, async ({ tx, query }) => {
    const paged = pageOf(query)
    const rows = (await desk(tx)).screens.slice(paged.offset, paged.offset + paged.limit + 1)
    return ok({ body: listAnswer('/hulpvragen', paged, rows.map((one) => callBody(one.call))) })
  }),
  post('/hulpvragen', { may: 'call-for-help', log: 'help-asked', sideBySide: true, operation: 'vraagHulp', summary: 'Vraag om hulp; er gaat meteen iemand over', tag, body: asked, answer: call }, async (visiting, body) => {
    const opened = await callPage(visiting)
    if (!opened.ok) return opened
    const made = await callForHelp(visiting.tx, opened.value.file, {
      channel: body.kanaal === 'bel-nu' ? 'browser' : 'call-back', ...(body.telefoon ? { phone: body.telefoon } : {}), ...(body.bericht ? { words: body.bericht } : {}),
    })
    return made.ok ? ok({ body: callBody(made.value), location: `/api/v1/hulpvragen/${made.value.id}` }) : made
  }),
  get('/hulpvragen/:hulpvraag', { may: 'call-for-help', log: 'own-call-seen', operation: 'leesHulpvraag', summary: 'Hoe het met uw eigen oproep staat', tag, answer: call }, async (visiting) => {
    const own = await ownCall({ ...visiting, params: { oproep: visiting.params['hulpvraag'] ?? '' } })
    return own.ok ? ok({ body: callBody(own.value.call), version: own.value.call.version }) : own
  }),
  get('/bezoeken', { may: 'see-visits', log: 'visits-seen', operation: 'leesBezoeken', summary: 'Wie er nu op pad is, en hoe de veiligheidsklok staat', tag, query: paging, answer: listOf(visit) }, async ({ tx, query }) => {
    const paged = pageOf(query)
    const rows = (await outNow(tx)).slice(paged.offset, paged.offset + paged.limit + 1)
    return ok({ body: listAnswer('/bezoeken', paged, rows.map((one) => ({
      id: one.visit.id, hulpvraag: one.visit.callId, bezoeker: one.visitor, stand: one.visit.state, klok: one.colour, gevraagdOp: one.visit.sentAt, berichtVoor: one.visit.checkBy,
    }))) })
  }),
  ...paperApi,
  ...speechApi,
  ...phoneApi,
]
