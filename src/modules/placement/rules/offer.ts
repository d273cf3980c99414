import { addDays, type Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import { ok, refuseField, type Result } from '../../../kernel/result.ts'
import type { Answer, Offer, OfferState, WaitEntry, WaitState } from '../model.ts'
import { answerTerm, keepTerm } from './terms.ts'

/** Where an offer stands; derived from what was said. */
export function offerState(offer: Pick<Offer, 'closeReason' | 'personSaid' | 'providerSaid'>): OfferState {
  if (offer.closeReason) return offer.closeReason
  if (offer.personSaid === 'yes') return 'person-agreed'
  return offer.providerSaid === 'yes' ? 'provider-agreed' : 'asked'
}

/** Where somebody on the list stands: an offer that both agreed to, and a stay that has not begun yet, is accepted. */
export function waitState(entry: Pick<WaitEntry, 'endReason'>, latest: Pick<Offer, 'closeReason'> | undefined, stayIsPlanned: boolean): WaitState {
  if (entry.endReason) return entry.endReason === 'placed' ? 'placed' : 'ended'
  if (latest?.closeReason === 'placed' && stayIsPlanned) return 'accepted'
  return latest && latest.closeReason === null ? 'offered' : 'waiting'
}

/** The last day to answer an offer. Later answers still count; the desk sees that it takes long. */
export const answerBy = (offer: Pick<Offer, 'offeredAt'>): Day => addDays(dayOf(offer.offeredAt), answerTerm.value)

/** A provider who says no says why (Contractstandaard Wmo 3.6); the person may, and need not. */
export function answered(who: 'person' | 'provider', said: Answer, reason: string | undefined): Result<string | null, 'offer-reason-needed'> {
  const words = reason?.trim() ?? ''
  if (who === 'provider' && said === 'no' && words.length < 10) return refuseField('reden', 'offer-reason-needed')
  return ok(words === '' ? null : words)
}

type OfferCode = 'reason-to-pass-over' | 'not-free-then' | 'kept-empty-too-long'

/** May this place be offered to the one at `position`? Passing over somebody with a better claim needs a reason that is kept. */
export function mayOffer(position: number, passedOver: string | undefined, from: Day, freeFrom: Day): Result<{ position: number; passedOver: string | null }, OfferCode> {
  const words = passedOver?.trim() ?? ''
  if (from < freeFrom) return refuseField('vanaf', 'not-free-then')
  if (from > addDays(freeFrom, keepTerm.value)) return refuseField('vanaf', 'kept-empty-too-long', { days: keepTerm.value })
  if (position > 1 && words.length < 10) return refuseField('waarom', 'reason-to-pass-over', { ahead: position - 1 })
  return ok({ position, passedOver: position > 1 ? words : null })
}
