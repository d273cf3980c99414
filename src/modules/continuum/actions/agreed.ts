import type { Day } from '../../../kernel/day.ts'
import { atTime, type Instant } from '../../../kernel/instant.ts'
import { mobileNumber } from '../../../kernel/phone.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { tell } from '../../../platform/events.ts'
import { send } from '../../../platform/gateways.ts'
import { isScheduled, type JobHandler, schedule, unschedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { type OpenFile, persons } from '../../people/index.ts'
import type { CheckInFound, CheckInMissed } from '../events.ts'
import type { AgreedTime, MissedCheckIn, Way } from '../model.ts'
import { missedState, nextDue, nextStep, waitedUntil } from '../rules/agreed.ts'
import { type AgreedWish, agreedTime, agreedTimeById, agreedTimes, endAgreed, isHeard, missed, missedOf, saveAgreed, saveMissed, saveMissedStep, saveSign } from '../store/agreed.ts'
import { signals } from '../store/signals.ts'
import { messages } from '../words.nl/messages.ts'
import { wakeSupport } from './rest.ts'
import { raiseSignal } from './signals.ts'

export { agreedTime, isHeard, missedOf } from '../store/agreed.ts'

const openMissedSignal = async (tx: Tx, personId: string): Promise<string | undefined> =>
  (await signals(tx, personId)).find((one) => one.kind === 'missed' && !one.answered)?.id

const dueJob = 'agreed-time-due'
const nextJob = 'missed-check-in-next'

async function scheduleDue(tx: Tx, agreed: AgreedTime): Promise<void> {
  const due = nextDue(agreed, tx.now)
  if (due) await schedule(tx, { kind: dueJob, at: due.at, key: agreed.personId, data: { agreed: agreed.id, day: due.day } })
}

/** Puts the next agreed time in the book for everybody who has none there yet. */
export async function scheduleAgreedTimes(tx: Tx): Promise<void> {
  for (const agreed of await agreedTimes(tx)) if (!(await isScheduled(tx, dueJob, agreed.personId))) await scheduleDue(tx, agreed)
}

/**
 * Agrees until which hour, on which days, she lets know that it goes well, and what is done when that does not come. A new agreement replaces the one before.
 * Refuses with `days-needed`, `phone-needed`, or `ask-whom-needed` when only half of whom to ask is known.
 */
export async function agreeTime(tx: Tx, file: OpenFile, wish: AgreedWish & { askName?: string | undefined; askPhone?: string | undefined }): Promise<Result<string, 'days-needed' | 'phone-needed' | 'ask-whom-needed'>> {
  if (wish.weekdays.length === 0) return refuseField('dagen', 'days-needed')
  const phone = mobileNumber(wish.phone)
  if (!phone) return refuseField('telefoon', 'phone-needed')
  const askPhone = wish.askPhone ? mobileNumber(wish.askPhone) : undefined
  if (Boolean(wish.askName) !== Boolean(wish.askPhone) || (wish.askPhone && !askPhone)) return refuseField('vraagnummer', 'ask-whom-needed')
  await endAgreed(tx, file.person.id)
  const id = await saveAgreed(tx, file.person.id, { ...wish, phone, ask: wish.askName && askPhone ? { name: wish.askName, phone: askPhone } : null })
  await unschedule(tx, dueJob, file.person.id)
  const made = await agreedTimeById(tx, id)
  if (made) await scheduleDue(tx, made)
  return ok(id)
}

/** She stops with it, at once. Ending it is a sign of life too: nothing more is done about a time that went by. */
export async function endAgreement(tx: Tx, personId: string): Promise<Result<true, 'no-agreed-time'>> {
  if (!(await endAgreed(tx, personId))) return refuse('no-agreed-time')
  await unschedule(tx, dueJob, personId)
  await heard(tx, personId)
  return ok(true)
}

/** Something was heard of her today: what was being done about a missed time stops. The task of her worker stays until a human answers it. */
export async function heard(tx: Tx, personId: string): Promise<void> {
  for (const one of await missedOf(tx, personId, 2)) {
    if (missedState(one) === 'fine') continue
    await saveMissedStep(tx, one.id, { fine_at: tx.now })
    await unschedule(tx, nextJob, one.id)
    await tell(tx, { type: 'check-in-found', about: personId, missed: one.id } satisfies CheckInFound)
  }
}

/** "I am fine", for today. `recordedBy`: the worker who heard it by telephone. */
export async function sayFine(tx: Tx, personId: string, way: Way, recordedBy: string | null): Promise<void> {
  await saveSign(tx, personId, tx.today, way, recordedBy)
  await heard(tx, personId)
}

async function begin(tx: Tx, agreed: AgreedTime, day: Day, dueAt: Instant): Promise<void> {
  const id = await saveMissed(tx, { personId: agreed.personId, day, dueAt })
  if (!id) return
  await send(tx, { channel: 'sms', recipient: agreed.phone, body: messages.missedToHerself(agreed.before) })
  await tell(tx, { type: 'check-in-missed', about: agreed.personId, missed: id, step: 'message' } satisfies CheckInMissed)
  await schedule(tx, { kind: nextJob, at: waitedUntil(tx.now), key: id, data: { missed: id } })
}

/** The agreed time has come: when nothing was heard of her that day, she herself is asked first. Then the next day is put in the book. */
export const agreedTimeDue: JobHandler = {
  kind: dueJob,
  run: async (tx, data) => {
    const agreed = await agreedTimeById(tx, String(data['agreed']))
    if (!agreed) return
    const day = String(data['day']) as Day
    if (!(await isHeard(tx, agreed.personId, day))) await begin(tx, agreed, day, atTime(day, agreed.before))
    await scheduleDue(tx, agreed)
  },
}

async function ask(tx: Tx, found: MissedCheckIn, whom: { phone: string }): Promise<void> {
  const [person] = await persons(tx, [found.personId])
  if (person) await send(tx, { channel: 'sms', recipient: whom.phone, body: messages.missedToAsked(person.callName) })
  await saveMissedStep(tx, found.id, { asked_at: tx.now })
  await tell(tx, { type: 'check-in-missed', about: found.personId, missed: found.id, step: 'ask' } satisfies CheckInMissed)
  await schedule(tx, { kind: nextJob, at: waitedUntil(tx.now), key: found.id, data: { missed: found.id } })
}

async function task(tx: Tx, found: MissedCheckIn): Promise<void> {
  const raised = await raiseSignal(tx, found.personId, 'missed', { due: found.dueAt })
  const signal = raised ?? (await openMissedSignal(tx, found.personId))
  if (!signal) return
  await saveMissedStep(tx, found.id, { tasked_at: tx.now, signal_id: signal })
  await wakeSupport(tx, found.personId, 'missed-check-in')
  await tell(tx, { type: 'check-in-missed', about: found.personId, missed: found.id, step: 'task', signal } satisfies CheckInMissed)
}

/** Nothing was heard since the step before: whom she named, then her worker or who replaces today. */
export const missedNext: JobHandler = {
  kind: nextJob,
  run: async (tx, data) => {
    const found = await missed(tx, String(data['missed']))
    if (!found) return
    const agreed = await agreedTime(tx, found.personId)
    const step = nextStep(found, agreed)
    if (step === 'ask' && agreed?.ask) await ask(tx, found, agreed.ask)
    else if (step === 'task') await task(tx, found)
  },
}
