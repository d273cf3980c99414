import type { Period } from '../../../kernel/period.ts'
import { database, sql } from '../../../platform/database/index.ts'
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

/** Days of this person of which no municipality has an amount. */
export const unpaidPeriods = (tx: Tx, personId: string): Promise<Period[]> =>
  database(tx).selectFrom('finance.unpaid_period').select(['from_day as from', 'until_day as until']).where('person_id', '=', personId).orderBy('from_day').execute()

export async function startUnpaid(tx: Tx, personId: string): Promise<void> {
  await database(tx).insertInto('finance.unpaid_period').values({ person_id: personId, from_day: tx.today }).execute()
}

/** From today on there are amounts again; who came and went on one day had no day without. */
export async function endUnpaid(tx: Tx, personId: string): Promise<void> {
  await sql`delete from finance.unpaid_period where person_id = ${personId} and until_day is null and from_day >= ${tx.today}`.execute(database(tx))
  await sql`update finance.unpaid_period set until_day = ${tx.today} where person_id = ${personId} and until_day is null`.execute(database(tx))
}
