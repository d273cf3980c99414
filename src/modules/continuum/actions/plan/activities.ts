import { newId } from '../../../../kernel/id.ts'
import { addWeeks } from '../../../../kernel/day.ts'
import { ok, refuse, refuseField, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { OpenFile } from '../../../people/index.ts'
import type { NeighbourhoodActivity } from '../../model/participation.ts'
import { activityById, changeActivity, saveActivity } from '../../store/plan/activities.ts'
import { addAction } from './actions.ts'
import { addGoal } from './goals.ts'

export { activitiesFrom } from '../../store/plan/activities.ts'

/** An offer that still is there. Refuses with `not-found`. */
export async function activity(tx: Tx, id: string): Promise<Result<NeighbourhoodActivity, 'not-found'>> {
  const found = await activityById(tx, id)
  return found && (found.until === null || found.until > tx.today) ? ok(found) : refuse('not-found')
}

/** How long somebody takes to go and look, unless she says otherwise. Own choice, 2026-11. */
const GO_AND_LOOK = { weeks: 2 } as const

/** Puts an offer in the plan as an action of her own, under one of her goals or a new one in the life area of the offer. Refuses with `not-found` or `goal-closed`. */
export async function putInPlan(tx: Tx, file: OpenFile, id: string, under: { goal: string } | { newGoal: string }, words: (name: string) => string): Promise<Result<string>> {
  const found = await activity(tx, id)
  if (!found.ok) return found
  const goalId = 'goal' in under ? under.goal : await addGoal(tx, file, found.value.lifeArea, under.newGoal)
  return addAction(tx, file, goalId, { doer: { kind: 'resident' }, words: words(found.value.name), due: addWeeks(tx.today, GO_AND_LOOK.weeks), activityId: id })
}

export type Offer = Omit<NeighbourhoodActivity, 'id' | 'municipality' | 'version' | 'exampleValue'>

/** Adds an offer of a municipality. Refuses with `until-after-from`. */
export async function addActivity(tx: Tx, municipality: string, offer: Offer): Promise<Result<string, 'until-after-from'>> {
  if (offer.until && offer.until <= offer.from) return refuseField('tot', 'until-after-from')
  const id = newId<'neighbourhood-activity'>()
  await saveActivity(tx, { id, municipality, ...offer })
  return ok(id)
}

/** An offer of this municipality, also one that is over. Refuses with `not-found`, the same for one of another municipality. */
export async function ownActivity(tx: Tx, municipality: string | undefined, id: string): Promise<Result<NeighbourhoodActivity, 'not-found'>> {
  const found = await activityById(tx, id)
  return found && found.municipality === municipality ? ok(found) : refuse('not-found')
}

/** Changes an offer of one's own municipality. Refuses with `not-found`, `until-after-from` or `changed-meanwhile`. */
export async function editActivity(tx: Tx, municipality: string | undefined, id: string, version: number | undefined, offer: Offer): Promise<Result<true, 'not-found' | 'until-after-from' | 'changed-meanwhile'>> {
  const found = await ownActivity(tx, municipality, id)
  if (!found.ok) return found
  if (offer.until && offer.until <= offer.from) return refuseField('tot', 'until-after-from')
  if (version !== found.value.version || !(await changeActivity(tx, id, version, offer))) return refuse('changed-meanwhile')
  return ok(true)
}
