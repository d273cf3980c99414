import type { Day } from '../../../kernel/day.ts'
import { isId, newId } from '../../../kernel/id.ts'
import { startOfDay } from '../../../kernel/instant.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile, Representative, RepresentativeKind } from '../model.ts'
import { endRepresentative, representedByAccount, saveRepresentative } from '../store/network.ts'
import { endAccess, grantAccess, openFile } from './files.ts'

export { representatives } from '../store/network.ts'

const originOf = (id: string): string => `representative:${id}`

export type NewRepresentative = { name: string; kind: RepresentativeKind; accountId?: string; from: Day; until?: Day }

/** Records who represents a person (Wmo 1.1.1); with an account she may open the file for as long as it lasts. Answers its id. */
export async function recordRepresentative(tx: Tx, personId: string, fresh: NewRepresentative): Promise<string> {
  const id = newId<'representative'>()
  const { name, kind, accountId = null, from, until = null } = fresh
  await saveRepresentative(tx, { id, personId, name, kind, accountId, from, until })
  if (accountId) {
    await grantAccess(tx, {
      holder: `account:${accountId}`, kind: 'shared', personId, origin: originOf(id), ground: 'represents',
      from: startOfDay(from), until: until && startOfDay(until),
    })
  }
  return id
}

/** Ends a representation today, with the rights of the account behind it. Refuses with `not-found` when it is over already, or not of this person. */
export async function endRepresentation(tx: Tx, file: OpenFile, id: string): Promise<Result<true, 'not-found'>> {
  if (!isId(id) || !(await endRepresentative(tx, file.person.id, id, tx.today))) return refuse('not-found')
  await endAccess(tx, file.person.id, originOf(id), tx.now)
  return ok(true)
}

export type RepresentedFile = { file: OpenFile; as: Representative }

/** The people whom this account represents today, each through the gate. */
export async function representedBy(tx: Tx, accountId: string): Promise<RepresentedFile[]> {
  const found: RepresentedFile[] = []
  for (const as of await representedByAccount(tx, accountId)) {
    const file = await openFile(tx, as.personId, `account:${accountId}`, ['shared'])
    if (file.ok) found.push({ file: file.value, as })
  }
  return found
}
