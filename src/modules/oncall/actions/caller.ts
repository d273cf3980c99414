import { addDays, type Day } from '../../../kernel/day.ts'
import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { wakeSupport } from '../../continuum/index.ts'
import { grantAccess } from '../../people/index.ts'
import { AGREEMENT_HOLDS, type CallerAgreement, type Hint } from '../model/phone.ts'
import { ALARM_RIGHT, type Call } from '../model.ts'
import { insertFact } from '../store/call-facts.ts'
import { onDuty, shiftEnd } from '../store/lines.ts'
import { agreementWith, hintsFor, insertAgreement, matching, numberOfCall, saveWho, type Whose } from '../store/phone.ts'
import { messages } from '../words.nl.ts'
import { reach } from './notify.ts'
import { heldCall } from './talk.ts'

/** What is known of who rings: the number with whom it may belong to, and what was agreed with her. */
export type Caller = { number: string | undefined; hints: Hint[]; agreement: CallerAgreement | undefined }

const whoseOf = async (tx: Tx, call: Call): Promise<Whose | undefined> => {
  if (call.personId) return { personId: call.personId }
  const number = await numberOfCall(tx, call.id)
  return number ? { number } : undefined
}

/** A hint is a look at somebody: the log names whom it named. Once it is known who it is there is nothing to hint at. */
export async function callerOf(tx: Tx, call: Call): Promise<Caller> {
  const number = await numberOfCall(tx, call.id)
  const hints = number && !call.personId && call.state !== 'closed' ? await hintsFor(tx, call.lineId, number) : []
  for (const one of hints) tx.opened.add(one.personId)
  const whose = await whoseOf(tx, call)
  return { number, hints, agreement: whose && (await agreementWith(tx, whose)) }
}

/** Opens the night view of a caller who is known to who has this call, until the end of her shift. */
export const openTo = async (tx: Tx, call: Pick<Call, 'id' | 'missedId'>, personId: string, accountId: string): Promise<void> =>
  grantAccess(tx, { holder: `account:${accountId}`, kind: 'night', personId, origin: `call:${call.id}`, ground: call.missedId ? 'missed-check-in' : 'call-rings', until: (await shiftEnd(tx, accountId)) ?? addDuration(tx.now, `PT${ALARM_RIGHT.minutes}M`) })

type Shut = 'not-found' | 'not-now' | 'not-with-you'

/**
 * The caller said who she is and when she was born, and that is right for exactly one person on this line: from now on it is her call, and her
 * night view opens to who has it. A wrong answer and an unknown person look the same: `not-verified`.
 */
export async function verifyCaller(tx: Tx, callId: string, familyName: string, birthDate: Day): Promise<Result<true, Shut | 'known-already' | 'not-verified'>> {
  const held = await heldCall(tx, callId)
  if (!held.ok) return held
  const found = held.value
  if (found.personId || found.channel === 'third-party') return refuse('known-already')
  const [personId, another] = await matching(tx, found.lineId, familyName, birthDate)
  if (!personId || another) return refuseField('achternaam', 'not-verified')
  await saveWho(tx, found.id, personId)
  await openTo(tx, found, personId, tx.actor.accountId)
  await insertFact(tx, found.id, 'verified')
  await wakeSupport(tx, personId, 'call')
  return ok(true)
}

/** Writes down how we answer this caller, for AGREEMENT_HOLDS. Refuses `caller-unknown` when there is neither a person nor a number to keep it by. */
export async function agreeWithCaller(tx: Tx, callId: string, words: string): Promise<Result<true, Shut | 'caller-unknown'>> {
  const held = await heldCall(tx, callId)
  if (!held.ok) return held
  const whose = await whoseOf(tx, held.value)
  if (!whose) return refuse('caller-unknown')
  await insertAgreement(tx, newId(), whose, words, addDays(tx.today, AGREEMENT_HOLDS.days))
  return ok(true)
}

/** Asks a colleague on shift to look along; she sees this call until her shift ends, and it stays with who has it. */
export async function consult(tx: Tx, callId: string, accountId: string): Promise<Result<true, Shut | 'colleague-not-on-duty'>> {
  const held = await heldCall(tx, callId)
  if (!held.ok) return held
  const found = held.value
  const there = (await onDuty(tx, found.lineId, tx.now)).some((one) => one.accountId === accountId && accountId !== tx.actor.accountId)
  if (!there) return refuseField('collega', 'colleague-not-on-duty')
  if (found.personId) await openTo(tx, found, found.personId, accountId)
  await insertFact(tx, found.id, 'consulted', { accountId })
  await reach(tx, accountId, 'calls', messages.consult)
  return ok(true)
}
