import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tell } from '../../../platform/events.ts'
import { send } from '../../../platform/gateways.ts'
import { type JobHandler, schedule, unschedule } from '../../../platform/jobs.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { persons } from '../../people/index.ts'
import type { CallClosed, CheckInMissed, MissedAtLine, MissedTimeGiven } from '../events.ts'
import type { AgreedTime, MissedCheckIn } from '../model.ts'
import { nextStep, waitedUntil } from '../rules/agreed.ts'
import { dueAt } from '../rules/turn.ts'
import { agreedTime, missed, saveMissed, saveMissedStep } from '../store/agreed.ts'
import { signals } from '../store/signals.ts'
import { messages } from '../words.nl/messages.ts'
import { markFound, missedNextJob } from './found.ts'
import { compartmentOfPhone } from './phone.ts'
import { wakeSupport } from './rest.ts'
import { giveSignal, raiseSignal } from './signals.ts'

const openMissedSignal = async (tx: Tx, personId: string): Promise<string | undefined> =>
  (await signals(tx, personId)).find((one) => one.kind === 'missed' && !one.answered)?.id

const lookAgain = (tx: Tx, id: string, at: Instant): Promise<void> => schedule(tx, { kind: missedNextJob, at, key: id, data: { missed: id } })

/** The time went by without a word: she herself is asked first, or the next step follows at once when her telephone cannot be sent a text message from here. */
export async function beginMissed(tx: Tx, agreed: AgreedTime, day: Day, dueAt: Instant): Promise<void> {
  const texted = (await compartmentOfPhone(tx, agreed.phone)) === tx.actor.compartment
  const id = await saveMissed(tx, { personId: agreed.personId, day, dueAt, messagedAt: texted ? tx.now : null })
  if (!id) return
  if (!texted) return lookAgain(tx, id, tx.now)
  await send(tx, { channel: 'sms', recipient: agreed.phone, body: messages.missedToHerself(agreed.before) })
  await tell(tx, { type: 'check-in-missed', about: agreed.personId, missed: id, step: 'message' } satisfies CheckInMissed)
  await lookAgain(tx, id, waitedUntil(tx.now))
}

async function ask(tx: Tx, found: MissedCheckIn, whom: { phone: string }): Promise<void> {
  const [person] = await persons(tx, [found.personId])
  if (person) await send(tx, { channel: 'sms', recipient: whom.phone, body: messages.missedToAsked(person.callName), reference: `missed:${found.id}` })
  await saveMissedStep(tx, found.id, { asked_at: tx.now })
  await tell(tx, { type: 'check-in-missed', about: found.personId, missed: found.id, step: 'ask' } satisfies CheckInMissed)
  await lookAgain(tx, found.id, waitedUntil(tx.now))
}

async function task(tx: Tx, found: MissedCheckIn): Promise<void> {
  const raised = await raiseSignal(tx, found.personId, 'missed', { due: found.dueAt })
  const signal = raised ?? (await openMissedSignal(tx, found.personId))
  if (!signal) return
  const until = dueAt('missed', tx.now)
  await saveMissedStep(tx, found.id, { tasked_at: tx.now, signal_id: signal })
  await wakeSupport(tx, found.personId, 'missed-check-in')
  await lookAgain(tx, found.id, until)
  await tell(tx, { type: 'check-in-missed', about: found.personId, missed: found.id, step: 'task', signal, until } satisfies CheckInMissed)
}

/** Asks the line, and again later for as long as it does not ring there. */
async function toLine(tx: Tx, found: MissedCheckIn): Promise<void> {
  await lookAgain(tx, found.id, waitedUntil(tx.now))
  await tell(tx, { type: 'check-in-missed', about: found.personId, missed: found.id, step: 'line' } satisfies CheckInMissed)
}

/** Who is at work has the task until a moment; with nobody at work the line has it at once. */
export async function hearGiven(tx: Tx, { missed: id, signal, to, until }: MissedTimeGiven): Promise<void> {
  const found = await missed(tx, id)
  if (!found) return
  if (to && until) {
    await giveSignal(tx, signal, to, until)
    await lookAgain(tx, id, until)
  } else if (nextStep(found, undefined) === 'to-line') {
    await toLine(tx, found)
  }
}

/** It rings at the line: nothing is left to ask. */
export async function hearAtLine(tx: Tx, { missed: id }: MissedAtLine): Promise<void> {
  await saveMissedStep(tx, id, { line_at: tx.now })
  await unschedule(tx, missedNextJob, id)
}

/** A call of the line that rang for a missed time is over: by that it is known how she is. */
export async function hearCallClosed(tx: Tx, { about, found }: CallClosed): Promise<void> {
  if (about && found) await markFound(tx, about, found)
}

/** Nothing was heard since the step before: whom she named, then her worker or who is at work for her, then the line. */
export const missedNext: JobHandler = {
  kind: missedNextJob,
  run: async (tx, data) => {
    const found = await missed(tx, String(data['missed']))
    if (!found) return
    const agreed = await agreedTime(tx, found.personId)
    const step = nextStep(found, agreed)
    if (step === 'ask' && agreed?.ask) await ask(tx, found, agreed.ask)
    else if (step === 'task') await task(tx, found)
    else if (step === 'to-line') await toLine(tx, found)
  },
}
