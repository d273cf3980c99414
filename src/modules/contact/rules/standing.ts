import type { Day } from '../../../kernel/day.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { afterStep, type MatterAct } from '../lifecycle.ts'
import { dataKinds, type Matter, type MatterKind, type MatterMessage, type MatterNow, type MatterOutcome, type MatterState } from '../model.ts'

type Facts = { closedAt: Matter['closedAt']; withdrawnAt: Matter['withdrawnAt']; objection: Matter['objection']; messages: readonly Pick<MatterMessage, 'side' | 'readAt'>[] }

/** Where a matter stands, from what was written and read. */
export function stateOf({ closedAt, withdrawnAt, objection, messages }: Facts): MatterState {
  if (withdrawnAt) return 'withdrawn'
  if (objection && !objection.decided) return 'objected'
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

type Decidable = Facts & { kind: MatterKind; messages: readonly Pick<MatterMessage, 'side' | 'readAt' | 'outcome' | 'accountId' | 'at'>[] }

/** What was decided on a matter the last time, or undefined when nothing was. */
export const lastDecision = <Message extends Pick<MatterMessage, 'outcome'>>({ messages }: { messages: readonly Message[] }): Message | undefined => messages.findLast(({ outcome }) => outcome !== null)

/** Whether the next answer is a decision: the first on this kind, or the one on an objection. Words that come after a decision get a plain answer. */
export const needsOutcome = (matter: Decidable): boolean => isDecided(matter.kind) && (stateOf(matter) === 'objected' || lastDecision(matter) === undefined)

/** A decision needs an outcome, another answer has none. Refuses with `outcome-needed`. */
export const outcomeFor = (matter: Decidable, outcome: MatterOutcome | undefined): Result<MatterOutcome | null, 'outcome-needed'> =>
  (needsOutcome(matter) ? (outcome ? ok(outcome) : refuse('outcome-needed')) : ok(null))

/** What a reader does when she answers: on an objection she decides. */
export const answeringAct = (matter: Facts): MatterAct => (stateOf(matter) === 'objected' ? 'decide-objection' : 'answer')

/** Who may not decide now: who took the decision that is objected to (Awb 10:3(3)). */
export const shutOut = ({ objection }: { objection?: Matter['objection'] }): string | undefined => (objection && !objection.decided ? objection.decisionBy : undefined)

/** Whether this reader can act on it now: it waits for an answer, and it is not an objection against what she decided herself. */
export const isWaitingFor = (matter: Facts, accountId: string): boolean => ['sent', 'read', 'objected'].includes(stateOf(matter)) && shutOut(matter) !== accountId

/** Whether the last words wait to be read. */
export const isUnread = (matter: Facts): boolean => stateOf(matter) === 'sent' || (stateOf(matter) === 'objected' && matter.messages.at(-1)?.readAt === null)

/** Whether she can object: against a decision on a request about her data, once; after that there is the court (Awb 8:1). */
export const mayObject = (matter: Decidable, role: string): boolean =>
  dataKinds.some((kind) => kind === matter.kind) && matter.objection === null && lastDecision(matter) !== undefined && mayDo(matter, 'object', role).ok
