import { send } from '../../../platform/gateways.ts'
import { announce } from '../../../platform/live.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { accountsOfPerson } from '../../staff/index.ts'
import { addressesAlong } from './addresses.ts'
import { rosterMessages } from '../words.nl/roster.ts'

export type LiveKind = 'ring' | 'calls' | 'call' | 'visit' | 'follow-up' | 'roster' | 'speech' | 'chat' | 'debrief'

/** Tells the screens of these accounts to look again. */
export async function refresh(tx: Tx, accountIds: Iterable<string>, kind: LiveKind): Promise<void> {
  for (const id of new Set(accountIds)) await announce(tx, `account:${id}`, kind)
}

/** Reaches somebody on every channel she has: her screen, a push message, and a text message. On a locked telephone a push message names nobody, not even a colleague. */
export async function reach(tx: Tx, accountId: string, kind: LiveKind, body: string): Promise<void> {
  await announce(tx, `account:${accountId}`, kind)
  await send(tx, { channel: 'push', recipient: `account:${accountId}`, body: kind === 'roster' ? rosterMessages.onScreen : body })
  for (const recipient of await addressesAlong(tx, accountId, 'sms')) await send(tx, { channel: 'sms', recipient, body })
}

/** Tells the person's own screen how her call stands. */
export const tellResident = async (tx: Tx, personId: string | null): Promise<void> => {
  if (personId) await refresh(tx, await accountsOfPerson(tx, personId), 'call')
}
