import { DISTANCE_BAND, type Need, type Proposed, type Visitor } from '../model/dispatch.ts'

/** Who is awake for it goes before who is behind her. */
const roleOrder = ['night-visitor', 'back-up']

const farAway = Number.MAX_SAFE_INTEGER
const band = ({ km }: Proposed): number => (km === null ? farAway : Math.floor(km / DISTANCE_BAND.km))

/** Each of these in turn, the first that differs decides; a lower number goes first. */
const scales: readonly ((one: Proposed) => number)[] = [
  (one) => (one.busy ? 1 : 0), (one) => -one.can.length, (one) => roleOrder.indexOf(one.role), band, (one) => one.visits, (one) => one.km ?? farAway,
]

const before = (a: Proposed, b: Proposed): number => {
  for (const scale of scales) if (scale(a) !== scale(b)) return scale(a) - scale(b)
  return a.name.localeCompare(b.name, 'nl') || a.accountId.localeCompare(b.accountId)
}

/**
 * Everybody who can go, in the order in which to ask: who is free, then who can most of what is needed, then the night visitors before who is behind them,
 * then who is near, then who went out least. A proposal: who sends somebody chooses, and nobody is left out. Own choice, 2026-11.
 * `kmFrom` gives how far it is from a municipality, null when that is not known.
 */
export const proposed = (visitors: readonly Visitor[], needed: readonly Need[], kmFrom: (municipality: string) => number | null): Proposed[] =>
  visitors.map((one) => ({ ...one, can: needed.filter((need) => one.abilities.includes(need)), km: one.leavesFrom === null ? null : kmFrom(one.leavesFrom) })).toSorted(before)
