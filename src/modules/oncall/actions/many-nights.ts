import { addDuration } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { raiseSignal, signals } from '../../continuum/index.ts'
import { type Call, MANY_NIGHTS } from '../model.ts'
import { nightsThisWeek } from '../rules/nights.ts'
import { callsOfPerson } from '../store/calls.ts'
import { messages } from '../words.nl.ts'

const COUNTED_CALLS = 50

/** She called in several nights of one week: her own worker is asked to look, once in that week. Where we looked for her ourselves does not count. */
export async function noteManyNights(tx: Tx, { personId, channel, receivedAt }: Call): Promise<void> {
  if (!personId || channel === 'missed-check-in') return
  const calls = (await callsOfPerson(tx, personId, COUNTED_CALLS)).filter((one) => one.channel !== 'missed-check-in')
  const nights = nightsThisWeek(calls.map((one) => one.receivedAt), receivedAt)
  if (nights < MANY_NIGHTS.nights) return
  const since = addDuration(tx.now, '-P7D')
  if ((await signals(tx, personId)).some((one) => one.kind === 'nights' && one.raisedAt > since)) return
  await raiseSignal(tx, personId, 'nights', { text: messages.manyNights(nights) })
}
