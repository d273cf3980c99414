import { addDays } from '../../../kernel/day.ts'
import { addDuration, type Instant, startOfDay } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { GAPS_AHEAD, type LineRole, lineRoles, type OpenGap, type RosterLine, type RosterShift, type Span } from '../model/roster.ts'
import { gaps, isLastDay, overlap, warningDue } from '../rules/roster.ts'
import { turnsBetween } from '../rules/rotation.ts'
import { closeGap, insertGap, markGapTold, openGaps } from '../store/gaps.ts'
import { rosterLine } from '../store/line-settings.ts'
import { namesOf } from '../store/around.ts'
import { lineSteps } from '../store/lines.ts'
import { runningRotations } from '../store/rotations.ts'
import { insertShift, shiftsOfLine, shiftsOfWorker } from '../store/shifts.ts'
import { rosterMessages, whenText } from '../words.nl/roster.ts'
import { coordinators } from './around.ts'
import { reach } from './notify.ts'
import { tellCoordinators, write } from './roster-news.ts'

type RoleGap = Span & { role: LineRole }

const isLineRole = (role: string): role is LineRole => lineRoles.some((one) => one === role)

/** Who is rung on a line by shift, and so can never be missed; a step that rings one account or a number needs no shift. */
const rolesOfSteps = async (tx: Tx, lineId: string): Promise<LineRole[]> =>
  [...new Set((await lineSteps(tx, lineId, tx.today)).filter((step) => !step.accountId && !step.phone).map((step) => step.role).filter(isLineRole))]

/** What a role has to be there for: who is rung, always; who only goes along, in the hours of her rotations. */
async function promised(tx: Tx, lineId: string, from: Instant, until: Instant): Promise<RoleGap[]> {
  const always = await rolesOfSteps(tx, lineId)
  const turns = (await runningRotations(tx, lineId)).filter((one) => !always.includes(one.role))
    .flatMap((one) => turnsBetween(one, addDays(tx.today, -1), addDays(tx.today, GAPS_AHEAD.weeks * 7)).map((turn) => ({ role: one.role, from: turn.from, until: turn.until })))
  return [...always.map((role) => ({ role, from, until })), ...turns.filter((one) => one.until > from)]
}

/** Where nobody is on a line between two moments, by role; whether it is known already or not. */
export async function gapsOf(tx: Tx, lineId: string, from: Instant, until: Instant, shifts?: readonly RosterShift[]): Promise<RoleGap[]> {
  const there = shifts ?? (await shiftsOfLine(tx, lineId, from, until))
  return (await promised(tx, lineId, from, until)).flatMap((span) =>
    gaps(there.filter((shift) => shift.role === span.role), span.from > from ? span.from : from, span.until).map((gap) => ({ ...gap, role: span.role })))
}

const same = (known: OpenGap, found: RoleGap, now: Instant): boolean =>
  known.role === found.role && known.until === found.until && (known.from === found.from || (known.from <= now && found.from === now))

/** Makes the gaps of a line known as they are now: filled ones close, new ones open. */
async function noteGaps(tx: Tx, line: RosterLine, until: Instant): Promise<OpenGap[]> {
  const opened = line.openFrom && line.openFrom > tx.now ? line.openFrom : tx.now
  const found = await gapsOf(tx, line.id, opened, until)
  const known = (await openGaps(tx, line.id)).filter((one) => one.from < until)
  const stale = known.filter((one) => !found.some((gap) => same(one, gap, tx.now)))
  for (const one of stale) await closeGap(tx, one.id)
  for (const gap of found.filter((one) => !known.some((row) => same(row, one, tx.now)))) {
    await insertGap(tx, line.id, gap.role, gap, stale.find((row) => row.role === gap.role && row.from === gap.from)?.toldDays ?? null)
  }
  return (await openGaps(tx, line.id)).filter((one) => one.from < until)
}

/** Who fills a gap that nobody filled: the stand-in of the line, else a coordinator; the first who has no shift then. */
async function standInFor(tx: Tx, line: RosterLine, span: Span): Promise<string | undefined> {
  for (const accountId of new Set([...(line.standInId ? [line.standInId] : []), ...(await coordinators(tx))])) {
    const busy = (await shiftsOfWorker(tx, accountId, span.from, span.until)).some((one) => overlap(one, span))
    if (!busy) return accountId
  }
  return undefined
}

/** The next day and no further: what comes after it is still to be solved by people. */
const nearPart = (tx: Tx, gap: Span): Span => {
  const end = startOfDay(addDays(tx.today, 2))
  return { from: gap.from > tx.now ? gap.from : tx.now, until: gap.until < end ? gap.until : end }
}

async function putInStandIn(tx: Tx, line: RosterLine, gap: OpenGap): Promise<string | undefined> {
  const part = nearPart(tx, gap)
  const accountId = await standInFor(tx, line, part)
  if (!accountId) return undefined
  await insertShift(tx, { id: newId(), lineId: line.id, accountId, role: gap.role, origin: 'stand-in', ...part })
  await closeGap(tx, gap.id)
  if (part.until < gap.until) await insertGap(tx, line.id, gap.role, { from: part.until, until: gap.until }, null)
  const told = rosterMessages.standIn(line.name, whenText(part))
  await reach(tx, accountId, 'roster', told)
  await write(tx, accountId, told)
  return (await namesOf(tx, [accountId])).get(accountId)
}

async function warnOf(tx: Tx, line: RosterLine, gap: OpenGap): Promise<void> {
  const due = warningDue(gap.from, tx.now, gap.toldDays)
  if (due !== undefined) await markGapTold(tx, gap.id, due)
  if (isLastDay(gap.from, tx.now)) {
    const name = await putInStandIn(tx, line, gap)
    if (name) return tellCoordinators(tx, rosterMessages.gapFilled(line.name, whenText(gap), name), true)
    if (due !== undefined) await tellCoordinators(tx, rosterMessages.gapOpen(line.name, whenText(gap)), true)
    return
  }
  if (due !== undefined) await tellCoordinators(tx, rosterMessages.gapAhead(line.name, whenText(gap), line.standIn))
}

/** After whatever changed the roster of an open line: gaps are known, who has to hear of them hears, and the last day is filled. */
export async function settleLine(tx: Tx, lineId: string, atLeastUntil?: Instant): Promise<void> {
  const line = await rosterLine(tx, lineId)
  if (!line?.openFrom) return
  const horizon = addDuration(tx.now, `P${GAPS_AHEAD.weeks}W`)
  const until = atLeastUntil && atLeastUntil > horizon ? atLeastUntil : horizon
  for (const gap of await noteGaps(tx, line, until)) await warnOf(tx, line, gap)
}
