import { Type } from 'typebox'
import type { Day } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../../platform/http/openapi.ts'
import { get, post } from '../../../platform/http/route.ts'
import { holderOf } from '../../people/index.ts'
import { answerOffer, offerPlace, offersOf, openOffer } from '../actions/offers.ts'
import { type ListRow, offerStateOf, waitList } from '../actions/waiting.ts'
import type { Offer, OfferState, WaitStatus } from '../model.ts'
import { count, dayIn, id, made, text, textOrNull } from './properties.ts'

const urgencyCodes: Readonly<Record<WaitStatus, string>> = { urgent: 'spoed', active: 'actief', preference: 'wens', precaution: 'voorzorg' }
const stateCodes: Readonly<Record<OfferState, string>> = {
  'asked': 'gevraagd', 'person-agreed': 'persoon-ja', 'provider-agreed': 'aanbieder-ja', 'placed': 'geplaatst', 'declined': 'afgewezen', 'withdrawn': 'ingetrokken',
}

const entry = Type.Object({
  id, persoon: id, product: text('bw-herstel-en-groei'), gemeente: text('0327'), wachtstatus: Type.Enum(Object.values(urgencyCodes), { examples: ['actief'] }), wachtSinds: dayIn('2026-08-01'),
  laatsteContact: dayIn('2026-11-14'), overbrugging: textOrNull('Twee keer per week bezoek'), nummer: count(3), van: count(12), versie: count(1),
  eerder: Type.Object({ meerSpoed: count(1), wachtLanger: count(1), zelfdeDag: count(0) }, { examples: [{ meerSpoed: 1, wachtLanger: 1, zelfdeDag: 0 }] }),
})

const entryOf = (row: ListRow) => ({
  id: row.id, persoon: row.personId, product: row.product, gemeente: row.municipality, wachtstatus: urgencyCodes[row.urgency], wachtSinds: row.since, laatsteContact: row.contactedOn,
  overbrugging: row.bridging, nummer: row.standing.position, van: row.standing.of, versie: row.version,
  eerder: { meerSpoed: row.standing.moreUrgent, wachtLanger: row.standing.waitsLonger, zelfdeDag: row.standing.sameDay },
})

const listWaiting = get('/wachtlijst', {
  may: 'see-wait-list', log: 'wait-list-listed', operation: 'lijstWachtlijst', tag: 'Plaatsing', summary: 'Wie wacht op een plek, in volgorde, met de redenen van die volgorde', query: paging, answer: listOf(entry),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const rows = (await waitList(visit.tx, holderOf(visit.actor, visit.scope))).slice(paged.offset, paged.offset + paged.limit + 1).map(entryOf)
  return ok({ body: listAnswer('/wachtlijst', paged, rows) })
})

const offer = Type.Object({
  id, wachtlijstregel: id, persoon: id, plaats: id, plaatsNaam: text('Kamer 4'), locatie: text('Groeihuis'), vanaf: dayIn('2026-11-30'), nummer: count(1),
  stand: Type.Enum(Object.values(stateCodes), { examples: ['gevraagd'] }), versie: count(1),
})

const offerOf = (one: Offer) => ({
  id: one.id, wachtlijstregel: one.entryId, persoon: one.personId, plaats: one.placeId, plaatsNaam: one.place, locatie: one.location, vanaf: one.from, nummer: one.position,
  stand: stateCodes[offerStateOf(one)], versie: one.version,
})

const listOffers = get('/aanbiedingen', {
  may: 'answer-offer', log: 'offers-listed', operation: 'lijstAanbiedingen', tag: 'Plaatsing', summary: 'De aanbiedingen voor mensen bij wie u mag kijken', query: paging, answer: listOf(offer),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const rows = (await offersOf(visit.tx, holderOf(visit.actor, visit.scope), { offset: paged.offset, limit: paged.limit + 1 })).map(offerOf)
  return ok({ body: listAnswer('/aanbiedingen', paged, rows) })
})

const makeOffer = post('/aanbiedingen', {
  may: 'offer-place', log: 'place-offered', operation: 'maakAanbieding', tag: 'Plaatsing', summary: 'Bied iemand op de wachtlijst een plek aan; wie eerder staat overslaan vraagt een reden',
  body: Type.Object({ wachtlijstregel: id, plaats: id, vanaf: dayIn('2026-11-30'), waarom: Type.Optional(text('De kamer is rolstoeltoegankelijk', 500)), versie: Type.Optional(count(1)) }, { additionalProperties: false }), answer: made,
}, async (visit, body) => {
  const done = await offerPlace(visit.tx, body.wachtlijstregel, holderOf(visit.actor, visit.scope), { place: body.plaats, from: body.vanaf as Day, passedOver: body.waarom }, body.versie)
  return done.ok ? ok({ body: { id: done.value }, location: `/api/v1/aanbiedingen/${done.value}` }) : done
})

const readOffer = get('/aanbiedingen/:aanbieding', {
  may: 'answer-offer', log: 'offer-read', operation: 'leesAanbieding', tag: 'Plaatsing', summary: 'Eén aanbieding', answer: offer,
}, async (visit) => {
  const found = await openOffer(visit.tx, visit.params['aanbieding'] ?? '', holderOf(visit.actor, visit.scope))
  return found.ok ? ok({ body: offerOf(found.value.offer), version: found.value.offer.version }) : found
})

const answer = post('/aanbiedingen/:aanbieding/_antwoord', {
  may: 'answer-offer', log: 'offer-answered', edits: true, status: 200, operation: 'beantwoordAanbieding', tag: 'Plaatsing', summary: 'Zeg ja of nee tegen een aangeboden plek',
  body: Type.Object({ antwoord: Type.Enum(['ja', 'nee'], { examples: ['ja'] }), reden: Type.Optional(text('Te ver van mijn werk', 500)) }, { additionalProperties: false }),
  answer: Type.Object({ stand: Type.Enum(Object.values(stateCodes), { examples: ['aanbieder-ja'] }) }),
}, async (visit, body) => {
  const found = await openOffer(visit.tx, visit.params['aanbieding'] ?? '', holderOf(visit.actor, visit.scope))
  if (!found.ok) return found
  const done = await answerOffer(visit.tx, found.value, { said: body.antwoord === 'ja' ? 'yes' : 'no', reason: body.reden }, visit.version)
  return done.ok ? ok({ body: { stand: stateCodes[done.value] }, version: found.value.offer.version + 1 }) : done
})

export const waitingApi = [listWaiting, listOffers, makeOffer, readOffer, answer]
