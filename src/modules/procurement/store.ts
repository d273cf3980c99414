import { cents } from '../../kernel/money.ts'
import { database } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Contract, Price } from './model.ts'

/** All prices of the region, by product and day. */
export async function prices(tx: Tx): Promise<Price[]> {
  const rows = await database(tx).selectFrom('procurement.price')
    .select(['product', 'cents_per_day', 'from_day', 'until_day', 'source', 'example_value']).orderBy('product').orderBy('from_day').execute()
  return rows.map((row) => ({
    product: row.product, centsPerDay: cents(row.cents_per_day), from: row.from_day, until: row.until_day, source: row.source, exampleValue: row.example_value,
  }))
}

/** Contracts by provider and product; of one provider when it is named. */
export async function contracts(tx: Tx, providerId?: string): Promise<Contract[]> {
  let query = database(tx).selectFrom('procurement.contract as c').innerJoin('staff.organisation as o', 'o.id', 'c.provider_id')
    .select(['c.id', 'c.provider_id', 'o.name', 'c.product', 'c.from_day', 'c.until_day', 'c.answer_seconds', 'c.arrive_minutes', 'c.example_value'])
  if (providerId !== undefined) query = query.where('c.provider_id', '=', providerId)
  const rows = await query.orderBy('o.name').orderBy('c.product').orderBy('c.from_day').execute()
  return rows.map((row) => ({
    id: row.id, providerId: row.provider_id, providerName: row.name, product: row.product, from: row.from_day, until: row.until_day,
    answerSeconds: row.answer_seconds, arriveMinutes: row.arrive_minutes, exampleValue: row.example_value,
  }))
}

/** The name of each product as people read it; names are read beside our own rows, the products belong to continuum. */
export async function productNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await database(tx).selectFrom('continuum.product').select(['code', 'name']).where('from_day', '<=', tx.today)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', tx.today)])).orderBy('sort').execute()
  return new Map(rows.map((row) => [row.code, row.name]))
}
