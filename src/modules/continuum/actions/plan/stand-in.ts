import type { Tx } from '../../../../platform/transaction.ts'
import { rightsOn } from '../../../people/index.ts'

/**
 * Whether somebody who is no account of this person may write down what she said: only for a person without an account of her own,
 * so that people without e-mail or DigiD decide too, and nobody decides for who can do it herself.
 */
export async function maySpeakFor(tx: Tx, personId: string): Promise<boolean> {
  if (tx.actor.personId === personId) return true
  return (await rightsOn(tx, personId)).every((right) => right.kind !== 'own')
}
