import { addDays, addWeeks, day, type Day, isAfter, isBefore } from '../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Episode, ObservationWish, Product, ProductMove } from '../model.ts'

/** The product in which somebody is observed or takes a breather. */
export const observedIn = 'bw-stabilisatie-en-observatie'

/** The longest that may be agreed at once for a breather or an observation; it can be agreed again. Voorbeeldwaarde of the region. */
const OBSERVATION_TERM = { weeks: 13, source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

type ObservationRefusal = 'not-observed-here' | 'until-is-past' | 'until-too-far' | 'where-to-needed' | 'no-such-move'

/** Where somebody can go from here, by the moves of the region; for a breather also back to where she came from. */
export function whereToFrom(moves: readonly ProductMove[], cameFrom: string | undefined): string[] {
  const from = moves.filter((move) => move.from === observedIn)
  const steps = from.flatMap((move) => (move.to === null ? [] : [move.to]))
  const back = cameFrom && cameFrom !== observedIn && from.some((move) => move.to === null) ? [cameFrom] : []
  return [...new Set([...back, ...steps])]
}

/** Is this a purpose that can be agreed for the present stay? A breather always has an end and a where-to. */
export function mayObserve(current: Pick<Episode, 'product' | 'from'> | undefined, wish: ObservationWish, moves: readonly ProductMove[], cameFrom: string | undefined, today: Day): Result<true, ObservationRefusal> {
  if (current?.product !== observedIn) return refuse('not-observed-here')
  if (!isAfter(wish.until, today)) return refuseField('tot', 'until-is-past')
  if (isAfter(wish.until, addWeeks(today, OBSERVATION_TERM.weeks))) return refuseField('tot', 'until-too-far', { weeks: OBSERVATION_TERM.weeks })
  if (wish.purpose === 'step') return ok(true)
  if (!wish.whereTo) return refuseField('daarna', 'where-to-needed')
  return whereToFrom(moves, cameFrom).includes(wish.whereTo) ? ok(true) : refuseField('daarna', 'no-such-move', { product: wish.whereTo })
}

/** A finding is about a day of this stay that has been. */
export const isObservedDay = (on: Day, { from }: Pick<Episode, 'from'>, today: Day): boolean => !isBefore(on, from) && !isAfter(on, today)

/** The day on which her worker is asked what comes next: the last day that was agreed. */
export const askedAgainOn = (until: Day): Day => addDays(until, -1)

/** May this advice be given: does the region know the step it names? Staying is no advice; then a new period is agreed. */
export const mayAdvise = (next: string, moves: readonly ProductMove[], cameFrom: string | undefined, products: readonly Product[]): Result<true, 'no-such-move'> =>
  whereToFrom(moves, cameFrom).includes(next) && products.some((one) => one.code === next) ? ok(true) : refuseField('stap', 'no-such-move', { product: next })
