import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster, type Cluster } from './cluster.ts'
import { databasesOn, type Databases } from './databases.ts'
import { isAlive, shutDown } from './postmaster.ts'

const PREFIX = 'sluitend-test-'

// Nothing in it has to outlive the run, so the disk is not waited for.
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

const dataFolderIn = (folder: string): string => join(folder, 'data')

const remove = async (folder: string): Promise<void> => {
  await shutDown(dataFolderIn(folder))
  await rm(folder, { recursive: true, force: true })
}

/** What a killed run left behind. The folder's name tells whose it is. */
const sweep = async (): Promise<void> => {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX))
  const abandoned = folders.filter((name) => !isAlive(Number(name.slice(PREFIX.length).split('-')[0])))
  await Promise.all(abandoned.map((name) => remove(join(tmpdir(), name))))
}

/** A cluster in the system's temporary folder; `stop` removes it. */
export const temporaryCluster = async (): Promise<Cluster & Databases> => {
  await sweep()
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await chmod(folder, 0o755)
  const cluster = await startCluster({ dataFolder: dataFolderIn(folder), settings: FAST }).catch(async (error: unknown) => {
    await remove(folder)
    throw error
  })
  return {
    ...cluster,
    ...databasesOn(cluster),
    stop: async () => {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
