import { Type } from 'typebox'
import { addDays } from '../../kernel/day.ts'
import { ok } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { type ApiRoute, get } from '../../platform/http/route.ts'
import { budgets, yearCosts } from './actions/costs.ts'

const row = Type.Object({
  gemeente: Type.String({ description: 'CBS-code', examples: ['0327'] }),
  jaar: Type.Integer({ examples: [2026] }),
  totEnMetVandaagCenten: Type.Integer({ description: 'Alle dagen die geweest zijn, vandaag erbij', examples: [123456789] }),
  verwachtCenten: Type.Integer({ description: 'Met de dagen tot en met 31 december voor wie nu ondersteuning heeft', examples: [145678901] }),
  begrotingCenten: Type.Union([Type.Integer(), Type.Null()], { examples: [192600000] }),
  begrotingVoorbeeldwaarde: Type.Boolean({ examples: [true] }),
})

const query = Type.Object({ ...paging.properties, jaar: Type.Optional(Type.Integer({ minimum: 2018, maximum: 2199, description: 'Standaard het lopende jaar', examples: [2026] })) })

export const financeApi: readonly ApiRoute[] = [
  get('/kosten', { may: 'see-budget', log: 'costs-seen', operation: 'leesKosten', summary: 'Kosten per gemeente in een jaar, met de begroting', tag: 'Financiën', query, answer: listOf(row) },
    async ({ tx, actor, scope, query: asked }) => {
      const year = Number(asked['jaar']) || Number(tx.today.slice(0, 4))
      const costs = await yearCosts(tx, scope === 'region' ? undefined : actor.municipality ?? '', year, addDays(tx.today, 1))
      const found = await budgets(tx, year)
      const paged = pageOf(asked)
      return ok({ body: listAnswer('/kosten', paged, costs.slice(paged.offset, paged.offset + paged.limit + 1).map((one) => {
        const budget = found.find(({ municipality }) => municipality === one.municipality)
        return {
          gemeente: one.municipality, jaar: year, totEnMetVandaagCenten: one.toDate, verwachtCenten: one.expected,
          begrotingCenten: budget?.cents ?? null, begrotingVoorbeeldwaarde: budget?.exampleValue ?? false,
        }
      })) })
    }),
]
