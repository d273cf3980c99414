import { type Static, Type } from 'typebox'
import { addDays, parseDay } from '../../kernel/day.ts'
import { dayOf } from '../../kernel/instant.ts'
import { ok, refuseField } from '../../kernel/result.ts'
import { lastDayField } from '../../platform/http/input.ts'
import { get, post } from '../../platform/http/route.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { holderOf, openOwn } from '../people/index.ts'
import { apply } from './actions/application.ts'
import { decide } from './actions/decide.ts'
import { finishEnquiry } from './actions/enquiry.ts'
import { object } from './actions/objection.ts'
import { openByEnquiry, openCase, openDecision } from './actions/open.ts'
import { openCases } from './actions/reads.ts'
import { makeReport } from './actions/report.ts'
import { type CaseState, type Decision, enquiryParts, type Items, movers, outcomes, personalPlans, refusalReasons, services } from './model.ts'

const exampleId = '0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'
const id = Type.String({ format: 'uuid', examples: [exampleId] })
const dayOn = (example: string) => Type.String({ format: 'date', examples: [example] })
const orNull = (type: 'day' | 'text', example: string) => Type.Union([type === 'day' ? Type.String({ format: 'date' }) : Type.String(), Type.Null()], { examples: [example] })
const text = (example: string, maxLength: number) => Type.String({ minLength: 1, maxLength, examples: [example] })
const hours = (example: number) => Type.Number({ minimum: 0, maximum: 168, examples: [example] })
const municipality = Type.String({ pattern: '^[0-9]{4}$', examples: ['0327'] })
const products = Type.Array(Type.String({ pattern: '^[a-z-]{3,60}$', examples: ['beschermd-thuis'] }), { uniqueItems: true, examples: [['beschermd-thuis']] })

const report = Type.Object({
  id, persoon: id, gemeente: municipality, dienst: orNull('text', 'eigen-huis'), spoed: Type.Boolean({ examples: [false] }), datumMelding: dayOn('2026-10-02'),
  ontvangstBevestigd: Type.Boolean({ examples: [true] }), stand: Type.String({ examples: ['reported'] }), nuTeDoen: orNull('text', 'start'), datumUiterlijk: orNull('day', '2026-11-13'),
})

const reportBody = (facts: { report: { id: string; personId: string; municipality: string; service: string | null; urgent: boolean; receivedAt: Parameters<typeof dayOf>[0]; receiptSentAt: string | null } },
  state: CaseState, due?: { what: string; on: string }): Static<typeof report> => ({
  id: facts.report.id, persoon: facts.report.personId, gemeente: facts.report.municipality, dienst: facts.report.service, spoed: facts.report.urgent,
  datumMelding: dayOf(facts.report.receivedAt), ontvangstBevestigd: facts.report.receiptSentAt !== null, stand: state, nuTeDoen: due?.what ?? null, datumUiterlijk: due?.on ?? null,
})

const listReports = get('/meldingen', {
  may: 'see-access-list', log: 'access-list-read', operation: 'leesMeldingen', summary: 'Open meldingen, de eerste wettelijke datum eerst', tag: 'Meldingen', query: paging, answer: listOf(report),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const items = await openCases(visit.tx, holderOf(visit.actor, visit.scope))
  const rows = items.slice(paged.offset, paged.offset + paged.limit + 1).map(({ facts, state, due }) => reportBody(facts, state, due))
  return ok({ body: listAnswer('/meldingen', paged, rows) })
})

const readReport = get('/meldingen/:melding', {
  may: 'see-case', log: 'case-read', operation: 'leesMelding', summary: 'Eén melding met haar stand', tag: 'Meldingen', answer: report,
}, async (visit) => {
  const open = await openCase(visit, visit.params['melding'] ?? '')
  return open.ok ? ok({ body: reportBody(open.value.facts, open.value.state) }) : open
})

const newReport = Type.Object({
  gemeente: municipality, dienst: Type.Optional(Type.Enum([...services], { examples: ['eigen-huis'] })), vraag: text('Het lukt thuis niet meer alleen.', 4000),
  spoed: Type.Optional(Type.Boolean({ default: false, examples: [false] })), toestemming: Type.Optional(text('Zij zei ja in de spreekkamer.', 500)),
  persoon: Type.Optional(Type.Object({
    voornamen: text('Voorbeeld Johanna', 100), roepnaam: text('Voorbeeld', 50), achternaam: text('Persoon', 100), geboortedatum: dayOn('1976-05-03'),
    veiligKanaal: Type.Enum(['mail', 'sms', 'phone', 'letter', 'owner'], { examples: ['sms'] }), telefoon: Type.Optional(text('06-00000000', 20)),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 200, examples: ['iemand@voorbeeld.example'] })), woonplaats: Type.Optional(municipality),
  }, { additionalProperties: false, examples: [{ voornamen: 'Voorbeeld Johanna', roepnaam: 'Voorbeeld', achternaam: 'Persoon', geboortedatum: '1976-05-03', veiligKanaal: 'owner' }] })),
}, { additionalProperties: false })

