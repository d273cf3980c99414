import type { Day } from '../../kernel/day.ts'
import type { FoundHow } from '../continuum/index.ts'
import type { Outcome } from './model.ts'

/** Somebody asks for help; it is on record before anybody is rung. */
export type CallReceived = { type: 'call-received'; about?: string; call: string }
export type CallAnswered = { type: 'call-answered'; about?: string; call: string }
/** `found`: how somebody is known to be for whom it rang after a missed time. */
export type CallClosed = { type: 'call-closed'; about?: string; call: string; outcome: Outcome; found?: FoundHow }
/** It rings at the line for a missed time: the line has it from now on. */
export type MissedAtLine = { type: 'missed-at-line'; about: string; missed: string }
export type FollowUpMade = { type: 'follow-up-made'; about: string; followUp: string; owner: string }
export type FollowUpSeen = { type: 'follow-up-seen'; about: string; followUp: string; owner: string }

/** What this house hears from continuum. */
export type EpisodeStarted = { type: 'episode-started'; about: string; episode: string; product: string; from: Day }
export type EpisodeEnded = { type: 'episode-ended'; about: string; episode: string; product: string; until: Day; next?: string }
/** An agreed time went by; with step `line` nobody of hers is at work, or found her in time. */
export type CheckInMissed = { type: 'check-in-missed'; about: string; missed: string; step: string }
