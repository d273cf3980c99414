import { createHash } from 'node:crypto'
import { addDuration, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { earlyWarningPlans, type EarlyWarningPlan } from '../../continuum/index.ts'
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

async function peopleOn(tx: Tx, lineId: string): Promise<PaperPerson[]> {
  const enrolled = await enrolledOn(tx, lineId, tx.today)
  const plans = await earlyWarningPlans(tx, enrolled.map((one) => one.personId))
  return enrolled.map((one) => ({ ...one, plan: plans.get(one.personId) }))
}

/**
 * The same with the plans of everybody on the line of the running shift, for this one print: nobody gets a right from it,
 * and the log names each of them. Refuses `not-on-line` without a shift.
 */
export async function paperListWithPlans(tx: Tx): Promise<Result<PaperList, 'not-on-line'>> {
  const shift = await runningShift(tx, tx.actor.accountId)
  if (!shift) return refuse('not-on-line')
  const people = await peopleOn(tx, shift.lineId)
  for (const one of people) tx.opened.add(one.personId)
  return ok({ ...(await paperList(tx)), people })
}

/** A person as she stands in a copy; `fingerprint` changes with everything in it. */
type CopiedPerson = PaperPerson & { fingerprint: string }
/** `order`: the fingerprints of everybody on the line, by name; `changed`: those whom the device does not have like this yet. `until`: when the shift ends. */
export type PaperCopy = { list: PaperList; until: Instant; order: string[]; changed: CopiedPerson[] }

/** Tells accounts on one device apart without naming them. */
export const copyHolder = ({ actor }: Tx): string => safe().keyFor(`paper-holder ${actor.regionId} ${actor.accountId}`).toString('base64').slice(0, 16)

const fingerprintOf = (person: PaperPerson): string => createHash('sha256').update(JSON.stringify(person)).digest('base64url').slice(0, 22)

/**
 * What a device keeps for who is on shift, for when there is no connection (decision 0017). Only who changed since (`has`: the fingerprints on
 * the device) is handed out, and the log names exactly those. Refuses `not-on-line` without a shift.
 */
export async function paperCopy(tx: Tx, has: readonly string[]): Promise<Result<PaperCopy, 'not-on-line'>> {
  const shift = await runningShift(tx, tx.actor.accountId)
  if (!shift) return refuse('not-on-line')
  const people = (await peopleOn(tx, shift.lineId)).map((one): CopiedPerson => ({ ...one, fingerprint: fingerprintOf(one) }))
  const changed = people.filter((one) => !has.includes(one.fingerprint))
  for (const one of changed) tx.opened.add(one.personId)
  return ok({ list: await paperList(tx), until: shift.until, order: people.map((one) => one.fingerprint), changed })
}
