import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemOf } from '../../platform/actor.ts'
import { chainLog, log } from '../../platform/audit.ts'
import { testCluster } from '../../platform/cluster/test-cluster.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { connectionOptions, openDatabase, openPool } from '../../platform/database/pool.ts'
import { fillRegion } from '../demo/seed.ts'
import { backUp, restore } from './backup.ts'
import { checkAllLogs, tellCheck } from './check-log.ts'
import { CommandFault, type Home } from './home.ts'
import { tablesText } from './tables.ts'
import { addUser, endUser, listUsers } from './users.ts'

const name = `commands_${process.pid}`
let url = ''
let home: Home
let folder = ''

const asSuperuser = async <T extends object>(sql: string): Promise<T[]> => {
  const client = new Client(connectionOptions(home.allRows))
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

const write = async (events: readonly string[]): Promise<void> => {
  const pool = openPool(url, 1)
  try {
    const db = openDatabase(pool)
    for (const event of events) await inTransaction(db, systemOf(1), async (tx) => log(tx, { act: 'test', event, outcome: 'done' }))
    await inTransaction(db, systemOf(1), chainLog)
  } finally {
    await pool.end()
  }
}

beforeAll(async () => {
  url = await testCluster().createDatabase(name)
  const superuser = new URL(url)
  superuser.username = 'postgres'
  home = { url, allRows: superuser.href, owner: 'sluitend', stop: async () => undefined }
  folder = await mkdtemp(join(tmpdir(), 'sluitend-backup-'))
  await migrate(url)
})

afterAll(async () => {
  await testCluster().dropDatabase(name)
  await rm(folder, { recursive: true })
})

test('the types of the tables are those of the migrated database', async () => {
  expect(await readFile(new URL('../../platform/database/tables.generated.ts', import.meta.url), 'utf8')).toBe(await tablesText(url))
})

describe('a region without people', () => {
  test('is filled once', async () => {
    expect(await fillRegion(url)).toBe(true)
    expect(await fillRegion(url)).toBe(false)
    expect(await asSuperuser('select (select count(*) from cooperation.municipality) as municipalities, (select count(*) from people.person) as people')).toEqual([{ municipalities: 8, people: 0 }])
  })

  test('keeps its rows behind row-level security afterwards', async () => {
    expect(await asSuperuser(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where relkind = 'r' and relrowsecurity and not relforcerowsecurity and nspname not in ('pg_catalog', 'information_schema')`)).toEqual([])
  })
})

describe('accounts', () => {
  test('are made with a role, listed, and ended', async () => {
    const id = await addUser(url, { name: 'Tom Beheer', role: 'administrator', subject: 'tom@dienst' })
    await addUser(url, { name: 'Anouk Leusink', role: 'municipal-consultant', municipality: '0327', phone: '06 1234 5678' })
    expect(await asSuperuser(`select phone from staff.account order by name`)).toEqual([{ phone: '0612345678' }, { phone: null }])
    expect(await listUsers(url)).toEqual([expect.stringContaining('Tom Beheer  beheerder'), expect.stringContaining('Anouk Leusink  consulent  Leusden')])
    await endUser(url, id)
    expect(await listUsers(url)).toHaveLength(1)
  })

  test('of another compartment stay there', async () => {
    await addUser(url, { name: 'Roos Veilig', role: 'womens-shelter-worker' }, '1')
    expect(await listUsers(url, '1')).toHaveLength(1)
    expect((await listUsers(url)).join()).not.toContain('Roos')
  })

  test.each([
    ['without a name', { name: '', role: 'administrator' }, undefined, 'naam'],
    ['in a role that is not there', { name: 'X', role: 'baas' }, undefined, 'administrator'],
    ['at an unknown organisation', { name: 'X', role: 'administrator', organisation: 'Nergens' }, undefined, 'Nergens'],
    ['with a telephone that is none', { name: 'X', role: 'administrator', phone: '123' }, undefined, 'telefoonnummer'],
    ['for an unknown municipality', { name: 'X', role: 'administrator', municipality: '9999' }, undefined, '9999'],
    ['in a compartment that cannot be', { name: 'X', role: 'administrator' }, '99', 'compartiment'],
    ['in a compartment that is not in use', { name: 'X', role: 'administrator' }, '2', 'compartiment'],
    ['twice with one sign-in', { name: 'X', role: 'administrator', subject: 'tom@dienst' }, undefined, 'aanmelding'],
  ] as const)('%s: refused with what to do', async (_, wanted, compartment, says) => {
    const made = addUser(url, wanted, compartment)
    await expect(made).rejects.toBeInstanceOf(CommandFault)
    await expect(made).rejects.toThrow(says)
  })
})

describe('the log', () => {
  test('that was left alone is right', async () => {
    await write(['one', 'two', 'three'])
    const check = await checkAllLogs(url)
    expect(check.faults).toEqual([])
    expect(tellCheck(check)).toEqual([`Het logboek klopt: ${check.checked} regels nagelopen.`])
  })

  test('names an entry that was changed and one that is gone', async () => {
    await asSuperuser(`update platform.audit_entry set actor_name = 'Niemand' where event = 'one'`)
    await asSuperuser(`delete from platform.audit_entry where event = 'two'`)
    const check = await checkAllLogs(url)
    expect(check.faults.map(({ kind }) => kind)).toEqual(['changed', 'missing'])
    expect(tellCheck(check).at(-1)).toContain('klopt niet: 2 fouten')
  })
})

describe('a backup', () => {
  test('comes back whole: rows, rights and the rows of every compartment', async () => {
    const file = join(folder, 'kopie')
    await backUp(home, file)
    expect((await stat(file)).mode & 0o077).toBe(0)
    const before = await asSuperuser('select compartment, name from staff.account order by 1, 2')
    await addUser(url, { name: 'Na de kopie', role: 'administrator' })
    await restore(home, file)
    expect(await asSuperuser('select compartment, name from staff.account order by 1, 2')).toEqual(before)
    expect(await asSuperuser(`select tableowner from pg_tables where schemaname = 'people' group by 1`)).toEqual([{ tableowner: 'sluitend' }])
    expect(await listUsers(url)).toHaveLength(1)
  })

  test('is not written over another file, and not read from nowhere', async () => {
    await expect(backUp(home, join(folder, 'kopie'))).rejects.toThrow('bestaat al')
    await expect(restore(home, join(folder, 'nergens'))).rejects.toThrow('is er niet')
  })

  test('is not put back while the program uses the database', async () => {
    const other = new Client(connectionOptions(url))
    await other.connect()
    try {
      await expect(restore(home, join(folder, 'kopie'))).rejects.toThrow('Stop het programma')
    } finally {
      await other.end()
    }
  })

  test('that is no backup changes nothing', async () => {
    await expect(restore(home, new URL(import.meta.url).pathname)).rejects.toBeInstanceOf(CommandFault)
    expect(await listUsers(url)).toHaveLength(1)
  })
})
