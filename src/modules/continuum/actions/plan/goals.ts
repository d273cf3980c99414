import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { OpenFile } from '../../../people/index.ts'
import { after, type GoalAct, goalSteps, type GoalState } from '../../lifecycle.ts'
import type { Goal, LifeArea } from '../../model.ts'
import { closeGoal, goals, saveGoal } from '../../store/plan/goals.ts'

export { goals } from '../../store/plan/goals.ts'

/** Adds a goal in the person's own words; answers its id. */
export async function addGoal(tx: Tx, file: OpenFile, lifeArea: LifeArea, words: string): Promise<string> {
  const id = newId<'goal'>()
  await saveGoal(tx, { id, personId: file.person.id, lifeArea, words, from: tx.today })
  return id
}

const goalStateOf = ({ reachedOn, stoppedOn }: Pick<Goal, 'reachedOn' | 'stoppedOn'>): GoalState => (reachedOn ? 'reached' : stoppedOn ? 'stopped' : 'open')

/** The goal of this person that is still worked on. Refuses with `not-found` or `goal-closed`. */
export async function openGoal(tx: Tx, file: OpenFile, id: string): Promise<Result<Goal, 'not-found' | 'goal-closed'>> {
  const goal = (await goals(tx, file.person.id)).find((one) => one.id === id)
  if (!goal) return refuse('not-found')
  return goalStateOf(goal) === 'open' ? ok(goal) : refuse('goal-closed')
}

/** A goal is reached, or no longer wanted. Refuses with `not-found`, `goal-closed` or `changed-meanwhile`. */
export async function endGoal(tx: Tx, file: OpenFile, id: string, act: GoalAct, version: number | undefined): Promise<Result<true, 'not-found' | 'goal-closed' | 'changed-meanwhile'>> {
  const goal = await openGoal(tx, file, id)
  if (!goal.ok) return goal
  if (!after(goalSteps, 'open', act, tx.actor.role)) return refuse('goal-closed')
  if (version !== goal.value.version || !(await closeGoal(tx, goal.value, act === 'reach' ? 'reached_on' : 'stopped_on'))) return refuse('changed-meanwhile')
  return ok(true)
}
