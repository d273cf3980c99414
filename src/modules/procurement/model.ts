import type { Day } from '../../kernel/day.ts'
import type { Cents } from '../../kernel/money.ts'

/** What a day of a product costs. `exampleValue`: invented, and said so on every screen. */
export type Price = { product: string; centsPerDay: Cents; from: Day; until: Day | null; source: string; exampleValue: boolean }

/** Who delivers which product. `answerSeconds` and `arriveMinutes`: how fast on the telephone and at the door; null where the contract says nothing. */
export type Contract = {
  id: string
  providerId: string
  providerName: string
  product: string
  from: Day
  until: Day | null
  answerSeconds: number | null
  arriveMinutes: number | null
  exampleValue: boolean
}

/** How a contract stands on a day; derived from its dates. */
export type Standing = 'coming' | 'running' | 'ending' | 'ended'
