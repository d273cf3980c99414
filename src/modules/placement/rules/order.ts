import { type Day, daysBetween } from '../../../kernel/day.ts'
import { urgencies, type WaitStatus } from '../model.ts'
import { contactTerm, waitingNorm } from './terms.ts'

/** What counts for the order, and nothing else: no name, no provider, no municipality. */
export type Claim = { id: string; urgency: WaitStatus; since: Day }

/** WaitStatus first, then who waits longest, then who was written down first (ids run in order of creation). Negative: `a` comes first. */
export const compareClaims = (a: Claim, b: Claim): number =>
  urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || daysBetween(b.since, a.since) || (a.id < b.id ? -1 : Number(a.id > b.id))

/** The list in order. */
export const inOrder = <C extends Claim>(claims: readonly C[]): C[] => claims.toSorted(compareClaims)

/** Why somebody is where she is: how many come first, by reason. Counts only, so it can be told to everybody. */
export type Standing = { position: number; of: number; moreUrgent: number; waitsLonger: number; sameDay: number }

export function standingOf(claim: Claim, all: readonly Claim[]): Standing {
  const ahead = all.filter((other) => compareClaims(other, claim) < 0)
  const count = (test: (other: Claim) => boolean): number => ahead.filter(test).length
  return {
    position: ahead.length + 1,
    of: all.length,
    moreUrgent: count((other) => other.urgency !== claim.urgency),
    waitsLonger: count((other) => other.urgency === claim.urgency && other.since !== claim.since),
    sameDay: count((other) => other.urgency === claim.urgency && other.since === claim.since),
  }
}

export type Fit = 'fits' | 'has-offer' | 'wishes-elsewhere' | 'waits-as-precaution'
export type Candidate = Claim & { wish: string | null; hasOffer: boolean }

/** Does this place suit somebody who waits for its product? The first thing that is in the way. */
export function fitOf(candidate: Candidate, place: { municipality: string }): Fit {
  if (candidate.hasOffer) return 'has-offer'
  if (candidate.urgency === 'precaution') return 'waits-as-precaution'
  return candidate.urgency === 'preference' && candidate.wish !== null && candidate.wish !== place.municipality ? 'wishes-elsewhere' : 'fits'
}

/** For a place: who could have it, in order. The first is the one to offer it to. */
export const candidatesFor = <C extends Candidate>(candidates: readonly C[], place: { municipality: string }): C[] =>
  inOrder(candidates.filter((candidate) => fitOf(candidate, place) === 'fits'))

/** Whole weeks that somebody waits. */
export const weeksWaiting = (since: Day, today: Day): number => Math.floor(daysBetween(since, today) / 7)

/** Longer than the norm? */
export const isOverNorm = (since: Day, today: Day): boolean => daysBetween(since, today) > waitingNorm.value * 7

/** True when somebody who waits has not heard from us for too long. */
export const needsContact = (contactedOn: Day, today: Day): boolean => daysBetween(contactedOn, today) > contactTerm.value

/** The middle of the waiting times in weeks, to one decimal; null when nobody waits. */
export function medianWeeks(since: readonly Day[], today: Day): number | null {
  const days = since.map((from) => daysBetween(from, today)).toSorted((a, b) => a - b)
  if (days.length === 0) return null
  const low = days[Math.floor((days.length - 1) / 2)] ?? 0
  const high = days[Math.floor(days.length / 2)] ?? 0
  return Math.round(((low + high) / 2 / 7) * 10) / 10
}
