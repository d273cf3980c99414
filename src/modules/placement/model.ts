import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** She lives there, is a guest away from home, or sleeps one night in the shelter. */
export type StayKind = 'stay' | 'respite' | 'night'

/** Where somebody went when a stay ended. */
export const destinations = ['home', 'own-dwelling', 'family-or-friends', 'other-place', 'other-region', 'clinic', 'detention', 'street', 'died', 'unknown'] as const
export type Destination = (typeof destinations)[number]

/** Grounds for priority on a dwelling (Huisvestingswet 2014, article 12, third paragraph, text of 2026-07-01). */
export const priorityGrounds = ['homeless-shelter', 'womens-shelter', 'protected-living', 'mental-health-clinic', 'youth-care', 'detention', 'homeless-family'] as const
export type PriorityGround = (typeof priorityGrounds)[number]

/** A stay as it lies there: facts only. `personId` is null for a guest of one night who gave no name. Days are half-open. */
export type Stay = {
  id: string
  personId: string | null
  placeId: string
  place: string
  locationId: string
  location: string
  municipality: string
  product: string
  providerId: string
  kind: StayKind
  from: Day
  plannedUntil: Day | null
  arrivedOn: Day | null
  until: Day | null
  cancelledOn: Day | null
  /** Why a bed for one night was given by mistake. */
  mistake: string | null
  reason: string
  wentTo: Destination | null
  readyOn: Day | null
  priorityGround: PriorityGround | null
  version: number
}

export type StayState = 'planned' | 'arrived' | 'left' | 'cancelled'

export type Location = {
  id: string
  name: string
  providerId: string
  provider: string
  municipality: string
  product: string
  respite: boolean
  night: boolean
  phone: string | null
  street: string | null
  town: string | null
}

/** A place that is free from a day on: today, or within the time we look ahead. */
export type FreePlace = { id: string; name: string; locationId: string; location: string; municipality: string; product: string; freeFrom: Day }

/** How full a location is in one night. Extra beds (cold weather) do not count as capacity. */
export type Beds = { locationId: string; location: string; municipality: string; product: string; provider: string; phone: string | null; night: boolean; respite: boolean; capacity: number; taken: number; /** Offered to somebody who waits, from this night on or earlier, or held for somebody who was sent on at a door. */ held: number; free: number; /** Extra beds of cold weather that are slept in; they are no capacity. */ extra: number }

export const urgencies = ['urgent', 'active', 'preference', 'precaution'] as const
/** Words of the Wlz wait list: place at once, place soon, waits for a wish, waits as a precaution (domain.md section 2.4). */
export type WaitStatus = (typeof urgencies)[number]

export const waitEndReasons = ['own-wish', 'decision-ended', 'other'] as const
export type WaitEndReason = (typeof waitEndReasons)[number] | 'placed'

export type WaitEntry = {
  id: string
  personId: string
  decisionId: string | null
  product: string
  municipality: string
  urgency: WaitStatus
  wish: string | null
  since: Day
  contactedOn: Day
  bridging: string | null
  endedOn: Day | null
  endReason: WaitEndReason | null
  version: number
}

export type WaitState = 'waiting' | 'offered' | 'accepted' | 'placed' | 'ended'

export type Answer = 'yes' | 'no'

export type Offer = {
  id: string
  entryId: string
  personId: string
  placeId: string
  place: string
  locationId: string
  location: string
  municipality: string
  product: string
  providerId: string
  from: Day
  position: number
  passedOver: string | null
  offeredAt: Instant
  personSaid: Answer | null
  personReason: string | null
  providerSaid: Answer | null
  providerReason: string | null
  closedAt: Instant | null
  closeReason: 'placed' | 'declined' | 'withdrawn' | null
  version: number
}

export type OfferState = 'asked' | 'person-agreed' | 'provider-agreed' | 'placed' | 'declined' | 'withdrawn'

/** The whole list of reasons to send somebody on at the door. No papers, another region or no BSN are not on it and cannot be. */
export const refusalReasons = ['full', 'danger', 'own-choice'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type Refusal = {
  id: string
  locationId: string
  location: string
  at: Instant
  reason: RefusalReason
  tried: readonly string[]
  alternative: string
  wantsDecision: boolean
  receipt: string
  /** She gave a name, so the central access has a report of it. */
  reported: boolean
}

export type HeldBedState = 'held' | 'arrived' | 'called-off' | 'lapsed'

/** A bed at a partner that waits this night for somebody who was sent on at a door: facts only. `personId` is null for who gave no name. */
export type HeldBed = {
  id: string
  refusalId: string
  personId: string | null
  receipt: string
  placeId: string
  place: string
  locationId: string
  location: string
  street: string | null
  town: string | null
  phone: string | null
  night: Day
  until: Instant
  endedAt: Instant | null
  endedHow: 'arrived' | 'called-off' | null
  version: number
}

/** Who sleeps in a bed this night; `name` is null for who gave none, and for who lives there and whom the desk may not know. */
export type Sleeper = { stayId: string; personId: string | null; name: string | null; place: string; kind: StayKind; version: number }

/** Somebody who can leave as soon as there is a dwelling. */
export type ReadyToLeave = { stayId: string; personId: string; name: string; location: string; product: string; readyOn: Day; priorityGround: PriorityGround; origin: string | null; receiving: string | null }
