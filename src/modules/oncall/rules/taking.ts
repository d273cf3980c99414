import type { Period } from '../../../kernel/period.ts'
import { covers } from '../../../kernel/period.ts'
import { addDuration, dayOf, type Instant } from '../../../kernel/instant.ts'
import { type LineRole, REST, type RosterWorker, type Span } from '../model/roster.ts'
import { overlap } from './roster.ts'

export type Taking = {
  shift: Span & { role: LineRole }
  worker: Pick<RosterWorker, 'role' | 'skills'>
  /** What the line asks of everybody on it. */
  needs: readonly string[]
  /** Her other shifts, without those she gives away for it. */
  shifts: readonly (Span & { role: LineRole })[]
  absences: readonly Period[]
  now: Instant
}

export type Blocker = 'shift-begun' | 'other-role' | 'skill-missing' | 'worker-absent' | 'double-shift' | 'rest-too-short'

const needsRest = (role: LineRole): boolean => REST.roles.some((one) => one === role)

/** Is there too little rest between two shifts of who is awake in both? */
const tooClose = (a: Span & { role: LineRole }, b: Span & { role: LineRole }): boolean =>
  needsRest(a.role) && needsRest(b.role) && overlap({ from: addDuration(a.from, `-PT${REST.hours}H`), until: addDuration(a.until, `PT${REST.hours}H`) }, b)

/** Everything that stands in the way of somebody taking a shift, the plainest first; nothing means that she can. */
export function blockersOf({ shift, worker, needs, shifts, absences, now }: Taking): Blocker[] {
  const days = [dayOf(shift.from), dayOf(addDuration(shift.until, '-PT1S'))]
  const double = shifts.some((one) => overlap(one, shift))
  const found: [Blocker, boolean][] = [
    ['shift-begun', shift.from <= now],
    ['other-role', worker.role !== shift.role],
    ['skill-missing', needs.some((skill) => !worker.skills.includes(skill))],
    ['worker-absent', absences.some((period) => days.some((on) => covers(period, on)))],
    ['double-shift', double],
    ['rest-too-short', !double && shifts.some((one) => tooClose(one, shift))],
  ]
  return found.filter(([, holds]) => holds).map(([blocker]) => blocker)
}