const newcomerOf = (person: NonNullable<Static<typeof newReport>['persoon']>) => ({
  firstNames: person.voornamen, callName: person.roepnaam, familyName: person.achternaam, birthDate: parseDay(person.geboortedatum) ?? null, safeChannel: person.veiligKanaal,
  ...(person.telefoon ? { phone: person.telefoon } : {}), ...(person.email ? { email: person.email } : {}), ...(person.woonplaats ? { municipality: person.woonplaats } : {}),
})

const made = Type.Object({ id })
const madeAt = (path: string, newId: string) => ok({ body: { id: newId }, location: `/api/v1${path}/${newId}` })

const createReport = post('/meldingen', {
  may: 'make-report', log: 'report-made', operation: 'maakMelding', summary: 'Meld u zelf, of iemand die daarmee instemt', tag: 'Meldingen', body: newReport, answer: made,
}, async (visit, body) => {
  const own = visit.scope === 'own' ? await openOwn(visit) : undefined
  if (own && !own.ok) return own
  if (!own && !body.persoon) return refuseField('persoon', 'invalid')
  const person = own ? { id: own.value.person.id } : body.persoon && { newcomer: newcomerOf(body.persoon) }
  if (!person) return refuseField('persoon', 'invalid')
  const done = await makeReport(visit, {
    person, municipality: body.gemeente, service: body.dienst ?? null, question: body.vraag, urgent: body.spoed ?? false, ...(body.toestemming ? { consent: body.toestemming } : {}),
  })
  return done.ok ? madeAt('/meldingen', done.value.id) : done
})

const partLetters = Object.fromEntries(enquiryParts.map((part, at) => ['abcdefg'.charAt(at), part])) as Record<string, (typeof enquiryParts)[number]>
const onePart = Type.Object({ onderdeel: Type.Enum(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { examples: ['a'] }), besproken: Type.Boolean({ examples: [true] }), tekst: text('Zij wil thuis blijven wonen.', 4000) })
const enquiryBody = Type.Object({
  onderdelen: Type.Array(onePart, { maxItems: 7, examples: [[{ onderdeel: 'a', besproken: true, tekst: 'Zij wil thuis blijven wonen.' }]] }), ondersteunerAangeboden: Type.Boolean({ examples: [true] }),
  budgetUitgelegd: Type.Boolean({ examples: [true] }), bijdrageVerteld: Type.Boolean({ examples: [true] }), verslag: text('Wij spraken u op 5 oktober.', 8000),
  planKanNogKomen: Type.Optional(Type.Boolean({ description: 'Bevestig dat de inwoner binnen zeven dagen na de melding nog een eigen plan mag inleveren, als u toch afrondt', examples: [true] })),
  persoonlijkPlan: Type.Optional(Type.Enum([...personalPlans], { description: 'Wat de inwoner zei over een eigen plan; nodig om binnen zeven dagen na de melding af te ronden', examples: ['not-used'] })),
}, { additionalProperties: false })

const itemsOf = (parts: readonly Static<typeof onePart>[]): Items => Object.fromEntries(parts.map((one) =>
  [partLetters[one.onderdeel] ?? one.onderdeel, one.besproken ? { discussed: true, words: one.tekst } : { discussed: false, because: one.tekst }]))

const readEnquiry = get('/onderzoeken/:onderzoek', {
  may: 'do-enquiry', log: 'enquiry-read', operation: 'leesOnderzoek', summary: 'Eén onderzoek', tag: 'Onderzoeken',
  answer: Type.Object({ id, melding: id, klaar: Type.Boolean({ examples: [false] }), verslag: orNull('text', 'Wij spraken u op 5 oktober.') }),
}, async (visit) => {
  const open = await openByEnquiry(visit, visit.params['onderzoek'] ?? '')
  if (!open.ok) return open
  const { enquiry, report: reported } = open.value.facts
  return ok({ body: { id: enquiry?.id, melding: reported.id, klaar: Boolean(enquiry?.finishedAt), verslag: enquiry?.account ?? null }, version: enquiry?.version ?? 1 })
})

const closeEnquiry = post('/onderzoeken/:onderzoek/afronding', {
  may: 'do-enquiry', log: 'enquiry-finished', operation: 'rondOnderzoekAf', summary: 'Rond een onderzoek af, met alle onderdelen', tag: 'Onderzoeken', edits: true, status: 200, body: enquiryBody, answer: made,
}, async (visit, body) => {
  const enquiryId = visit.params['onderzoek'] ?? ''
  const done = await finishEnquiry(visit, enquiryId, {
    items: itemsOf(body.onderdelen), advocateOffered: body.ondersteunerAangeboden, budgetExplained: body.budgetUitgelegd, contributionTold: body.bijdrageVerteld, account: body.verslag, personalPlan: body.persoonlijkPlan ?? null,
  }, body.planKanNogKomen ?? false)
  return done.ok ? ok({ body: { id: enquiryId } }) : done
})

