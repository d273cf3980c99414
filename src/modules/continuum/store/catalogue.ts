import type { Day } from '../../../kernel/day.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Product, ProductMove, Regime } from '../model.ts'

const productQuery = (tx: Tx) => database(tx).selectFrom('continuum.product').select([
  'code', 'name', 'setting', 'service', 'intensity', 'purpose', 'reachability', 'legal_ground as legalGround', 'may_rest as mayRest', 'iwmo_category as iwmoCategory',
  'review_weeks as reviewWeeks', 'review_example as reviewExample', 'sort', 'source', 'example_value as exampleValue', 'from_day as from', 'until_day as until',
]).orderBy('sort')

/** The products of this region as they are described on a day, most support first. */
export const products = (tx: Tx, day: Day): Promise<Product[]> =>
  productQuery(tx).where('from_day', '<=', day).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', day)])).execute() as Promise<Product[]>

/** Which steps this region makes possible on a day. */
export const moves = (tx: Tx, day: Day): Promise<ProductMove[]> =>
  database(tx).selectFrom('continuum.product_move').select(['from_code as from', 'to_code as to', 'direction', 'source'])
    .where('from_day', '<=', day).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', day)]))
    .orderBy('from_code').orderBy('to_code').execute() as Promise<ProductMove[]>

/** Who pays for a service on a day; undefined when nobody agreed on it. */
export async function payingRegimeOn(tx: Tx, service: string, day: Day): Promise<Regime | undefined> {
  const row = await database(tx).selectFrom('continuum.paying_regime').select('regime').where('service', '=', service)
    .where('from_day', '<=', day).where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', day)])).executeTakeFirst()
  return row?.regime as Regime | undefined
}
