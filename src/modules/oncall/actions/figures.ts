import type { Day } from '../../../kernel/day.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AnswerFigures } from '../model.ts'
import { answerFiguresBetween } from '../store/around.ts'

/** How the 24/7 lines did in [from, until): calls, answered, answered inside the norm of their line, median seconds, still without answer. */
export const answerFigures = (tx: Tx, from: Day, until: Day, municipality?: string): Promise<AnswerFigures> =>
  answerFiguresBetween(tx, startOfDay(from), startOfDay(until), municipality)
