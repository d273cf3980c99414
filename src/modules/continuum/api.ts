import { type Static, Type } from 'typebox'
import { parseDay } from '../../kernel/day.ts'
import { ok, refuse, refuseField } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { isFromGateway } from '../../platform/gateways.ts'
import { get, patch, post, type Route } from '../../platform/http/route.ts'
import { openFile, openVisited, holderOf } from '../people/index.ts'
import { caseload } from './actions/assignments.ts'
import { episodes, moveSupport, products } from './actions/episodes.ts'
import { actionsOf } from './actions/plan/actions.ts'
import { goals } from './actions/plan/goals.ts'
import { earlyWarningPlan } from './actions/plan/warning.ts'
import { takeSms } from './actions/sms.ts'
import { answerSignal, findSignal, openSignalsFor } from './actions/signals.ts'
import { type CaseloadRow, type Episode, foundHows, type Product, type Signal, type Wish, wishes } from './model.ts'
import { lifeAreaNames, trendSentence } from './words.nl.ts'
import { doerName } from './words.nl/plan.ts'

const id = Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] })
const dayText = (example: string) => Type.String({ format: 'date', examples: [example] })
const orNull = <S extends ReturnType<typeof Type.String>>(schema: S, example: string) => Type.Union([schema, Type.Null()], { examples: [example] })

const wishCodes: Readonly<Record<Wish, string>> = { 'together': 'samen', 'own-wish': 'eigen-wens', 'against-wish': 'tegen-wens' }

const productSchema = Type.Object({
  code: Type.String({ examples: ['beschermd-thuis'] }), naam: Type.String({ examples: ['Beschermd thuis'] }), dienst: Type.String({ examples: ['eigen-huis'] }),
  doel: orNull(Type.String(), 'Opstap naar zelfstandig wonen'), bereikbaarheid: orNull(Type.String(), '24/7 bereikbaar en beschikbaar'),
  wettelijkeGrond: Type.String({ examples: ['wmo-2.3.5-1-a'] }), iwmoCategorie: orNull(Type.String(), '02'), voorbeeldwaarde: Type.Boolean({ examples: [false] }),
})

const productOf = (one: Product): Static<typeof productSchema> => ({
  code: one.code, naam: one.name, dienst: one.service, doel: one.purpose, bereikbaarheid: one.reachability, wettelijkeGrond: one.legalGround, iwmoCategorie: one.iwmoCategory,
  voorbeeldwaarde: one.exampleValue,
})

const readProducts = get('/producten', {
  may: 'anyone', log: 'products-read', operation: 'leesProducten', summary: 'De vormen van hulp in deze regio', tag: 'Producten', query: paging, answer: listOf(productSchema),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const all = await products(visit.tx, visit.tx.today)
  return ok({ body: listAnswer('/producten', paged, all.slice(paged.offset, paged.offset + paged.limit + 1).map(productOf)) })
})

const clientSchema = Type.Object({
  id, naam: Type.String({ examples: ['Mira Harmsen'] }), geboortedatum: orNull(Type.String({ format: 'date' }), '1976-05-03'), woonplaats: orNull(Type.String(), 'Leusden'),
  product: orNull(Type.String(), 'beschermd-thuis'), sinds: orNull(Type.String({ format: 'date' }), '2026-01-12'), openSignaal: orNull(id, '0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'),
})

const clientOf = (row: CaseloadRow): Static<typeof clientSchema> =>
  ({ id: row.personId, naam: row.name, geboortedatum: row.birthDate, woonplaats: row.town, product: row.product, sinds: row.since, openSignaal: row.signal?.id ?? null })

const readClients = get('/clienten', {
  may: 'see-caseload', log: 'caseload-seen', operation: 'leesClienten', summary: 'De mensen die u begeleidt; wie het langst op antwoord wacht bovenaan', tag: 'Clienten', query: paging, answer: listOf(clientSchema),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const holder = holderOf(visit.actor, visit.scope)
  const { rows } = holder ? await caseload(visit.tx, holder, { limit: paged.limit + 1, offset: paged.offset }) : { rows: [] }
  return ok({ body: listAnswer('/clienten', paged, rows.map(clientOf)) })
})

const episodeSchema = Type.Object({
  id, product: Type.String({ examples: ['vinger-aan-de-pols'] }), aanbieder: orNull(id, '0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'), urenPerWeek: Type.Number({ examples: [2] }),
  vanaf: dayText('2026-11-01'), tot: orNull(Type.String({ format: 'date' }), '2027-01-01'), wens: Type.Enum(Object.values(wishCodes), { examples: ['samen'] }), reden: Type.String({ examples: ['Het gaat beter'] }),
})

