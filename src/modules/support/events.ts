import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { NoteKind } from './model.ts'

/** A worker and a resident will see or speak each other; also told when it is moved. */
export type ContactPlanned = { type: 'contact-planned'; about: string; contact: string; from: Instant }
/** It was there, was cancelled, or somebody did not come. */
export type ContactEnded = { type: 'contact-ended'; about: string; contact: string; how: 'done' | 'cancelled' | 'no-show' }
export type NoteWritten = { type: 'note-written'; about: string; note: string; kind: NoteKind; version: number }
/** The next shift has to know something; `about` when it is about one person. */
export type HandoverWritten = { type: 'handover-written'; about?: string; handover: string; team: string }
export type HandoverAccepted = { type: 'handover-accepted'; about?: string; handover: string; team: string }
/** Who has a missed time, until when; with `to` null nobody of her team is at work. */
export type MissedTimeGiven = { type: 'missed-time-given'; about: string; missed: string; signal: string; to: string | null; until: Instant | null }

/** What this house hears of continuum: an agreed time went by, and her worker has to find her. */
export type CheckInMissed = { type: 'check-in-missed'; about: string; missed: string; step: string; signal?: string; until?: Instant }
/** What this house hears of the places: who slept where, from and until which day, and what was off or given by mistake. */
export type StayStarted = { type: 'stay-started'; about?: string; stay: string; kind: 'stay' | 'respite' | 'night'; from: Day }
export type StayEnded = { type: 'stay-ended'; about?: string; stay: string; until: Day }
export type StayCancelled = { type: 'stay-cancelled'; about?: string; stay: string }
