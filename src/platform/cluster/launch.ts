import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processesIn, reach, removeStalePidFile, type Postmaster } from './postmaster.ts'
import { refusal } from './refusal.ts'
import { openSocketFolder, runAs, type Site } from './site.ts'

const PATIENCE_MS = 120_000
const POLL_MS = 20
const TRIES = 3

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  synchronous_commit: 'on',
  jit: 'off',
  shared_preload_libraries: '',
  timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  // The detail of an error holds the values of the row, and no citizen service number may reach a log.
  log_error_verbosity: 'terse',
}

const startLog = (dataFolder: string): string => join(dataFolder, 'start.log')

const serverArguments = (site: Site): string[] => [
  '-D', site.dataFolder, '-k', site.socketFolder, '-p', String(site.port),
  ...Object.entries({ ...SETTINGS, ...site.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** In a session of its own, so that Ctrl-C in the terminal does not hit the database before the program has finished. */
const launch = async (site: Site): Promise<ChildProcess> => {
  const log = await open(startLog(site.dataFolder), 'w')
  try {
    const child = spawn(join(site.binFolder, 'postgres'), serverArguments(site), {
      cwd: '/', env: {}, detached: true, stdio: ['ignore', log.fd, log.fd], ...runAs(site.account),
    })
    child.on('error', () => undefined)
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean => pid === undefined || exitCode !== null || signalCode !== null

const lastLine = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').at(-1) ?? ''

/** Finds the server of this data folder, or starts one; the rest of a killed one is waited for. */
export const ensureRunning = async (site: Site): Promise<{ postmaster: Postmaster; adopted: boolean }> => {
  const deadline = performance.now() + PATIENCE_MS
  let child: ChildProcess | undefined
  for (let tries = 0; performance.now() < deadline; await sleep(POLL_MS)) {
    const postmaster = await reach(site.dataFolder)
    if (postmaster !== undefined) return { postmaster, adopted: postmaster.pid !== child?.pid }
    if (child !== undefined && !hasEnded(child)) continue
    if ((await processesIn(site.dataFolder)).length > 0) continue
    if (tries === TRIES) break
    tries += 1
    await removeStalePidFile(site.dataFolder)
    await openSocketFolder(site)
    child = await launch(site)
  }
  await rm(site.socketFolder, { recursive: true, force: true })
  throw refusal('start-failed', { folder: site.dataFolder, reason: await lastLine(startLog(site.dataFolder)) })
}
