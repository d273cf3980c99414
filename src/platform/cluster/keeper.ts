import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from './connection.ts'
import { takeHold, type Hold } from './hold.ts'
import { ensureRunning } from './launch.ts'
import { refusal, type ClusterRefusal } from './refusal.ts'
import type { Site } from './site.ts'

export type Keeper = { release(): Promise<void> }

const RETRY_MS = 200

/** Holds the folder. When the server falls over it is started again and the hold taken back. Undefined when another program holds it. */
export const keepRunning = async (site: Site, address: Address, onTaken: (refusal: ClusterRefusal) => void): Promise<Keeper | undefined> => {
  const stopping = new AbortController()
  let hold: Hold | undefined
  let repair = Promise.resolve()

  const regain = async (): Promise<void> => {
    const { postmaster } = await ensureRunning(site)
    hold = await takeHold(postmaster, lost)
    if (hold === undefined) onTaken(refusal('folder-in-use', { folder: site.dataFolder }))
  }
  const regainPatiently = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await regain()
        return
      } catch {
        await sleep(RETRY_MS)
      }
    }
  }
  const lost = (): void => {
    hold = undefined
    repair = regainPatiently()
  }

  hold = await takeHold(address, lost)
  if (hold === undefined) return undefined
  return {
    release: async () => {
      stopping.abort()
      await repair
      await hold?.release()
    },
  }
}
