import type { Refusal } from '../../../kernel/result.ts'
import { log } from '../../../platform/audit.ts'
import { inEachCompartment } from '../../../platform/compartments.ts'
import type { Entry } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { forgetTries, mayTry, noteTry, type TryKind } from '../../../platform/tries.ts'

/** Who comes in; a wrong code gives nothing. It is asked in each compartment, for nobody can tell beforehand in which she is. */
type LetIn = (there: Tx) => Promise<Entry | undefined>
/** From where on the network it comes, what is tried, what to say to a wrong code, and how the log calls it. Without `what` only the network is counted: the code itself is too long to guess. */
type Door = { from: string; kind?: TryKind; what?: string; unknown: Refusal; event: string }

async function findHer(tx: Tx, event: string, letIn: LetIn): Promise<Entry | undefined> {
  const found = await inEachCompartment(tx, async (there) => {
    const entry = await letIn(there)
    // The front door writes the log of where the visitor is; where she was found it is written here.
    if (entry && there.actor.compartment !== tx.actor.compartment) log(there, { act: 'anyone', event, outcome: 'done' })
    return entry
  })
  return found.find((entry) => entry !== undefined)
}

/**
 * Lets somebody in with a code, or turns her away in a way that is remembered. What was tried too often answers as what nobody knows,
 * known or not: it cannot be seen which numbers and addresses exist.
 */
export async function guarded(tx: Tx, { from, kind, what = '', unknown, event }: Door, letIn: LetIn): Promise<Entry> {
  if (!(await mayTry(tx, 'network', from))) return { turnedAway: { code: 'code-too-often' } }
  const open = !kind || await mayTry(tx, kind, what)
  const entry = open ? await findHer(tx, event, letIn) : undefined
  if (entry) {
    if (kind) await inEachCompartment(tx, (there) => forgetTries(there, kind, what))
    return entry
  }
  await inEachCompartment(tx, async (there) => {
    await noteTry(there, 'network', from)
    // Tries while it must wait are not looked at and do not make it longer: who sits at the door cannot keep it shut.
    if (kind && open) await noteTry(there, kind, what)
  })
  return { turnedAway: unknown }
}
