import type { Day } from '../../../kernel/day.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { endAccess, grantAccess, openFile, type OpenFile } from '../../people/index.ts'
import { nextState, type OfferAct, offerTransitions, waitTransitions } from '../lifecycle.ts'
import type { Answer, Offer } from '../model.ts'
import { answered, mayOffer, offerState } from '../rules/offer.ts'
import { offerOrigin } from '../rules/origin.ts'
import { candidatesFor } from '../rules/order.ts'
import { soonTerm } from '../rules/terms.ts'
import { lockPlace, soonFree } from '../store/places.ts'
import { changeOffer, claims, offer, offersOf as storedOffers, saveOffer, type StoredOffer } from '../store/waiting.ts'
import { movedIn } from './arrival.ts'
import { begin } from './stays.ts'
import { openEntry, waitOf } from './waiting.ts'

export { answerBy } from '../rules/offer.ts'
export { offersFor as offersOn, openOffersAt } from '../store/waiting.ts'

export type Offering = { place: string; from: Day; passedOver?: string | undefined }

/**
 * Offers a place to somebody who waits; the provider may open her case to answer. Answers the id of the offer.
 * Refuses with `not-found` when this holder may not open her file, `changed-meanwhile`, `no-such-place`, `place-taken`, `does-not-fit`, `reason-to-pass-over`, `not-free-then` or `offer-runs`.
 */
export async function offerPlace(tx: Tx, entryId: string, holder: string | undefined, offering: Offering, version?: number) {
  const open = await openEntry(tx, entryId, holder, version)
  if (!open.ok) return open
  const place = await lockPlace(tx, offering.place)
  if (!place || place.product !== open.value.product || place.respite) return refuseField('plek', 'no-such-place')
  const free = (await soonFree(tx, soonTerm.value)).find((one) => one.id === place.id)
  if (!free) return refuseField('plek', 'place-taken')
  const wait = (await waitOf(tx, open.value.personId)).find((one) => one.entry.id === entryId)
  if (!wait || !nextState(waitTransitions, wait.state, 'offer', tx.actor.role)) return refuse('offer-runs')
  const order = candidatesFor(await claims(tx, open.value.product), place)
  const position = order.findIndex((one) => one.id === entryId) + 1
  if (position === 0) return refuseField('plek', 'does-not-fit')
  const may = mayOffer(position, offering.passedOver, offering.from, free.freeFrom < tx.today ? tx.today : free.freeFrom)
  if (!may.ok) return may
  const id = newId<'offer'>()
  await saveOffer(tx, { id, entryId, personId: open.value.personId, placeId: place.id, from: offering.from, ...may.value })
  await grantAccess(tx, { holder: `organisation:${place.providerId}`, kind: 'case', personId: open.value.personId, origin: offerOrigin(id), ground: 'offered-a-place' })
  return ok(id)
}

export type Who = 'person' | 'provider'

/** Who this visitor speaks for in an offer: the desk writes down what the person said, the provider's manager speaks for the provider. */
export const speaksFor = (tx: Tx): Who => (tx.actor.role === 'provider-manager' ? 'provider' : 'person')

/** The offer, when this visitor may see it: her own, of a place of her organisation, or of somebody on the desk's list. */
export async function openOffer(tx: Tx, id: string, holder: string | undefined): Promise<Result<{ offer: StoredOffer; file: OpenFile }, 'not-found'>> {
  const found = await offer(tx, id)
  if (!found || (tx.actor.role === 'provider-manager' && found.providerId !== tx.actor.organisationId)) return refuse('not-found')
  const file = await openFile(tx, found.personId, holder)
  return file.ok ? ok({ offer: found, file: file.value }) : file
}

/** A page of the offers this visitor may see, newest first; a provider's manager sees those of places of her own organisation only. */
export async function offersOf(tx: Tx, holder: string | undefined, part: { offset: number; limit: number }): Promise<Offer[]> {
  if (!holder) return []
  const provider = tx.actor.role === 'provider-manager' ? tx.actor.organisationId : undefined
  return tx.actor.role === 'provider-manager' && !provider ? [] : storedOffers(tx, holder, part, provider)
}

const close = (tx: Tx, found: StoredOffer, reason: 'placed' | 'declined' | 'withdrawn', more: object = {}): Promise<boolean> =>
  changeOffer(tx, found.id, found.version, { ...more, closed_at: tx.now, close_reason: reason })

const words = (who: Who, said: Answer, reason: string | null) => (who === 'person' ? { person_said: said, person_reason: reason } : { provider_said: said, provider_reason: reason })

/** Both said yes: the place is hers from that day, in the same transaction. Refuses with `place-taken` or `stays-elsewhere`. */
async function place(tx: Tx, file: OpenFile, found: StoredOffer, said: object) {
  const from = found.from < tx.today ? tx.today : found.from
  await lockPlace(tx, found.placeId)
  const begun = await begin(tx, file, { placeId: found.placeId, kind: 'stay', from, plannedUntil: null, reason: 'offer' }, found.providerId)
  if (!begun.ok) return begun
  await endAccess(tx, found.personId, offerOrigin(found.id), tx.now)
  if (!(await close(tx, found, 'placed', { ...said, stay_id: begun.value }))) return refuse('changed-meanwhile')
  if (from <= tx.today) await movedIn(tx, file, begun.value, found)
  return ok('placed' as const)
}

/**
 * The person or the provider answers an offer. A no ends it: she waits on, in the same place of the order. Two times yes is a place.
 * Refuses with `offer-answered-already`, `offer-reason-needed`, `place-taken`, `stays-elsewhere` or `changed-meanwhile`.
 */
export async function answerOffer(tx: Tx, opened: { offer: StoredOffer; file: OpenFile }, answer: { said: Answer; reason?: string | undefined }, version?: number) {
  const { offer: found, file } = opened
  if (version !== undefined && version !== found.version) return refuse('changed-meanwhile')
  const who = speaksFor(tx)
  const act: OfferAct = `${who}-${answer.said}`
  const next = nextState(offerTransitions, offerState(found), act, tx.actor.role)
  if (!next) return refuse('offer-answered-already')
  const reason = answered(who, answer.said, answer.reason)
  if (!reason.ok) return reason
  const said = words(who, answer.said, reason.value)
  if (next === 'placed') return place(tx, file, found, said)
  if (next === 'declined') await endAccess(tx, found.personId, offerOrigin(found.id), tx.now)
  const done = next === 'declined' ? await close(tx, found, 'declined', said) : await changeOffer(tx, found.id, found.version, said)
  return done ? ok(next) : refuse('changed-meanwhile')
}

/** The desk takes an offer back. Refuses with `offer-answered-already` or `changed-meanwhile`. */
export async function withdrawOffer(tx: Tx, found: StoredOffer) {
  if (!nextState(offerTransitions, offerState(found), 'withdraw', tx.actor.role)) return refuse('offer-answered-already')
  await endAccess(tx, found.personId, offerOrigin(found.id), tx.now)
  return (await close(tx, found, 'withdrawn')) ? ok(true as const) : refuse('changed-meanwhile')
}
