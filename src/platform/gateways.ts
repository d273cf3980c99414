import { createHash, timingSafeEqual } from 'node:crypto'
import { addDuration, type Instant } from '../kernel/instant.ts'
import { newId } from '../kernel/id.ts'
import { database } from './database/index.ts'
import { tell } from './events.ts'
import { noteGateway, switchedOff } from './gateway-board.ts'
import { type JobHandler, schedule } from './jobs.ts'
import { subscriptionsOf } from './push.ts'
import type { Tx } from './transaction.ts'

export const channels = ['mail', 'sms', 'push', 'voice'] as const
export type Channel = (typeof channels)[number]
export type Outgoing = {
  id?: string; channel: Channel; recipient: string; subject?: string; body: string; reference?: string
  /** Somebody waits for it: few tries, close together; how it ended is told (`MessageDelivered`, `MessageFailed`). */
  urgent?: boolean
}
/** Sends one message for real; throws when it did not get through, and is then tried again with the same id. */
export type Gateway = (message: { id: string } & Outgoing, tx: Tx) => Promise<void>

/** What is told of an urgent message. */
export type MessageDelivered = { type: 'message-delivered'; message: string }
export type MessageFailed = { type: 'message-failed'; message: string }

/** A gateway that is too busy and says when to come back, in seconds. */
export class GatewayBusy extends Error {
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super(`The gateway is too busy (429), come back after ${retryAfter} seconds`)
    this.retryAfter = retryAfter
  }
}

/** There is nobody at this address any more; trying again is of no use, and the gateway itself does well. */
export class NobodyThere extends Error {}

export const messageKind = 'send-message'

/** Tries after which a message is left: with the growing waits about three hours; an urgent one goes another way after seconds. Own choice, 2026-11. */
const TRIES = { ordinary: 30, urgent: 3 } as const
const LONGEST_WAIT_POWER = 9

const closed = new Set<Channel>()

/** Says over which channels this program never sends: a message for one of these is not put in the book. */
export function closeChannels(names: readonly Channel[]): void {
  closed.clear()
  for (const channel of names) closed.add(channel)
}

export const isClosed = (channel: Channel): boolean => closed.has(channel)

/** Hands a message to its gateway after this transaction commits; it is delivered at least once and tried again until it is, or given up. Over a closed channel nothing is sent, nor a push message to an account without a browser. */
export async function send(tx: Tx, message: Outgoing): Promise<void> {
  if (closed.has(message.channel)) return
  if (message.channel === 'push' && (await subscriptionsOf(tx, message.recipient.replace(/^account:/, ''))).length === 0) return
  const id = message.id ?? newId()
  await database(tx).insertInto('platform.gateway_message').values({
    id, channel: message.channel, recipient: message.recipient, subject: message.subject ?? null,
    body: message.body, reference: message.reference ?? null, urgent: message.urgent ?? false, created_at: tx.now,
  }).execute()
  await bookTry(tx, id, tx.now)
}

const bookTry = (tx: Tx, id: string, at: Instant): Promise<void> => schedule(tx, { kind: messageKind, at, data: { message: id }, key: id })

const waitAfter = (tries: number, error: Error): number =>
  Math.max(2 ** Math.min(tries - 1, LONGEST_WAIT_POWER), error instanceof GatewayBusy ? error.retryAfter : 0)

type Row = { id: string; channel: string; recipient: string; subject: string | null; body: string; reference: string | null; urgent: boolean; tries: number }

async function handOver(tx: Tx, row: Row, gateway: Gateway | undefined): Promise<Error | undefined> {
  const channel = row.channel as Channel
  try {
    if (await switchedOff(tx, channel)) throw new Error('Switched off in the demo')
    await gateway?.({
      id: row.id, channel, recipient: row.recipient, body: row.body, ...(row.subject ? { subject: row.subject } : {}), ...(row.reference ? { reference: row.reference } : {}),
    }, tx)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function noteSent(tx: Tx, row: Row): Promise<void> {
  await database(tx).updateTable('platform.gateway_message').set({ sent_at: tx.now, tries: row.tries + 1 }).where('id', '=', row.id).execute()
  if (row.urgent) await tell(tx, { type: 'message-delivered', message: row.id } satisfies MessageDelivered)
}

async function noteFailed(tx: Tx, row: Row, error: Error): Promise<void> {
  const tries = row.tries + 1
  const wait = waitAfter(tries, error)
  const most = row.urgent ? TRIES.urgent : TRIES.ordinary
  const isOver = tries >= most || error instanceof NobodyThere || (row.urgent && wait > 2 ** TRIES.urgent)
  await database(tx).updateTable('platform.gateway_message')
    .set({ tries, last_error: error.message.slice(0, 500), given_up_at: isOver ? tx.now : null }).where('id', '=', row.id).execute()
  if (!isOver) await bookTry(tx, row.id, addDuration(tx.now, `PT${wait}S`))
  else if (row.urgent) await tell(tx, { type: 'message-failed', message: row.id } satisfies MessageFailed)
}

/**
 * The job that hands over messages; without a gateway for a channel (demo, tests) the message is only shown in the post box.
 * A failure is part of the work, not of the job: it is written down with its try, and the next try is a job of its own.
 */
export const messageSender = (gateways: Partial<Record<Channel, Gateway>>): JobHandler => ({
  kind: messageKind,
  run: async (tx, data) => {
    const row = await database(tx).selectFrom('platform.gateway_message').selectAll().where('id', '=', String(data['message'])).executeTakeFirst()
    if (!row || row.sent_at || row.given_up_at) return
    const channel = row.channel as Channel
    const error = await handOver(tx, row, gateways[channel])
    if (error) await noteFailed(tx, row, error)
    else await noteSent(tx, row)
    if (!(error instanceof NobodyThere)) await noteGateway(tx, channel, error)
  },
})

export type PostBoxItem = { id: string; channel: string; recipient: string; subject: string | null; body: string; reference: string | null; created_at: Instant; sent_at: Instant | null; given_up_at: Instant | null }

/** What would have gone out, newest first (demo only). */
export async function postBox(tx: Tx, limit = 200): Promise<PostBoxItem[]> {
  return database(tx).selectFrom('platform.gateway_message')
    .select(['id', 'channel', 'recipient', 'subject', 'body', 'reference', 'created_at', 'sent_at', 'given_up_at'])
    .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

let incoming: string | undefined

/** The secret that a gateway shows when it brings a message in; without one nothing comes in that way. */
export function expectIncoming(secret: string | undefined): void {
  incoming = secret
}

/** Whether this is the secret of our gateway; takes as long for a wrong one as for the right one. */
export function isFromGateway(shown: string): boolean {
  if (incoming === undefined) return false
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(shown), digest(incoming))
}
