import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { dutchNumber } from '../../../kernel/phone.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { CallReceived } from '../events.ts'
import { menu, PHONE_FRESH, type PhoneEvent } from '../model/phone.ts'
import { ringingNow } from '../rules/escalation.ts'
import { priorityOn } from '../rules/priority.ts'
import { contactOf } from '../store/around.ts'
import { call, callSteps, insertCall, lockedCall } from '../store/calls.ts'
import { insertFact } from '../store/call-facts.ts'
import { lines } from '../store/lines.ts'
import { callOfReference, insertPhoneCall, rememberEvent, savePriority } from '../store/phone.ts'
import { refresh } from './notify.ts'
import { ringNext } from './ring.ts'

/** What the phone provider says and does next: the menu or waiting, and the numbers that ring together. Never whether somebody is known. */
export type PhoneAnswer = { says: 'menu' | 'wait' | 'gone'; rings: string[] }

async function numbersRung(tx: Tx, callId: string): Promise<string[]> {
  const found = await call(tx, callId)
  if (found?.state !== 'ringing') return []
  const numbers: string[] = []
  for (const one of ringingNow(await callSteps(tx, callId))) {
    const phone = one.accountId ? (await contactOf(tx, one.accountId))?.phone : undefined
    if (phone) numbers.push(phone)
  }
  return numbers
}

/** The call is there, and rings, before the provider hears anything; a provider that tells it twice gives one call. */
async function comesIn(tx: Tx, event: PhoneEvent): Promise<Result<PhoneAnswer, 'no-line'>> {
  const known = await callOfReference(tx, event.reference)
  const theLine = (await lines(tx))[0]
  if (!theLine) return refuse('no-line')
  const id = known ?? newId<'call'>()
  if (!known) {
    const number = event.number ? dutchNumber(event.number) ?? null : null
    await insertCall(tx, { id, lineId: theLine.id, personId: null, channel: 'phone', phone: event.number, words: null, receivedAt: tx.now, priority: priorityOn(tx.today, 'none'), priorityReason: 'none' })
    await insertPhoneCall(tx, { reference: event.reference, callId: id, number })
    await tell(tx, { type: 'call-received', call: id } satisfies CallReceived)
    const made = await call(tx, id)
    if (made) await ringNext(tx, made)
  }
  return ok({ says: 'menu', rings: await numbersRung(tx, id) })
}

async function presses(tx: Tx, callId: string, figure: string | null): Promise<void> {
  const choice = Object.hasOwn(menu, figure ?? '') ? menu[figure as keyof typeof menu] : undefined
  if (!choice) return
  await insertFact(tx, callId, 'menu', { words: choice })
  if (choice !== 'myself') await savePriority(tx, callId, priorityOn(tx.today, choice), choice)
}

/**
 * One message of the phone provider, whose signature was checked. Each counts once and only while it is fresh; refuses `too-old`, `replayed`,
 * `not-found` for a conversation nobody knows.
 */
export async function takePhoneEvent(tx: Tx, event: PhoneEvent): Promise<Result<PhoneAnswer, 'too-old' | 'replayed' | 'no-line' | 'not-found'>> {
  const margin = `PT${PHONE_FRESH.minutes}M`
  if (event.madeAt < addDuration(tx.now, `-${margin}`) || event.madeAt > addDuration(tx.now, margin)) return refuse('too-old')
  if (!(await rememberEvent(tx, event.id))) return refuse('replayed')
  if (event.kind === 'incoming') return comesIn(tx, event)
  const callId = await callOfReference(tx, event.reference)
  const found = callId && (await lockedCall(tx, callId))
  if (!found) return refuse('not-found')
  if (event.kind === 'figure') await presses(tx, found.id, event.figure)
  else await insertFact(tx, found.id, 'caller-gone')
  await refresh(tx, (await callSteps(tx, found.id)).flatMap((one) => one.accountId ?? []), 'calls')
  return ok({ says: event.kind === 'gone' ? 'gone' : 'wait', rings: await numbersRung(tx, found.id) })
}
