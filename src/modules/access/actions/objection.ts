import { newId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { endAccess, grantAccess } from '../../people/index.ts'
import type { CaseState, Objection, ObjectionOutcome } from '../model.ts'
import { caseOf } from '../rules/standing.ts'
import { mayDo } from '../rules/steps.ts'
import { objectionAccessUntil, objectsInTime } from '../rules/terms.ts'
import { report } from '../store/cases.ts'
import { closeObjection, objectionsTo, saveObjection } from '../store/decisions.ts'
import { type Asker, factsOf, openDecision } from './open.ts'

export type ObjectionRefusal = 'not-found' | 'not-your-step' | 'case-not-now' | 'already-objected'

const originOf = (objectionId: string): string => `objection:${objectionId}`

async function stateOf({ tx }: Asker, reportId: string | null, isTemporary: boolean): Promise<CaseState> {
  const found = reportId && isTemporary ? await report(tx, reportId) : undefined
  const [facts] = found ? await factsOf(tx, [found]) : []
  const state = facts && caseOf(facts).state
  return state === undefined || state === 'withdrawn' || state === 'objected' ? 'decided' : state
}

/**
 * An objection by the resident or who represents her (Awb 6:7). A late one is taken too, and marked: whether that is excusable is decided
 * by the municipal executive, never by the first decider (Awb 6:11, 10:3). Desk and municipality have access while it runs (`decideObjection` ends it).
 */
export async function object(asker: Asker, decisionId: string, words: string): Promise<Result<Objection, ObjectionRefusal>> {
  const { tx, actor } = asker
  const open = await openDecision(asker, decisionId)
  if (!open.ok) return open
  const { decision } = open.value
  if ((await objectionsTo(tx, [decision.id])).length > 0) return refuse('already-objected')
  const may = mayDo(await stateOf(asker, decision.reportId, decision.outcome === 'temporary'), 'object', actor.role)
  if (!may.ok) return may
  const fresh: Omit<Objection, 'withdrawnOn' | 'decided'> = {
    id: newId<'objection'>(), decisionId: decision.id, personId: decision.personId, words, receivedOn: tx.today, inTime: objectsInTime(decision.announcedOn, tx.today),
  }
  await saveObjection(tx, fresh)
  for (const holder of ['desk:access', `municipality:${decision.municipality}`]) {
    await grantAccess(tx, { holder, kind: 'case', personId: decision.personId, origin: originOf(fresh.id), ground: 'objection' })
  }
  return ok({ ...fresh, withdrawnOn: null, decided: null })
}

export type ObjectionClosing = 'not-found' | 'not-your-step' | 'case-not-now' | 'no-objection' | 'decided-it-yourself'

/**
 * Writes down what the municipal executive decided on an objection, or that it was withdrawn. Access on its ground ends with the term for
 * an appeal, and at once when it was withdrawn. Who took the decision writes nothing down about it: `decided-it-yourself` (Awb 10:3).
 */
export async function decideObjection(asker: Asker, decisionId: string, outcome: ObjectionOutcome | 'withdrawn'): Promise<Result<true, ObjectionClosing>> {
  const { tx, actor } = asker
  const open = await openDecision(asker, decisionId)
  if (!open.ok) return open
  const { decision } = open.value
  const [found] = await objectionsTo(tx, [decision.id])
  if (!found || found.decided) return refuse('no-objection')
  const running = await stateOf(asker, decision.reportId, decision.outcome === 'temporary')
  const may = mayDo(running === 'decided' ? 'objected' : running, 'decide-objection', actor.role)
  if (!may.ok) return may
  if (decision.decidedBy === actor.accountId) return refuse('decided-it-yourself')
  if (!(await closeObjection(tx, found.id, outcome))) return refuse('no-objection')
  await endAccess(tx, decision.personId, originOf(found.id), outcome === 'withdrawn' ? tx.now : objectionAccessUntil(tx.today))
  return ok(true)
}
