import { newId } from '../../../kernel/id.ts'
import { database } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { ChatLine, Side } from '../model/speech.ts'

/** What was written during a call, in order. */
export const chatOfCall = (tx: Tx, callId: string): Promise<ChatLine[]> =>
  database(tx).selectFrom('oncall.chat_line').select(['id', 'side', 'account_id as accountId', 'words', 'written_at as writtenAt']).$narrowType<{ side: Side }>()
    .where('call_id', '=', callId).orderBy('written_at').orderBy('id').execute()

export const insertChatLine = (tx: Tx, callId: string, side: Side, words: string) =>
  database(tx).insertInto('oncall.chat_line').values({ id: newId(), call_id: callId, side, account_id: tx.actor.accountId, words, written_at: tx.now }).execute()
