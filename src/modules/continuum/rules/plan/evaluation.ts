import { addWeeks, type Day, daysBetween, maxDay } from '../../../../kernel/day.ts'
import type { EvaluationState } from '../../lifecycle.ts'
import { type LifeArea, lifeAreas } from '../../model.ts'
import type { CoursePoint, Evaluation, Party, PartyView, ReviewDue } from '../../model/plan.ts'

/** Where looking back stands: who of the two gave her side. */
export function evaluationState({ own, worker }: Pick<Evaluation, 'own' | 'worker'>): EvaluationState {
  if (own && worker) return 'complete'
  return own ? 'own-given' : worker ? 'worker-given' : 'open'
}

/** The day on which both had given their side; undefined before. */
export const completedOn = ({ own, worker }: Pick<Evaluation, 'own' | 'worker'>): Day | undefined => (own && worker ? maxDay(own.on, worker.on) : undefined)

/** What one party may read: her own side always, the other's when both are done, so that nobody fills in what the other one thought. */
export const sideOf = (evaluation: Evaluation, reader: Party, of: Party): PartyView | null =>
  reader === of || evaluationState(evaluation) === 'complete' ? evaluation[of] : null

/** The scores of one life area over the complete moments, oldest first; moments in which neither spoke of it are left out. */
export const courseOf = (evaluations: readonly Evaluation[], area: LifeArea): CoursePoint[] => evaluations
  .flatMap((one) => {
    const day = completedOn(one)
    return day ? [{ day, own: one.own?.scores[area] ?? null, worker: one.worker?.scores[area] ?? null }] : []
  })
  .filter((point) => point.own !== null || point.worker !== null)
  .toSorted((a, b) => a.day.localeCompare(b.day))

/** The life areas that were ever spoken of, in their fixed order. */
export const discussedAreas = (evaluations: readonly Evaluation[]): LifeArea[] => lifeAreas.filter((area) => courseOf(evaluations, area).length > 0)

type Support = { from: Day; weeks: number | null; example: boolean }

/**
 * When looking back is due: a rhythm after the last time both gave their side, or after this support began.
 * Nothing when there is no support, or the region set no rhythm for it.
 */
export function reviewDue(support: Support | undefined, lastComplete: Day | undefined): ReviewDue | undefined {
  if (!support?.weeks) return undefined
  const since = lastComplete ? maxDay(support.from, lastComplete) : support.from
  return { on: addWeeks(since, support.weeks), weeks: support.weeks, example: support.example }
}

/** Days past the day on which looking back was due; 0 on that day and before. */
export const daysOverdue = (due: Pick<ReviewDue, 'on'> | undefined, today: Day): number => (due ? Math.max(0, daysBetween(due.on, today)) : 0)
