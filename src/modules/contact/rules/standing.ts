import type { Day } from '../../../kernel/day.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { afterStep, type MatterAct } from '../lifecycle.ts'
import type { Matter, MatterKind, MatterMessage, MatterNow, MatterOutcome, MatterState } from '../model.ts'

type Facts = { closedAt: Matter['closedAt']; withdrawnAt: Matter['withdrawnAt']; messages: readonly Pick<MatterMessage, 'side' | 'readAt'>[] }

/** Where a matter stands, from what was written and read. */
export function stateOf({ closedAt, withdrawnAt, messages }: Facts): MatterState {
  if (withdrawnAt) return 'withdrawn'
  if (closedAt) return 'closed'
  const last = messages.at(-1)
  if (last?.side === 'reader') return 'answered'
  return last?.readAt ? 'read' : 'sent'
}

/** A matter as it stands on a day. */
export function standing(matter: Matter, today: Day): MatterNow {
  const owner = matter.owners.find((one) => one.endedAt === null)
  return { ...matter, state: stateOf(matter), late: owner !== undefined && matter.answerBy < today, owner }
}

/** Whether somebody in this role may do this now. Refuses with `matter-not-now`. */
export function mayDo(matter: Facts, act: MatterAct, role: string): Result<MatterState, 'matter-not-now'> {
  const next = afterStep(stateOf(matter), act, role)
  return next ? ok(next) : refuse('matter-not-now')
}

/** Whether the answer to this kind is a decision of a person with an outcome. */
export const isDecided = (kind: MatterKind): boolean => kind !== 'message' && kind !== 'worry'

/** A decision needs an outcome, an answer to a message has none. Refuses with `outcome-needed`. */
export const outcomeFor = (kind: MatterKind, outcome: MatterOutcome | undefined): Result<MatterOutcome | null, 'outcome-needed'> =>
  (isDecided(kind) ? (outcome ? ok(outcome) : refuse('outcome-needed')) : ok(null))
