import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Period } from '../../../kernel/period.ts'
import type { LifeArea } from '../model.ts'

export const participationKinds = ['job', 'day-activities', 'debts', 'benefits'] as const
export type ParticipationKind = (typeof participationKinds)[number]

/** Work, day activities, debts or a benefit; hours a week are of a job only. */
export type Participation = { id: string; personId: string; kind: ParticipationKind; words: string; withWhom: string; hoursPerWeek: number | null; version: number } & Period

/** Fewer hours for a while: always with an end. */
export type FewerHours = { id: string; participationId: string; hoursPerWeek: number; from: Day; until: Day }

export type EmployerAgreement = {
  id: string
  participationId: string
  words: string
  contact: string
  proposedAt: Instant
  proposedByName: string | null
  consentedAt: Instant | null
  consentedBy: string | null
  consentedByName: string | null
  withdrawnAt: Instant | null
  endedAt: Instant | null
  version: number
}

/** Something to join in the neighbourhood, without a decision: an offer of the community basis of a municipality. */
export type NeighbourhoodActivity = {
  id: string
  municipality: string
  name: string
  about: string
  place: string
  times: string
  costs: string
  contact: string
  lifeArea: LifeArea
  exampleValue: boolean
  version: number
} & Period
