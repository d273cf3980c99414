import { newId } from '../../../kernel/id.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CallFact } from '../model/phone.ts'

/** What happened during a call besides ringing, in order. */
export const factsOfCall = (tx: Tx, callId: string): Promise<CallFact[]> =>
  database(tx).selectFrom('oncall.call_fact').select(['kind', 'at', 'by_account as by', 'account_id as accountId', 'words']).$narrowType<{ kind: CallFact['kind'] }>()
    .where('call_id', '=', callId).orderBy('at').orderBy('id').execute()

export const insertFact = (tx: Tx, callId: string, kind: CallFact['kind'], more: { accountId?: string; words?: string; at?: Instant } = {}) =>
  database(tx).insertInto('oncall.call_fact').values({ id: newId(), call_id: callId, kind, at: more.at ?? tx.now, by_account: tx.actor.accountId, account_id: more.accountId ?? null, words: more.words ?? null }).execute()
