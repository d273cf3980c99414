import type { Day } from '../../../../kernel/day.ts'
import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import { network, type OpenFile, sharedWith } from '../../../people/index.ts'
import { after, type PlanActionAct, planActionSteps } from '../../lifecycle.ts'
import type { Doer, PlanAction } from '../../model/plan.ts'
import { actionState, isShownTo } from '../../rules/plan/actions.ts'
import { actionsOf, actionsOfMember, changeAction, saveAction } from '../../store/plan/actions.ts'
import { openGoal } from './goals.ts'

export { actionsOf } from '../../store/plan/actions.ts'
export { actionState, isLate } from '../../rules/plan/actions.ts'

export type WantedAction = { doer: Doer; words: string; due: Day; activityId?: string }

/**
 * Adds who does what for a goal, by which day; answers its id. Refuses with `not-found`, `goal-closed`, `day-in-past`, and with
 * `not-in-network` when the one who does it is not somebody she invited.
 */
export async function addAction(tx: Tx, file: OpenFile, goalId: string, { doer, words, due, activityId }: WantedAction): Promise<Result<string, 'not-found' | 'goal-closed' | 'day-in-past' | 'not-in-network'>> {
  const goal = await openGoal(tx, file, goalId)
  if (!goal.ok) return goal
  if (due < tx.today) return refuseField('voor', 'day-in-past')
  if (doer.kind === 'network' && !(await network(tx, file.person.id)).some((member) => member.id === doer.memberId)) return refuseField('wie', 'not-in-network')
  const id = newId<'plan-action'>()
  await saveAction(tx, { id, personId: file.person.id, goalId, doer, words, due, activityId: activityId ?? null })
  return ok(id)
}

type Refused = 'not-found' | 'action-not-now' | 'changed-meanwhile'

const daysAfter = (act: PlanActionAct, today: Day): Pick<PlanAction, 'doneOn' | 'stoppedOn'> =>
  ({ doneOn: act === 'finish' ? today : null, stoppedOn: act === 'stop' ? today : null })

async function move(tx: Tx, action: PlanAction, act: PlanActionAct, version: number | undefined): Promise<Result<true, Refused>> {
  if (!after(planActionSteps, actionState(action), act, tx.actor.role)) return refuse('action-not-now')
  if (version !== action.version || !(await changeAction(tx, action, daysAfter(act, tx.today)))) return refuse('changed-meanwhile')
  return ok(true)
}

const actionOf = async (tx: Tx, file: OpenFile, id: string): Promise<PlanAction | undefined> => (await actionsOf(tx, file.person.id)).find((one) => one.id === id)

/** An action is done, no longer wanted, or open again. Refuses with `not-found`, `action-not-now` or `changed-meanwhile`. */
export async function moveAction(tx: Tx, file: OpenFile, id: string, act: PlanActionAct, version: number | undefined): Promise<Result<true, Refused>> {
  const action = await actionOf(tx, file, id)
  return action ? move(tx, action, act, version) : refuse('not-found')
}

/** The resident shows an action to the one of her network who does it, or no longer does. Nobody else decides that: refuses with `only-resident-shares`. */
export async function shareAction(tx: Tx, file: OpenFile, id: string, shown: boolean, version: number | undefined): Promise<Result<true, Refused | 'only-resident-shares'>> {
  if (tx.actor.personId !== file.person.id) return refuse('only-resident-shares')
  const action = await actionOf(tx, file, id)
  if (!action || action.doer.kind !== 'network') return refuse('not-found')
  if (version !== action.version || !(await changeAction(tx, action, { sharedAt: shown ? tx.now : null }))) return refuse('changed-meanwhile')
  return ok(true)
}

/** What somebody of the network may see of the actions that are hers. */
export const actionsForMember = async (tx: Tx, memberId: string): Promise<PlanAction[]> => (await actionsOfMember(tx, memberId)).filter((one) => isShownTo(one, memberId))

/** Somebody of the network finished what is hers and was shown to her. Refuses with `not-found`, `action-not-now` or `changed-meanwhile`. */
export async function finishSharedAction(tx: Tx, accountId: string, id: string, version: number | undefined): Promise<Result<true, Refused>> {
  for (const { member } of await sharedWith(tx, accountId)) {
    const action = (await actionsForMember(tx, member.id)).find((one) => one.id === id)
    if (action) return move(tx, action, 'finish', version)
  }
  return refuse('not-found')
}
