import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { database } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { Doer, PlanAction } from '../../model/plan.ts'

type Row = {
  id: string; person_id: string; goal_id: string; doer: string; organisation_name: string | null; member_id: string | null; member_name: string | null; words: string
  due_on: Day; done_on: Day | null; stopped_on: Day | null; shared_at: Instant | null; activity_id: string | null; version: number
}

function doerFrom(row: Row): Doer {
  if (row.doer === 'organisation') return { kind: 'organisation', name: row.organisation_name ?? '' }
  if (row.doer === 'network') return { kind: 'network', memberId: row.member_id ?? '', name: row.member_name ?? '' }
  return { kind: row.doer === 'worker' ? 'worker' : 'resident' }
}

const actionFrom = (row: Row): PlanAction => ({
  id: row.id, personId: row.person_id, goalId: row.goal_id, doer: doerFrom(row), words: row.words, due: row.due_on, doneOn: row.done_on, stoppedOn: row.stopped_on,
  sharedAt: row.shared_at, activityId: row.activity_id, version: row.version,
})

const actions = (tx: Tx) => database(tx).selectFrom('continuum.plan_action as a').leftJoin('people.network_member as m', 'm.id', 'a.member_id')
  .select(['a.id', 'a.person_id', 'a.goal_id', 'a.doer', 'a.organisation_name', 'a.member_id', 'm.name as member_name', 'a.words', 'a.due_on', 'a.done_on', 'a.stopped_on', 'a.shared_at', 'a.activity_id', 'a.version'])

/** All actions of a plan, the first to be done on top. */
export const actionsOf = async (tx: Tx, personId: string): Promise<PlanAction[]> =>
  (await actions(tx).where('a.person_id', '=', personId).orderBy('a.due_on').orderBy('a.id').execute()).map(actionFrom)

/** The actions of somebody of the network, whether she may see them or not. */
export const actionsOfMember = async (tx: Tx, memberId: string): Promise<PlanAction[]> =>
  (await actions(tx).where('a.member_id', '=', memberId).orderBy('a.due_on').orderBy('a.id').execute()).map(actionFrom)

export type NewPlanAction = Pick<PlanAction, 'id' | 'personId' | 'goalId' | 'doer' | 'words' | 'due' | 'activityId'>

export async function saveAction(tx: Tx, fresh: NewPlanAction): Promise<void> {
  const { doer } = fresh
  await database(tx).insertInto('continuum.plan_action').values({
    id: fresh.id, person_id: fresh.personId, goal_id: fresh.goalId, doer: doer.kind, organisation_name: doer.kind === 'organisation' ? doer.name : null,
    member_id: doer.kind === 'network' ? doer.memberId : null, words: fresh.words, due_on: fresh.due, activity_id: fresh.activityId, made_at: tx.now, made_by: tx.actor.accountId,
  }).execute()
}

type Change = Partial<Pick<PlanAction, 'doneOn' | 'stoppedOn' | 'sharedAt'>>

/** Changes the days of an action, or whether it is shown; false when somebody changed it since that version. */
export async function changeAction(tx: Tx, { id, version }: Pick<PlanAction, 'id' | 'version'>, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.plan_action').set({
    ...(change.doneOn === undefined ? {} : { done_on: change.doneOn }), ...(change.stoppedOn === undefined ? {} : { stopped_on: change.stoppedOn }),
    ...(change.sharedAt === undefined ? {} : { shared_at: change.sharedAt }), version: version + 1,
  }).where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
