import { addDays, addWeeks, type Day, maxDay } from '../../../kernel/day.ts'
import { atTime, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { covers } from '../../../kernel/period.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { municipality } from '../../cooperation/index.ts'
import { type Language, type LineRole, lineRoles, type LineSetting, type Pattern, type Rotation, SHIFTS_AHEAD, type Skill } from '../model/roster.ts'
import { turnsBetween } from '../rules/rotation.ts'
import { absentDays } from '../store/absences.ts'
import { insertLine, openLineFrom, replaceLastResort, replaceSkills, rosterLine, rosterLines, rosterWorkers, saveBase, type SkillRow, updateLine } from '../store/line-settings.ts'
import { namesOf } from '../store/around.ts'
import { endRotation, insertRotation, markPlanned, rotation, runningRotations } from '../store/rotations.ts'
import { deleteTurnsFrom, insertFreeShifts } from '../store/shifts.ts'
import { settleLine } from './coverage.ts'

// A new line rings these, each for so long, until its steps are set otherwise.
const FIRST_STEPS = [{ role: 'night-worker', ringSeconds: 60 }, { role: 'back-up', ringSeconds: 60 }, { role: 'oncall-coordinator', ringSeconds: 120 }] as const satisfies readonly { role: LineRole; ringSeconds: number }[]
// After them the last resort of the line. Own choice, 2026-11.
const LAST_RESORT_SECONDS = 60

/** Sets up a line; it opens later. Refuses a name that another line has. */
export async function setUpLine(tx: Tx, setting: LineSetting): Promise<Result<string, 'line-name-taken'>> {
  if ((await rosterLines(tx)).some((one) => one.name === setting.name)) return refuseField('naam', 'line-name-taken')
  const id = newId()
  await insertLine(tx, id, setting, FIRST_STEPS)
  if (setting.lastResort) await replaceLastResort(tx, id, setting.lastResort, LAST_RESORT_SECONDS)
  return ok(id)
}

/** Changes a line. Refuses `changed-meanwhile`, and taking the stand-in or the last resort away from a line that is open. */
export async function changeLine(tx: Tx, id: string, version: number | undefined, setting: LineSetting): Promise<Result<true, 'not-found' | 'changed-meanwhile' | 'no-stand-in' | 'no-last-resort' | 'line-name-taken'>> {
  const line = await rosterLine(tx, id)
  if (!line) return refuse('not-found')
  if (line.openFrom && !setting.standInId) return refuseField('invaller', 'no-stand-in')
  if (line.openFrom && !setting.lastResort) return refuseField('laatste', 'no-last-resort')
  if ((await rosterLines(tx)).some((one) => one.id !== id && one.name === setting.name)) return refuseField('naam', 'line-name-taken')
  if (!(await updateLine(tx, id, version ?? line.version, setting))) return refuse('changed-meanwhile')
  if (setting.lastResort && setting.lastResort !== line.lastResort) await replaceLastResort(tx, id, setting.lastResort, LAST_RESORT_SECONDS)
  await settleLine(tx, id)
  return ok(true)
}

/** Opens a line: from now on it is never empty, and somebody outside the shifts rings in the end. What is not covered yet is a gap that everybody sees, and the stand-in fills what is near. */
export async function openLine(tx: Tx, id: string): Promise<Result<true, 'not-found' | 'open-already' | 'no-stand-in' | 'no-last-resort'>> {
  const line = await rosterLine(tx, id)
  if (!line) return refuse('not-found')
  if (line.openFrom) return refuse('open-already')
  if (!line.standInId) return refuse('no-stand-in')
  if (!line.lastResort) return refuse('no-last-resort')
  await openLineFrom(tx, id, tx.now)
  await settleLine(tx, id)
  return ok(true)
}

/** Makes the shifts of a rotation up to the horizon; who is away then is passed over. */
async function extend(tx: Tx, one: Rotation): Promise<void> {
  const until = addWeeks(tx.today, SHIFTS_AHEAD.weeks)
  if (one.plannedUntil >= until) return
  const away = await absentDays(tx, one.order)
  const isAway = (accountId: string, on: Day): boolean => away.some((row) => row.accountId === accountId && (covers(row, on) || covers(row, addDays(on, 1))))
  const turns = turnsBetween(one, maxDay(one.plannedUntil, tx.today), until).filter((turn) => turn.from > tx.now && !isAway(turn.accountId, turn.on))
  await insertFreeShifts(tx, turns.map(({ accountId, from, until: end }) => ({ id: newId(), lineId: one.lineId, accountId, role: one.role, from, until: end, origin: 'rotation' as const, rotationId: one.id })))
  await markPlanned(tx, one.id, until)
}

/** Every morning: the shifts of all rotations reach as far ahead as they should. */
export async function extendRotations(tx: Tx): Promise<void> {
  for (const one of await runningRotations(tx)) await extend(tx, one)
}

export type NewRotation = Pattern & { lineId: string; role: LineRole; name: string; replaces: string | null }

/** Who of the order does not work in this role, or misses what the line asks. */
async function unable(tx: Tx, fresh: NewRotation, needs: readonly string[]): Promise<Result<true, 'not-in-role' | 'skill-missing'>> {
  const workers = new Map((await rosterWorkers(tx, [fresh.role])).map((one) => [one.accountId, one]))
  for (const accountId of fresh.order) {
    const worker = workers.get(accountId)
    if (!worker) return refuseField('volgorde', 'not-in-role', { who: (await namesOf(tx, [accountId])).get(accountId) ?? '' })
    if (needs.some((skill) => !worker.skills.includes(skill))) return refuseField('volgorde', 'skill-missing')
  }
  return ok(true)
}

/** Puts a rotation on a line from a day on and makes its shifts; one that it replaces ends there, and its untouched shifts go. */
export async function planRotation(tx: Tx, fresh: NewRotation): Promise<Result<string>> {
  const line = await rosterLine(tx, fresh.lineId)
  if (!line) return refuse('not-found')
  if (fresh.order.length === 0) return refuseField('volgorde', 'order-empty')
  if (fresh.fromDay < tx.today || (fresh.untilDay && fresh.untilDay <= fresh.fromDay)) return refuseField('vanaf', 'days-wrong')
  const able = await unable(tx, fresh, line.skills)
  if (!able.ok) return able
  const old = fresh.replaces ? await rotation(tx, fresh.replaces) : undefined
  if (fresh.replaces && (old?.lineId !== line.id || old.role !== fresh.role)) return refuse('not-found')
  const empty = old && (await stop(tx, old, fresh.fromDay))
  const made: Rotation = { ...fresh, id: newId(), plannedUntil: fresh.fromDay, version: 1 }
  await insertRotation(tx, made)
  await extend(tx, made)
  await settleWhatWent(tx, line.id, empty)
  return ok(made.id)
}

/** Ends a rotation on a day; one that begins later never begins, one that ended before stays ended then. Gives when the last shift that went would have ended. */
async function stop(tx: Tx, old: Rotation, on: Day): Promise<Instant | undefined> {
  const from = maxDay(on, old.fromDay)
  if (old.untilDay !== null && old.untilDay <= from) return undefined
  await endRotation(tx, old.id, old.version, from)
  const begins = atTime(from, old.startsAt)
  return deleteTurnsFrom(tx, old.id, begins > tx.now ? begins : tx.now)
}

/** Every hour of which somebody went is looked at, however far ahead its shifts were made. */
async function settleWhatWent(tx: Tx, lineId: string, empty: Instant | undefined): Promise<void> {
  const horizon = atTime(addWeeks(tx.today, SHIFTS_AHEAD.weeks + 1), '00:00')
  await settleLine(tx, lineId, empty && empty > horizon ? empty : horizon)
}

/** Ends a rotation today without another in its place: what nobody else covers is a gap from now on. One that has not begun never begins. */
export async function stopRotation(tx: Tx, id: string, version: number | undefined): Promise<Result<string, 'not-found' | 'changed-meanwhile' | 'rotation-ended'>> {
  const old = await rotation(tx, id)
  if (!old) return refuse('not-found')
  if (old.untilDay !== null && old.untilDay <= maxDay(tx.today, old.fromDay)) return refuse('rotation-ended')
  if (version !== undefined && old.version !== version) return refuse('changed-meanwhile')
  await settleWhatWent(tx, old.lineId, await stop(tx, old, tx.today))
  return ok(old.lineId)
}

export type Abilities = { skills: readonly Skill[]; languages: readonly Language[]; base: string | null }

/** Writes down what a worker can do, which languages she speaks, and from which municipality (CBS code) she leaves from today on. */
export async function recordAbilities(tx: Tx, accountId: string, { skills, languages, base }: Abilities): Promise<Result<true, 'not-found' | 'no-such-municipality'>> {
  const [worker] = await rosterWorkers(tx, lineRoles, accountId)
  if (!worker) return refuse('not-found')
  if (base && !(await municipality(tx, base))) return refuseField('standplaats', 'no-such-municipality')
  const rows: SkillRow[] = [...skills.map((code) => ({ kind: 'skill' as const, code })), ...languages.map((code) => ({ kind: 'language' as const, code }))]
  await replaceSkills(tx, accountId, rows)
  if (base !== worker.base) await saveBase(tx, accountId, base)
  return ok(true)
}
