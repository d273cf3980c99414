import { type Day, day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** A number of our own making, until the region or the contract says otherwise. */
const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

/** Until so long after its end somebody may still write down what came of a planned contact before it is overdue. */
export const WRITE_DOWN_WITHIN = { hours: 24, ...example } as const
/** A handover that nobody took over after this time is overdue. */
export const TAKE_OVER_WITHIN = { minutes: 60, ...example } as const
/** So long may who took a handover over open the file of the person it is about: one working night with some time after it. */
export const TAKEN_OVER_RIGHT = { hours: 12, ...example } as const
/** So long may the others of the team see that somebody was handed over, while nobody took it over. */
export const WAITING_RIGHT = { hours: 72, ...example } as const
/** The contract norm for delivery: this share of the hours agreed for an episode, counted over whole weeks. */
export const DELIVERY_NORM = { share: 0.9, ...example } as const
/** Over how many whole weeks delivery is judged. */
export const DELIVERY_WEEKS = { weeks: 4, ...example } as const
/** The longest text of a note, in characters. */
export const NOTE_LENGTH = 4000

export const ways = ['at-home', 'elsewhere', 'phone', 'video'] as const
export type Way = (typeof ways)[number]
export const presences = ['resident', 'network', 'colleague', 'other'] as const
/** Who was there besides the worker herself. */
export type Presence = (typeof presences)[number]
export type Side = 'worker' | 'resident'

export type ContactState = 'planned' | 'cancelled' | 'done' | 'no-show'
export type ContactBase = {
  id: string; personId: string; workerId: string; worker: string; from: Instant; until: Instant; way: Way
  whereabouts: string | null; about: string | null; version: number
}
/** A time at which somebody sees or speaks her worker. */
export type PlannedContact = ContactBase & (
  | { state: 'planned' }
  | { state: 'cancelled'; at: Instant; by: Side; reason: string }
  | { state: 'done'; at: Instant; minutes: number; travelMinutes: number | null; present: readonly Presence[] }
  | { state: 'no-show'; at: Instant }
)
/** The same with whom it is with, for the worker's own day. */
export type DayContact = { contact: PlannedContact; person: string; town: string | null; asked: string | null }
export type ContactMove = { version: number; wasFrom: Instant; wasUntil: Instant; reason: string; movedBy: string; movedAt: Instant }
export type MoveRequest = { id: string; contactId: string; words: string; askedAt: Instant; answered: { at: Instant; answer: string } | null }

export const noteKinds = ['contact', 'observation', 'agreement', 'concern'] as const
export type NoteKind = (typeof noteKinds)[number]
export const withheldGrounds = ['rights-of-another', 'serious-danger'] as const
/** Why the resident does not read a note now. Source: AVG article 15(4) and UAVG article 41(1)(i): protection of herself, or of the rights and freedoms of others. */
export type WithheldGround = (typeof withheldGrounds)[number]

export type NoteVersion = {
  version: number; kind: NoteKind; words: string; happenedAt: Instant; minutes: number | null
  withheld: { ground: WithheldGround; why: string } | null; because: string | null; writtenBy: string; writer: string; recordedAt: Instant
}
/** A note with all its versions, the newest first; the newest holds. */
export type Note = { id: string; personId: string; authorId: string; versions: readonly [NoteVersion, ...NoteVersion[]] }

export type HandoverState = 'waiting' | 'accepted'
export type Handover = {
  id: string; teamId: string; team: string; person: { id: string; name: string } | null; words: string; writtenBy: string; writer: string; writtenAt: Instant
} & ({ state: 'waiting' } | { state: 'accepted'; by: string; acceptor: string; at: Instant })

export type Team = { id: string; name: string; organisationId: string; leadId: string; lead: string }
/** Somebody of a team; `weekdays` 1 = Monday … 7 = Sunday. */
export type TeamMember = { teamId: string; accountId: string; name: string; phone: string | null; weekdays: readonly number[] }
export type Absence = { id: string; accountId: string; from: Day; until: Day; replacementId: string | null; replacement: string | null }
export type TeamShift = { id: string; teamId: string; accountId: string; name: string; from: Instant; until: Instant }

/** Why this one has somebody now. */
type OwnerReason = 'key-worker' | 'replacement' | 'team-shift' | 'team-lead'
export type Owner = { accountId: string; name: string; reason: OwnerReason }

export const deliveryReasons = ['resident-away', 'resident-wanted-less', 'worker-away', 'crisis', 'written-late', 'other'] as const
export type DeliveryReason = (typeof deliveryReasons)[number]
export type DeliveryExplanation = { personId: string; monday: Day; reason: DeliveryReason; words: string; version: number }
/** A contact that was really there: minutes with the resident. `origin`: a planned contact or a note with a duration. */
export type Delivered = { personId: string; day: Day; minutes: number; origin: 'contact' | 'note' }
export type NightPresence = { personId: string; from: Day; until: Day | null }
