import { type Day, isAfter, isBefore } from '../../../kernel/day.ts'
import { covers } from '../../../kernel/period.ts'
import { ok, refuse, type Refused, type Result } from '../../../kernel/result.ts'
import type { Direction, Entitlement, Episode, Product, ProductMove, Wish } from '../model.ts'
import { after, episodeStateOn, episodeSteps } from '../lifecycle.ts'
import { inForce } from './entitlement.ts'

/** The support that is wanted: product and hours a week, from which day, whose wish it is, and in which role somebody moves. */
export type Wanted = { product: string; hours: number; day: Day; wish: Wish; by: string; providerId?: string | null }

export type MoveQuestion = {
  /** The last episode of the chain. */
  current: Pick<Episode, 'product' | 'hoursPerWeek' | 'from' | 'entitlementId' | 'providerId'>
  /** The product before this one, for a breather. */
  cameFrom?: string | undefined
  wanted: Wanted
  entitlements: readonly Entitlement[]
  /** Moves of the region on the wanted day. */
  moves: readonly ProductMove[]
  /** Products with the periods in which they are offered. */
  products: readonly Product[]
  today: Day
}

/** Inside: under which decision the new support falls; null when it needs none. */
export type Inside = { entitlementId: string | null; direction: Direction }

export type MoveRefusal =
  | 'day-in-past' | 'day-before-episode' | 'move-already-planned' | 'nothing-changes' | 'no-such-move'
  | 'not-your-move' | 'more-needs-agreement' | 'against-wish-needs-decision' | 'needs-new-decision'

type No = Refused<MoveRefusal>

/** Desks carry a new decision out; within a running one they do not move anybody. */
const desks: readonly string[] = ['access-worker', 'placement-coordinator', 'system']
/** Where no decision is needed, the person herself and who supports her move. */
const ownMovers: readonly string[] = ['resident', 'support-worker', 'womens-shelter-worker', ...desks]

const sameProvider = ({ current, wanted }: MoveQuestion): boolean => wanted.providerId === undefined || wanted.providerId === current.providerId

/** Up, down or to the side; within one product the hours say so. Undefined when the region knows no such move on that day. */
export function directionOf({ current, cameFrom, wanted, moves }: MoveQuestion): Direction | undefined {
  if (wanted.product === current.product) return wanted.hours > current.hoursPerWeek ? 'up' : wanted.hours < current.hoursPerWeek ? 'down' : 'side'
  const steps = moves.filter((move) => move.from === current.product)
  const step = steps.find((move) => move.to === wanted.product) ?? steps.find((move) => move.to === null && wanted.product === cameFrom)
  return step?.direction
}

function notNow({ current, wanted, today }: MoveQuestion): No | undefined {
  if (isBefore(wanted.day, today)) return refuse('day-in-past')
  if (episodeStateOn({ ...current, until: null }, today) === 'coming') return refuse('move-already-planned', { product: current.product, from: current.from })
  if (!after(episodeSteps, 'running', 'move', wanted.by)) return refuse('not-your-move')
  return isAfter(wanted.day, current.from) ? undefined : refuse('day-before-episode', { from: current.from })
}

/** Hours count in one's own home; where somebody is always present there is nothing to count. */
const hoursFit = (product: Product, entitlement: Entitlement, hours: number): boolean =>
  product.legalGround !== 'wmo-2.3.5-1-a' || (hours >= entitlement.hoursMin && hours <= entitlement.hoursMax)

/** Why no decision covers this, with what the sentence needs: the nearest decision and what it does give. */
function outside({ wanted, entitlements }: MoveQuestion): No {
  const withProduct = entitlements.filter((one) => one.products.includes(wanted.product))
  const running = withProduct.find((one) => inForce(one, wanted.day))
  if (running) return refuse('needs-new-decision', { why: 'hours', hoursMin: running.hoursMin, hoursMax: running.hoursMax })
  const [other] = withProduct.toSorted((a, b) => (b.until ?? '9').localeCompare(a.until ?? '9'))
  if (other) return refuse('needs-new-decision', { why: 'term', until: other.withdrawnOn ?? other.until ?? '' })
  return refuse('needs-new-decision', { why: entitlements.some((one) => inForce(one, wanted.day)) ? 'product' : 'none', product: wanted.product })
}

