import { type Day, isAfter } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, type OpenFile } from '../../people/index.ts'
import type { EpisodeEnded, EpisodeStarted } from '../events.ts'
import type { Episode, Wish } from '../model.ts'
import { endReason, type Inside, judgeMove, type MoveQuestion, type MoveRefusal, type Wanted } from '../rules/bandwidth.ts'
import { beginChain, continueChain } from '../rules/chain.ts'
import { inForce } from '../rules/entitlement.ts'
import { moves, products } from '../store/catalogue.ts'
import { endEpisode, entitlements, episodes, type NewEpisode, saveEpisode } from '../store/episodes.ts'
import { closeWanted } from '../store/wanted.ts'
import { releaseOthers } from './assignments.ts'
import { tellStep } from './tell-move.ts'

export { moves, payingRegimeOn, products } from '../store/catalogue.ts'
export { currentEpisode, entitlements, episodes, peopleByProduct } from '../store/episodes.ts'
export type { Inside, MoveRefusal, Wanted } from '../rules/bandwidth.ts'

/** The product with this code as it is described on a day; undefined when it is not offered then. */
const product = async (tx: Tx, code: string, day: Day) => (await products(tx, day)).find((one) => one.code === code)

/** The entitlements of a person that give something on a day, the newest first. */
export const entitlementsOn = async (tx: Tx, personId: string, day: Day) => (await entitlements(tx, personId)).filter((one) => inForce(one, day))

/** The newest entitlement that gives something on a day; undefined when there is none. */
export const activeEntitlement = async (tx: Tx, personId: string, day: Day = tx.today) => (await entitlementsOn(tx, personId, day))[0]

async function open(tx: Tx, fresh: NewEpisode): Promise<Episode> {
  await saveEpisode(tx, fresh)
  if (fresh.providerId) {
    await grantAccess(tx, {
      holder: `organisation:${fresh.providerId}`, kind: 'file', personId: fresh.personId, origin: `episode:${fresh.id}`, ground: 'supports-this-person', from: startOfDay(fresh.from),
    })
  }
  await tell(tx, {
    type: 'episode-started', about: fresh.personId, episode: fresh.id, product: fresh.product, provider: fresh.providerId, from: fresh.from,
  } satisfies EpisodeStarted)
  return { ...fresh, until: null, recordedAt: tx.now }
}

/** What begins: hours are hours a week; `reason` in words. */
export type Beginning = { product: string; providerId: string | null; hours: number; from: Day; reason: string; wish: Wish; entitlementId?: string }

/**
 * The first support of a person. Refuses with `episode-runs` when there is a chain already: then it is a move;
 * with `no-such-product`, and with `needs-new-decision` when no decision gives one of the five products on that day.
 */
export async function startEpisode(tx: Tx, personId: string, wanted: Beginning): Promise<Result<Episode, 'episode-runs' | 'no-such-product' | 'needs-new-decision'>> {
  const begun = beginChain(await episodes(tx, personId), wanted.from)
  if (!begun.ok) return begun
  const target = await product(tx, wanted.product, wanted.from)
  if (!target) return refuse('no-such-product')
  const under = (await entitlementsOn(tx, personId, wanted.from)).find((one) => one.products.includes(wanted.product))
  if (target.setting !== 'around' && !under) return refuse('needs-new-decision', { why: 'none', product: wanted.product })
  return ok(await open(tx, {
    id: newId<'episode'>(), personId, product: wanted.product, providerId: wanted.providerId, entitlementId: wanted.entitlementId ?? under?.id ?? null,
    hoursPerWeek: wanted.hours, from: wanted.from, followsDay: null, reason: wanted.reason, wish: wanted.wish,
  }))
}

/** A move as it is asked for: `reason` in words, and the number of episodes there were when somebody looked, so that nobody moves twice. */
export type Move = Wanted & { reason: string; chainLength?: number | undefined }

