import { minDay, type Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { type Handler, hears, tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type EpisodeStarted, products } from '../../continuum/index.ts'
import { grantAccess, openFile } from '../../people/index.ts'
import type { DecisionTaken, WaitingStarted } from '../events.ts'
import { nextState, waitTransitions } from '../lifecycle.ts'
import type { FreePlace, Offer, WaitStatus, WaitEndReason, WaitEntry, WaitState } from '../model.ts'
import { offerState, waitState } from '../rules/offer.ts'
import { candidatesFor, compareClaims, fitOf, type Fit, type Standing, standingOf } from '../rules/order.ts'
import { stayState } from '../rules/stay.ts'
import { soonTerm } from '../rules/terms.ts'
import { soonFree } from '../store/places.ts'
import { stay, staysOf } from '../store/stays.ts'
import { changeEntry, claims, entry, type ListedEntry, offersFor, openEntriesOf, saveEntry, type StoredOffer, waitList as listed } from '../store/waiting.ts'
import { leaveList, waitingOrigin } from './arrival.ts'

export { isOverNorm, needsContact, weeksWaiting } from '../rules/order.ts'
export { contactTerm, respiteAhead, respiteLimit, waitingNorm } from '../rules/terms.ts'

async function stateOfEntry(tx: Tx, open: WaitEntry, latest: StoredOffer | undefined): Promise<WaitState> {
  const planned = latest?.stayId ? await stay(tx, latest.stayId) : undefined
  return waitState(open, latest, planned !== undefined && stayState(planned, tx.today) === 'planned')
}

export type Wait = { entry: WaitEntry; state: WaitState; standing: Standing; offer: Offer | undefined }

/** What this person waits for, with where she stands and what is offered; for her own page and her worker's. */
export async function waitOf(tx: Tx, personId: string): Promise<Wait[]> {
  const waits: Wait[] = []
  for (const open of await openEntriesOf(tx, personId)) {
    const [latest] = await offersFor(tx, open.id)
    const state = await stateOfEntry(tx, open, latest)
    waits.push({ entry: open, state, standing: standingOf(open, await claims(tx, open.product)), offer: latest && (state === 'offered' || state === 'accepted') ? latest : undefined })
  }
  return waits
}

export type ListRow = ListedEntry & { standing: Standing }

/** The wait list of this desk in order, per product; the order counts everybody who waits, also whom the desk cannot open. */
export async function waitList(tx: Tx, holder: string | undefined): Promise<ListRow[]> {
  const rows = holder ? await listed(tx, holder) : []
  const all = new Map<string, Awaited<ReturnType<typeof claims>>>()
  for (const product of new Set(rows.map((row) => row.product))) all.set(product, await claims(tx, product))
  return rows.map((row) => ({ ...row, standing: standingOf(row, all.get(row.product) ?? []) }))
    .toSorted((a, b) => a.product.localeCompare(b.product) || compareClaims(a, b))
}

/** Places that are free or soon free, each with who has the best claim that suits it: an entry id, or undefined. */
export async function placesToOffer(tx: Tx): Promise<(FreePlace & { best: string | undefined; candidates: string[] })[]> {
  const free = await soonFree(tx, soonTerm.value)
  const waiting = new Map<string, Awaited<ReturnType<typeof claims>>>()
  for (const product of new Set(free.map((place) => place.product))) waiting.set(product, await claims(tx, product))
  return free.map((place) => {
    const candidates = candidatesFor(waiting.get(place.product) ?? [], place).map((one) => one.id)
    return { ...place, best: candidates[0], candidates }
  })
}

/** Why the place did not go to those who come first: how many, by reason. No names. */
export async function passedBy(tx: Tx, open: WaitEntry, place: { municipality: string }): Promise<Map<Fit, number>> {
  const ahead = (await claims(tx, open.product)).filter((other) => compareClaims(other, open) < 0)
  const counts = new Map<Fit, number>()
  for (const other of ahead) counts.set(fitOf(other, place), (counts.get(fitOf(other, place)) ?? 0) + 1)
  return counts
}

/** An entry of the list that is still open, of somebody whose file this holder may open, and that has this version. The log names the person. */
export async function openEntry(tx: Tx, id: string, holder: string | undefined, version?: number): Promise<Result<WaitEntry, 'not-found' | 'changed-meanwhile'>> {
  const open = await entry(tx, id)
  if (!open || open.endedOn) return refuse('not-found')
  const file = await openFile(tx, open.personId, holder)
  if (!file.ok) return file
  return version !== undefined && open.version !== version ? refuse('changed-meanwhile') : ok(open)
}

export type SpokenTo = { bridging?: string | undefined; urgency: WaitStatus; wish?: string | undefined }

/** Writes down that we spoke to somebody who waits today: what supports her meanwhile, how urgent it is now, where she would rather live. */
export async function touchWaiting(
  tx: Tx, entryId: string, holder: string | undefined, contact: SpokenTo, version?: number,
): Promise<Result<true, 'not-found' | 'changed-meanwhile' | 'wish-needed'>> {
  const open = await openEntry(tx, entryId, holder, version)
  if (!open.ok) return open
  if (contact.urgency === 'preference' && !contact.wish) return refuseField('wens', 'wish-needed')
  const done = await changeEntry(tx, entryId, open.value.version, {
    contacted_on: tx.today, bridging: contact.bridging ?? null, urgency: contact.urgency, wish: contact.urgency === 'preference' ? contact.wish ?? null : null,
  })
  return done ? ok(true) : refuse('changed-meanwhile')
}

/** Takes somebody off the list without a place. An open offer has to be withdrawn first: `offer-runs`. */
export async function endWaiting(
  tx: Tx, entryId: string, holder: string | undefined, reason: Exclude<WaitEndReason, 'placed'>, version?: number,
): Promise<Result<true, 'not-found' | 'changed-meanwhile' | 'offer-runs'>> {
  const open = await openEntry(tx, entryId, holder, version)
  if (!open.ok) return open
  const [latest] = await offersFor(tx, entryId)
  const state = await stateOfEntry(tx, open.value, latest)
  if (!nextState(waitTransitions, state, 'end', tx.actor.role)) return refuse('offer-runs')
  return (await leaveList(tx, open.value, reason)) ? ok(true) : refuse('changed-meanwhile')
}

/** Where an offer stands. */
export const offerStateOf = (found: Offer) => offerState(found)

/** Products that are a place to live: for the others somebody waits for room in the support at home. */
export const productsWithPlace = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set((await products(tx, tx.today)).filter((one) => one.setting === 'protected' || one.setting === 'shelter').map((one) => one.code))

/** The first product of a decision for which a place has to be found, when she does not live in one already. */
async function placeToFind(tx: Tx, personId: string, granted: readonly string[]): Promise<string | undefined> {
  const needsPlace = await productsWithPlace(tx)
  const wanted = granted.find((code) => needsPlace.has(code))
  const there = (await staysOf(tx, personId)).some((one) => one.kind === 'stay' && one.product === wanted && ['planned', 'arrived'].includes(stayState(one, tx.today)))
  return there ? undefined : wanted
}

type NewWait = { personId: string; decisionId: string | null; product: string; municipality: string; urgency: WaitStatus; since: Day }

/** Puts somebody on the list; the placement desk may open her file from now on. Answers the id of the entry. */
async function startWaiting(tx: Tx, wait: NewWait): Promise<string> {
  const id = newId<'wait-list-entry'>()
  await saveEntry(tx, { ...wait, id, wish: null, contactedOn: tx.today, bridging: null })
  await grantAccess(tx, { holder: 'desk:placement', kind: 'case', personId: wait.personId, origin: waitingOrigin(id), ground: 'waits-for-a-place' })
  await tell(tx, { type: 'waiting-started', about: wait.personId, entry: id, product: wait.product } satisfies WaitingStarted)
  return id
}

/** A decision with a place to find: she waits from today, or goes on from the day she waited already; moving never starts the queue again. */
async function hearDecision(tx: Tx, event: DecisionTaken): Promise<void> {
  if (event.outcome === 'refused') return
  const product = await placeToFind(tx, event.about, event.products)
  if (!product) return
  const before = await openEntriesOf(tx, event.about)
  const same = before.find((one) => one.product === product)
  const urgency: WaitStatus = event.outcome === 'temporary' ? 'urgent' : 'active'
  if (same) {
    await changeEntry(tx, same.id, same.version, { decision_id: event.decision, ...(urgency === 'urgent' ? { urgency } : {}) })
    return
  }
  const since = before.length ? minDay(tx.today, ...before.map((one) => one.since)) : tx.today
  for (const old of before) {
    const [latest] = await offersFor(tx, old.id)
    if ((await stateOfEntry(tx, old, latest)) === 'waiting') await leaveList(tx, old, 'decision-ended')
  }
  await startWaiting(tx, { personId: event.about, decisionId: event.decision, product, municipality: event.municipality, urgency, since })
}

/** Support she waited for has begun: she waits for it no longer, unless an offer still has to be answered. */
async function hearEpisode(tx: Tx, event: EpisodeStarted): Promise<void> {
  for (const open of await openEntriesOf(tx, event.about)) {
    const [latest] = await offersFor(tx, open.id)
    if (open.product === event.product && (await stateOfEntry(tx, open, latest)) === 'waiting') await leaveList(tx, open, 'placed')
  }
}

/** A decision puts somebody on the list, support that begins takes her off it. */
export const waitingHandlers: readonly Handler[] = [hears<DecisionTaken>('decision-taken', hearDecision), hears<EpisodeStarted>('episode-started', hearEpisode)]
