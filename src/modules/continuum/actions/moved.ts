import { newId } from '../../../kernel/id.ts'
import { type Handler, hears } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { grantAccess, type PersonMoved } from '../../people/index.ts'
import { worker } from '../../staff/index.ts'
import { assignmentsFrom, saveAssignment } from '../store/assignments.ts'
import { release } from './assignments.ts'

/** Who works outside this compartment supports her no more. Where she is protected, the one who brought her there is her key worker, so that there always is one. */
async function changeWorkers(tx: Tx, { about, protected: isProtected }: PersonMoved): Promise<void> {
  for (const old of await assignmentsFrom(tx, about, undefined, tx.today)) {
    if (!(await worker(tx, old.accountId))) await release(tx, old, tx.today)
  }
  if (!isProtected) return
  const id = newId<'assignment'>()
  await saveAssignment(tx, { id, personId: about, accountId: tx.actor.accountId, kind: 'key-worker', from: tx.today })
  await grantAccess(tx, { holder: `account:${tx.actor.accountId}`, kind: 'file', personId: about, origin: `assignment:${id}`, ground: 'key-worker' })
}

export const movedHandlers: readonly Handler[] = [hears<PersonMoved>('person-moved', changeWorkers)]
