import { execFile } from 'node:child_process'
import { access, chmod, constants } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { migrate } from '../../platform/database/migrate.ts'
import { connectionOptions } from '../../platform/database/pool.ts'
import { CommandFault, type Home } from './home.ts'
import { words } from './words.nl.ts'

const run = promisify(execFile)

const DEBIAN_ROOT = '/usr/lib/postgresql'

const exists = (file: string, mode = constants.F_OK): Promise<boolean> => access(file, mode).then(() => true, () => false)

function debianFolders(): string[] {
  try {
    return readdirSync(DEBIAN_ROOT).toSorted((a, b) => Number(b) - Number(a)).map((major) => join(DEBIAN_ROOT, major, 'bin'))
  } catch {
    return []
  }
}

// The newest tool can read every older server.
async function toolPath(tool: string): Promise<string> {
  const folders = process.env['PG_BIN'] ? [process.env['PG_BIN']] : [...debianFolders(), ...(process.env['PATH'] ?? '').split(':')]
  for (const folder of folders) if (await exists(join(folder, tool), constants.X_OK)) return join(folder, tool)
  throw new CommandFault(words.noTool(tool))
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

async function runTool(tool: string, args: readonly string[]): Promise<void> {
  const path = await toolPath(tool)
  try {
    await run(path, [...args], { maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new CommandFault(said.includes('row-level security') ? words.bypass : words.toolFailed(tool, lastLine(said)), { cause: error })
  }
}

/** Writes the whole database to a new file that only its owner may read. */
export async function backUp(home: Home, file: string): Promise<void> {
  if (await exists(file)) throw new CommandFault(words.fileExists(file))
  await runTool('pg_dump', ['--format=custom', `--file=${file}`, `--dbname=${home.allRows}`])
  await chmod(file, 0o600)
}

async function refuseWhenUsed(home: Home): Promise<void> {
  const client = new Client(connectionOptions(home.allRows))
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>(`select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
    if (rows[0]?.count) throw new CommandFault(words.inUse(rows[0].count))
  } finally {
    await client.end()
  }
}

/** Puts a backup back, whole or not at all, and brings it to the newest schema. Refuses while somebody uses the database. */
export async function restore(home: Home, file: string): Promise<void> {
  if (!(await exists(file))) throw new CommandFault(words.noFile(file))
  await refuseWhenUsed(home)
  const owner = home.owner ? [`--role=${home.owner}`] : []
  await runTool('pg_restore', ['--clean', '--if-exists', '--no-owner', '--single-transaction', ...owner, `--dbname=${home.allRows}`, file])
  await migrate(home.url)
}
