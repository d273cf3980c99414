import { startCluster } from '../../platform/cluster/index.ts'
import type { Settings } from '../settings.ts'

/** A command cannot go on; the message is one sentence that says what to do. */
export class CommandFault extends Error {}

/**
 * The database that a command works on. `url` is its owner; `allRows` is somebody who sees every row (for a backup);
 * `owner` is the role that has to own what is restored, when that is somebody else.
 */
export type Home = { url: string; allRows: string; owner: string | undefined; stop: () => Promise<void> }

// The private cluster's own first role; with a database of one's own, the role that one gave.
const SUPERUSER = 'postgres'

const as = (user: string, url: string): string => {
  const changed = new URL(url)
  changed.username = user
  return changed.href
}

/** The running server beside which the command runs, or one of its own for as long as it takes. */
export async function openHome(settings: Pick<Settings, 'databaseUrl' | 'dataFolder'>): Promise<Home> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, allRows: settings.databaseUrl, owner: undefined, stop: async () => undefined }
  const cluster = await startCluster({ dataFolder: settings.dataFolder, guest: true })
  const url = cluster.ownerUrl(cluster.user)
  return { url, allRows: as(SUPERUSER, url), owner: cluster.user, stop: async () => cluster.stop() }
}
