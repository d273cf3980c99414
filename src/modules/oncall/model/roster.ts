import { day, type Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'

/** A number of our own making, until the region or its collective agreement says otherwise. */
const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

export type Span = { from: Instant; until: Instant }

/** Between two shifts of who is awake in them. Who may sleep at home (back-up, coordinator) is no part of it. */
export const REST = { hours: 11, roles: ['night-worker', 'night-visitor'], ...example } as const
/** So long a shift lasts at most that somebody is put on by hand: a week. */
export const LONGEST_SHIFT = { days: 7, ...example } as const
/** For so long ahead the shifts of a rotation are made and kept. */
export const SHIFTS_AHEAD = { weeks: 8, ...example } as const
/** For so long ahead gaps are looked for and shown. */
export const GAPS_AHEAD = { weeks: 4, ...example } as const
/** So many days before a gap the coordinator is told; on the last one it is an alarm, and the stand-in is put in. */
export const WARN_DAYS = { days: [7, 3, 1], ...example } as const
/** Somebody is told of her shift so long before it. */
export const TELL_SHIFT = { hours: 24, ...example } as const
/** The test at the start: so long before the shift it is asked, and so long there is to answer. Both end before the first call can come. */
export const CHECK = { leadMinutes: 30, answerMinutes: 20, ...example } as const
/** A contact method counts as tested for so long. */
export const TESTED_FOR = { days: 180, ...example } as const
/** The code of a test message holds so long, and may be typed wrong so often. */
export const TEST_CODE = { minutes: 15, tries: 5, digits: 6, ...example } as const

/** Who can be on a line. */
export const lineRoles = ['night-worker', 'night-visitor', 'back-up', 'oncall-coordinator'] as const
export type LineRole = (typeof lineRoles)[number]

export const skills = ['crisis-talk', 'suicide-prevention', 'de-escalation', 'medication', 'first-aid', 'children'] as const
export type Skill = (typeof skills)[number]
export const languages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'ti', 'fr', 'es', 'ngt'] as const
export type Language = (typeof languages)[number]

/** What the coordinator sets up of a line, besides its steps. */
export type LineSetting = {
  name: string; phone: string | null; answerSeconds: number; arriveMinutes: number
  /** Codes of the products it is for, and the provider; both empty is the whole region. */
  products: readonly string[]; providerId: string | null; skills: readonly Skill[]; standInId: string | null
  /** The number that rings when nobody on shift answers; a line without it does not open. */
  lastResort: string | null
}
export type RosterLine = LineSetting & { id: string; provider: string | null; standIn: string | null; openFrom: Instant | null; exampleValue: boolean; version: number }

/** Who after whom, every day or every week the next one, between two clock times in Amsterdam; an end at or before the beginning is the next day. */
export type Pattern = { fromDay: Day; untilDay: Day | null; startsAt: string; endsAt: string; handoverWeekday: number | null; order: readonly string[] }
export type Rotation = Pattern & { id: string; lineId: string; role: LineRole; name: string; plannedUntil: Day; version: number }

const origins = ['rotation', 'override', 'swap', 'stand-in'] as const
export type Origin = (typeof origins)[number]
/** A shift with what the roster knows about it. */
export type RosterShift = Span & {
  id: string; lineId: string; line: string; accountId: string; name: string; role: LineRole; origin: Origin; reason: string | null
  checkAskedAt: Instant | null; checkedAt: Instant | null; coverId: string | null; version: number
}

export type OpenGap = Span & { id: string; lineId: string; role: LineRole; toldDays: number | null }

/** Somebody who can be on a line, with what she can do. */
/** `base`: CBS code of the municipality she leaves from today. */
export type RosterWorker = { accountId: string; name: string; role: LineRole; skills: readonly string[]; languages: readonly string[]; base: string | null }

export type AbsenceState = 'none' | 'asked' | 'approved' | 'refused' | 'withdrawn'
export type Absence = { id: string; accountId: string; name: string; from: Day; until: Day; askedAt: Instant; state: Exclude<AbsenceState, 'none'>; version: number }

export type SwapState = 'none' | 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'
export type Swap = {
  id: string; shift: RosterShift; back: RosterShift | null; askedBy: string; asker: string; askedOf: string; asked: string; askedAt: Instant
  state: Exclude<SwapState, 'none'>; version: number
}

const contactKinds = ['sms', 'voice', 'push'] as const
export type ContactKind = (typeof contactKinds)[number]
export type ContactMethod = { id: string; accountId: string; kind: ContactKind; address: string; name: string; testedAt: Instant | null; codeSentAt: Instant | null; codeTries: number }

/** A shift somebody worked; `heavy`: how many heavy calls (rules/heavy.ts) she was in during it. */
export type Worked = Span & { accountId: string; name: string; heavy: number }

/** How the shifts of one worker fell in a period. */
export type FairShare = { accountId: string; name: string; shifts: number; hours: number; nights: number; weekends: number; holidays: number; heavyNights: number }

/** Where a message along one way goes, and whether it is known that it arrives there. */
export type Address = { way: ContactKind; address: string; tested: boolean }

/** What is kept of somebody: her contact methods that were ever tested, the newest test first; the browsers that wait for push; the number of her account. */
export type Kept = {
  accountId: string; phone: string | null
  /** Whether a message to the number of her account was answered at the beginning of a shift, not too long ago. */
  checked: boolean
  methods: readonly { kind: ContactKind; address: string; testedAt: Instant }[]
  browsers: readonly string[]
}
