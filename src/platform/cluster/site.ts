import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { binaryFolders, searchedFolders } from './binaries.ts'
import { refusal } from './refusal.ts'

const run = promisify(execFile)

const NOBODY = 65_534
const LONGEST_SOCKET_PATH = 107

/** The account that PostgreSQL runs under: it refuses to be root. */
export type Account = { uid: number; gid: number }

/** Where one cluster lives and what it is run with. */
export type Site = { dataFolder: string; socketFolder: string; port: number; binFolder: string; account: Account; settings: Record<string, string> }

export type SiteOptions = { dataFolder: string; binFolder?: string; port?: number; settings?: Record<string, string> }

const ourAccount = (): Account => ({ uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 })

export const weAreRoot = (): boolean => process.getuid?.() === 0

const ownerOf = async (folder: string): Promise<Account | undefined> =>
  stat(join(folder, 'PG_VERSION')).then(({ uid, gid }) => ({ uid, gid }), () => undefined)

const accountFor = async (dataFolder: string): Promise<Account> => {
  const owner = await ownerOf(dataFolder)
  if (weAreRoot()) return owner === undefined || owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : owner
  if (owner !== undefined && owner.uid !== process.getuid?.()) throw refusal('folder-of-another', { folder: dataFolder, uid: owner.uid })
  return ourAccount()
}

export const runAs = (account: Account): Partial<Account> => (weAreRoot() ? account : {})

const mayEnter = async (folder: string, account: Account): Promise<boolean> =>
  run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', ...runAs(account) }).then(() => true, () => false)

const refuseClosedParent = async (dataFolder: string, account: Account): Promise<void> => {
  const parent = dirname(dataFolder)
  if (await mayEnter(parent, account)) return
  let closed = parent
  while (dirname(closed) !== closed && !(await mayEnter(dirname(closed), account))) closed = dirname(closed)
  throw refusal('folder-closed', { folder: closed, uid: account.uid })
}

const binFolderFor = async (dataFolder: string, chosen: string | undefined): Promise<string> => {
  const folders = binaryFolders(chosen)
  const searched = searchedFolders(chosen)
  const made = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').then((text) => text.trim(), () => undefined)
  if (folders[0] === undefined) throw refusal('no-binaries', { searched })
  if (made === undefined) return folders[0]
  for (const folder of folders) {
    const { stdout } = await run(join(folder, 'postgres'), ['--version'])
    if (stdout.match(/(\d+)(?:\.\d+|\w*)/)?.[1] === made) return folder
  }
  throw refusal('other-version', { folder: dataFolder, wanted: made, searched })
}

/** Short and always the same for one data folder: PostgreSQL allows a socket's path 107 bytes. */
export const socketFolderFor = (dataFolder: string, port: number, temporary: string = tmpdir()): string => {
  const name = `sluitend-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
  const fits = Buffer.byteLength(join(temporary, name, `.s.PGSQL.${port}`)) <= LONGEST_SOCKET_PATH
  return join(fits ? temporary : '/tmp', name)
}

/** Everybody may write in the temporary folder, so somebody else's folder of this name must not be trusted. */
export const openSocketFolder = async ({ socketFolder, account }: Site): Promise<void> => {
  const made = await mkdir(socketFolder, { mode: 0o700 }).then(() => true, () => false)
  if (made && weAreRoot()) await chown(socketFolder, account.uid, account.gid)
  const found = await lstat(socketFolder)
  const closed = (found.mode & 0o077) === 0
  if (!found.isDirectory() || found.uid !== account.uid || !closed) throw refusal('socket-folder-foreign', { folder: socketFolder })
}

export const surveySite = async ({ dataFolder: wished, binFolder, port = 5432, settings = {} }: SiteOptions): Promise<Site> => {
  await mkdir(dirname(resolve(wished)), { recursive: true })
  const dataFolder = join(await realpath(dirname(resolve(wished))), basename(wished))
  const account = await accountFor(dataFolder)
  await refuseClosedParent(dataFolder, account)
  return { dataFolder, socketFolder: socketFolderFor(dataFolder, port), port, binFolder: await binFolderFor(dataFolder, binFolder), account, settings }
}
