import { day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type Language, languages, type Skill, skills } from './roster.ts'

const example = { source: 'voorbeeldwaarde', from: day('2026-01-01') } as const

/** Distances in one band of so many kilometres count as equally far: they are only about right. */
export const DISTANCE_BAND = { km: 5, ...example } as const

/** What somebody who goes there has to speak or be able to do. Everybody on the line speaks Dutch. */
export type Need = Exclude<Language, 'nl'> | Skill
export const needs: readonly Need[] = [...languages.filter((one) => one !== 'nl'), ...skills]

/** Somebody on shift who can go somewhere. */
export type Visitor = {
  accountId: string; name: string; phone: string | null; role: string; abilities: readonly string[]
  /** How many visits she was sent to in this shift, and whether she is on one now; until when she said to be heard of. */
  visits: number; busy: boolean; heardBy: Instant | null
  /** CBS code of the municipality she leaves from: of her last visit in this shift, else where she is based. */
  leavesFrom: string | null
}
/** What she can of what is needed, and about how far it is; null when that is not known. */
export type Proposed = Visitor & { can: readonly Need[]; km: number | null }
