import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { LifeArea } from '../model.ts'

/** Who does an action: the resident, her worker, an organisation by name, or somebody of her network. */
export type Doer = { kind: 'resident' } | { kind: 'worker' } | { kind: 'organisation'; name: string } | { kind: 'network'; memberId: string; name: string }

export type PlanAction = {
  id: string
  personId: string
  goalId: string
  doer: Doer
  words: string
  due: Day
  doneOn: Day | null
  stoppedOn: Day | null
  /** Since when who does it sees it; only for somebody of the network, only by the resident. */
  sharedAt: Instant | null
  activityId: string | null
  version: number
}

/** The four rows of the table of Mira. */
export const themes = ['living', 'support', 'network', 'participation'] as const
export type Theme = (typeof themes)[number]

/** How one theme is now and how somebody wants it later, in her own words. Version 0: nobody wrote anything yet. */
export type NowAndLater = { theme: Theme; version: number; now: string; later: string; writtenAt: Instant | null; writtenByName: string | null }

/** Whose side of looking back: the resident's own, or the worker's. */
export type Party = 'own' | 'worker'

/** "Zo kort als kan, zo lang als nodig": can it do with less, is it right, or is more needed? */
export const answers = ['less', 'same', 'more'] as const
export type Answer = (typeof answers)[number]

/** A neutral score of our own, 1 (bad) to 5 (good); an area that was not discussed is left out. */
export type Scores = Partial<Record<LifeArea, number>>

/** What one of the two gave: when, the answer to the question, words, and the scores. */
export type PartyView = { on: Day; by: string; byName: string | null; answer: Answer; words: string; scores: Scores }

export type Evaluation = {
  id: string
  personId: string
  product: string | null
  /** As it was asked that day. */
  question: string
  openedOn: Day
  own: PartyView | null
  worker: PartyView | null
  version: number
}

/** One moment in the course of a life area; null where that party gave no score. */
export type CoursePoint = { day: Day; own: number | null; worker: number | null }

/** When looking back is due: the day, and the rhythm it comes from. */
export type ReviewDue = { on: Day; weeks: number; example: boolean }

/** Weekly message about open actions: off by her own choice, and when the last one went. */
export type Nudge = { offAt: Instant | null; lastAt: Instant | null }
