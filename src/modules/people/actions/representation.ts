import type { Day } from '../../../kernel/day.ts'
import { isId, newId } from '../../../kernel/id.ts'
import { type Instant, startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile, Representative, RepresentativeKind, RepresentativeScope } from '../model.ts'
import { rightsOfScope, scopeOfKind } from '../rules/representing.ts'
import { endRepresentative, representativeAccount, representedByAccount, saveRepresentative } from '../store/network.ts'
import { endAccess, grantAccess, openFile } from './files.ts'

export { everyRepresentative, representatives } from '../store/network.ts'

const originOf = (id: string): string => `representative:${id}`

export type NewRepresentative = {
  name: string; kind: RepresentativeKind; from: Day; until?: Day | undefined
  /** What an authorisation is for; of the other kinds the law says it. */
  scope?: RepresentativeScope | undefined
  /** The paper that was seen, and when. */
  document: string; seenOn: Day
  /** The mail address of her account, when she signs in. */
  email?: string | undefined
  /** She is somebody of whom the person is in danger, or may be: then she never speaks for her. */
  isDanger: boolean
}
export type RepresentativeRefusal = 'not-this-representative' | 'scope-needed' | 'seen-in-future' | 'ends-before-start' | 'no-representative-account'

function judged(tx: Tx, fresh: NewRepresentative): Result<RepresentativeScope, RepresentativeRefusal> {
  const scope = scopeOfKind(fresh.kind, fresh.scope)
  if (fresh.isDanger) return refuseField('gevaar', 'not-this-representative')
  if (!scope) return refuseField('waarover', 'scope-needed')
  if (fresh.seenOn > tx.today) return refuseField('gezien', 'seen-in-future')
  return fresh.until && fresh.until <= fresh.from ? refuseField('tot', 'ends-before-start') : ok(scope)
}

/** In which time the account may open what it may: from its first day, but never before it was recorded, for nobody could look then. Undefined when it is over. */
function timeToLook(tx: Tx, from: Day, until: Day | null): { from: Instant; until: Instant | null } | undefined {
  const [starts, ends] = [startOfDay(from), until && startOfDay(until)]
  return ends !== null && ends <= tx.now ? undefined : { from: starts > tx.now ? starts : tx.now, until: ends }
}

/**
 * Records who represents a person (Wmo 1.1.1) by whoever saw the paper that shows it. With an account she may open, for as long as it lasts,
 * exactly what her kind decides about. Answers its id; refuses with a code of RepresentativeRefusal.
 */
export async function recordRepresentative(tx: Tx, file: OpenFile, fresh: NewRepresentative): Promise<Result<string, RepresentativeRefusal>> {
  const scope = judged(tx, fresh)
  if (!scope.ok) return scope
  const accountId = fresh.email ? await representativeAccount(tx, fresh.email) : null
  if (accountId === undefined) return refuseField('email', 'no-representative-account')
  const { name, kind, from, until = null, document, seenOn } = fresh
  const [id, personId] = [newId<'representative'>(), file.person.id]
  await saveRepresentative(tx, { id, personId, name, kind, scope: scope.value, accountId, from, until, document, seenOn })
  const time = timeToLook(tx, from, until)
  for (const right of accountId && time ? rightsOfScope(scope.value) : []) {
    await grantAccess(tx, { holder: `account:${accountId}`, kind: right, personId, origin: originOf(id), ground: 'represents', ...time })
  }
  return ok(id)
}

/** Ends a representation today, with the rights of the account behind it. Refuses with `not-found` when it is over already, or not of this person. */
export async function endRepresentation(tx: Tx, file: OpenFile, id: string): Promise<Result<true, 'not-found'>> {
  if (!isId(id) || !(await endRepresentative(tx, file.person.id, id, tx.today))) return refuse('not-found')
  await endAccess(tx, file.person.id, originOf(id), tx.now)
  return ok(true)
}

export type RepresentedFile = { file: OpenFile; as: Representative }

/** The people whom this account represents today, each through the gate; who decides about money only opens nothing of the care. */
export async function representedBy(tx: Tx, accountId: string): Promise<RepresentedFile[]> {
  const found: RepresentedFile[] = []
  for (const as of await representedByAccount(tx, accountId)) {
    const file = await openFile(tx, as.personId, `account:${accountId}`, ['shared', 'amounts'])
    if (file.ok) found.push({ file: file.value, as })
  }
  return found
}
