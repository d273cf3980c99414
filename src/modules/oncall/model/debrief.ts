import { day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Outcome } from '../model.ts'

const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

/** From so many calls answered in one night it is a heavy night: once in that night a call counts as heavy by it. */
export const HEAVY_NIGHT = { calls: 4, ...example } as const
/** A call that lasts so long from answering to its end is heavy. */
export const LONG_CALL = { minutes: 60, ...example } as const
/** By this hour somebody has talked with her; a call that ends less than LEAD before it is for the next day. */
export const DEBRIEF_HOUR = { time: '16:00', leadMinutes: 240, ...example } as const
/** So long before that hour who has to talk with her is told: in the morning, not in the night. */
export const TELL_DEBRIEF = { hours: 6, ...example } as const
/** Afterwards she can still say that a call was heavy for so long. */
export const SAY_HEAVY = { days: 7, ...example } as const

/** What was talked over or declined stays in sight for so long. */
export const SHOW_DEBRIEF = { days: 7, ...example } as const

/** Why a call was heavy. `said-so`: somebody who was in it says so. */
export const heavyReasons = ['emergency-112', 'crisis-service', 'ended-by-worker', 'silent-alarm', 'no-word', 'long-call', 'many-calls', 'said-so'] as const
export type HeavyReason = (typeof heavyReasons)[number]

/** What is known of a call and of one who was in it. */
export type HeavyFacts = {
  outcome: Outcome | null
  /** From answering to its end; null while it goes on. */
  minutes: number | null
  /** A visitor asked for help without a sound; the clock of one who had said yes turned red. */
  silentAlarm: boolean; noWord: boolean
  /** Which call of her night it was that she answered; null when she had no night, or did not answer it. */
  ofHerNight: number | null
  /** Of this night a talk is owed already because there were many. */
  manyOwed: boolean
  saidSo: boolean
}

export type DebriefState = 'open' | 'talked' | 'declined'
/** Somebody has to talk with who was in a heavy call: that, when and by whom, never what about. `ownerId` null: there is nobody but herself. */
export type Debrief = {
  id: string; accountId: string; aboutAt: Instant; reasons: readonly HeavyReason[]; dueAt: Instant; ownerId: string | null; escalatedTo: string | null; version: number
} & ({ state: 'open' } | { state: 'talked'; talkedAt: Instant; talkedBy: string; moreHelp: boolean } | { state: 'declined'; declinedAt: Instant })
