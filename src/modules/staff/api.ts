import { type Static, Type } from 'typebox'
import { ok } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { get } from '../../platform/http/route.ts'
import { organisations } from './actions.ts'
import type { Organisation } from './model.ts'
import { organisationKindNames } from './words.nl.ts'

const organisation = Type.Object({
  id: Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] }),
  naam: Type.String({ examples: ['Eemhoeve'] }),
  soort: Type.Enum(Object.values(organisationKindNames), { examples: ['aanbieder'] }),
  gemeente: Type.Union([Type.String(), Type.Null()], { examples: ['0327'] }),
})

const organisationOf = (one: Organisation): Static<typeof organisation> =>
  ({ id: one.id, naam: one.name, soort: organisationKindNames[one.kind], gemeente: one.municipality })

export const staffApi = [
  get('/organisaties', {
    may: 'see-cooperation', log: 'organisations-read', operation: 'leesOrganisaties', summary: 'Aanbieders, gemeenten, balies en partners', tag: 'Organisaties',
    query: paging, answer: listOf(organisation),
  }, async (visit) => {
    const paged = pageOf(visit.query)
    const rows = await organisations(visit.tx, { limit: paged.limit + 1, offset: paged.offset })
    return ok({ body: listAnswer('/organisaties', paged, rows.map(organisationOf)) })
  }),
]
