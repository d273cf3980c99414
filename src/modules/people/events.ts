import type { Day } from '../../kernel/day.ts'
import type { ResidenceFact } from './model.ts'

/** Somebody became known to the region. */
export type PersonKnown = { type: 'person-known'; about: string }
/** Where somebody comes from, lives, is registered or will be received changed, from a day on. */
export type ResidenceChanged = { type: 'residence-changed'; about: string; fact: ResidenceFact; municipality: string; from: Day }
/** The resident invited a friend, relative or neighbour. */
export type NetworkMemberInvited = { type: 'network-member-invited'; about: string; member: string }
/** Somebody came into this compartment, with everything about her: into a protected one, or back to everybody's. Who works elsewhere has nothing to do with her any more. */
export type PersonMoved = { type: 'person-moved'; about: string; protected: boolean }
