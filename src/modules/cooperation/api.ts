import { type Static, Type } from 'typebox'
import { ok, refuse } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { get, type Visit } from '../../platform/http/route.ts'
import { documents, memberships, municipalities, municipality as oneMunicipality, standings } from './actions.ts'
import { type AgreementWithStanding, type Document, type Membership, type Municipality, services, type Standing } from './model.ts'

const dayOrNull = (example: string) => Type.Union([Type.String({ format: 'date' }), Type.Null()], { examples: [example] })
const textOrNull = (example: string) => Type.Union([Type.String(), Type.Null()], { examples: [example] })
const day = (example: string) => Type.String({ format: 'date', examples: [example] })

const takingPart = Type.Object({
  dienst: Type.Enum([...services], { examples: ['beschermd-wonen'] }),
  vanaf: day('2018-01-01'),
  tot: Type.Union([Type.String({ format: 'date' }), Type.Null()], { description: 'De eerste dag waarop de gemeente niet meer meedoet', examples: ['2022-01-01'] }),
  daarnaRegio: textOrNull('Ede'),
  bron: Type.String({ examples: ['Pagina van de regio'] }),
})

const municipality = Type.Object({
  code: Type.String({ description: 'CBS-code, vier cijfers', examples: ['0345'] }),
  naam: Type.String({ examples: ['Veenendaal'] }),
  provincie: Type.String({ examples: ['Utrecht'] }),
  inwoners: Type.Integer({ examples: [67_000] }),
  centrumgemeente: Type.Boolean({ examples: [false] }),
  bron: Type.String({ examples: ['CBS, Wijken en Buurten 2022'] }),
  deelname: Type.Array(takingPart),
})

const standingWords = { kept: 'nagekomen', 'kept-late': 'te-laat-nagekomen', open: 'loopt', late: 'te-laat' } as const satisfies Record<Standing, string>

const agreement = Type.Object({
  id: Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] }),
  titel: Type.String({ examples: ['Niemand wacht langer dan 13 weken'] }),
  eigenaar: Type.String({ examples: ['Gemeente Leusden'] }),
  maat: Type.String({ examples: ['Hoogstens 13 weken tussen besluit en plek'] }),
  klaarOp: day('2026-12-31'),
  nagekomenOp: dayOrNull('2026-12-01'),
  bewijs: textOrNull('Jaarverslag 2026'),
  stand: Type.Enum(['nagekomen', 'te-laat-nagekomen', 'loopt', 'te-laat'], { examples: ['loopt'] }),
  voorbeeldwaarde: Type.Boolean({ examples: [true] }),
})

const document = Type.Object({
  slug: Type.String({ examples: ['regiovisie-2021'] }),
  titel: Type.String({ examples: ['Regiovisie Samen in de wijk 2021–2026'] }),
  jaar: Type.Integer({ examples: [2021] }),
  samenvatting: Type.String({ examples: ['Waar de gemeenten naartoe willen.'] }),
})

const municipalityOf = (one: Municipality, all: readonly Membership[]): Static<typeof municipality> => ({
  code: one.code, naam: one.name, provincie: one.province, inwoners: one.population, centrumgemeente: one.centre, bron: one.source,
  deelname: all.filter((membership) => membership.municipality === one.code)
    .map(({ service, from, until, successorRegion, source }) => ({ dienst: service, vanaf: from, tot: until, daarnaRegio: successorRegion, bron: source })),
})

const agreementOf = (one: AgreementWithStanding): Static<typeof agreement> => ({
  id: one.id, titel: one.title, eigenaar: one.owner, maat: one.measure, klaarOp: one.dueOn, nagekomenOp: one.keptOn, bewijs: one.evidence,
  stand: standingWords[one.standing], voorbeeldwaarde: one.exampleValue,
})

const documentOf = (one: Document): Static<typeof document> => ({ slug: one.slug, titel: one.title, jaar: one.year, samenvatting: one.summary })

/** A region has a handful of these: they are read whole, and a page is cut from them. */
function cut<T>(path: string, visit: Visit, whole: readonly T[]) {
  const paged = pageOf(visit.query)
  return ok({ body: listAnswer(path, paged, whole.slice(paged.offset, paged.offset + paged.limit + 1)) })
}

const common = { may: 'see-cooperation', tag: 'Samenwerking' }

export const cooperationApi = [
  get('/gemeenten', { ...common, log: 'municipalities-read', operation: 'leesGemeenten', summary: 'De gemeenten van de regio, met hun deelname per dienst', query: paging, answer: listOf(municipality) }, async (visit) => {
    const all = await memberships(visit.tx)
    return cut('/gemeenten', visit, (await municipalities(visit.tx)).map((one) => municipalityOf(one, all)))
  }),
  get('/gemeenten/:gemeente', {
    ...common, log: 'municipalities-read', operation: 'leesGemeente', summary: 'Eén gemeente, met haar deelname per dienst', params: { gemeente: /^\d{4}$/ }, answer: municipality,
  }, async (visit) => {
    const found = await oneMunicipality(visit.tx, visit.params['gemeente'] ?? '')
    return found ? ok({ body: municipalityOf(found, await memberships(visit.tx)) }) : refuse('not-found')
  }),
  get('/afspraken', { ...common, log: 'agreements-seen', operation: 'leesAfspraken', summary: 'Niet-vrijblijvende afspraken met eigenaar, maat en datum', query: paging, answer: listOf(agreement) },
    async (visit) => cut('/afspraken', visit, (await standings(visit.tx)).map(agreementOf))),
  get('/documenten', { ...common, log: 'documents-read', operation: 'leesDocumenten', summary: 'De stukken waarop de samenwerking rust', query: paging, answer: listOf(document) },
    async (visit) => cut('/documenten', visit, (await documents(visit.tx)).map(documentOf))),
]
