import { Type } from 'typebox'
import { ok } from '../../kernel/result.ts'
import { listAnswer, listOf, pageOf, paging } from '../../platform/http/openapi.ts'
import { type ApiRoute, get } from '../../platform/http/route.ts'
import { contractsFor, prices } from './actions.ts'

const from = Type.String({ format: 'date', description: 'Eerste dag', examples: ['2026-01-01'] })
const until = Type.Union([Type.String({ format: 'date' }), Type.Null()], { description: 'Eerste dag waarop dit niet meer geldt', examples: ['2027-01-01'] })
const example = Type.Boolean({ description: 'Verzonnen: vervang voor echt gebruik', examples: [true] })
const product = Type.String({ examples: ['beschermd-thuis'] })

const contract = Type.Object({
  id: Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] }),
  aanbieder: Type.String({ examples: ['Eemhoeve'] }),
  product, vanaf: from, tot: until,
  opnemenBinnenSeconden: Type.Union([Type.Integer(), Type.Null()], { examples: [60] }),
  aankomstBinnenMinuten: Type.Union([Type.Integer(), Type.Null()], { examples: [45] }),
  voorbeeldwaarde: example,
})

const price = Type.Object({
  product, vanaf: from, tot: until, centenPerDag: Type.Integer({ examples: [8150] }), bron: Type.String({ examples: ['voorbeeldwaarde'] }), voorbeeldwaarde: example,
})

export const procurementApi: readonly ApiRoute[] = [
  get('/contracten', { may: 'see-contracts', log: 'contracts-seen', operation: 'leesContracten', summary: 'Contracten met aanbieders', tag: 'Inkoop', query: paging, answer: listOf(contract) },
    async ({ tx, actor, scope, query }) => {
      const paged = pageOf(query)
      const rows = (await contractsFor(tx, actor, scope)).slice(paged.offset, paged.offset + paged.limit + 1)
      return ok({ body: listAnswer('/contracten', paged, rows.map((row) => ({
        id: row.id, aanbieder: row.providerName, product: row.product, vanaf: row.from, tot: row.until,
        opnemenBinnenSeconden: row.answerSeconds, aankomstBinnenMinuten: row.arriveMinutes, voorbeeldwaarde: row.exampleValue,
      }))) })
    }),
  get('/tarieven', { may: 'see-contracts', log: 'prices-seen', operation: 'leesTarieven', summary: 'Wat een dag van elk product kost', tag: 'Inkoop', query: paging, answer: listOf(price) },
    async ({ tx, query }) => {
      const paged = pageOf(query)
      const rows = (await prices(tx)).slice(paged.offset, paged.offset + paged.limit + 1)
      return ok({ body: listAnswer('/tarieven', paged, rows.map((row) => ({
        product: row.product, vanaf: row.from, tot: row.until, centenPerDag: row.centsPerDay, bron: row.source, voorbeeldwaarde: row.exampleValue,
      }))) })
    }),
]
