import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** What can be missing, the worst for the person first. */
export const ruleCodes = [
  'day-without-support', 'check-in-missed', 'follow-up-unseen', 'signal-unanswered', 'message-unanswered', 'no-worker', 'contact-lost', 'report-without-owner', 'moved-without-receiver',
  'transfer-not-accepted', 'handover-not-accepted', 'stay-without-where-to', 'entitlement-ends', 'observation-without-advice', 'review-overdue', 'no-next-step', 'enquiry-late', 'decision-late',
  'request-unanswered', 'waiting-without-bridging', 'waiting-without-contact',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/**
 * What a rule looks at: a fact of one person that has been open since a day. `holder`: who has it now, where the fact names one, written as people
 * keeps it (`account:…`, `organisation:…`). `product`: what she has, where the limit depends on it.
 */
export type BareFact = { personId: string; day: Day; holder: string | null; product: string | null }

/** A report on which nothing was decided yet, with how far it came. */
export type OpenCase = { personId: string; receivedOn: Day; workerId: string | null; finishedOn: Day | null; applied: boolean; appliedOn: Day | null; withdrawnOn: Day | null; supportedSince: boolean }

/** Where somebody lives and who is around her today. `worker` and `replacement` work here and are not away; `lead` leads the team of the worker. */
export type Around = { municipality: string | null; worker: string | null; replacement: string | null; lead: string | null; provider: string | null }

export type Fact = BareFact & Around

/** The ladder a finding climbs by itself: owner, lead or replacement, pathway monitor, programme team, administrative lead. */
export type Rung = 0 | 1 | 2 | 3 | 4

/** Somebody for whom something is missing: since when, from which day it stands in the net, and whose turn it is, lowest rung first. */
export type Found = { personId: string; rule: RuleCode; municipality: string | null; since: Day; due: Day; turns: readonly string[] }

/** An open finding as it lies there. */
export type OpenFinding = Found & { id: string }

/** An open finding as it has to be from now on, with who had the turns until now. */
export type Moved = OpenFinding & { had: readonly string[] }

/** What a recount changes: only this is written. */
export type Changes = { opened: readonly Found[]; changed: readonly Moved[]; closed: readonly OpenFinding[] }

/** A finding as who must act reads it; the name only when there is a running right to open the file. `turns`: everybody who has it, lowest rung first. */
export type FindingRow = {
  id: string; rule: RuleCode; personId: string; name: string | null; municipality: string | null; since: Day; foundAt: Instant; rung: Rung; turns: readonly string[]
}

export type Recount = { day: Day; countedAt: Instant; people: number; known: number }

/** A count that may stand beside the total: about so many, in fives. Small ones are not on the list at all. */
export type About = { code: string; about: number }

/** How long the oldest has been open, in words of a band: never the day itself, which could point at one person. */
export type Band = 'today' | 'week' | 'month' | 'longer'

/** `total`: people with something open, each once; `known`: people with support or waiting, among whom was counted. */
export type FindingCounts = {
  /** Null until there is a count: nobody found is only good news when somebody looked. */
  total: number | null
  known: number
  countedAt: Instant | null
  yesterday: number | null
  lastWeek: number | null
  why: readonly About[]
  where: readonly About[]
  oldest: Band | null
  /** Something climbed to the programme team, or to the administrative lead. */
  atProgramme: boolean
  atLead: boolean
  history: readonly Recount[]
}
