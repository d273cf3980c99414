import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { accountsOfPerson } from '../../staff/index.ts'
import type { Side } from '../model/speech.ts'
import type { Call } from '../model.ts'
import { ringingNow } from '../rules/escalation.ts'
import { callSteps } from '../store/calls.ts'
import { insertChatLine } from '../store/chat.ts'
import { refresh } from './notify.ts'

/** Writes a line; it is read by who has the call, or by whom it rings at, and by the caller. Refuses `not-now` once the call is over. */
export async function writeLine(tx: Tx, call: Call, side: Side, words: string): Promise<Result<true, 'not-now'>> {
  if (call.state === 'closed') return refuse('not-now')
  await insertChatLine(tx, call.id, side, words)
  const desk = call.state === 'answered' ? [call.answeredBy] : ringingNow(await callSteps(tx, call.id)).flatMap((one) => one.accountId ?? [])
  await refresh(tx, [...desk, ...(call.personId ? await accountsOfPerson(tx, call.personId) : [])], 'chat')
  return ok(true)
}
