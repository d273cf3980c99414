import { randomInt } from 'node:crypto'
import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { dutchNumber, mobileNumber } from '../../../kernel/phone.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { send } from '../../../platform/gateways.ts'
import { dropSubscription, keepSubscription, pushKey, type Subscription, subscriptionPrint } from '../../../platform/push.ts'
import { safe } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { GAPS_AHEAD, TEST_CODE, WARN_DAYS } from '../model/roster.ts'
import { warningDue } from '../rules/roster.ts'
import { comingShifts, type DueShift, markWarned } from '../store/checks.ts'
import { contactMethod, contactMethods, countTry, endMethod, insertMethod, keepCode, type KeptMethod, markTested } from '../store/contact-methods.ts'
import { reachOf } from './addresses.ts'
import { rosterMessages, whenText } from '../words.nl/roster.ts'
import { reach } from './notify.ts'
import { tellCoordinators } from './roster-news.ts'

/** The contact methods of who is signed in. */
export const myContactMethods = (tx: Tx): Promise<KeptMethod[]> => contactMethods(tx, tx.actor.accountId)

/** The key with which a browser asks for push messages; undefined when this installation sends none. */
export const browserKey = (): string | undefined => pushKey()

const digestOf = (id: string, code: string): Buffer => safe().fingerprint(`${id} ${code}`)

async function sendCode(tx: Tx, method: Pick<KeptMethod, 'id' | 'kind' | 'address'>): Promise<void> {
  const code = String(randomInt(10 ** TEST_CODE.digits)).padStart(TEST_CODE.digits, '0')
  await keepCode(tx, method.id, digestOf(method.id, code))
  const body = rosterMessages.code(method.kind === 'voice' ? code.split('').join(' ') : code)
  await send(tx, { channel: method.kind, recipient: method.kind === 'push' ? `account:${tx.actor.accountId}` : method.address, body })
}

/** Adds a number and sends a code to it. It counts once the code was typed. */
export async function addNumber(tx: Tx, kind: 'sms' | 'voice', typed: string, name: string): Promise<Result<string, 'number-wrong' | 'method-known'>> {
  const address = kind === 'sms' ? mobileNumber(typed) : dutchNumber(typed)
  if (!address) return refuseField('nummer', 'number-wrong')
  const id = newId()
  if (!(await insertMethod(tx, { id, accountId: tx.actor.accountId, kind, address, name }))) return refuseField('nummer', 'method-known')
  await sendCode(tx, { id, kind, address })
  return ok(id)
}

/** This browser wants push messages: it is kept, and gets a code to type. A browser that is known already gets a new code. */
export async function addBrowser(tx: Tx, subscription: Subscription, name: string): Promise<string> {
  await keepSubscription(tx, subscription)
  const address = subscriptionPrint(subscription.endpoint)
  const known = (await myContactMethods(tx)).find((one) => one.kind === 'push' && one.address === address)
  const id = known?.id ?? newId()
  if (!known) await insertMethod(tx, { id, accountId: tx.actor.accountId, kind: 'push', address, name })
  await sendCode(tx, { id, kind: 'push', address })
  return id
}

async function mine(tx: Tx, id: string): Promise<Result<KeptMethod, 'not-found'>> {
  const found = await contactMethod(tx, id)
  return found?.accountId === tx.actor.accountId ? ok(found) : refuse('not-found')
}

/** Sends a new code to a contact method, to test it again. */
export async function testAgain(tx: Tx, id: string): Promise<Result<true, 'not-found'>> {
  const found = await mine(tx, id)
  if (!found.ok) return found
  await sendCode(tx, found.value)
  return ok(true)
}

/** What came of a typed code. A wrong one counts, also when the answer is a refusal: that is why it is a value and no refusal. */
export type CodeOutcome = 'tested' | 'code-wrong' | 'code-old'

/** The code that arrived, typed: now it is known that a message there reaches her. */
export async function typeCode(tx: Tx, id: string, code: string): Promise<Result<CodeOutcome, 'not-found'>> {
  const found = await mine(tx, id)
  if (!found.ok) return found
  const { codeDigest, codeSentAt, codeTries } = found.value
  if (!codeDigest || !codeSentAt || codeTries >= TEST_CODE.tries || addDuration(codeSentAt, `PT${TEST_CODE.minutes}M`) < tx.now) return ok('code-old')
  if (!codeDigest.equals(digestOf(id, code.replaceAll(/\D/g, '')))) {
    await countTry(tx, id)
    return ok('code-wrong')
  }
  await markTested(tx, id)
  return ok('tested')
}

export async function removeMethod(tx: Tx, id: string): Promise<Result<true, 'not-found'>> {
  const found = await mine(tx, id)
  if (!found.ok) return found
  await endMethod(tx, id)
  if (found.value.kind === 'push') await dropSubscription(tx, found.value.address)
  return ok(true)
}

/** The shifts within a period whose worker has nothing that was tested and that the line would ring her on. */
export async function shiftsUnreachable(tx: Tx, days: number = GAPS_AHEAD.weeks * 7): Promise<DueShift[]> {
  const shifts = await comingShifts(tx, addDuration(tx.now, `P${days}D`))
  const reached = await reachOf(tx, [...new Set(shifts.map((one) => one.accountId))])
  return shifts.filter((one) => !reached.get(one.accountId)?.tested.length)
}

/** Seven, three and one day before a shift: who cannot be reached for certain hears it, and so does the coordinator; the last day it is urgent. */
export async function warnUnreachable(tx: Tx): Promise<void> {
  const first = new Map<string, DueShift>()
  for (const shift of await shiftsUnreachable(tx, Math.max(...WARN_DAYS.days) + 1)) if (!first.has(shift.accountId)) first.set(shift.accountId, shift)
  for (const shift of first.values()) {
    const due = warningDue(shift.from, tx.now, shift.warnedDays)
    if (due === undefined) continue
    await markWarned(tx, shift.id, due)
    await reach(tx, shift.accountId, 'roster', rosterMessages.untestedSelf(whenText(shift)))
    await tellCoordinators(tx, rosterMessages.untested(shift.name, whenText(shift)), due === Math.min(...WARN_DAYS.days))
  }
}
