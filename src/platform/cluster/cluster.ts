import { rm } from 'node:fs/promises'
import { OWNER, urlOf, type Address } from './connection.ts'
import { initialise } from './initialise.ts'
import { keepRunning } from './keeper.ts'
import { ensureRunning } from './launch.ts'
import { ensureOwner } from './owner.ts'
import { shutDown } from './postmaster.ts'
import { refusal, type ClusterRefusal } from './refusal.ts'
import { surveySite, type SiteOptions } from './site.ts'

/** A running private PostgreSQL. `user` owns the databases but is no superuser. */
export type Cluster = Address & {
  user: string
  /** It was already running when we came. */
  adopted: boolean
  ownerUrl(database: string): string
  /** Ends the server; for a guest, only its own part. */
  stop(): Promise<void>
}

export type ClusterOptions = SiteOptions & {
  /** For a command beside a running program: uses its server, and leaves it running. */
  guest?: boolean
  /** Another program took the folder while our server was down. */
  onTaken?: (refusal: ClusterRefusal) => void
}

export const startCluster = async ({ guest = false, onTaken = () => undefined, ...options }: ClusterOptions): Promise<Cluster> => {
  const site = await surveySite(options)
  await initialise(site)
  const { postmaster, adopted } = await ensureRunning(site)
  const { socketFolder, port } = postmaster
  const cluster = { socketFolder, port, user: OWNER, adopted, ownerUrl: (database: string) => urlOf(postmaster, OWNER, database) }

  const keeper = await keepRunning(site, postmaster, onTaken)
  if (keeper === undefined) {
    if (guest) return { ...cluster, stop: async () => undefined }
    throw refusal('folder-in-use', { folder: site.dataFolder })
  }
  await ensureOwner(postmaster)
  const stop = async (): Promise<void> => {
    await keeper.release()
    await shutDown(site.dataFolder)
    await rm(socketFolder, { recursive: true, force: true })
  }
  return { ...cluster, stop }
}
