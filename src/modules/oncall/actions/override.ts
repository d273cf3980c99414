import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { LONGEST_SHIFT, type RosterShift, type Span } from '../model/roster.ts'
import { remainder } from '../rules/roster.ts'
import type { Blocker } from '../rules/taking.ts'
import { rosterLine } from '../store/line-settings.ts'
import { deleteShift, giveShift, insertShift, rosterShift } from '../store/shifts.ts'
import { withdrawSwapsOf } from '../store/swaps.ts'
import { rosterMessages, whenText } from '../words.nl/roster.ts'
import { settleLine } from './coverage.ts'
import { reach } from './notify.ts'
import { write } from './roster-news.ts'
import { blockersFor, type Wanted } from './taking.ts'

type Shut = Blocker | 'not-found' | 'changed-meanwhile' | 'times-wrong' | 'shift-too-long' | 'reason-needed'

/** What a coordinator can decide in spite of; never two shifts at once, nor a skill or a role that is not there. */
const softBlockers: readonly Blocker[] = ['rest-too-short', 'worker-absent', 'shift-begun']

/** Whether the coordinator may put this one here; what she does in spite of rest or absence needs a reason that stays with the shift. */
async function mayPut(tx: Tx, wanted: Wanted, accountId: string, reason: string | undefined): Promise<Result<true, Shut>> {
  const blockers = await blockersFor(tx, wanted, accountId)
  const hard = blockers.find((one) => !softBlockers.includes(one))
  if (hard) return refuseField('wie', hard)
  const soft = blockers.find((one) => one !== 'shift-begun')
  if (soft && !reason) return refuseField('reden', soft === 'rest-too-short' ? 'rest-too-short' : 'reason-needed')
  return ok(true)
}

const inOrder = (tx: Tx, { from, until }: Span): boolean => from < until && until > tx.now

export type PutOn = Wanted & { accountId: string; reason?: string | undefined }

/** Puts somebody on a line besides who is there: to fill a gap, or as an extra one. */
export async function putOn(tx: Tx, fresh: PutOn): Promise<Result<string, Shut>> {
  const line = await rosterLine(tx, fresh.lineId)
  if (!line) return refuse('not-found')
  if (!inOrder(tx, fresh)) return refuseField('totTijd', 'times-wrong')
  if (fresh.until > addDuration(fresh.from, `P${LONGEST_SHIFT.days}D`)) return refuseField('totDag', 'shift-too-long')
  const may = await mayPut(tx, fresh, fresh.accountId, fresh.reason)
  if (!may.ok) return may
  const id = newId()
  await insertShift(tx, { id, lineId: fresh.lineId, accountId: fresh.accountId, role: fresh.role, from: fresh.from, until: fresh.until, origin: 'override', ...(fresh.reason ? { reason: fresh.reason } : {}) })
  await settleLine(tx, fresh.lineId, fresh.until)
  await sayPutOn(tx, fresh.accountId, line.name, fresh)
  return ok(id)
}

async function sayPutOn(tx: Tx, accountId: string, line: string, span: Span): Promise<void> {
  const told = rosterMessages.putOn(line, whenText(span))
  await reach(tx, accountId, 'roster', told)
  await write(tx, accountId, told)
}

/** The part of a shift that goes to another; the rest stays with whose it was. */
async function split(tx: Tx, shift: RosterShift, part: Span, to: PutOn): Promise<void> {
  await deleteShift(tx, shift.id)
  for (const rest of remainder(shift, part)) await insertShift(tx, { ...rest, id: newId(), lineId: shift.lineId, accountId: shift.accountId, role: shift.role, origin: 'override' })
  await insertShift(tx, { ...part, id: newId(), lineId: shift.lineId, accountId: to.accountId, role: shift.role, origin: 'override', ...(to.reason ? { reason: to.reason } : {}) })
}

/** Puts another in the place of who has a shift, for the whole of it or for a part. Nothing opens: every minute stays somebody's. */
export async function putInstead(tx: Tx, shiftId: string, version: number | undefined, to: Span & { accountId: string; reason?: string | undefined }): Promise<Result<true, Shut>> {
  const shift = await rosterShift(tx, shiftId)
  if (!shift) return refuse('not-found')
  if (version !== undefined && shift.version !== version) return refuse('changed-meanwhile')
  const part = { from: to.from > shift.from ? to.from : shift.from, until: to.until < shift.until ? to.until : shift.until }
  if (!inOrder(tx, part)) return refuseField('totTijd', 'times-wrong')
  const wanted = { ...part, lineId: shift.lineId, role: shift.role, accountId: to.accountId, reason: to.reason }
  const may = await mayPut(tx, wanted, to.accountId, to.reason)
  if (!may.ok) return may
  await withdrawSwapsOf(tx, [shift.id])
  if (part.from === shift.from && part.until === shift.until) await giveShift(tx, shift.id, to.accountId, 'override', to.reason)
  else await split(tx, shift, part, wanted)
  await sayPutOn(tx, to.accountId, shift.line, part)
  await write(tx, shift.accountId, rosterMessages.putOff(shift.line, whenText(part)))
  return ok(true)
}
