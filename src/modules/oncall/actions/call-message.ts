import { addDuration } from '../../../kernel/instant.ts'
import { newId } from '../../../kernel/id.ts'
import { tell } from '../../../platform/events.ts'
import { type Channel, type MessageFailed, send } from '../../../platform/gateways.ts'
import { type JobHandler, schedule } from '../../../platform/jobs.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { BUNDLE, type Call, lastResort, type LineStep, type Reach, type Way } from '../model.ts'
import type { Ring } from '../rules/escalation.ts'
import { type Blocked, messageWays } from '../rules/reach.ts'
import { endCallMessage, insertCallMessages, joinMessage, type NewCallMessage, ringingFor, takeHolder, type Waiting, waitingFor } from '../store/call-messages.ts'
import { lastMessageTo } from '../store/reach.ts'
import { messages } from '../words.nl.ts'
import { addressesAlong } from './addresses.ts'

const kind = 'send-call-message'

/** The job that speaks to one holder; without a key, so that many calls at once never wait for one row. */
export const bookMessage = (tx: Tx, holder: string): Promise<void> => schedule(tx, { kind, at: tx.now, data: { holder } })

type Telling = { call: Call; step: LineStep; ring: Ring; seq: number; reach: ReadonlyMap<string, Reach>; blocked: Blocked }

/** A number of the region hears it every way at once; a person first the best one, the next when that fails. */
function waysFor({ step, ring, reach, blocked }: Telling): Way[] {
  const found = messageWays(step, ring.role === lastResort ? { ways: ['sms', 'voice'] } : reach.get(ring.accountId ?? '') ?? { ways: [] }, blocked)
  return ring.role === lastResort ? found : found.slice(0, 1)
}

/** Tells who is rung: her page at once, and a message along the first way. Every way is on record with what came of it. */
export async function tellOfCall(tx: Tx, telling: Telling): Promise<void> {
  const { call, step, ring, seq } = telling
  const holder = ring.accountId ? `account:${ring.accountId}` : `number:${step.phone ?? ''}`
  const fresh: NewCallMessage[] = waysFor(telling).map((way) => ({ callId: call.id, seq, way, holder, outcome: 'waiting' }))
  if (fresh.length > 0) await bookMessage(tx, holder)
  if (ring.accountId && step.ways.includes('browser')) {
    await announce(tx, holder, 'ring')
    fresh.push({ callId: call.id, seq, way: 'browser', holder, outcome: telling.reach.get(ring.accountId)?.browser ? 'delivered' : 'no-contact' })
  }
  if (fresh.length > 0) await insertCallMessages(tx, fresh)
}

const addressesFor = (tx: Tx, holder: string, way: Way): Promise<readonly string[]> | readonly string[] =>
  holder.startsWith('number:') ? [holder.slice('number:'.length)] : addressesAlong(tx, holder.slice('account:'.length), way)

/**
 * One message for everything that waits along one way, to each address that she tested; the newest one says what came of it.
 * An address that went away in between is a message that failed: the next way comes at once.
 */
async function sendTogether(tx: Tx, holder: string, way: Way, waiting: readonly Waiting[], ringing: number): Promise<void> {
  const id = newId()
  for (const one of waiting) await joinMessage(tx, one, id)
  const [first, ...others] = await addressesFor(tx, holder, way)
  const message = { channel: way as Channel, body: messages.callsWait(ringing), urgent: true }
  if (first) await send(tx, { ...message, id, recipient: first })
  else await tell(tx, { type: 'message-failed', message: id } satisfies MessageFailed)
  for (const recipient of others) await send(tx, { ...message, recipient })
}

/**
 * Speaks to one holder about all calls that wait for her. Just after a message the rest is gathered, so that many calls at once
 * become one message; every call keeps its own row, so none is lost.
 */
export const sendCallMessageJob: JobHandler = {
  kind,
  urgent: true,
  run: async (tx, data) => {
    const holder = String(data['holder'])
    await takeHolder(tx, holder)
    const waiting = await waitingFor(tx, holder)
    for (const one of waiting.filter((row) => !row.ringing)) await endCallMessage(tx, one, 'not-needed')
    const due = waiting.filter((row) => row.ringing)
    if (due.length === 0) return
    const last = await lastMessageTo(tx, holder)
    const free = last && addDuration(last, `PT${BUNDLE.seconds}S`)
    if (free && free > tx.now) return schedule(tx, { kind, at: free, key: holder, data: { holder } })
    const ringing = await ringingFor(tx, holder)
    for (const way of new Set(due.map((row) => row.way))) await sendTogether(tx, holder, way, due.filter((row) => row.way === way), ringing)
  },
}
