import { type Handler, hears } from '../../../platform/events.ts'
import type { MessageDelivered, MessageFailed } from '../../../platform/gateways.ts'
import { screensOpen } from '../../../platform/screens.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CallMessage, CallStep } from '../model.ts'
import { isAttempt, ringingNow } from '../rules/escalation.ts'
import { nextWay } from '../rules/reach.ts'
import { callsOfMessage, endCallMessage, insertCallMessages, messagesOfCall } from '../store/call-messages.ts'
import { callSteps, lockedCall } from '../store/calls.ts'
import { reachOf } from './addresses.ts'
import { bookMessage } from './call-message.ts'
import { blockedWays, bookLook, stepsOf } from './ring.ts'

async function delivered(tx: Tx, { message }: MessageDelivered): Promise<void> {
  for (const one of await callsOfMessage(tx, message)) await endCallMessage(tx, one, 'delivered')
}

/** Whether somebody of the attempt that rings now may still hear of it. */
const hopeLeft = (now: readonly CallStep[], sent: readonly CallMessage[]): boolean =>
  now.some((step) => sent.some((one) => one.seq === step.seq && (one.outcome === 'waiting' || one.outcome === 'delivered')))

/** The next way to who was not reached; when nobody of this step can be reached any more, the next step comes at once. */
async function goOn(tx: Tx, lost: CallMessage): Promise<void> {
  const call = await lockedCall(tx, lost.callId)
  if (call?.state !== 'ringing') return
  const past = await callSteps(tx, call.id)
  const now = ringingNow(past)
  const step = now.find((one) => one.seq === lost.seq)
  const rule = step && (await stepsOf(tx, call)).find((one) => one.step === step.step)
  if (!step || !rule) return
  const sent = await messagesOfCall(tx, call.id)
  const accounts = step.accountId ? [step.accountId] : []
  const reach = step.accountId ? (await reachOf(tx, accounts, await screensOpen(tx, accounts))).get(step.accountId) : undefined
  const tried = sent.filter((one) => one.seq === step.seq).map((one) => one.way)
  const way = nextWay(rule, { ways: reach?.ways ?? [] }, await blockedWays(tx), tried)
  if (way) {
    await insertCallMessages(tx, [{ callId: call.id, seq: step.seq, way, holder: lost.holder, outcome: 'waiting' }])
    await bookMessage(tx, lost.holder)
  } else if (step.accountId && !hopeLeft(now, sent)) {
    const last = past.findLast(isAttempt)
    if (last) await bookLook(tx, call.id, last.seq, tx.now)
  }
}

async function failed(tx: Tx, { message }: MessageFailed): Promise<void> {
  for (const one of await callsOfMessage(tx, message)) {
    await endCallMessage(tx, one, 'failed')
    await goOn(tx, one)
  }
}

/** What came of a message to who is rung, and what follows from it. */
export const deliveryHandlers: readonly Handler[] = [hears<MessageDelivered>('message-delivered', delivered), hears<MessageFailed>('message-failed', failed)]
