import { addMonths, type Day } from '../../kernel/day.ts'
import { covers } from '../../kernel/period.ts'
import type { Contract, Price, Standing } from './model.ts'

/** What a day of this product costs on that day; undefined when no price was set, as for living independently. */
export const priceOn = (prices: readonly Price[], product: string, day: Day): Price | undefined =>
  prices.find((price) => price.product === product && covers(price, day))

/** The contract under which this provider delivers this product on that day, if any. */
export const contractOn = (contracts: readonly Contract[], providerId: string, product: string, day: Day): Contract | undefined =>
  contracts.find((contract) => contract.providerId === providerId && contract.product === product && covers(contract, day))

/**
 * How long before its end a contract asks for attention, in months: naming the clients, finding who takes over.
 * Source: voorbeeldwaarde, 2026-01-01; the duty to see to continuity is Wmo 2.6.5.
 */
const ENDING_MONTHS = 6

/** How a contract stands on a day. */
export function standingOf(contract: Pick<Contract, 'from' | 'until'>, day: Day): Standing {
  if (day < contract.from) return 'coming'
  if (contract.until === null) return 'running'
  if (day >= contract.until) return 'ended'
  return contract.until <= addMonths(day, ENDING_MONTHS) ? 'ending' : 'running'
}
