import { newId } from '../../../kernel/id.ts'
import { type Handler, hears } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { grantAccess, type PersonMoved } from '../../people/index.ts'
import { worker } from '../../staff/index.ts'
import { assignmentsFrom, saveAssignment } from '../store/assignments.ts'
import { endAgreement } from './agreed.ts'
import { release } from './assignments.ts'
import { runningConsent, withdrawConsent } from './check-in.ts'
import { markFound } from './found.ts'

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

/**
 * What she agreed before she was protected ends: whom she named then may be whom she fled from, and a text message of hers arrives in the open compartment.
 * She sits beside who brings her in, so that a time that went by is over too. All of it can be agreed anew.
 */
async function endWhatWasAgreed(tx: Tx, { about, protected: isProtected }: PersonMoved): Promise<void> {
  if (!isProtected) return
  await markFound(tx, about, 'spoken')
  await endAgreement(tx, about)
  if ((await runningConsent(tx, about))?.way === 'sms') await withdrawConsent(tx, about)
}

export const movedHandlers: readonly Handler[] = [hears<PersonMoved>('person-moved', changeWorkers), hears<PersonMoved>('person-moved', endWhatWasAgreed)]
