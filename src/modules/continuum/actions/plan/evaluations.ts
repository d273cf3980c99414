import { maxDay, type Day } from '../../../../kernel/day.ts'
import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { tell } from '../../../../platform/events.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { OpenFile } from '../../../people/index.ts'
import type { EvaluationCompleted } from '../../events.ts'
import { after, evaluationSteps } from '../../lifecycle.ts'
import type { Evaluation, Party, ReviewDue } from '../../model/plan.ts'
import { completedOn, evaluationState, reviewDue } from '../../rules/plan/evaluation.ts'
import { products } from '../../store/catalogue.ts'
import { currentEpisode } from '../../store/episodes.ts'
import { evaluations, type Given, saveEvaluation, saveSide } from '../../store/plan/evaluations.ts'
import { maySpeakFor } from './stand-in.ts'

export { evaluations } from '../../store/plan/evaluations.ts'
export { completedOn, courseOf, daysOverdue, discussedAreas, evaluationState, sideOf } from '../../rules/plan/evaluation.ts'

const lastCompleteOf = (all: readonly Evaluation[]): Day | undefined => {
  const [first, ...others] = all.flatMap((one) => completedOn(one) ?? [])
  return first && maxDay(first, ...others)
}

/** When looking back is due for this person by the rhythm of the support she has today; undefined without support or rhythm. */
export async function reviewDueOf(tx: Tx, personId: string, all: readonly Evaluation[]): Promise<ReviewDue | undefined> {
  const episode = await currentEpisode(tx, personId, tx.today)
  const product = episode && (await products(tx, tx.today)).find((one) => one.code === episode.product)
  return reviewDue(episode && product && { from: episode.from, weeks: product.reviewWeeks, example: product.reviewExample }, lastCompleteOf(all))
}

/** The moment that runs: begun, and not yet given by both. */
export const runningEvaluation = (all: readonly Evaluation[]): Evaluation | undefined => all.find((one) => evaluationState(one) !== 'complete')

async function begin(tx: Tx, personId: string, question: string): Promise<Evaluation | undefined> {
  const product = (await currentEpisode(tx, personId, tx.today))?.product ?? null
  await saveEvaluation(tx, { id: newId<'evaluation'>(), personId, product, question })
  return runningEvaluation(await evaluations(tx, personId))
}

type Refused = 'changed-meanwhile' | 'resident-decides' | 'not-your-side'

/**
 * Gives one side of looking back: the scores of what was discussed, and the answer to the question. The first of the two begins the moment.
 * `version` is that of the running moment as it was read; undefined when there was none. Her own side is hers; a worker writes it down only
 * for somebody without an account (`resident-decides`). Refuses with `changed-meanwhile` when somebody else began or gave meanwhile.
 */
export async function giveSide(tx: Tx, file: OpenFile, party: Party, version: number | undefined, given: Given & { question: string }): Promise<Result<'complete' | 'waits', Refused>> {
  const personId = file.person.id
  if (party === 'own' && !(await maySpeakFor(tx, personId))) return refuse('resident-decides')
  const present = runningEvaluation(await evaluations(tx, personId))
  if (present?.version !== version) return refuse('changed-meanwhile')
  const moment = present ?? (await begin(tx, personId, given.question))
  const next = moment && after(evaluationSteps, evaluationState(moment), party === 'own' ? 'give-own' : 'give-worker', tx.actor.role)
  if (!moment || !next) return refuse('not-your-side')
  if (!(await saveSide(tx, moment, party, given))) return refuse('changed-meanwhile')
  if (next !== 'complete') return ok('waits')
  await tell(tx, { type: 'evaluation-completed', about: personId, evaluation: moment.id } satisfies EvaluationCompleted)
  return ok('complete')
}
