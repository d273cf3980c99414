import { covers } from '../../kernel/period.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { Contract, Price, Standing } from './model.ts'
import { standingOf } from './rules.ts'
import { contracts, prices, productNames } from './store.ts'

export { prices } from './store.ts'

/** The contracts this actor may see: a provider its own, the region all. Nothing for a provider without an organisation. */
export const contractsFor = async (tx: Tx, actor: Actor, scope: string): Promise<Contract[]> => {
  if (scope !== 'organisation') return contracts(tx)
  return actor.organisationId ? contracts(tx, actor.organisationId) : []
}

export type ContractRow = Contract & { productName: string; standing: Standing }
export type PriceRow = Price & { productName: string; now: boolean }

/** What the page of contracts shows: each contract with how it stands, and each price with whether it holds today. */
export async function contractOverview(tx: Tx, actor: Actor, scope: string): Promise<{ contracts: ContractRow[]; prices: PriceRow[] }> {
  const names = await productNames(tx)
  const nameOf = (product: string): string => names.get(product) ?? product
  const mine = await contractsFor(tx, actor, scope)
  const delivered = new Set(mine.map(({ product }) => product))
  const all = await prices(tx)
  const order = [...names.keys()]
  const shown = (scope === 'organisation' ? all.filter(({ product }) => delivered.has(product)) : all)
    .toSorted((a, b) => order.indexOf(a.product) - order.indexOf(b.product) || (a.from < b.from ? -1 : 1))
  return {
    contracts: mine.map((contract) => ({ ...contract, productName: nameOf(contract.product), standing: standingOf(contract, tx.today) })),
    prices: shown.map((price) => ({ ...price, productName: nameOf(price.product), now: covers(price, tx.today) })),
  }
}
