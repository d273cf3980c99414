import type { Instant } from '../../../kernel/instant.ts'
import { isId } from '../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Visit } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { AccessKind, OpenFile } from '../model.ts'
import { holderOf } from '../rules/holder.ts'
import { person } from '../store/persons.ts'
import { endRights, endRightsOf, type GivenRight, rightOf, saveMissingRights, saveRight } from '../store/rights.ts'

const whole: readonly AccessKind[] = ['file', 'case', 'own']

/**
 * The gate: opens the file of a person in the name of `holder`, when there is a running right of one of these kinds.
 * The log names every file that was opened. Refuses with `not-found`, the same for unknown and not-yours.
 */
export async function openFile(tx: Tx, personId: string, holder: string | undefined, kinds: readonly AccessKind[] = whole): Promise<Result<OpenFile, 'not-found'>> {
  if (!isId(personId)) return refuse('not-found')
  const right = holder && (await rightOf(tx, holder, personId, kinds))
  const found = right && (await person(tx, personId))
  if (!right || !found) return refuse('not-found')
  tx.opened.add(personId)
  tx.grounds.set(personId, right.ground)
  return ok({ person: found, ...right } as OpenFile)
}

/** Opens the file that the address of a page names (`:persoon`), as far as this visitor's permission reaches. */
export const openVisited = (visit: Visit, kinds?: readonly AccessKind[]): Promise<Result<OpenFile, 'not-found'>> =>
  openFile(visit.tx, visit.params['persoon'] ?? visit.actor.personId ?? '', holderOf(visit.actor, visit.scope), kinds)

/** Opens the visitor's own file. */
export const openOwn = (visit: Visit): Promise<Result<OpenFile, 'not-found'>> => openFile(visit.tx, visit.actor.personId ?? '', `account:${visit.actor.accountId}`, ['own'])

export type NewAccessRight = { holder: string; kind: AccessKind; personId: string; origin: string; ground: string; from?: Instant; until?: Instant | null }

/** Gives a right to open a file; the module that knows the fact behind it gives and ends it. */
export const grantAccess = (tx: Tx, grant: NewAccessRight): Promise<void> =>
  saveRight(tx, { ...grant, from: grant.from ?? tx.now, until: grant.until ?? null })

/** Ends the rights that came from a fact. */
export const endAccess = (tx: Tx, personId: string, origin: string, at: Instant, holder?: string): Promise<void> => endRights(tx, personId, origin, at, holder)

/** Gives many rights at once, each only where its holder may not open that file already. */
export const grantMissing = (tx: Tx, rights: readonly GivenRight[]): Promise<void> => saveMissingRights(tx, rights)

/** Ends the rights that came from any of these facts. */
export const endAccessOf = (tx: Tx, facts: readonly { personId: string; origin: string }[], at: Instant): Promise<void> => endRightsOf(tx, facts, at)