const episodeOf = (one: Episode): Static<typeof episodeSchema> => ({
  id: one.id, product: one.product, aanbieder: one.providerId, urenPerWeek: one.hoursPerWeek, vanaf: one.from, tot: one.until, wens: wishCodes[one.wish], reden: one.reason,
})

const readEpisodes = get('/clienten/:persoon/trajecten', {
  may: 'open-file', log: 'episodes-read', operation: 'leesTrajecten', summary: 'De trajecten van één persoon, de eerste bovenaan; de ETag telt ze', tag: 'Trajecten', query: paging, answer: listOf(episodeSchema),
}, async (visit) => {
  const file = await openVisited(visit)
  if (!file.ok) return file
  const paged = pageOf(visit.query)
  const chain = await episodes(visit.tx, file.value.person.id)
  const rows = chain.slice(paged.offset, paged.offset + paged.limit + 1).map(episodeOf)
  return ok({ body: listAnswer(`/clienten/${file.value.person.id}/trajecten`, paged, rows), version: chain.length })
})

const moveBody = Type.Object({
  product: Type.String({ maxLength: 60, examples: ['vinger-aan-de-pols'] }), urenPerWeek: Type.Number({ minimum: 0, maximum: 168, examples: [2] }), vanaf: dayText('2026-12-01'),
  wens: Type.Enum(Object.values(wishCodes), { examples: ['samen'] }), reden: Type.String({ minLength: 5, maxLength: 1000, examples: ['Het gaat beter'] }),
}, { additionalProperties: false })

const wishOf = (code: string): Wish => wishes.find((wish) => wishCodes[wish] === code) ?? 'together'

const startEpisodeByMove = post('/clienten/:persoon/trajecten', {
  may: 'move-support', log: 'support-moved', operation: 'veranderHulp', tag: 'Trajecten', body: moveBody, answer: episodeSchema,
  summary: 'Meer, minder of andere hulp vanaf een dag: het lopende traject stopt, het volgende begint. Met If-Match alleen als er intussen niets veranderde',
}, async (visit, body) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const from = parseDay(body.vanaf)
  if (!from) return refuseField('vanaf', 'invalid')
  const moved = await moveSupport(visit.tx, file.value, {
    product: body.product, hours: body.urenPerWeek, day: from, wish: wishOf(body.wens), by: visit.actor.role, reason: body.reden, chainLength: visit.version,
  })
  return moved.ok ? ok({ body: episodeOf(moved.value), location: `/api/v1/clienten/${file.value.person.id}/trajecten` }) : moved
})

const planSchema = Type.Object({
  doelen: Type.Array(Type.Object({
    id, leefgebied: Type.String({ examples: ['Wonen'] }), doel: Type.String({ examples: ['Mijn huis op orde houden'] }), vanaf: dayText('2026-01-05'),
    gehaaldOp: orNull(Type.String({ format: 'date' }), '2026-06-01'), gestoptOp: orNull(Type.String({ format: 'date' }), '2026-06-01'),
    acties: Type.Array(Type.Object({
      wie: Type.String({ examples: ['De begeleider'] }), wat: Type.String({ examples: ['Meegaan naar het gemeentehuis'] }), voor: dayText('2026-12-01'), gedaanOp: orNull(Type.String({ format: 'date' }), '2026-11-28'),
    }), { examples: [[]] }),
  }), { examples: [[]] }),
  watHelpt: Type.Union([Type.Object({
    versie: Type.Integer({ examples: [1] }), tekenen: Type.String({ examples: ['Ik slaap slecht'] }), helpt: Type.String({ examples: ['Even bellen'] }),
    wieBellen: Type.String({ examples: ['Mijn zus'] }), goedgekeurd: Type.Boolean({ examples: [true] }),
    helptNiet: Type.String({ examples: ['Veel vragen tegelijk'] }), voorBezoeker: Type.String({ examples: ['De bel doet het niet'] }),
  }), Type.Null()], { examples: [null] }),
})

