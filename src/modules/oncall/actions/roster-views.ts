import { addMonths, type Day } from '../../../kernel/day.ts'
import { addDuration, startOfDay } from '../../../kernel/instant.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipalities } from '../../cooperation/index.ts'
import { organisations } from '../../staff/index.ts'
import { products } from '../../continuum/index.ts'
import { type Absence, type FairShare, lineRoles, type OpenGap, type RosterLine, type RosterShift, type RosterWorker, type Rotation, type Swap } from '../model/roster.ts'
import { fairShares } from '../rules/fairness.ts'
import { comingAbsences } from '../store/absences.ts'
import { openGaps } from '../store/gaps.ts'
import { rosterLine, rosterLines, rosterWorkers } from '../store/line-settings.ts'
import { runningRotations } from '../store/rotations.ts'
import { rosterShift, shiftsOfLine, shiftsOfWorker, workedBetween } from '../store/shifts.ts'
import { swapsOf } from '../store/swaps.ts'
import { shiftsUnreachable } from './contact-methods.ts'
import { gapsOf } from './coverage.ts'
import { shiftsWithin } from './absence.ts'
import { type Candidate, candidatesFor, horizon } from './taking.ts'

const WEEK_SHOWN = 'P7D'

export type GapView = OpenGap & { line: string; standIn: string | null; proposal: Candidate | undefined }
export type RosterView = {
  lines: { line: RosterLine; shifts: RosterShift[]; gaps: GapView[]; unopened: number }[]
  mine: RosterShift[]
  /** Who has a shift and no tested contact method, each once. */
  unreachable: { accountId: string; name: string; first: RosterShift['from'] }[]
}

async function gapViews(tx: Tx, line: RosterLine, proposes: boolean): Promise<GapView[]> {
  const found: GapView[] = []
  for (const gap of await openGaps(tx, line.id)) {
    const proposal = proposes ? (await candidatesFor(tx, gap)).find((one) => one.blockers.length === 0) : undefined
    found.push({ ...gap, line: line.name, standIn: line.standIn, proposal })
  }
  return found
}

/** The roster as everybody on it sees it; with `proposes` who could fill each gap stands beside it. */
export async function rosterView(tx: Tx, proposes: boolean): Promise<RosterView> {
  const until = addDuration(tx.now, WEEK_SHOWN)
  const lines: RosterView['lines'] = []
  for (const line of await rosterLines(tx)) {
    const shifts = await shiftsOfLine(tx, line.id, tx.now, until)
    lines.push({ line, shifts, gaps: await gapViews(tx, line, proposes), unopened: line.openFrom ? 0 : (await gapsOf(tx, line.id, tx.now, until, shifts)).length })
  }
  const unreachable = new Map((await shiftsUnreachable(tx, 7)).toReversed().map((one) => [one.accountId, { accountId: one.accountId, name: one.name, first: one.from }]))
  return { lines, mine: await shiftsOfWorker(tx, tx.actor.accountId, tx.now, horizon(tx)), unreachable: [...unreachable.values()].toReversed() }
}

export type SwapView = { mine: RosterShift[]; swaps: Swap[] }

/** One's own shifts ahead, and what was asked of and by others lately. */
export const swapView = async (tx: Tx): Promise<SwapView> =>
  ({ mine: (await shiftsOfWorker(tx, tx.actor.accountId, tx.now, horizon(tx))).filter((one) => one.from > tx.now), swaps: await swapsOf(tx, tx.actor.accountId, addDuration(tx.now, '-P14D')) })

export type AskView = { shift: RosterShift; candidates: Candidate[]; theirs: RosterShift[] }

/** One's own shift with who could take it, and which of their shifts could come back. Refuses `not-found` for another's. */
export async function askView(tx: Tx, shiftId: string): Promise<Result<AskView, 'not-found'>> {
  const shift = await rosterShift(tx, shiftId)
  if (!shift || shift.accountId !== tx.actor.accountId || shift.from <= tx.now) return refuse('not-found')
  const candidates = (await candidatesFor(tx, shift)).filter((one) => one.worker.accountId !== tx.actor.accountId)
  const ids = new Set(candidates.map((one) => one.worker.accountId))
  const theirs = (await shiftsOfLine(tx, shift.lineId, tx.now, horizon(tx))).filter((one) => ids.has(one.accountId) && one.role === shift.role && one.from > tx.now).slice(0, 60)
  return ok({ shift, candidates, theirs })
}

export type AbsenceView = { mine: Absence[]; asked: (Absence & { shifts: RosterShift[] })[] }

/** One's own days off; with `decides` what others asked, each with the shifts that it would free. */
export async function absenceView(tx: Tx, decides: boolean): Promise<AbsenceView> {
  const asked: AbsenceView['asked'] = []
  for (const one of decides ? await comingAbsences(tx) : []) if (one.accountId !== tx.actor.accountId && one.state !== 'withdrawn') asked.push({ ...one, shifts: one.state === 'asked' ? await shiftsWithin(tx, one) : [] })
  return { mine: await comingAbsences(tx, tx.actor.accountId), asked }
}

/** How the shifts that began in these months were shared. */
export const fairShareOf = async (tx: Tx, from: Day, until: Day): Promise<FairShare[]> => fairShares(await workedBetween(tx, startOfDay(from), startOfDay(until)))

/** The half year up to the end of this month, unless somebody asks for other days. */
export const fairPeriod = (tx: Tx, from: Day | undefined, until: Day | undefined): { from: Day; until: Day } => {
  const first = `${tx.today.slice(0, 7)}-01` as Day
  const chosen = { from: from ?? addMonths(first, -5), until: until ?? addMonths(first, 1) }
  // At most two years, so that the page stays a page.
  return chosen.until > chosen.from && chosen.until <= addMonths(chosen.from, 24) ? chosen : { from: addMonths(first, -5), until: addMonths(first, 1) }
}

export type SetUpView = { lines: RosterLine[]; rotations: Rotation[]; workers: RosterWorker[]; providers: { id: string; name: string }[]; products: { code: string; name: string }[]; municipalities: { code: string; name: string }[] }

/** Everything the coordinator sets up with. */
export async function setUpView(tx: Tx): Promise<SetUpView> {
  return {
    lines: await rosterLines(tx), rotations: await runningRotations(tx), workers: await rosterWorkers(tx, lineRoles),
    providers: (await organisations(tx)).filter((one) => one.kind === 'provider').map(({ id, name }) => ({ id, name })), products: (await products(tx, tx.today)).map(({ code, name }) => ({ code, name })),
    municipalities: (await municipalities(tx)).map(({ code, name }) => ({ code, name })),
  }
}

export type OverrideView = { shift: RosterShift; candidates: Candidate[] }

/** A shift with who could have it instead. */
export async function overrideView(tx: Tx, shiftId: string): Promise<Result<OverrideView, 'not-found'>> {
  const shift = await rosterShift(tx, shiftId)
  return shift && shift.until > tx.now ? ok({ shift, candidates: (await candidatesFor(tx, shift)).filter((one) => one.worker.accountId !== shift.accountId) }) : refuse('not-found')
}

export const lineOf = async (tx: Tx, id: string): Promise<Result<RosterLine, 'not-found'>> => {
  const line = await rosterLine(tx, id)
  return line ? ok(line) : refuse('not-found')
}

/** A gap that is still open, to fill it. */
export const gapOf = async (tx: Tx, id: string): Promise<OpenGap | undefined> => (await openGaps(tx)).find((one) => one.id === id)
