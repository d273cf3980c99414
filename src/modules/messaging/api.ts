import { Type } from 'typebox'
import { ok } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { type ApiRoute, get } from '../../platform/http/route.ts'
import { messagesFor } from './actions.ts'

const day = Type.String({ format: 'date', examples: ['2026-11-01'] })

const message = Type.Object({
  kenmerk: Type.String({ examples: ['305F1F0E7A10'] }),
  soort: Type.Union([Type.Literal('305'), Type.Literal('307')], { description: '305 start, 307 stop', examples: ['305'] }),
  aanbieder: Type.Optional(Type.String({ description: 'Niet voor de gemeente: van wie de hulp komt verraadt vaak welke hulp', examples: ['Eemhoeve'] })),
  gemeente: Type.String({ description: 'CBS-code', examples: ['0327'] }),
  dag: day, uiterlijk: day,
  opTijd: Type.Boolean({ examples: [true] }),
  iwmo: Type.Optional(Type.Unknown({ description: 'Het bericht in de woorden van iWmo 3.2, zonder de cliënt; alleen voor de aanbieder', examples: [{ Header: { BerichtCode: '418' } }] })),
})

export const messagingApi: readonly ApiRoute[] = [
  get('/berichten', { may: 'see-messages', log: 'messages-seen', operation: 'leesBerichten', summary: 'Start- en stopberichten', tag: 'Berichtenverkeer', query: paging, answer: listOf(message) },
    async ({ tx, actor, scope, query }) => {
      const paged = pageOf(query)
      const rows = await messagesFor(tx, actor, scope, paged)
      return ok({ body: listAnswer('/berichten', paged, rows.map((row) => ({
        kenmerk: row.reference, soort: row.kind, ...(scope === 'municipality' ? {} : { aanbieder: row.providerName }), gemeente: row.municipality, dag: row.happenedOn, uiterlijk: row.dueOn, opTijd: row.timing !== 'late',
        ...(scope === 'organisation' ? { iwmo: row.iwmo } : {}),
      }))) })
    }),
]
