import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SUPERUSER, withConnection, type Address } from './connection.ts'

/** The server process, as it describes itself in the data folder. */
export type Postmaster = Address & { pid: number; ready: boolean }

const FAST_SHUTDOWN_MS = 60_000

const pidFile = (dataFolder: string): string => join(dataFolder, 'postmaster.pid')

export const readPostmaster = async (dataFolder: string): Promise<Postmaster | undefined> => {
  const lines = (await readFile(pidFile(dataFolder), 'utf8').catch(() => '')).split('\n').map((line) => line.trim())
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = lines
  return /^\d+$/.test(pid) ? { pid: Number(pid), port: Number(port), socketFolder, ready: status === 'ready' } : undefined
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const worksIn = async (pid: string, folder: string): Promise<boolean> => readlink(`/proc/${pid}/cwd`).then((cwd) => cwd === folder, () => false)

/** PostgreSQL's processes stand in their data folder; a number in a pid file may long belong to something else. */
export const processesIn = async (dataFolder: string): Promise<number[]> => {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const ours = await Promise.all(pids.map((pid) => worksIn(pid, dataFolder)))
  if (pids.length > 0) return pids.filter((_, index) => ours[index]).map(Number)
  const postmaster = await readPostmaster(dataFolder)
  return postmaster !== undefined && isAlive(postmaster.pid) ? [postmaster.pid] : []
}

/** The running server of this data folder, if it answers. */
export const reach = async (dataFolder: string): Promise<Postmaster | undefined> => {
  const postmaster = await readPostmaster(dataFolder)
  if (postmaster === undefined || !postmaster.ready || !isAlive(postmaster.pid)) return undefined
  const folder = await withConnection(postmaster, SUPERUSER, 'postgres', async (client) => {
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return rows[0]?.folder
  }).catch(() => undefined)
  return folder === dataFolder ? postmaster : undefined
}

/** After kill -9 or a power cut the pid file stays behind. Only to be called when nothing runs in the folder. */
export const removeStalePidFile = async (dataFolder: string): Promise<void> => rm(pidFile(dataFolder), { force: true })

const waitUntilGone = async (dataFolder: string, milliseconds: number): Promise<boolean> => {
  const deadline = performance.now() + milliseconds
  while ((await processesIn(dataFolder)).length > 0) {
    if (performance.now() > deadline) return false
    await sleep(20)
  }
  return true
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  if (isAlive(pid)) process.kill(pid, name)
}

/** Fast shutdown (SIGINT) ends sessions and writes everything away; a server that hangs recovers at its next start. */
export const shutDown = async (dataFolder: string): Promise<void> => {
  const postmaster = await readPostmaster(dataFolder)
  if (postmaster === undefined || (await processesIn(dataFolder)).length === 0) return
  signal(postmaster.pid, 'SIGINT')
  if (await waitUntilGone(dataFolder, FAST_SHUTDOWN_MS)) return
  signal(postmaster.pid, 'SIGQUIT')
  await waitUntilGone(dataFolder, FAST_SHUTDOWN_MS)
}
