import type { Refusal } from '../../../kernel/result.ts'
import type { Entry } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { forgetTries, mayTry, noteTry, type TryKind } from '../../../platform/tries.ts'

/** Who comes in; a wrong code gives nothing. */
type LetIn = () => Promise<Entry | undefined>
/** From where on the network it comes, what is tried, and what to say to a wrong code. Without `what` only the network is counted: the code itself is too long to guess. */
type Door = { from: string; kind?: TryKind; what?: string; unknown: Refusal }

/**
 * Lets somebody in with a code, or turns her away in a way that is remembered. What was tried too often answers as what nobody knows,
 * known or not: it cannot be seen which numbers and addresses exist.
 */
export async function guarded(tx: Tx, { from, kind, what = '', unknown }: Door, letIn: LetIn): Promise<Entry> {
  if (!(await mayTry(tx, 'network', from))) return { turnedAway: { code: 'code-too-often' } }
  const open = !kind || await mayTry(tx, kind, what)
  const entry = open ? await letIn() : undefined
  if (entry) {
    if (kind) await forgetTries(tx, kind, what)
    return entry
  }
  await noteTry(tx, 'network', from)
  // Tries while it must wait are not looked at and do not make it longer: who sits at the door cannot keep it shut.
  if (kind && open) await noteTry(tx, kind, what)
  return { turnedAway: unknown }
}
