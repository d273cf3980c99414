import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type CaseAct, caseTransitions, nextState } from '../lifecycle.ts'
import type { CaseState } from '../model.ts'

/** Whether this role may do this act where the case stands: no by the role, or no for now. */
export function mayDo(state: CaseState | 'none', act: CaseAct, role: string): Result<CaseState, 'not-your-step' | 'case-not-now'> {
  const to = nextState(state, act, role)
  if (to) return ok(to)
  const everDoes = caseTransitions.some((one) => one.act === act && one.by.includes(role))
  return everDoes ? refuse('case-not-now', { state, act }) : refuse('not-your-step')
}
