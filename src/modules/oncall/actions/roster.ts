import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { earlyWarningPlan, type EarlyWarningPlan } from '../../continuum/index.ts'
import { crisisNumbers, type CrisisNumber, municipalities } from '../../cooperation/index.ts'
import type { Line, LineStep, Shift } from '../model.ts'
import type { Span } from '../model/roster.ts'
import { gaps } from '../rules/roster.ts'
import { type Enrolled, enrolledOn, lines, lineSteps, runningShift, shiftsBetween } from '../store/lines.ts'

const DAYS_SHOWN = 'P3D'

export type LineRoster = { line: Line; steps: LineStep[]; shifts: Shift[]; gaps: (Span & { role: string })[] }

/** Who is on each line now and in the coming days, and where nobody is. */
export async function rosters(tx: Tx, until: Instant = addDuration(tx.now, DAYS_SHOWN)): Promise<LineRoster[]> {
  const found: LineRoster[] = []
  for (const line of await lines(tx)) {
    const steps = await lineSteps(tx, line.id, tx.today)
    const shifts = await shiftsBetween(tx, tx.now, until, line.id)
    const roles = [...new Set(steps.filter((step) => !step.accountId && !step.phone).map((step) => step.role))]
    found.push({ line, steps, shifts, gaps: roles.flatMap((role) => gaps(shifts.filter((shift) => shift.role === role), tx.now, until).map((gap) => ({ ...gap, role }))) })
  }
  return found
}

export type PaperPerson = Enrolled & { plan: EarlyWarningPlan | undefined }
/** `enrolled` counts who may call the line of the running shift; `people` are they, once the plans were asked for. */
export type PaperList = { rosters: LineRoster[]; numbers: (CrisisNumber & { place: string | null })[]; enrolled: number; people: PaperPerson[]; onShift: boolean }

/** What has to be on paper when everything fails, without who may call. */
export async function paperList(tx: Tx): Promise<PaperList> {
  const shift = await runningShift(tx, tx.actor.accountId)
  const places = new Map((await municipalities(tx)).map((one) => [one.code, one.name]))
  const numbers = await crisisNumbers(tx)
  for (const code of places.keys()) numbers.push(...(await crisisNumbers(tx, code)).filter((one) => one.municipality === code))
  return {
    rosters: await rosters(tx, addDuration(tx.now, 'P1D')), enrolled: shift ? (await enrolledOn(tx, shift.lineId, tx.today)).length : 0, people: [], onShift: shift !== undefined,
    numbers: numbers.map((one) => ({ ...one, place: one.municipality ? places.get(one.municipality) ?? null : null })),
  }
}

/**
 * The same with the plans of everybody on the line of the running shift, for this one print: nobody gets a right from it,
 * and the log names each of them. Refuses `not-on-line` without a shift.
 */
export async function paperListWithPlans(tx: Tx): Promise<Result<PaperList, 'not-on-line'>> {
  const shift = await runningShift(tx, tx.actor.accountId)
  if (!shift) return refuse('not-on-line')
  const people: PaperPerson[] = []
  for (const one of await enrolledOn(tx, shift.lineId, tx.today)) {
    tx.opened.add(one.personId)
    people.push({ ...one, plan: await earlyWarningPlan(tx, one.personId) })
  }
  return ok({ ...(await paperList(tx)), people })
}
