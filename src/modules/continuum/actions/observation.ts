import type { Day } from '../../../kernel/day.ts'
import { atTime } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import { after, type ObservationAct, observationSteps } from '../lifecycle.ts'
import type { Episode, Observation, ObservationFinding, ObservationWish } from '../model.ts'
import { askedAgainOn, isObservedDay, mayAdvise, mayObserve, observedIn, whereToFrom } from '../rules/observation.ts'
import { moves, products } from '../store/catalogue.ts'
import { currentEpisode, episodes } from '../store/episodes.ts'
import { observationFindings, observations, saveAdvice, saveFinding, saveObservation } from '../store/observation.ts'
import { raiseSignal } from './signals.ts'

export { observedIn } from '../rules/observation.ts'

const endsJob = 'observation-ends'

export type Observed = { current: Episode | undefined; cameFrom: string | undefined; observation: Observation | undefined; findings: ObservationFinding[]; earlier: Observation[]; whereTo: string[] }

/** What the present stay in Stabilisatie en Observatie is for, what was seen and advised; and earlier ones. */
export async function observed(tx: Tx, personId: string): Promise<Observed> {
  const current = await currentEpisode(tx, personId)
  const before = (await episodes(tx, personId)).filter((one) => current && one.from < current.from).at(-1)?.product
  const all = await observations(tx, personId)
  const observation = all.find((one) => one.episodeId === current?.id)
  const findings = observation ? await observationFindings(tx, observation.episodeId) : []
  const whereTo = whereToFrom(await moves(tx, tx.today), before)
  return { current: current?.product === observedIn ? current : undefined, cameFrom: before, observation, findings, earlier: all.filter((one) => one !== observation), whereTo }
}

const stateOf = (found: Observation | undefined) => (found?.advice ? 'advised' as const : found ? 'set' as const : 'none' as const)
const may = (found: Observation | undefined, act: ObservationAct, role: string): boolean => after(observationSteps, stateOf(found), act, role) !== undefined

/**
 * Agrees what the stay is for: an observation with its question, or a breather with its end and where to. Again changes it, until the advice is given.
 * Refuses with `not-observed-here`, `until-is-past`, `until-too-far`, `where-to-needed`, `no-such-move`, `advice-given` or `changed-meanwhile`.
 */
export async function agreeObservation(tx: Tx, file: OpenFile, wish: ObservationWish, version: number | undefined) {
  const { current, cameFrom, observation } = await observed(tx, file.person.id)
  const fits = mayObserve(current, wish, await moves(tx, tx.today), cameFrom, tx.today)
  if (!fits.ok) return fits
  if (!current) return refuse('not-observed-here')
  if (!may(observation, observation ? 'change' : 'set', tx.actor.role)) return refuse('advice-given')
  if ((version ?? 0) !== (observation?.version ?? 0) || !(await saveObservation(tx, file.person.id, current.id, wish, observation?.version ?? 0))) return refuse('changed-meanwhile')
  await schedule(tx, { kind: endsJob, at: atTime(askedAgainOn(wish.until), '09:00'), key: current.id, data: { person: file.person.id, episode: current.id } })
  return ok(true)
}

/** Writes down what was seen on a day of this stay; she reads it too. Refuses with `no-observation`, `advice-given` or `not-that-day`. */
export async function addFinding(tx: Tx, file: OpenFile, on: Day, words: string): Promise<Result<true, 'no-observation' | 'advice-given' | 'not-that-day'>> {
  const { current, observation } = await observed(tx, file.person.id)
  if (!current || !observation) return refuse('no-observation')
  if (observation.advice) return refuse('advice-given')
  if (!isObservedDay(on, current, tx.today)) return refuseField('dag', 'not-that-day')
  await saveFinding(tx, observation, on, words)
  return ok(true)
}

/** Gives the advice at the end, with the next step it names. Refuses with `no-observation`, `advice-given`, `no-such-move` or `changed-meanwhile`. */
export async function advise(tx: Tx, file: OpenFile, words: string, next: string, version: number | undefined): Promise<Result<true, 'no-observation' | 'advice-given' | 'no-such-move' | 'changed-meanwhile'>> {
  const { cameFrom, observation } = await observed(tx, file.person.id)
  if (!observation) return refuse('no-observation')
  if (!may(observation, 'advise', tx.actor.role)) return refuse('advice-given')
  const step = mayAdvise(next, await moves(tx, tx.today), cameFrom, await products(tx, tx.today))
  if (!step.ok) return step
  if (version !== observation.version || !(await saveAdvice(tx, observation.episodeId, observation.version, words, next))) return refuse('changed-meanwhile')
  return ok(true)
}

/** On the last agreed day, when nothing follows yet: a human has to say what comes next. Nobody is put out by a date. */
export const observationEnds: JobHandler = {
  kind: endsJob,
  run: async (tx, data) => {
    const personId = String(data['person'])
    const last = (await episodes(tx, personId)).at(-1)
    const { observation } = await observed(tx, personId)
    if (last?.id !== data['episode'] || observation?.episodeId !== last?.id || !observation) return
    if (askedAgainOn(observation.until) <= tx.today) await raiseSignal(tx, personId, 'term', { until: observation.until })
  },
}
