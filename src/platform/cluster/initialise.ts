import { execFile } from 'node:child_process'
import { chown, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { SUPERUSER } from './connection.ts'
import { isAlive } from './postmaster.ts'
import { refusal } from './refusal.ts'
import { runAs, weAreRoot, type Site } from './site.ts'

const run = promisify(execFile)

const draftName = (dataFolder: string): string => `${basename(dataFolder)}.new-`

const removeAbandonedDrafts = async (dataFolder: string): Promise<void> => {
  const parent = dirname(dataFolder)
  const drafts = (await readdir(parent)).filter((name) => name.startsWith(draftName(dataFolder)))
  const abandoned = drafts.filter((name) => !isAlive(Number(name.slice(draftName(dataFolder).length))))
  await Promise.all(abandoned.map((name) => rm(join(parent, name), { recursive: true, force: true })))
}

const initdbArguments = (folder: string, settings: Site['settings']): string[] => [
  `--pgdata=${folder}`,
  '--encoding=UTF8',
  `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  '--data-checksums',
  '--auth-local=trust',
  '--auth-host=reject',
  `--username=${SUPERUSER}`,
  '--no-instructions',
  ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
]

const fill = async (site: Site, draft: string): Promise<void> => {
  await mkdir(draft, { mode: 0o700 })
  if (weAreRoot()) await chown(draft, site.account.uid, site.account.gid)
  await run(join(site.binFolder, 'initdb'), initdbArguments(draft, site.settings), { cwd: '/', env: {}, ...runAs(site.account) })
}

const isInitialised = async (folder: string): Promise<boolean> => stat(join(folder, 'PG_VERSION')).then(() => true, () => false)

// What initdb printed, or why it could not be called at all.
const lastLineOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return message.trim().split('\n').at(-1) ?? message
}

/** Made beside its place and then renamed: a half-made folder is never seen, and of two programs at once one wins. */
export const initialise = async (site: Site): Promise<void> => {
  if (await isInitialised(site.dataFolder)) return
  await removeAbandonedDrafts(site.dataFolder)
  const draft = join(dirname(site.dataFolder), `${draftName(site.dataFolder)}${process.pid}`)
  try {
    await fill(site, draft)
    await rename(draft, site.dataFolder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (await isInitialised(site.dataFolder)) return
    throw refusal('init-failed', { folder: site.dataFolder, reason: lastLineOf(error) })
  }
}
