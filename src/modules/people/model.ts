import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

export type Person = {
  id: string
  firstNames: string
  callName: string
  familyName: string
  birthDate: Day | null
  phone: string | null
  email: string | null
  safeChannel: 'mail' | 'sms' | 'phone' | 'letter' | 'owner'
  address: { street: string; postcode: string; town: string } | null
  version: number
}

/** Why somebody is protected. */
export const protectionReasons = ['womens-shelter', 'secret-address', 'threat'] as const
export type ProtectionReason = (typeof protectionReasons)[number]

/** What a right opens: the whole file, the case at a desk, the night view, amounts, what is shared, what she sent to be answered, or one's own file. */
export type AccessKind = 'file' | 'case' | 'night' | 'amounts' | 'shared' | 'contact' | 'own'

/** A dated right to open a file, with its ground and the fact it comes from (decision 0005). */
export type AccessRight = { holder: string; kind: AccessKind; personId: string; origin: string; ground: string; from: Instant; until: Instant | null }

declare const opened: unique symbol
/** A file that was opened through the gate: proof that there was a right, and that the log will name it. */
export type OpenFile = { readonly person: Person; readonly kind: AccessKind; readonly ground: string; readonly [opened]: true }

/** Four separate facts: where somebody came from, lives, is registered (BRP), and will be received. */
export type ResidenceFact = 'origin' | 'residence' | 'registration' | 'receiving'
export type Residence = { fact: ResidenceFact; municipality: string; from: Day; until: Day | null }

export const topics = ['wellbeing', 'plan', 'support', 'warning-plan', 'whereabouts'] as const
export type Topic = (typeof topics)[number]

/** What somebody is to the person, nearest first; the picture draws it in rings. */
export const circles = ['family', 'friend', 'neighbour', 'colleague', 'volunteer', 'client-supporter', 'other'] as const
export type Circle = (typeof circles)[number]

export type NetworkMember = {
  id: string
  personId: string
  name: string
  relation: string
  circle: Circle
  phone: string | null
  email: string | null
  callAtNight: boolean
  accountId: string | null
  /** Until when the code of the invitation works; null when there is none. */
  codeUntil: Instant | null
  invitedAt: Instant
  acceptedAt: Instant | null
  version: number
  shares: readonly Topic[]
}

/** Where an invitation stands. Somebody who only may be rung at night stays invited: she has no account and sees nothing. */
export type InvitationState = 'invited' | 'accepted' | 'ended'

export const representativeKinds = ['curator', 'mentor', 'administrator', 'authorised', 'guardian'] as const
export type RepresentativeKind = (typeof representativeKinds)[number]
/** What a representative decides about. */
export const representativeScopes = ['care', 'money', 'both'] as const
export type RepresentativeScope = (typeof representativeScopes)[number]
export type Representative = {
  id: string; personId: string; name: string; kind: RepresentativeKind; scope: RepresentativeScope; from: Day; until: Day | null
  /** The paper that shows it, when it was seen and by whom. */
  document: string; seenOn: Day; seenBy: string | null; hasAccount: boolean
}

/** What somebody typed to find a person. */
export type Query = { words: readonly string[]; birthDate: Day | undefined }

/** A right as the person herself reads it: who holds it, by name where it is a name. */
export type NamedRight = { holder: string; name: string | null; kind: AccessKind; ground: string; from: Instant }

/** One line of the log about a person; without name and role when she may not read who it was. */
export type Look = { at: Instant; name: string | null; role: string | null; event: string; outcome: string }
/** What one person did on one day, with every time she did it, the last first. */
export type LookOfDay = Omit<Look, 'at'> & { times: readonly Instant[] }

/** The lists in which the person stood on one day, seen in one role: by whom, which lists, and how often in all. Of incidents it tells neither role nor names. */
export type ListsOfDay = { role: string | null; names: readonly string[]; events: readonly string[]; times: number }

/** A hit of a search: no more than is needed to choose the right person. */
export type Hit = { id: string; name: string; birthDate: Day | null; town: string | null }

export const fullName = (person: Pick<Person, 'callName' | 'familyName'>): string => `${person.callName} ${person.familyName}`
