import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCluster } from './cluster.ts'
import { withConnection, type Address } from './connection.ts'
import { isAlive, processesIn, readPostmaster } from './postmaster.ts'
import { ClusterRefusal } from './refusal.ts'
import { socketFolderFor, weAreRoot } from './site.ts'

let folder = ''

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluitend-cluster-')))
  await chmod(folder, 0o755)
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

const ask = async (address: Address, sql: string): Promise<unknown> =>
  withConnection(address, 'sluitend', 'sluitend', async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return Object.values(rows[0] ?? {})[0]
  })

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(20)
}

const postmasterOf = async (dataFolder: string): Promise<number> => {
  const postmaster = await readPostmaster(dataFolder)
  if (postmaster === undefined) throw new Error(`No server in ${dataFolder}`)
  return postmaster.pid
}

const refusalOf = async (work: Promise<unknown>): Promise<ClusterRefusal> => {
  const outcome = await work.then(() => undefined, (error: unknown) => error)
  if (outcome instanceof ClusterRefusal) return outcome
  throw new Error('Was not refused', { cause: outcome })
}

const programText = (dataFolder: string): string => `
  import { startCluster } from ${JSON.stringify(new URL('cluster.ts', import.meta.url).href)}
  try {
    const cluster = await startCluster({ dataFolder: ${JSON.stringify(dataFolder)} })
    console.log(JSON.stringify({ adopted: cluster.adopted }))
  } catch (error) {
    console.log(error.sentence)
    process.exit(1)
  }`

/** Another program: prints one line when it has the folder or is refused. */
const otherProgram = async (dataFolder: string) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', programText(dataFolder)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  return { child, line, ended }
}

