import { PROMISED } from './promise.ts'

/** A step as it stands in the database; `reached` when a message about it waits or arrived. */
export type StepRow = { region_id: number; call_id: string; seq: number; round: number; step: number; account_id: string | null; at: Date; until_at: Date | null; outcome: string; reached: boolean }
export type CallRow = { region_id: number; id: string; answered_at: Date | null; received_at: Date }

const isAttempt = (one: StepRow): boolean => one.outcome === 'rings' || one.outcome === 'nobody-on-shift' || one.outcome === 'unreachable'
const seconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000
const place = (one: StepRow): number => one.round * 100 + one.step

/** The line goes forward: a step of a round is tried once, at one moment, and never an earlier one after it; nobody is rung twice for it. */
function orderFaults(steps: readonly StepRow[]): string[] {
  const faults: string[] = []
  const attempts = steps.filter(isAttempt)
  for (const [at, one] of attempts.entries()) {
    const before = attempts[at - 1]
    if (before && place(one) < place(before)) faults.push(`step ${one.round}.${one.step} came after ${before.round}.${before.step}`)
    if (before && place(one) === place(before) && one.at.getTime() !== before.at.getTime()) faults.push(`step ${one.round}.${one.step} was tried twice`)
  }
  const rung = attempts.filter((one) => one.outcome === 'rings').map((one) => `${place(one)} ${one.account_id}`)
  if (new Set(rung).size !== rung.length) faults.push('somebody was rung twice for one step')
  return faults
}

/** What the next fact after a ring must be, and when: somebody does something, or the next step rings in time. */
function timeFaults(steps: readonly StepRow[], end: Date, ringing: boolean): string[] {
  const faults: string[] = []
  for (const one of steps.filter((row) => row.outcome === 'rings' && row.until_at)) {
    const until = one.until_at ?? end
    const next = steps.find((later) => later.seq > one.seq && (later.outcome === 'accepted' || (isAttempt(later) && place(later) !== place(one))))
    const late = seconds(until, next?.at ?? (ringing ? end : until))
    if (late > PROMISED.lateSeconds) faults.push(`after step ${one.round}.${one.step} the next came ${late.toFixed(1)} s late`)
  }
  return faults
}

/**
 * Nobody's time to answer is cut short: the next step comes after it, unless it was answered or passed on in between, or none of those who were
 * rung could be reached.
 */
function earlyFaults(steps: readonly StepRow[]): string[] {
  const ended = (after: StepRow, before: StepRow): boolean => steps.some((one) => one.seq > after.seq && one.seq < before.seq && (one.outcome === 'passed-on' || one.outcome === 'accepted'))
  return steps.filter(isAttempt).flatMap((one) => {
    const last = steps.findLast((row) => row.seq < one.seq && row.outcome === 'rings' && place(row) !== place(one))
    const reached = steps.some((row) => last && place(row) === place(last) && row.reached)
    return last?.until_at && one.at < last.until_at && reached && !ended(last, one) ? [`step ${one.round}.${one.step} came before the time of ${last.round}.${last.step} was over`] : []
  })
}

/** At the end of every moment in which something was tried, somebody was rung. */
function emptyFaults(steps: readonly StepRow[]): string[] {
  const attempts = steps.filter(isAttempt)
  return attempts.filter((one, at) => one.outcome !== 'rings' && attempts[at + 1]?.at.getTime() !== one.at.getTime()).map((one) => `nobody was rung after step ${one.round}.${one.step}`)
}

/** Everything that is wrong with one acknowledged call at the end of a night. */
export function callFaults(id: string, call: CallRow | undefined, steps: readonly StepRow[], end: Date): string[] {
  if (!call) return [`call ${id} was acknowledged and is lost`]
  const faults = [...orderFaults(steps), ...timeFaults(steps, end, call.answered_at === null), ...earlyFaults(steps), ...emptyFaults(steps)]
  if (call.answered_at === null) faults.push('nobody has it')
  if (steps.length === 0) faults.push('it never rang')
  return faults.map((fault) => `call ${id}: ${fault}`)
}
