import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ALARM_RIGHT, type CallStep, lastResort, type LineStep, type OnDuty, type Reach, RETRY, ways } from '../model.ts'
import { type Blocked, isReachable } from './reach.ts'

/** One who is rung: an account, or (without one) the number of the region. */
export type Ring = { accountId: string | null; role: string; rightUntil: Instant }
export type Tried = { round: number; step: LineStep; rings: readonly Ring[]; skipped: 'nobody-on-shift' | 'unreachable' | null }
/** What happens now: attempts in order (only the last one rings), and when to look again. */
export type Plan = { attempts: readonly Tried[]; nextAt: Instant; alarm: boolean }

export type Situation = {
  steps: readonly LineStep[]
  onDuty: readonly OnDuty[]
  /** Accounts of the coordinators: rung too whenever a round starts again. */
  coordinators: readonly string[]
  reach: ReadonlyMap<string, Reach>
  blocked: Blocked
  past: readonly Pick<CallStep, 'round' | 'step' | 'accountId' | 'outcome'>[]
  now: Instant
}

const seconds = (from: Instant, count: number): Instant => addDuration(from, `PT${count}S`)

// A line without steps is a mistake in the setting up; somebody still has to hear it.
const bareLine: readonly LineStep[] = [{ step: 1, role: 'oncall-coordinator', accountId: null, phone: null, ways, ringSeconds: RETRY.seconds }]

/** Whether this stands for a step that was tried, and not for what somebody did. */
export const isAttempt = (one: Pick<CallStep, 'outcome'>): boolean => one.outcome === 'rings' || one.outcome === 'nobody-on-shift' || one.outcome === 'unreachable'

type Position = { round: number; step: LineStep }

/** The places to try, in order: the rest of this round, then one whole round more. */
function positions({ steps, past }: Pick<Situation, 'steps' | 'past'>): Position[] {
  const line = steps.toSorted((a, b) => a.step - b.step)
  const last = past.filter(isAttempt).at(-1)
  const round = last?.round ?? 1
  const rest = line.filter((step) => !last || step.step > last.step).map((step) => ({ round, step }))
  return [...rest, ...line.map((step) => ({ round: round + 1, step }))]
}

/** Who stands behind this step: on shift in the role or named, and at the start of a new round the coordinators. */
function behind({ onDuty, coordinators, now }: Situation, { round, step }: Position, first: number): Ring[] {
  const alarmUntil = addDuration(now, `PT${ALARM_RIGHT.minutes}M`)
  const rightOf = (accountId: string): Instant => onDuty.find((one) => one.accountId === accountId)?.until ?? alarmUntil
  const alarmed = round > 1 && step.step === first ? coordinators.map((accountId) => ({ accountId, role: 'oncall-coordinator', rightUntil: rightOf(accountId) })) : []
  const { accountId } = step
  if (step.role === lastResort) return [{ accountId: null, role: lastResort, rightUntil: alarmUntil }, ...alarmed]
  const own = accountId
    ? [{ accountId, role: step.role, rightUntil: rightOf(accountId) }]
    : onDuty.filter((one) => one.role === step.role).map((one) => ({ accountId: one.accountId, role: one.role, rightUntil: one.until }))
  return [...own, ...alarmed]
}

/** Who is rung here: those behind the step who can be reached and did not pass on in this round; each once. */
function tryStep(situation: Situation, place: Position, first: number): Tried {
  const { past, reach, blocked } = situation
  const { round, step } = place
  const passed = new Set(past.filter((one) => one.round === round && one.outcome === 'passed-on').map((one) => one.accountId))
  const there = [...new Map(behind(situation, place, first).filter((one) => one.accountId === null || !passed.has(one.accountId)).map((one) => [one.accountId, one])).values()]
  const rings = there.filter((one) => {
    const known = one.accountId === null ? undefined : reach.get(one.accountId)
    return one.accountId === null || (known !== undefined && isReachable(step, known, blocked, round))
  })
  return { round, step, rings, skipped: rings.length > 0 ? null : there.length > 0 ? 'unreachable' : 'nobody-on-shift' }
}

/**
 * Who is rung now, and until when. A step rings everybody behind it at once; a step with nobody, or with nobody who can be reached, is passed over at once;
 * after the last step the line starts again and the coordinators are rung too. With nobody at all, it tries again after RETRY.
 */
export function nextRings(situation: Situation): Plan {
  const { now } = situation
  const steps = situation.steps.length > 0 ? situation.steps : bareLine
  const first = Math.min(...steps.map((step) => step.step))
  const attempts: Tried[] = []
  for (const place of positions({ steps, past: situation.past })) {
    const tried = tryStep(situation, place, first)
    attempts.push(tried)
    if (tried.rings.length > 0) return { attempts, nextAt: seconds(now, place.step.ringSeconds), alarm: place.round > 1 }
  }
  return { attempts, nextAt: seconds(now, RETRY.seconds), alarm: true }
}

/** Whether the call rang at this account since a moment: only then is it hers to take. */
export const rangAt = (past: readonly CallStep[], accountId: string, since: Instant): boolean =>
  past.some((one) => one.outcome === 'rings' && one.accountId === accountId && one.at >= since)

/** Whom the call rings at this moment: the last attempt, without those who passed on after it. */
export function ringingNow(past: readonly CallStep[]): CallStep[] {
  const last = past.findLast((one) => one.outcome === 'rings')
  if (!last) return []
  const gone = new Set(past.filter((one) => one.seq > last.seq && one.outcome === 'passed-on').map((one) => one.accountId))
  return past.filter((one) => one.outcome === 'rings' && one.round === last.round && one.step === last.step && !gone.has(one.accountId))
}
