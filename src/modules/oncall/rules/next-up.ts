import type { Instant } from '../../../kernel/instant.ts'
import type { CallStep, LineStep } from '../model.ts'
import { ringingNow } from './escalation.ts'

/** Who is rung after this, and when; `again` when the line starts again with the coordinator. */
export type NextUp = { at: Instant; role: string; again: boolean }

/** What happens to a ringing call when nobody takes it. */
export function nextUp(steps: readonly LineStep[], past: readonly CallStep[]): NextUp | undefined {
  const now = ringingNow(past)[0]
  if (!now?.until) return undefined
  const next = steps.toSorted((a, b) => a.step - b.step).find((one) => one.step > now.step)
  return { at: now.until, role: next?.role ?? 'oncall-coordinator', again: !next }
}
