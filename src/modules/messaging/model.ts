import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** 305: support started; 307: support stopped. */
export type Kind = '305' | '307'

/** `happenedOn`: the first day of support in a start message, the last day in a stop message, as iWmo counts. */
export type Message = {
  id: string
  kind: Kind
  personId: string
  episodeId: string
  providerId: string
  municipality: string
  product: string
  category: string | null
  happenedOn: Day
  reasonCode: string | null
  reference: string
  dueOn: Day
  createdAt: Instant
}

/** A message as people read it in a list; nobody is named. */
export type MessageRow = Message & { providerName: string; municipalityName: string }

/** What is known of an episode when it starts or stops. `decidedBy`: the municipality of its decision; `home`: where she came from or lives. */
export type EpisodeFacts = { category: string | null; decidedBy: string | null; home: string | null }

/** Whether a message was made in time, derived from its dates. */
export type Timing = 'planned' | 'in-time' | 'late'
