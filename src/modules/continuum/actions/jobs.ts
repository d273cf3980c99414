import type { Tx } from '../../../platform/transaction.ts'
import { agreedTimeDue, scheduleAgreedTimes } from './agreed.ts'
import { checkInQuestion, scheduleQuestions } from './check-in.ts'
import { missedNext } from './missed.ts'
import { observationEnds } from './observation.ts'
import { nudgeJob, nudgeStart } from './plan/nudges.ts'
import { signalUnanswered } from './signals.ts'

/** Work of this house that falls due. */
export const continuumJobs = [agreedTimeDue, missedNext, checkInQuestion, observationEnds, signalUnanswered, nudgeJob]

/** When the program starts, nobody's agreed time or question, and no weekly message, is missing from the book. */
export async function continuumStart(tx: Tx): Promise<void> {
  await scheduleAgreedTimes(tx)
  await scheduleQuestions(tx)
  await nudgeStart(tx)
}