const readPlan = get('/clienten/:persoon/herstelplan', {
  may: 'open-file', log: 'recovery-plan-read', operation: 'leesHerstelplan', summary: 'De doelen van één persoon en wat helpt als het misgaat', tag: 'Herstelplannen', answer: planSchema,
}, async (visit) => {
  const file = await openVisited(visit, ['file'])
  if (!file.ok) return file
  const personId = file.value.person.id
  const plan = await earlyWarningPlan(visit.tx, personId)
  const [wanted, actions] = [await goals(visit.tx, personId), await actionsOf(visit.tx, personId)]
  return ok({ body: {
    doelen: wanted.map((goal) => ({
      id: goal.id, leefgebied: lifeAreaNames[goal.lifeArea], doel: goal.words, vanaf: goal.from, gehaaldOp: goal.reachedOn, gestoptOp: goal.stoppedOn,
      acties: actions.filter((one) => one.goalId === goal.id && one.stoppedOn === null).map((one) => ({ wie: doerName(one.doer, false), wat: one.words, voor: one.due, gedaanOp: one.doneOn })),
    })),
    watHelpt: plan ? { versie: plan.version, tekenen: plan.signs, helpt: plan.helps, wieBellen: plan.whomToCall, goedgekeurd: plan.acceptedAt !== null, helptNiet: plan.avoid, voorBezoeker: plan.forVisitor } : null,
  } satisfies Static<typeof planSchema> })
})

const signalSchema = Type.Object({
  id, client: id, soort: Type.String({ examples: ['trend'] }), waarom: Type.String({ examples: ['Vier weken lager dan gewend: 7, 6, 5, 4. Gewend is 8.'] }),
  sinds: Type.String({ format: 'date-time', examples: ['2026-11-20T09:00:00.000Z'] }), versie: Type.Integer({ examples: [1] }), antwoord: orNull(Type.String(), 'Gebeld, morgen een afspraak'),
})

const signalFrom = (one: Pick<Signal, 'id' | 'personId' | 'kind' | 'because' | 'raisedAt' | 'version'>, answer: string | null): Static<typeof signalSchema> =>
  ({ id: one.id, client: one.personId, soort: one.kind, waarom: trendSentence(one.because), sinds: one.raisedAt, versie: one.version, antwoord: answer })

const readSignals = get('/signalen', {
  may: 'answer-signal', log: 'signals-read', operation: 'leesSignalen', summary: 'Signalen die op uw antwoord wachten, het langst wachtende bovenaan', tag: 'Signalen', query: paging, answer: listOf(signalSchema),
}, async (visit) => {
  const paged = pageOf(visit.query)
  const open = await openSignalsFor(visit.tx, visit.actor.accountId)
  return ok({ body: listAnswer('/signalen', paged, open.slice(paged.offset, paged.offset + paged.limit + 1).map((one) => signalFrom(one, null))) })
})

const answerOne = patch('/signalen/:signaal', {
  may: 'answer-signal', log: 'signal-answered', operation: 'beantwoordSignaal', summary: 'Beantwoord een signaal', tag: 'Signalen', answer: signalSchema,
  body: Type.Object({ antwoord: Type.String({ minLength: 5, maxLength: 2000, examples: ['Gebeld, morgen een afspraak'] }), gevonden: Type.Optional(Type.Enum([...foundHows], { examples: ['spoken'] })) }, { additionalProperties: false }),
}, async (visit, { antwoord, gevonden }) => {
  const found = await findSignal(visit.tx, visit.params['signaal'] ?? '')
  if (!found) return refuse('not-found')
  const file = await openFile(visit.tx, found.personId, holderOf(visit.actor, visit.scope), ['file'])
  if (!file.ok) return file
  const answered = await answerSignal(visit.tx, file.value, found.id, visit.version, { answer: antwoord, how: gevonden })
  return answered.ok ? ok({ body: signalFrom(answered.value, antwoord), version: answered.value.version }) : answered
})

const smsIn = post('/sms/inkomend', {
  may: 'anyone', log: 'sms-received', operation: 'ontvangSms', tag: 'Check-ins', summary: 'Een sms die een inwoner stuurde, gebracht door de gateway van deze installatie; het antwoord is altijd hetzelfde',
  body: Type.Object({
    geheim: Type.String({ maxLength: 200, examples: ['het-geheim-uit-de-instelling-SMS_INCOMING_SECRET'] }), van: Type.String({ maxLength: 20, examples: ['+31612345678'] }), tekst: Type.String({ maxLength: 500, examples: ['7 6 ja nee'] }),
  }, { additionalProperties: false }),
  answer: Type.Object({ ontvangen: Type.Boolean({ examples: [true] }) }),
}, async (visit, { geheim, van, tekst }) => {
  if (!isFromGateway(geheim)) return refuse('not-found')
  await takeSms(visit.tx, van, tekst)
  return ok({ body: { ontvangen: true } })
})

export const continuumApi: readonly Route[] = [readProducts, readClients, readEpisodes, startEpisodeByMove, readPlan, readSignals, answerOne, smsIn]
