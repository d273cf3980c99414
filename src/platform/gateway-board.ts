import { addDuration, type Instant } from '../kernel/instant.ts'
import { database, sql } from './database/index.ts'
import type { Tx } from './transaction.ts'

/** From so many failures in a row a gateway is down. Own choice, 2026-11. */
const DOWN_AFTER = { fails: 3 } as const
/** So long nobody is sent along a gateway that is down; then it is tried again. Own choice, 2026-11. */
const LEFT_ALONE = { seconds: 60 } as const
/** A good answer is written down at most this often. */
const NOTED_EVERY = { seconds: 10 } as const

/** How a way out stands: `down` shows on the board, `avoid` says that another way goes first now. */
export type GatewayState = { channel: string; down: boolean; avoid: boolean; madeToFail: boolean; failedAt: Instant | null; lastError: string | null }

/** Every way out and whether it works. */
export async function gatewayBoard(tx: Tx): Promise<GatewayState[]> {
  const rows = await database(tx).selectFrom('platform.gateway').select(['channel', 'fails', 'failed_at', 'last_error', 'made_to_fail']).orderBy('channel').execute()
  return rows.map((row) => {
    const down = row.fails >= DOWN_AFTER.fails
    return {
      channel: row.channel, down, madeToFail: row.made_to_fail, failedAt: row.failed_at, lastError: row.last_error,
      avoid: down && row.failed_at !== null && row.failed_at > addDuration(tx.now, `-PT${LEFT_ALONE.seconds}S`),
    }
  })
}

/** Whether the demo made this way out fail. */
export async function switchedOff(tx: Tx, channel: string): Promise<boolean> {
  const row = await database(tx).selectFrom('platform.gateway').select('made_to_fail').where('channel', '=', channel).executeTakeFirst()
  return row?.made_to_fail ?? false
}

/** Makes a way out fail, or work again (demo only). */
export const switchGateway = (tx: Tx, channel: string, fails: boolean) =>
  database(tx).updateTable('platform.gateway').set({ made_to_fail: fails }).where('channel', '=', channel).execute()

/** Writes down how a gateway answered. A good answer writes only when that is news, so that many messages at once do not wait for one row. */
export async function noteGateway(tx: Tx, channel: string, error: Error | undefined): Promise<void> {
  const note = error
    ? sql`update platform.gateway set fails = fails + 1, failed_at = ${tx.now}, last_error = ${error.message.slice(0, 300)} where channel = ${channel}`
    : sql`update platform.gateway set fails = 0, worked_at = ${tx.now} where channel = ${channel}
        and (fails > 0 or worked_at is null or worked_at < ${addDuration(tx.now, `-PT${NOTED_EVERY.seconds}S`)})`
  await note.execute(database(tx))
}
