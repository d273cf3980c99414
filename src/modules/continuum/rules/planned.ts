import { addDays, type Day, isAfter } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Entitlement, Episode, Product } from '../model.ts'
import { inForce } from './entitlement.ts'

/** `dropped`: the step that has not begun; `goesOn`: the support before it, which then has no end again. */
export type Planned<E> = { goesOn: E; dropped: E }

/** The step of a chain that has not begun yet. Refuses with `no-planned-move`: what has begun is a fact and only moves on. */
export function plannedStep<E extends Period>(chain: readonly E[], today: Day): Result<Planned<E>, 'no-planned-move'> {
  const [goesOn, dropped] = chain.toSorted((a, b) => a.from.localeCompare(b.from)).slice(-2)
  return goesOn && dropped && isAfter(dropped.from, today) ? ok({ goesOn, dropped }) : refuse('no-planned-move')
}

/** The chain as it is once the planned step is out of it. */
export const without = <E extends Period>(chain: readonly E[], { goesOn, dropped }: Planned<E>): E[] =>
  chain.filter((one) => one !== dropped).map((one) => (one === goesOn ? { ...goesOn, until: null } : one))

type GoingOn = Pick<Episode, 'product'>

/**
 * May the present support go on up to and with this day? Support that rests on a decision cannot outlast every decision that gives it:
 * then the way on is a new decision, and the planned step stays. Refuses with `right-ends` and the last day.
 */
export function mayGoOn({ product }: GoingOn, upTo: Day, entitlements: readonly Entitlement[], products: readonly Product[]): Result<true, 'right-ends'> {
  if (products.find((one) => one.code === product)?.legalGround === 'none') return ok(true)
  const giving = entitlements.filter((one) => one.products.includes(product))
  if (giving.some((one) => inForce(one, upTo))) return ok(true)
  const [last] = giving.map((one) => one.withdrawnOn ?? one.until).filter((day) => day !== null).toSorted().toReversed()
  return refuse('right-ends', { until: last ? addDays(last, -1) : '' })
}
