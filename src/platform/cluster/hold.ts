import { setTimeout as sleep } from 'node:timers/promises'
import { connect, SUPERUSER, type Address } from './connection.ts'

/** One program per data folder: whoever has this session's advisory lock. */
export type Hold = { release(): Promise<void> }

const LOCK_KEY = 5_107_001
const TRIES = 20
const POLL_MS = 50

/** Undefined when another program holds the folder. Tries for a second, because a killed program's session ends just after it. */
export const takeHold = async (address: Address, onLost: () => void): Promise<Hold | undefined> => {
  const client = await connect(address, SUPERUSER, 'postgres')
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK_KEY])
    if (rows[0]?.held === true) {
      client.once('end', onLost)
      return {
        release: async () => {
          client.off('end', onLost)
          await client.end()
        },
      }
    }
    await sleep(POLL_MS)
  }
  await client.end()
  return undefined
}
