import { newId } from '../../../kernel/id.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { RosterShift, Swap } from '../model/roster.ts'
import { rosterShift } from './shifts.ts'

const swaps = (tx: Tx) => database(tx).selectFrom('oncall.swap as w').leftJoin('staff.account as a', 'a.id', 'w.asked_by').leftJoin('staff.account as b', 'b.id', 'w.asked_of')
  .select(['w.id', 'w.shift_id', 'w.return_shift_id', 'w.asked_by', 'a.name as asker', 'w.asked_of', 'b.name as asked', 'w.asked_at', 'w.answer', 'w.withdrawn_at', 'w.version'])

type Row = {
  id: string; shift_id: string; return_shift_id: string | null; asked_by: string; asker: string | null; asked_of: string; asked: string | null
  asked_at: Instant; answer: string | null; withdrawn_at: Instant | null; version: number
}

function stateOf(row: Row, shift: RosterShift, back: RosterShift | null, now: Instant): Swap['state'] {
  if (row.answer) return row.answer === 'accepted' ? 'accepted' : 'declined'
  if (row.withdrawn_at) return 'withdrawn'
  return shift.from <= now || (back && back.from <= now) ? 'lapsed' : 'asked'
}

async function swapFrom(tx: Tx, row: Row): Promise<Swap | undefined> {
  const shift = await rosterShift(tx, row.shift_id)
  const back = row.return_shift_id ? (await rosterShift(tx, row.return_shift_id)) ?? null : null
  return shift && {
    id: row.id, shift, back, askedBy: row.asked_by, asker: row.asker ?? '', askedOf: row.asked_of, asked: row.asked ?? '', askedAt: row.asked_at, state: stateOf(row, shift, back, tx.now), version: row.version,
  }
}

export async function swap(tx: Tx, id: string): Promise<Swap | undefined> {
  const row = await swaps(tx).where('w.id', '=', id).executeTakeFirst()
  return row && swapFrom(tx, row)
}

/** What this account asked or was asked since a moment, the newest on top. */
export async function swapsOf(tx: Tx, accountId: string, since: Instant): Promise<Swap[]> {
  const rows = await swaps(tx).where('w.asked_at', '>=', since).where((eb) => eb.or([eb('w.asked_by', '=', accountId), eb('w.asked_of', '=', accountId)])).orderBy('w.asked_at', 'desc').limit(20).execute()
  const found: Swap[] = []
  for (const row of rows) {
    const one = await swapFrom(tx, row)
    if (one) found.push(one)
  }
  return found
}

/** Asks; the database refuses a second open one for the same shift. */
export async function insertSwap(tx: Tx, fresh: { shiftId: string; returnShiftId: string | null; askedOf: string }): Promise<string | null> {
  const id = newId()
  const row = await database(tx).insertInto('oncall.swap').values({ id, shift_id: fresh.shiftId, return_shift_id: fresh.returnShiftId, asked_by: tx.actor.accountId, asked_of: fresh.askedOf, asked_at: tx.now })
    .onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst()
  return row ? id : null
}

export const answerSwapRow = (tx: Tx, id: string, answer: 'accepted' | 'declined') =>
  database(tx).updateTable('oncall.swap').set((eb) => ({ answer, answered_at: tx.now, version: eb('version', '+', 1) })).where('id', '=', id).execute()

/** Takes back a request; also those that another act made meaningless. */
export const withdrawSwapRow = (tx: Tx, id: string) => database(tx).updateTable('oncall.swap').set((eb) => ({ withdrawn_at: tx.now, version: eb('version', '+', 1) })).where('id', '=', id).execute()

/** A shift that went to another takes its open requests with it. */
export const withdrawSwapsOf = (tx: Tx, shiftIds: readonly string[]) => database(tx).updateTable('oncall.swap').set((eb) => ({ withdrawn_at: tx.now, version: eb('version', '+', 1) }))
  .where('answered_at', 'is', null).where('withdrawn_at', 'is', null).where((eb) => eb.or([eb('shift_id', 'in', [...shiftIds]), eb('return_shift_id', 'in', [...shiftIds])])).execute()
