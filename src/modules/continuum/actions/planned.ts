import { addDays, type Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, type OpenFile } from '../../people/index.ts'
import type { MoveWithdrawn } from '../events.ts'
import { after, type EpisodeAct, episodeSteps } from '../lifecycle.ts'
import type { Episode } from '../model.ts'
import { judgeMove } from '../rules/bandwidth.ts'
import { mayGoOn, type Planned, plannedStep, without } from '../rules/planned.ts'
import { products } from '../store/catalogue.ts'
import { entitlements, episodes, saveWithdrawn, takeOut } from '../store/episodes.ts'
import { retake } from './assignments.ts'
import { carryOut, type Move, type MoveNo, questionOf } from './episodes.ts'
import { tellStep } from './tell-move.ts'

export { withdrawnMoves } from '../store/episodes.ts'

type Change = { reason: string; chainLength?: number | undefined }
export type WithdrawRefusal = 'no-planned-move' | 'right-ends' | 'not-your-move' | 'changed-meanwhile'

type Found = { chain: Episode[]; planned: Planned<Episode> }

async function findPlanned(tx: Tx, personId: string, act: EpisodeAct, chainLength: number | undefined): Promise<Result<Found, 'no-planned-move' | 'not-your-move' | 'changed-meanwhile'>> {
  const chain = await episodes(tx, personId)
  if (chainLength !== undefined && chainLength !== chain.length) return refuse('changed-meanwhile')
  const planned = plannedStep(chain, tx.today)
  if (!planned.ok) return planned
  return after(episodeSteps, 'coming', act, tx.actor.role) ? ok({ chain, planned: planned.value }) : refuse('not-your-move')
}

/** The support before goes on: its provider keeps the file, and who came from it keeps coming. */
async function takeBack(tx: Tx, { goesOn, dropped }: Planned<Episode>, change: Change & { redatedTo: Day | null }): Promise<boolean> {
  if (!(await takeOut(tx, goesOn.id, dropped.id))) return false
  await saveWithdrawn(tx, goesOn.id, dropped, change)
  await endAccess(tx, dropped.personId, `episode:${dropped.id}`, startOfDay(dropped.from))
  if (goesOn.providerId) {
    await grantAccess(tx, { holder: `organisation:${goesOn.providerId}`, kind: 'file', personId: goesOn.personId, origin: `episode:${goesOn.id}`, ground: 'supports-this-person' })
  }
  await retake(tx, goesOn.personId, goesOn.providerId, dropped.from)
  await tell(tx, { type: 'move-withdrawn', about: goesOn.personId, goesOn: goesOn.id, dropped: dropped.id, product: dropped.product, from: dropped.from } satisfies MoveWithdrawn)
  return true
}

/**
 * Takes back a step before it begins: the support of now goes on as if it had not been planned.
 * Refuses with `no-planned-move`, `changed-meanwhile`, `not-your-move`, and `right-ends` when no decision gives the present support on that day any more.
 */
export async function withdrawMove(tx: Tx, file: OpenFile, change: Change): Promise<Result<Episode, WithdrawRefusal>> {
  const found = await findPlanned(tx, file.person.id, 'withdraw', change.chainLength)
  if (!found.ok) return found
  const { goesOn, dropped } = found.value.planned
  const covered = mayGoOn(goesOn, dropped.from, await entitlements(tx, file.person.id), await products(tx, dropped.from))
  if (!covered.ok) return covered
  if (!(await takeBack(tx, found.value.planned, { ...change, redatedTo: null }))) return refuse('changed-meanwhile')
  await tellStep(tx, file.person, 'withdrawn', dropped.id)
  return ok({ ...goesOn, until: null })
}

/**
 * Gives a planned step another day. It is judged anew for that day, before anything changes; the support of now goes on until then.
 * Refuses as a move does, and as withdrawing does.
 */
export async function redateMove(tx: Tx, file: OpenFile, day: Day, change: Change): Promise<Result<Episode, WithdrawRefusal | MoveNo>> {
  const personId = file.person.id
  const found = await findPlanned(tx, personId, 'redate', change.chainLength)
  if (!found.ok) return found
  const { chain, planned } = found.value
  const { goesOn, dropped } = planned
  if (day === dropped.from) return refuseField('vanaf', 'nothing-changes')
  const wanted: Move = { product: dropped.product, hours: dropped.hoursPerWeek, day, wish: dropped.wish, by: tx.actor.role, providerId: dropped.providerId, reason: dropped.reason }
  const rest = without(chain, planned)
  const asked = await questionOf(tx, personId, rest, wanted)
  if (!asked.ok) return asked
  const judged = judgeMove(asked.value)
  if (!judged.ok) return judged
  const covered = mayGoOn(goesOn, addDays(day, -1), asked.value.entitlements, asked.value.products)
  if (!covered.ok) return covered
  if (!(await takeBack(tx, planned, { ...change, redatedTo: day }))) return refuse('changed-meanwhile')
  const moved = await carryOut(tx, personId, rest, asked.value, wanted, judged.value)
  if (moved.ok) await tellStep(tx, file.person, 'redated', moved.value.id)
  return moved
}
