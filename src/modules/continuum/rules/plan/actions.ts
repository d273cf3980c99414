import type { Day } from '../../../../kernel/day.ts'
import type { PlanActionState } from '../../lifecycle.ts'
import type { PlanAction } from '../../model/plan.ts'

/** Where an action stands; the facts are its two days. */
export const actionState = ({ doneOn, stoppedOn }: Pick<PlanAction, 'doneOn' | 'stoppedOn'>): PlanActionState => (doneOn ? 'done' : stoppedOn ? 'stopped' : 'open')

/** Open while its day is past. */
export const isLate = (action: Pick<PlanAction, 'doneOn' | 'stoppedOn' | 'due'>, today: Day): boolean => actionState(action) === 'open' && action.due < today

/** Who does it sees it: somebody of the network only what is hers, was shown to her by the resident, and is not stopped. */
export const isShownTo = ({ doer, sharedAt, stoppedOn }: Pick<PlanAction, 'doer' | 'sharedAt' | 'stoppedOn'>, memberId: string): boolean =>
  doer.kind === 'network' && doer.memberId === memberId && sharedAt !== null && stoppedOn === null
