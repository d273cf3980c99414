import { Type } from 'typebox'
import { ok } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { type ApiRoute, get } from '../../platform/http/route.ts'
import { overviewFor } from './actions/reads.ts'
import { meanings } from './words.nl.ts'

const count = Type.Union([Type.Number(), Type.Null()], { description: 'Leeg als er niets te tellen is, of als het aantal te klein is om te tonen', examples: [96] })

const indicator = Type.Object({
  code: Type.String({ examples: ['wachtenden'] }),
  naam: Type.String({ examples: ['Mensen die wachten'] }),
  eenheid: Type.String({ examples: ['mensen'] }),
  bereik: Type.String({ description: 'gemeente of regio', examples: ['gemeente'] }),
  waarde: count, van: count,
  verborgen: Type.Boolean({ description: 'Waar: het aantal is kleiner dan tien', examples: [false] }),
  telwijze: Type.Array(Type.String({ examples: ['Elke regel op de wachtlijst die nog loopt.'] }), { examples: [['Elke regel op de wachtlijst die nog loopt.']] }),
  bron: Type.String({ examples: ['wachtlijst'] }),
})

const units = { people: 'mensen', reports: 'meldingen', days: 'dagen', places: 'plekken', times: 'keren', percent: 'procent', cents: 'centen' } as const

export const monitoringApi: readonly ApiRoute[] = [
  get('/indicatoren', { may: 'see-figures', log: 'figures-seen', operation: 'leesIndicatoren', summary: 'Cijfers van de eigen gemeente of de regio, met telwijze', tag: 'Monitoring', query: paging, answer: listOf(indicator) },
    async ({ tx, actor, query }) => {
      const paged = pageOf(query)
      const { figures } = await overviewFor(tx, actor)
      return ok({ body: listAnswer('/indicatoren', paged, figures.slice(paged.offset, paged.offset + paged.limit + 1).map((one) => ({
        code: one.indicator.code, naam: meanings[one.indicator.code].name, eenheid: units[one.indicator.unit], bereik: one.indicator.reach === 'region' ? 'regio' : 'gemeente',
        waarde: one.value === 'hidden' ? null : one.value, van: one.of === 'hidden' ? null : one.of, verborgen: one.value === 'hidden',
        telwijze: [...meanings[one.indicator.code].how], bron: one.indicator.source,
      }))) })
    }),
]