describe('a cluster', () => {
  test('is private: its own folder, one socket, no network, not root, and no superuser for the owner', async () => {
    const dataFolder = join(folder, 'private')
    const cluster = await startCluster({ dataFolder })
    try {
      expect(cluster.adopted).toBe(false)
      expect(await ask(cluster, 'show listen_addresses')).toBe('')
      expect(await ask(cluster, 'show data_checksums')).toBe('on')
      expect(await ask(cluster, 'show server_encoding')).toBe('UTF8')
      expect(await ask(cluster, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false)
      expect((await stat(cluster.socketFolder)).mode & 0o777).toBe(0o700)
      expect((await stat(dataFolder)).mode & 0o777).toBe(0o700)
      expect((await stat(dataFolder)).uid).toBe(weAreRoot() ? 65_534 : process.getuid?.())
    } finally {
      await cluster.stop()
    }
  })

  test('ends without leaving a process, a pid file or a socket, and keeps its rows', async () => {
    const dataFolder = join(folder, 'ends')
    const cluster = await startCluster({ dataFolder })
    await ask(cluster, 'create table kept as select 7 as number')
    expect(await processesIn(dataFolder)).not.toEqual([])
    await cluster.stop()

    expect(await processesIn(dataFolder)).toEqual([])
    await expect(stat(cluster.socketFolder)).rejects.toThrow('ENOENT')
    await expect(stat(join(dataFolder, 'postmaster.pid'))).rejects.toThrow('ENOENT')

    const again = await startCluster({ dataFolder })
    expect(await ask(again, 'select number from kept')).toBe(7)
    await again.stop()
  })

  test('keeps an acknowledged row through kill -9 of the server, and comes back by itself', async () => {
    const dataFolder = join(folder, 'killed')
    const cluster = await startCluster({ dataFolder })
    await ask(cluster, 'create table call (number int)')
    await ask(cluster, 'insert into call values (112)')
    const before = await postmasterOf(dataFolder)
    process.kill(before, 'SIGKILL')

    await until(async () => ask(cluster, 'select number from call').then((number) => number === 112, () => false))
    expect(await postmasterOf(dataFolder)).not.toBe(before)
    // The server is back a moment before its program has taken the folder again.
    await until(async () => (await ask(cluster, `select count(*)::int from pg_locks where locktype = 'advisory'`)) === 1)
    expect((await refusalOf(startCluster({ dataFolder }))).code).toBe('folder-in-use')
    await cluster.stop()
    expect(await processesIn(dataFolder)).toEqual([])
  })

  test('starts over a stale pid file whose number now belongs to something else', async () => {
    const dataFolder = join(folder, 'stale')
    const cluster = await startCluster({ dataFolder })
    await cluster.stop()
    await writeFile(join(dataFolder, 'postmaster.pid'), `${process.pid}\n${dataFolder}\n1\n5432\n${cluster.socketFolder}\n\n\nready\n`)
    const again = await startCluster({ dataFolder })
    expect(again.adopted).toBe(false)
    await again.stop()
  })
})

describe('one program per data folder', () => {
  test('a second program gets one sentence and ends with 1; after kill -9 of the first the next adopts the server', async () => {
    const dataFolder = join(folder, 'shared')
    const first = await otherProgram(dataFolder)
    expect(first.line).toBe('{"adopted":false}')

    const second = await otherProgram(dataFolder)
    expect(second.line).toBe(`Sluitend draait al met de gegevens in ${dataFolder}; stop dat programma eerst of kies met SLUITEND_DATA een andere map.`)
    expect(await second.ended).toBe(1)

    const guest = await startCluster({ dataFolder, guest: true })
    expect(await ask(guest, 'select 1')).toBe(1)
    await guest.stop()

    const server = await postmasterOf(dataFolder)
    first.child.kill('SIGKILL')
    await first.ended
    expect(isAlive(server)).toBe(true)
    const next = await startCluster({ dataFolder })
    expect(next.adopted).toBe(true)
    expect(await postmasterOf(dataFolder)).toBe(server)
    await next.stop()
  })

  test('of two that make the folder at the same time exactly one gets it', async () => {
    const dataFolder = join(folder, 'race')
    const programs = await Promise.all([otherProgram(dataFolder), otherProgram(dataFolder)])
    expect(programs.filter(({ line }) => line.startsWith('{')).length).toBe(1)
    for (const { child } of programs) child.kill('SIGKILL')
    await Promise.all(programs.map(async ({ ended }) => ended))
    const next = await startCluster({ dataFolder })
    await next.stop()
  })
})

describe('refusals', () => {
  test.runIf(weAreRoot())('a folder closed to the account of the database is named', async () => {
    const closed = join(folder, 'closed')
    await mkdir(join(closed, 'inner'), { recursive: true, mode: 0o700 })
    const refused = await refusalOf(startCluster({ dataFolder: join(closed, 'inner', 'data') }))
    expect(refused.code).toBe('folder-closed')
    expect(refused.sentence).toContain(`De map ${closed} is gesloten`)
  })

  test('no PostgreSQL', async () => {
    expect((await refusalOf(startCluster({ dataFolder: join(folder, 'none'), binFolder: folder }))).code).toBe('no-binaries')
  })

  test('data of a version that is not installed', async () => {
    const dataFolder = join(folder, 'old')
    await mkdir(dataFolder, { mode: 0o700 })
    await writeFile(join(dataFolder, 'PG_VERSION'), '9\n')
    expect((await refusalOf(startCluster({ dataFolder }))).code).toBe('other-version')
  })

  test("somebody else's socket folder is not trusted", async () => {
    const dataFolder = join(folder, 'foreign')
    const socketFolder = socketFolderFor(dataFolder, 5432)
    await mkdir(socketFolder, { mode: 0o777 })
    const refused = await refusalOf(startCluster({ dataFolder }))
    expect(refused.code).toBe('socket-folder-foreign')
    await rm(socketFolder, { recursive: true })
  })

  test('a server that cannot start says why', async () => {
    const refused = await refusalOf(startCluster({ dataFolder: join(folder, 'wrong'), settings: { shared_buffers: 'much' } }))
    expect(refused.code).toBe('start-failed')
    expect(refused.sentence).toContain('shared_buffers')
    expect(await readFile(join(folder, 'wrong', 'PG_VERSION'), 'utf8')).toMatch(/^\d+/)
  })
})

test.each([
  ['a usual folder', '/srv/sluitend/var/database', '/tmp'],
  ['a very long data folder', `/srv/${'long/'.repeat(60)}`, '/tmp'],
  ['a very long temporary folder', '/srv/sluitend/var/database', `/var/${'temporary/'.repeat(12)}`],
])('the socket path stays within 107 bytes: %s', (_, dataFolder, temporary) => {
  const path = join(socketFolderFor(dataFolder, 65_535, temporary), '.s.PGSQL.65535')
  expect(Buffer.byteLength(path)).toBeLessThanOrEqual(107)
})
