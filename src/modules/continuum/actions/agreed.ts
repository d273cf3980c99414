import type { Day } from '../../../kernel/day.ts'
import { atTime } from '../../../kernel/instant.ts'
import { mobileNumber } from '../../../kernel/phone.ts'
import { ok, refuse, refuseField, type Result } from '../../../kernel/result.ts'
import { isScheduled, type JobHandler, schedule, unschedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { OpenFile } from '../../people/index.ts'
import type { AgreedTime, Way } from '../model.ts'
import { nextDue } from '../rules/agreed.ts'
import { type AgreedWish, agreedTimeById, agreedTimes, endAgreed, isHeard, saveAgreed, saveSign } from '../store/agreed.ts'
import { markFound } from './found.ts'
import { beginMissed } from './missed.ts'
import { mayBeTexted } from './phone.ts'

export { agreedTime, isHeard, missed, missedOf, openMissed } from '../store/agreed.ts'

const dueJob = 'agreed-time-due'

async function scheduleDue(tx: Tx, agreed: AgreedTime): Promise<void> {
  const due = nextDue(agreed, tx.now)
  if (due) await schedule(tx, { kind: dueJob, at: due.at, key: agreed.personId, data: { agreed: agreed.id, day: due.day } })
}

/** Puts the next agreed time in the book for everybody who has none there yet. */
export async function scheduleAgreedTimes(tx: Tx): Promise<void> {
  for (const agreed of await agreedTimes(tx)) if (!(await isScheduled(tx, dueJob, agreed.personId))) await scheduleDue(tx, agreed)
}

/** `alone`: nobody but her holds that telephone, as she says it herself. */
type AgreedTyped = AgreedWish & { askName?: string | undefined; askPhone?: string | undefined; alone?: boolean | undefined }

/**
 * Agrees until which hour, on which days, she lets know that it goes well, and what is done when that does not come. A new agreement replaces the one before.
 * Refuses with `days-needed`, `phone-needed`, `phone-shared` where she is protected and the telephone is not hers alone, or `ask-whom-needed` when only half of whom to ask is known.
 */
export async function agreeTime(tx: Tx, file: OpenFile, wish: AgreedTyped): Promise<Result<string, 'days-needed' | 'phone-needed' | 'phone-shared' | 'ask-whom-needed'>> {
  if (wish.weekdays.length === 0) return refuseField('dagen', 'days-needed')
  const phone = mobileNumber(wish.phone)
  if (!phone) return refuseField('telefoon', 'phone-needed')
  if (!(await mayBeTexted(tx, phone, wish.alone))) return refuseField('alleen', 'phone-shared')
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

/** Something was heard of her today. */
export const heard = (tx: Tx, personId: string): Promise<void> => markFound(tx, personId, 'heard')

/** "I am fine", for today. `recordedBy`: the worker who heard it by telephone. */
export async function sayFine(tx: Tx, personId: string, way: Way, recordedBy: string | null): Promise<void> {
  await saveSign(tx, personId, tx.today, way, recordedBy)
  await heard(tx, personId)
}

/** The agreed time has come: when nothing was heard of her that day, she herself is asked first. Then the next day is put in the book. */
export const agreedTimeDue: JobHandler = {
  kind: dueJob,
  run: async (tx, data) => {
    const agreed = await agreedTimeById(tx, String(data['agreed']))
    if (!agreed) return
    const day = String(data['day']) as Day
    if (!(await isHeard(tx, agreed.personId, day))) await beginMissed(tx, agreed, day, atTime(day, agreed.before))
    await scheduleDue(tx, agreed)
  },
}
