import { type TSchema, Type } from 'typebox'
import { apiVersion } from './api.ts'
import type { ApiRoute, Route } from './route.ts'

type Json = Record<string, unknown>

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail'],
  properties: {
    type: { type: 'string', description: 'Soort fout', examples: ['urn:sluitend:fout:not-found'] },
    status: { type: 'integer', examples: [404] },
    title: { type: 'string', examples: ['Niet gevonden'] },
    detail: { type: 'string', examples: ['Deze pagina is er niet, of u mag deze niet zien.'] },
    instance: { type: 'string', examples: ['urn:sluitend:verzoek:0192f0c1-7d3c-4f5e-9a51-2f6f1f0e7a10'] },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['detail'], properties: {
        field: { type: 'string', examples: ['geboortedatum'] }, detail: { type: 'string', examples: ['Vul “geboortedatum” nog in.'] } } },
    },
  },
}

const versionHeader: Json = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } }

const problemAnswer = (description: string): Json => ({
  description, headers: versionHeader, content: { 'application/problem+json': { schema: problemSchema } },
})

const problems: Readonly<Record<number, string>> = {
  400: 'Het verzoek is niet goed ingevuld', 401: 'Niet ingelogd', 403: 'Hoort niet bij uw rol', 404: 'Niet gevonden, of niet van u',
  409: 'Kan nu niet, of iemand was eerder', 412: 'Intussen gewijzigd', 422: 'Sleutel al gebruikt', 428: 'If-Match ontbreekt', 429: 'Te vaak achter elkaar', 503: 'Even niet bereikbaar',
}

function errorsOf(route: ApiRoute): Json {
  const codes = [400, 401, 403, 404, 429, 503]
  if (route.method !== 'GET' && !route.asks) codes.push(409, 422)
  if (route.edits) codes.push(412, 428)
  return Object.fromEntries(codes.toSorted((a, b) => a - b).map((code) => [String(code), problemAnswer(problems[code] ?? '')]))
}

const pathParameter = (name: string, route: ApiRoute): Json => ({
  name, in: 'path', required: true,
  schema: route.params?.[name] ? { type: 'string', examples: ['0327'] } : { type: 'string', format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] },
})

const header = (name: string, description: string, example: string): Json => ({ name, in: 'header', required: true, description, schema: { type: 'string', examples: [example] } })

function parametersOf(route: ApiRoute): Json[] {
  const path = [...route.path.matchAll(/:(\w+)/g)].map((match) => pathParameter(match[1] ?? '', route))
  const query = Object.entries(route.query?.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
  const once = route.method === 'POST' && !route.asks && !route.edits ? [header('Idempotency-Key', 'Twee keer dezelfde sleutel heeft één gevolg', 'b1d9c2e4-1')] : []
  const edits = route.edits ? [header('If-Match', 'De ETag van de versie die u gelezen hebt', '"v3"')] : []
  return [...path, ...query, ...once, ...edits]
}

const plain = (schema: TSchema): Json => JSON.parse(JSON.stringify(schema)) as Json

function operationOf(route: ApiRoute): Json {
  return {
    operationId: route.operation, summary: route.summary, tags: [route.tag],
    description: `Recht: ${route.may}. Logboek: ${route.log}.`,
    ...(route.may === 'anyone' ? { security: [] } : {}),
    parameters: parametersOf(route),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: plain(route.body) } } } } : {}),
    responses: {
      [String(route.status)]: {
        description: 'Gelukt', headers: { ...versionHeader, ...(route.edits ? { ETag: { schema: { type: 'string' }, description: 'De nieuwe versie' } } : {}) },
        content: { 'application/json': { schema: plain(route.answer) } },
      },
      ...errorsOf(route),
    },
  }
}

/** The OpenAPI 3.1 description of every API route in the table. Source of the form: NL API Design Rules. */
export function describeApi(routes: readonly Route[], server: string): Json {
  const paths: Record<string, Json> = {}
  const apiRoutes = routes.filter((route) => route.kind === 'api')
  for (const route of apiRoutes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sluitend', version: apiVersion, description: 'Opvang en beschermd wonen in een regio van gemeenten: toegang, trajecten, plekken, 24/7-lijn en geld.',
      contact: { name: 'Sluitend', url: 'https://sluitend.example', email: 'api@sluitend.example' }, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${server}/api/v1` }],
    security: [{ bearer: [] }],
    tags: [...new Set(apiRoutes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      headers: { ApiVersion: { description: 'Het volledige versienummer van deze API', schema: { type: 'string', examples: [apiVersion] } } },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  }
}

/** The shape of a list answer, with links to the pages around it. */
export const listOf = <S extends TSchema>(item: S) => Type.Object({
  items: Type.Array(item),
  _links: Type.Object({
    self: Type.Object({ href: Type.String({ examples: ['/api/v1/gemeenten?pagina=1'] }) }),
    next: Type.Optional(Type.Object({ href: Type.String({ examples: ['/api/v1/gemeenten?pagina=3'] }) })),
    prev: Type.Optional(Type.Object({ href: Type.String({ examples: ['/api/v1/gemeenten?pagina=1'] }) })),
  }),
})

/** The paging parameters that every list takes. */
export const paging = Type.Object({
  pagina: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1, examples: [1] })),
  paginaGrootte: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, examples: [50] })),
})

export type Paged = { offset: number; limit: number; page: number }

/** Which rows a list request asks for. */
export function pageOf(query: Readonly<Record<string, string>>): Paged {
  const page = Math.max(1, Number(query['pagina']) || 1)
  const limit = Math.min(200, Math.max(1, Number(query['paginaGrootte']) || 50))
  return { page, limit, offset: (page - 1) * limit }
}

/** A list answer; ask the store for one row more than `limit`, so that it shows whether there is a next page. */
export function listAnswer<T>(path: string, paged: Paged, rows: readonly T[]) {
  const link = (page: number) => ({ href: `/api/v1${path}?pagina=${page}&paginaGrootte=${paged.limit}` })
  return {
    items: rows.slice(0, paged.limit),
    _links: {
      self: link(paged.page),
      ...(rows.length > paged.limit ? { next: link(paged.page + 1) } : {}),
      ...(paged.page > 1 ? { prev: link(paged.page - 1) } : {}),
    },
  }
}
