import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Episode, WantedMove } from '../model.ts'

const wantedQuery = (tx: Tx) => database(tx).selectFrom('continuum.wanted_move').select([
  'id', 'person_id as personId', 'product', 'hours_per_week as hoursPerWeek', 'wish', 'reason', 'refused_because as refusedBecause', 'bridging', 'asked_on as askedOn', 'report_id as reportId',
  'reported_on as reportedOn', 'decision_id as decisionId', 'decided_on as decidedOn', 'outcome', 'takes_effect_on as takesEffectOn', 'moved_on as movedOn', 'dropped_on as droppedOn',
  'dropped_because as droppedBecause', 'version',
])

/** Every step that was asked for outside a decision, the newest first. */
export const wantedMoves = (tx: Tx, personId: string): Promise<WantedMove[]> =>
  wantedQuery(tx).where('person_id', '=', personId).orderBy('asked_on', 'desc').orderBy('id', 'desc').execute() as Promise<WantedMove[]>

/** The one that is under way; a person has at most one. */
export const openWanted = (tx: Tx, personId: string): Promise<WantedMove | undefined> =>
  wantedQuery(tx).where('person_id', '=', personId).where('moved_on', 'is', null).where('dropped_on', 'is', null).executeTakeFirst() as Promise<WantedMove | undefined>

export type NewWanted = Pick<WantedMove, 'personId' | 'product' | 'hoursPerWeek' | 'wish' | 'reason' | 'refusedBecause' | 'bridging'>

/** Stores what is wanted; undefined when another is under way. */
export async function saveWanted(tx: Tx, fresh: NewWanted): Promise<string | undefined> {
  const id = newId<'wanted-move'>()
  const saved = await database(tx).insertInto('continuum.wanted_move').values({
    id, person_id: fresh.personId, product: fresh.product, hours_per_week: fresh.hoursPerWeek, wish: fresh.wish, reason: fresh.reason, refused_because: fresh.refusedBecause,
    bridging: fresh.bridging, asked_on: tx.today, asked_by: tx.actor.accountId,
  }).onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst()
  return saved?.id
}

type Change = Partial<{ report_id: string; reported_on: Day; decision_id: string; decided_on: Day; outcome: 'granted' | 'refused'; takes_effect_on: Day | null; moved_on: Day; dropped_on: Day; dropped_because: string }>

/** Keeps a fact of the way; false when somebody else changed it meanwhile. */
export async function changeWanted(tx: Tx, { id, version }: Pick<WantedMove, 'id' | 'version'>, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.wanted_move').set({ ...change, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What was wanted has been planned: the way is at its end. Another step leaves it open. */
export async function closeWanted(tx: Tx, { personId, product, hoursPerWeek, from }: Episode): Promise<void> {
  const open = await openWanted(tx, personId)
  if (open?.product === product && open.hoursPerWeek === hoursPerWeek) await changeWanted(tx, open, { moved_on: from })
}