export type MoveNo = MoveRefusal | 'no-episode' | 'changed-meanwhile'

/** What the bandwidth rule has to know, for the end of this chain of episodes. */
export async function questionOf(tx: Tx, personId: string, chain: readonly Episode[], wanted: Wanted): Promise<Result<MoveQuestion, 'no-episode'>> {
  const current = chain.at(-1)
  if (!current) return refuse('no-episode')
  const [rights, steps, offered] = [await entitlements(tx, personId), await moves(tx, wanted.day), await products(tx, wanted.day)]
  return ok({ current, cameFrom: chain.at(-2)?.product, wanted, entitlements: rights, moves: steps, products: offered, today: tx.today })
}

/** Whether this move would be possible, without doing it: the same rule, for pages that explain. */
export async function tryMove(tx: Tx, personId: string, wanted: Wanted): Promise<Result<Inside, MoveRefusal | 'no-episode'>> {
  const asked = await questionOf(tx, personId, await episodes(tx, personId), wanted)
  return asked.ok ? judgeMove(asked.value) : asked
}

async function endOld(tx: Tx, old: Episode, until: Day, next: string, reasonCode: string): Promise<boolean> {
  if (!(await endEpisode(tx, old.id, until))) return false
  await endAccess(tx, old.personId, `episode:${old.id}`, startOfDay(until))
  await tell(tx, {
    type: 'episode-ended', about: old.personId, episode: old.id, product: old.product, provider: old.providerId, until, next, reasonCode,
  } satisfies EpisodeEnded)
  return true
}

/** A product nobody provides: living on one's own. */
const withoutProvider = 'zelfstandig'

/** Ends the last episode of this chain and begins the next, as was judged; no day between and no day twice. */
export async function carryOut(tx: Tx, personId: string, chain: readonly Episode[], question: MoveQuestion, wanted: Move, judged: Inside): Promise<Result<Episode, MoveNo>> {
  const link = continueChain(chain, wanted.day)
  if (!link.ok) return link
  const { ended, from, followsDay } = link.value
  if (!(await endOld(tx, ended, wanted.day, wanted.product, endReason(question, judged.direction)))) return refuse('changed-meanwhile')
  const providerId = wanted.product === withoutProvider ? null : wanted.providerId === undefined ? ended.providerId : wanted.providerId
  if (providerId !== ended.providerId) await releaseOthers(tx, personId, providerId, from)
  return ok(await open(tx, {
    id: newId<'episode'>(), personId, product: wanted.product, providerId, entitlementId: judged.entitlementId,
    hoursPerWeek: wanted.hours, from, followsDay, reason: wanted.reason, wish: wanted.wish,
  }))
}

/**
 * More, less or other support from a day on: one episode ends, the next begins.
 * Refuses as the bandwidth of the decision says, and with `changed-meanwhile` when somebody else moved this person first.
 */
export async function moveSupport(tx: Tx, file: OpenFile, wanted: Move): Promise<Result<Episode, MoveNo>> {
  const personId = file.person.id
  const chain = await episodes(tx, personId)
  const asked = await questionOf(tx, personId, chain, wanted)
  if (!asked.ok) return asked
  if (wanted.chainLength !== undefined && wanted.chainLength !== chain.length) return refuse('changed-meanwhile')
  const judged = judgeMove(asked.value)
  if (!judged.ok) return judged
  const moved = await carryOut(tx, personId, chain, asked.value, wanted, judged.value)
  if (!moved.ok) return moved
  await closeWanted(tx, moved.value)
  if (isAfter(moved.value.from, tx.today)) await tellStep(tx, file.person, 'planned', moved.value.id)
  return moved
}

/** The episode that comes after today, when a move is planned. */
export const plannedEpisode = async (tx: Tx, personId: string): Promise<Episode | undefined> => (await episodes(tx, personId)).find((one) => isAfter(one.from, tx.today))
