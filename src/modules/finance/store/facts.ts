import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { PayingRegime, Regime, ServiceOfProduct } from '../model.ts'

// Facts of continuum that decide a cost, read as they stand. Whole histories, because a line cuts through years.

/** To which service each product belonged, in which days. */
export const servicesOfProducts = (tx: Tx): Promise<ServiceOfProduct[]> =>
  database(tx).selectFrom('continuum.product').select(['code', 'service', 'from_day as from', 'until_day as until']).execute()

/** Who paid for each service, in which days. */
export async function payingRegimes(tx: Tx): Promise<PayingRegime[]> {
  const rows = await database(tx).selectFrom('continuum.paying_regime').select(['service', 'regime', 'from_day as from', 'until_day as until']).execute()
  return rows.map((row) => ({ ...row, regime: row.regime as Regime }))
}
