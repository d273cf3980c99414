import { parseDay } from '../../../kernel/day.ts'
import { normalise } from '../../../kernel/text.ts'
import type { Query } from '../model.ts'

/** What somebody typed to find a person: parts of names, a birth date, or both, in any order. At most four words count. */
export function readQuery(typed: string): Query {
  const parts = typed.trim().split(/\s+/)
  const date = parts.map(parseDay).find((found) => found !== undefined)
  const words = normalise(parts.filter((part) => !parseDay(part)).join(' ')).split(' ').filter((word) => word.length > 0)
  return { words: words.slice(0, 4), birthDate: date }
}

/** Whether there is enough to search for: a date, or a word of two letters or more. */
export const isEnough = (query: Query): boolean => query.birthDate !== undefined || query.words.some((word) => word.length >= 2)
