import { addDuration } from '../../../kernel/instant.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Call, FollowUp, Line, Shift, Visit } from '../model.ts'
import type { CallFact } from '../model/phone.ts'
import type { ChatLine } from '../model/speech.ts'
import { accountsIn, type Moment, timelineOf } from '../rules/timeline.ts'
import { namesOf } from '../store/around.ts'
import { messagesOfCall } from '../store/call-messages.ts'
import { callsOfPerson, callSteps } from '../store/calls.ts'
import { chatOfCall } from '../store/chat.ts'
import { factsOfCall } from '../store/call-facts.ts'
import { followUpOfCall, followUpsFor, type FollowUpLine } from '../store/follow-ups.ts'
import { lines, shiftsBetween } from '../store/lines.ts'
import { speechOfCall } from '../store/speech.ts'
import { visitsOfCall } from '../store/visits.ts'

export { callsOfPerson as callsOf } from '../store/calls.ts'

// For the page of the morning after: a night that is longer ago is in the list of calls.
const LAST_NIGHT = '-PT24H'
const SEEN_LATELY = '-P7D'

/** A night as a story: what was asked, who came, what it led to. `names` of the accounts in it. */
export type NightStory = { call: Call; moments: Moment[]; visits: Visit[]; followUp: FollowUp | undefined; chat: ChatLine[]; facts: CallFact[]; names: ReadonlyMap<string, string> }

/** Everything around one call; the caller opened the file. */
export async function storyOf(tx: Tx, call: Call): Promise<NightStory> {
  const visits = await visitsOfCall(tx, call.id)
  const followUp = await followUpOfCall(tx, call.id)
  const chat = await chatOfCall(tx, call.id)
  const facts = await factsOfCall(tx, call.id)
  const moments = timelineOf({ call, steps: await callSteps(tx, call.id), messages: await messagesOfCall(tx, call.id), visits, followUp, speech: await speechOfCall(tx, call.id), chat, facts })
  const writers = chat.filter((one) => one.side === 'desk').map((one) => one.accountId)
  return { call, moments, visits, followUp, chat, facts, names: await namesOf(tx, [...new Set([...accountsIn(moments), ...writers])]) }
}

/** What happened with this person in the last 24 hours, or what is still waiting to be seen; for the page of her file. */
export async function nightOf(tx: Tx, personId: string): Promise<NightStory | undefined> {
  const last = (await callsOfPerson(tx, personId, 1))[0]
  const story = last && (await storyOf(tx, last))
  if (!story) return undefined
  const fresh = story.call.receivedAt >= addDuration(tx.now, LAST_NIGHT)
  return fresh || story.call.state !== 'closed' || story.followUp?.state === 'open' ? story : undefined
}

/** The follow-ups that wait for somebody who may open these files, the one due first on top. */
export const openFollowUps = (tx: Tx, accountId: string, limit = 50): Promise<FollowUpLine[]> => followUpsFor(tx, `account:${accountId}`, null, limit)

/** The same, with those seen in the last week. */
export const followUpsLately = (tx: Tx, accountId: string, limit = 100): Promise<FollowUpLine[]> =>
  followUpsFor(tx, `account:${accountId}`, addDuration(tx.now, SEEN_LATELY), limit)

export type DutyLine = { line: Line; shifts: Shift[] }

/** Who is on shift at this moment, on every line. */
export async function onDutyNow(tx: Tx): Promise<DutyLine[]> {
  const shifts = await shiftsBetween(tx, tx.now, addDuration(tx.now, 'PT1S'))
  return (await lines(tx)).map((line) => ({ line, shifts: shifts.filter((shift) => shift.lineId === line.id) }))
}
