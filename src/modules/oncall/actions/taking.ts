import { addDays, addWeeks } from '../../../kernel/day.ts'
import { addDuration, dayOf, type Instant, startOfDay } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type LineRole, type RosterWorker, SHIFTS_AHEAD, type Span } from '../model/roster.ts'
import { isNight } from '../rules/fairness.ts'
import { type Blocker, blockersOf } from '../rules/taking.ts'
import { absentDays } from '../store/absences.ts'
import { rosterLine, rosterWorkers } from '../store/line-settings.ts'
import { shiftsOfWorkers } from '../store/shifts.ts'

export type Wanted = Span & { lineId: string; role: LineRole }
/** Somebody of the role with what stands in her way, and how many nights she has around then. */
export type Candidate = { worker: RosterWorker; blockers: Blocker[]; nights: number }

// Far enough to see every shift that is too close, and how the nights around it are shared.
const AROUND = 'P14D'

/**
 * Everybody of the role of a shift, who can take it on top and of those who has the fewest nights around then. `givesAway` are shifts that
 * would not be hers any more; `only` looks at one worker.
 */
export async function candidatesFor(tx: Tx, shift: Wanted, { givesAway = [], only }: { givesAway?: readonly string[]; only?: string } = {}): Promise<Candidate[]> {
  const needs = (await rosterLine(tx, shift.lineId))?.skills ?? []
  const workers = await rosterWorkers(tx, [shift.role], only)
  const ids = workers.map((one) => one.accountId)
  const near = await shiftsOfWorkers(tx, ids, addDuration(shift.from, `-${AROUND}`), addDuration(shift.until, AROUND))
  const absences = await absentDays(tx, ids)
  return workers.map((worker) => {
    const own = near.filter((one) => one.accountId === worker.accountId && !givesAway.includes(one.id))
    return { worker, nights: own.filter(isNight).length, blockers: blockersOf({ shift, worker, needs, shifts: own, absences: absences.filter((one) => one.accountId === worker.accountId), now: tx.now }) }
  }).toSorted((a, b) => a.blockers.length - b.blockers.length || a.nights - b.nights || a.worker.name.localeCompare(b.worker.name))
}

/** What stands in the way of one worker; `other-role` when she does not work in it at all. */
export async function blockersFor(tx: Tx, shift: Wanted, accountId: string, givesAway: readonly string[] = []): Promise<Blocker[]> {
  const [found] = await candidatesFor(tx, shift, { givesAway, only: accountId })
  return found ? found.blockers : ['other-role']
}

/** How far ahead shifts can stand: the horizon of the rotations. */
export const horizon = (tx: Tx): Instant => startOfDay(addDays(addWeeks(dayOf(tx.now), SHIFTS_AHEAD.weeks), 1))
