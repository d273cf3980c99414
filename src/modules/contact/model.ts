import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** What somebody sends. A worry comes from who was invited by the resident; the others from herself. */
export const matterKinds = ['message', 'complaint', 'correction', 'erasure', 'access', 'worry'] as const
export type MatterKind = (typeof matterKinds)[number]

/** What a resident asks about her own data; a person decides on it. */
export const dataKinds = ['access', 'correction', 'erasure'] as const
export type DataKind = (typeof dataKinds)[number]

export type Addressee = 'worker' | 'provider' | 'municipality' | 'privacy-officer'

/** How it came in: by herself on a page, with her paper card, or by telephone through somebody who wrote it down. */
export type Way = 'page' | 'card' | 'phone'

/** What was decided on a complaint or a request about data. */
export const outcomes = ['granted', 'partly', 'refused'] as const
export type MatterOutcome = (typeof outcomes)[number]

/** Where a matter stands; derived from its messages, never stored. */
export const matterStates = ['sent', 'read', 'answered', 'objected', 'closed', 'withdrawn'] as const
export type MatterState = (typeof matterStates)[number]

export type MatterMessage = {
  seq: number
  side: 'sender' | 'reader'
  words: string
  at: Instant
  accountId: string
  name: string | null
  way: Way
  outcome: MatterOutcome | null
  readAt: Instant | null
  readBy: string | null
}

/** Why somebody has it: the first, because there were new words, because who had it before did not read or answer, or because it was passed on. */
export type OwnerBecause = 'first' | 'again' | 'unread' | 'unanswered' | 'passed-on'

export type MatterOwner = { accountId: string; name: string | null; because: OwnerBecause; from: Instant; due: Instant; endedAt: Instant | null }

/** An objection against what was decided on a request about data: by whom that was, and what another decided on the objection. */
export type MatterObjection = { decisionBy: string; receivedOn: Day; inTime: boolean; decided: { on: Day; outcome: MatterOutcome } | null }

export type Matter = {
  id: string
  personId: string
  kind: MatterKind
  addressee: Addressee
  organisationId: string | null
  municipality: string | null
  /** The scheme under which a complaint is handled, as it was named when it was sent. */
  scheme: string | null
  sentAt: Instant
  answerBy: Day
  termSource: string
  closedAt: Instant | null
  withdrawnAt: Instant | null
  version: number
  messages: readonly MatterMessage[]
  owners: readonly MatterOwner[]
  objection: MatterObjection | null
}

/** A matter as it stands today: with its state, whether the last day for an answer is past, and who has it now. */
export type MatterNow = Matter & { state: MatterState; late: boolean; owner: MatterOwner | undefined }

/** Who may read what is sent about one person on a day, by account. */
export type Readers = {
  /** Who has her at the moment of reading: the key worker, or who is there when she is off (the house support knows). */
  onDuty: string | undefined
  keyWorker: string | undefined
  replacement: string | undefined
  coordinators: readonly string[]
  /** Complaint officers: of the organisation that the complaint is about, and the others. */
  complaintOfficers: { own: readonly string[]; others: readonly string[] }
  privacyOfficers: readonly string[]
}

export type Card = { id: string; personId: string; accountId: string; number: string; phone: string | null; issuedAt: Instant; issuedBy: string | null; until: Instant; codesLeft: number }
/** A card as a worker sees it: wrong codes since the last right one, and until when no code is looked at. */
export type CardSeen = Card & { tries: number; waitsUntil: Instant | undefined }

/** A table of which a resident gets what is kept about her: under which heading, and which columns with their label. `says` is how a column is written out. */
export type KeptTable = {
  table: string
  title: string
  columns: Readonly<Record<string, string | { label: string; says: string }>>
  /** Where the person stands when it is not in the table itself. */
  through?: { table: string; key: string; own?: string }
  /** The table of persons itself. */
  isPerson?: true
}
export type KeptRow = Record<string, string | null>
/** One heading of the download with its rows, labels and values as people read them. */
export type KeptPart = { title: string; rows: readonly Record<string, string>[] }

/** The kinds of data that can be erased on request. The rest of a file has to be kept (docs/decisions/0015). */
export const erasureKinds = ['check-ins', 'notes', 'messages', 'plan'] as const
export type ErasureKind = (typeof erasureKinds)[number]

/** What is decided on one kind: gone, or kept because a law says so or because another has a substantial interest (Wmo 5.3.5). */
export const erasureChoices = ['erase', 'keep-by-law', 'keep-for-another'] as const
export type ErasureChoice = (typeof erasureChoices)[number]

/** How many rows of which table are gone. */
export type Erased = Readonly<Record<string, number>>
export type ErasureDecision = { kind: ErasureKind; choice: ErasureChoice; because: string | null }
/** What was decided on one kind, as it is on record; nothing was erased of what is kept. */
export type Erasure = ErasureDecision & { erased: Erased; decidedAt: Instant }