const createApplication = post('/aanvragen', {
  may: 'apply', log: 'application-made', operation: 'maakAanvraag', summary: 'Vraag aan na het onderzoek', tag: 'Aanvragen', answer: made,
  body: Type.Object({ melding: id, producten: products, urenMin: hours(4), urenMax: hours(8), toelichting: text('Dit past bij mij.', 2000) }, { additionalProperties: false }),
}, async (visit, body) => {
  const done = await apply(visit, body.melding, { products: body.producten, hoursMin: body.urenMin, hoursMax: body.urenMax, words: body.toelichting })
  return done.ok ? ok({ body: { id: done.value.id } }) : done
})

const decision = Type.Object({
  id, persoon: id, gemeente: municipality, uitkomst: Type.Enum([...outcomes], { examples: ['granted'] }), producten: products, urenMin: hours(4), urenMax: hours(8),
  datumBesluit: dayOn('2026-11-20'), datumBekendmaking: dayOn('2026-11-20'), datumVan: dayOn('2026-11-23'), datumTotEnMet: orNull('day', '2027-11-22'),
  redenen: text('Zij redt het thuis met deze hulp.', 6000), wettelijkeGrond: text('Wmo 2015, artikel 2.3.5', 400), weigeringsgrond: orNull('text', 'own-strength'),
})

const decisionBody = (found: Decision): Static<typeof decision> => ({
  id: found.id, persoon: found.personId, gemeente: found.municipality, uitkomst: found.outcome, producten: [...found.products], urenMin: found.hoursMin, urenMax: found.hoursMax,
  datumBesluit: found.decidedOn, datumBekendmaking: found.announcedOn, datumVan: found.from, datumTotEnMet: found.until && addDays(found.until, -1), redenen: found.reasons,
  wettelijkeGrond: found.legalGround, weigeringsgrond: found.refusalReason,
})

const readDecision = get('/besluiten/:besluit', {
  may: 'see-decision', log: 'decision-read', operation: 'leesBesluit', summary: 'Eén besluit', tag: 'Besluiten', answer: decision,
}, async (visit) => {
  const open = await openDecision(visit, visit.params['besluit'] ?? '')
  return open.ok ? ok({ body: decisionBody(open.value.decision) }) : open
})

const createDecision = post('/aanvragen/:aanvraag/besluit', {
  may: 'decide', log: 'decision-taken', operation: 'maakBesluit', summary: 'Besluit op een aanvraag, binnen uw mandaat', tag: 'Besluiten', edits: true, status: 201, answer: decision,
  body: Type.Object({
    uitkomst: Type.Enum(['granted', 'refused'], { examples: ['granted'] }), producten: products, urenMin: hours(4), urenMax: hours(8), datumVan: dayOn('2026-11-23'),
    datumTotEnMet: Type.Optional(Type.String({ ...lastDayField, examples: ['2027-11-22'] })), redenen: Type.String({ minLength: 10, maxLength: 6000, examples: ['Zij redt het thuis met deze hulp.'] }),
    schuiven: Type.Array(Type.Enum([...movers], { examples: ['resident'] }), { examples: [['resident', 'support-worker']] }),
    weigeringsgrond: Type.Optional(Type.Enum([...refusalReasons], { examples: ['own-strength'] })),
  }, { additionalProperties: false }),
}, async (visit, body) => {
  const last = body.datumTotEnMet ? parseDay(body.datumTotEnMet) : undefined
  const done = await decide(visit, visit.params['aanvraag'] ?? '', {
    outcome: body.uitkomst, products: body.producten, hoursMin: body.urenMin, hoursMax: body.urenMax, movers: body.schuiven, from: parseDay(body.datumVan) ?? visit.tx.today,
    until: last ? addDays(last, 1) : null, reasons: body.redenen, ...(body.uitkomst === 'refused' && body.weigeringsgrond ? { refusalReason: body.weigeringsgrond } : {}),
  })
  return done.ok ? ok({ body: decisionBody(done.value), location: `/api/v1/besluiten/${done.value.id}` }) : done
})

const createObjection = post('/bezwaren', {
  may: 'object', log: 'objection-made', operation: 'maakBezwaar', summary: 'Maak bezwaar tegen een besluit', tag: 'Bezwaren',
  body: Type.Object({ besluit: id, bezwaar: Type.String({ minLength: 10, maxLength: 6000, examples: ['Ik heb meer uren nodig dan dit.'] }) }, { additionalProperties: false }),
  answer: Type.Object({ id, datumOntvangst: dayOn('2026-12-01'), opTijd: Type.Boolean({ examples: [true] }) }),
}, async (visit, body) => {
  const done = await object(visit, body.besluit, body.bezwaar)
  return done.ok ? ok({ body: { id: done.value.id, datumOntvangst: done.value.receivedOn, opTijd: done.value.inTime } }) : done
})

export const accessApi = [listReports, readReport, createReport, readEnquiry, closeEnquiry, createApplication, readDecision, createDecision, createObjection]
