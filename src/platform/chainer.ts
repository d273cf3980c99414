import { systemOf } from './actor.ts'
import { chainLog, unchained } from './audit.ts'
import { inTransaction } from './database/index.ts'
import type { Database } from './database/pool.ts'

// A statement may take 15 seconds, a transaction may wait 30 (database/pool.ts): no entry commits later than this.
const longestTransactionMs = 60_000

/**
 * Hangs new log entries in their chain within a second. Real time, not the demo's clock: it follows what was recorded.
 * Only places where this program logged something are visited; `places` are all there are, visited once at start.
 */
export function startChainer(db: Database, places: readonly { regionId: number; compartment: number }[], onTrouble: (error: unknown) => void): { stop: () => Promise<void> } {
  for (const { regionId, compartment } of places) unchained.set(`${regionId}/${compartment}`, Date.now())
  let running: Promise<void> = Promise.resolve()
  const round = async (): Promise<void> => {
    for (const [place, at] of unchained) {
      if (Date.now() - at > longestTransactionMs) unchained.delete(place)
      const [regionId = 0, compartment = 0] = place.split('/').map(Number)
      await inTransaction(db, systemOf(regionId, compartment), chainLog)
    }
  }
  const timer = setInterval(() => { running = running.then(round).catch(onTrouble) }, 500)
  return { stop: async () => { clearInterval(timer); await running; await round().catch(onTrouble) } }
}
