import { newId } from '../kernel/id.ts'
import { database } from './database/index.ts'
import type { Tx } from './transaction.ts'

/** A fact that happened, in the past tense. `about` is the person it concerns, when there is one. */
export type Event = { type: string; about?: string }

/** What a module does when it hears a fact, in the same transaction. */
export type Handler = { hears: string; handle: (tx: Tx, event: Event) => Promise<void> }

/** Declares that a module hears events of one type. */
export const hears = <E extends Event>(type: E['type'], handle: (tx: Tx, event: E) => Promise<void>): Handler =>
  ({ hears: type, handle: (tx, event) => handle(tx, event as E) })

let wired: readonly Handler[] = []

/** The application wires the handlers of all modules once, in the order of the layers. */
export function wireHandlers(handlers: readonly Handler[]): void {
  wired = handlers
}

/** Tells a fact: it is stored in the same transaction, and every house above that hears it acts at once. */
export async function tell(tx: Tx, event: Event & Readonly<Record<string, unknown>>): Promise<void> {
  await database(tx).insertInto('platform.event').values({
    id: newId(), type: event.type, at: tx.now, account_id: tx.actor.accountId, subject: event.about ?? null, data: JSON.stringify(event),
  }).execute()
  for (const handler of wired) if (handler.hears === event.type) await handler.handle(tx, event)
}
