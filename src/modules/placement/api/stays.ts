import { Type } from 'typebox'
import { addDays, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../../platform/http/openapi.ts'
import { get, post } from '../../../platform/http/route.ts'
import { holderOf, openFile } from '../../people/index.ts'
import { refusals } from '../actions/figures.ts'
import { refuseAtDoor } from '../actions/door.ts'
import { bookRespite, stateOf, staysFor } from '../actions/stays.ts'
import type { Refusal, RefusalReason, Stay, StayKind, StayState } from '../model.ts'
import { count, dayIn, dayOrNull, id, made, text, yesNo } from './properties.ts'

const kindCodes: Readonly<Record<StayKind, string>> = { stay: 'wonen', respite: 'logeren', night: 'nachtopvang' }
const stateCodes: Readonly<Record<StayState, string>> = { planned: 'gepland', arrived: 'aangekomen', left: 'vertrokken', cancelled: 'vervallen' }

const stay = Type.Object({
  id, persoon: Type.Union([id, Type.Null()], { examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] }), plaats: id, plaatsNaam: text('Kamer 1'), locatie: text('Logeerhuis'), gemeente: text('0327'),
  soort: Type.Enum(Object.values(kindCodes), { examples: ['logeren'] }), stand: Type.Enum(Object.values(stateCodes), { examples: ['aangekomen'] }),
  vanaf: dayIn('2026-11-05'), afgesprokenTot: dayOrNull('2026-11-08'), tot: dayOrNull('2026-11-08'), uitstroomklaarSinds: dayOrNull('2026-09-01'), versie: count(1),
})

const stayOf = (one: Stay, state: StayState) => ({
  id: one.id, persoon: one.personId, plaats: one.placeId, plaatsNaam: one.place, locatie: one.location, gemeente: one.municipality, soort: kindCodes[one.kind], stand: stateCodes[state],
  vanaf: one.from, afgesprokenTot: one.plannedUntil, tot: one.until, uitstroomklaarSinds: one.readyOn, versie: one.version,
})

const listStays = get('/verblijven', {
  may: 'see-stays', log: 'stays-listed', operation: 'lijstVerblijven', tag: 'Plaatsing', summary: 'De verblijven van mensen bij wie u mag kijken', query: paging, answer: listOf(stay),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const holder = holderOf(visit.actor, visit.scope)
  const rows = holder ? (await staysFor(visit.tx, holder, paged.offset, paged.limit + 1)).map((one) => stayOf(one, stateOf(one, visit.tx))) : []
  return ok({ body: listAnswer('/verblijven', paged, rows) })
})

const book = post('/verblijven', {
  may: 'book-respite', log: 'respite-booked', operation: 'boekLogeerplek', tag: 'Plaatsing', summary: 'Boek een logeerplek; het huis en de begeleiding thuis lopen door',
  body: Type.Object({
    persoon: id, plaats: id, vanaf: dayIn('2026-11-05'), nachten: Type.Integer({ minimum: 1, maximum: 14, examples: [3] }), reden: text('Even rust na drie slechte nachten', 500),
  }, { additionalProperties: false }),
  answer: made,
}, async (visit, body) => {
  const file = await openFile(visit.tx, body.persoon, holderOf(visit.actor, visit.scope), ['file', 'case', 'night'])
  if (!file.ok) return file
  const done = await bookRespite(visit.tx, file.value, { place: body.plaats, from: body.vanaf as Day, nights: body.nachten, reason: body.reden })
  return done.ok ? ok({ body: { id: done.value } }) : done
})

const reasonCodes: Readonly<Record<RefusalReason, string>> = { 'full': 'vol', 'danger': 'gevaar', 'own-choice': 'eigen-keuze' }
const reasonOf = (text: string): RefusalReason => (text === 'gevaar' ? 'danger' : text === 'eigen-keuze' ? 'own-choice' : 'full')
const reason = Type.Enum(Object.values(reasonCodes), { examples: ['vol'] })

const refusal = Type.Object({
  id, locatie: text('Smallehof'), tijdstip: Type.String({ format: 'date-time', examples: ['2026-11-21T21:40:00.000Z'] }), reden: reason, geprobeerd: Type.Array(text('Amerhof'), { examples: [['Amerhof']] }),
  alternatief: text('Hotelkamer via de achterwacht'), besluitGevraagd: yesNo(false), bewijsnummer: text('20261121-12ABCD'),
})

const refusalOf = (one: Refusal) => ({
  id: one.id, locatie: one.location, tijdstip: one.at, reden: reasonCodes[one.reason], geprobeerd: [...one.tried], alternatief: one.alternative, besluitGevraagd: one.wantsDecision, bewijsnummer: one.receipt,
})

const listRefusals = get('/weigeringen', {
  may: 'refuse-at-door', log: 'refusals-listed', operation: 'lijstWeigeringen', tag: 'Plaatsing', summary: 'Wie aan de deur niet kon slapen, met het alternatief, zonder personen; het laatste jaar', query: paging, answer: listOf(refusal),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const rows = (await refusals(visit.tx, startOfDay(addDays(visit.tx.today, -365)), paged.offset, paged.limit + 1)).map(refusalOf)
  return ok({ body: listAnswer('/weigeringen', paged, rows) })
})

const recordRefusal = post('/weigeringen', {
  may: 'refuse-at-door', log: 'refused-at-door', operation: 'legWeigeringVast', tag: 'Plaatsing', summary: 'Leg vast dat iemand hier niet kon slapen, waar gezocht is en wat het alternatief was; bij kou kan dit niet',
  body: Type.Object({
    locatie: id, reden: reason, geprobeerd: Type.Array(text('Amerhof', 100), { minItems: 1, maxItems: 50, examples: [['Amerhof']] }), alternatief: Type.String({ minLength: 5, maxLength: 500, examples: ['Hotelkamer via de achterwacht'] }),
    bedBij: Type.Optional(id), besluitGevraagd: yesNo(false), persoon: Type.Optional(id),
  }, { additionalProperties: false }),
  answer: made,
}, async (visit, body) => {
  const done = await refuseAtDoor(visit.tx, {
    locationId: body.locatie, reason: reasonOf(body.reden), tried: body.geprobeerd, alternative: body.alternatief, wantsDecision: body.besluitGevraagd,
    ...(body.bedBij ? { alternativeLocation: body.bedBij } : {}), ...(body.persoon ? { person: { known: body.persoon } } : {}),
  })
  return done.ok ? ok({ body: { id: done.value } }) : done
})

export const staysApi = [listStays, book, listRefusals, recordRefusal]