const mayMove = (entitlement: Entitlement, by: string, isNew: boolean): boolean => entitlement.movers.includes(by) || (isNew && desks.includes(by))

/** From one's own home (2.3.5(1)(a)) to protected living or shelter (b): another right, so always another decision. */
const crossesGround = ({ current, products }: MoveQuestion, target: Product): boolean =>
  target.legalGround === 'wmo-2.3.5-1-b' && products.find((one) => one.code === current.product)?.legalGround !== 'wmo-2.3.5-1-b'

/**
 * The decision this move falls under. The one the present support rests on counts first. Support that is less or other than the person
 * wants, and a step from home to a place, need a decision of their own: one that the present support does not rest on yet.
 */
function judgeByDecision(question: MoveQuestion, target: Product, direction: Direction): Result<Inside, MoveRefusal> {
  const { current, wanted } = question
  const covering = question.entitlements.filter((one) => one.products.includes(wanted.product) && inForce(one, wanted.day) && hoursFit(target, one, wanted.hours))
  const fresh = covering.filter((one) => one.id !== current.entitlementId)
  const against = wanted.wish === 'against-wish'
  if (against && fresh.length === 0) return refuse('against-wish-needs-decision')
  if (covering.length === 0) return outside(question)
  const crosses = crossesGround(question, target)
  if (crosses && fresh.length === 0) return refuse('needs-new-decision', { why: 'ground', product: wanted.product })
  const usable = against || crosses ? fresh : covering.toSorted((a, b) => Number(b.id === current.entitlementId) - Number(a.id === current.entitlementId))
  const under = usable.find((one) => mayMove(one, wanted.by, one.id !== current.entitlementId))
  return under ? ok({ entitlementId: under.id, direction }) : refuse('not-your-move')
}

/**
 * May the support move like this, within the decision that runs? A no names the lawful way on.
 * Source: Wmo 2.3.5, 2.3.9 and 2.3.10; a decision names products, hours, term and who may move within it.
 */
export function judgeMove(question: MoveQuestion): Result<Inside, MoveRefusal> {
  const { current, wanted, products, entitlements } = question
  const no = notNow(question)
  if (no) return no
  const sameHours = wanted.hours === current.hoursPerWeek
  if (wanted.product === current.product && sameHours && sameProvider(question)) return refuse('nothing-changes')
  const target = products.find((one) => one.code === wanted.product && covers(one, wanted.day))
  const direction = directionOf(question)
  if (!target || !direction) return refuse('no-such-move', { product: wanted.product })
  const against = wanted.wish === 'against-wish'
  if (against && direction === 'up') return refuse('more-needs-agreement')
  if (target.legalGround !== 'none') return judgeByDecision(question, target, direction)
  // Against her wish only when what she had was decided to end: then there is a decision, open to objection.
  if (against && entitlements.some((one) => inForce(one, wanted.day))) return refuse('against-wish-needs-decision')
  return ownMovers.includes(wanted.by) ? ok({ entitlementId: null, direction }) : refuse('not-your-move')
}

/**
 * Why the support before this one ended, for the stop message (iWmo WMO588): 38 another provider, 37 change asked for within the product,
 * 36 by the municipality (a decision against the wish), 21 the client stops by herself, 19 as planned, 23 in agreement.
 */
export function endReason({ current, wanted }: MoveQuestion, direction: Direction): string {
  if (wanted.wish === 'against-wish') return '36'
  if (wanted.product === 'zelfstandig') return wanted.wish === 'own-wish' ? '21' : '19'
  if (wanted.providerId !== undefined && wanted.providerId !== current.providerId) return '38'
  if (wanted.product === current.product) return '37'
  return direction === 'down' && wanted.wish === 'together' ? '19' : '23'
}
