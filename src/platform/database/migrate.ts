import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { projectFile } from '../../kernel/project.ts'
import { applicationRole, connectionOptions } from './pool.ts'

const folder = projectFile('migrations/')

type Migration = { name: string; text: string; checksum: string }

/** The ordered list of migrations as they lie in the folder. */
export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(names.map(async (name) => {
    const text = await readFile(new URL(name, folder), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  }))
}

async function prepare(client: Client): Promise<Map<string, string>> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${applicationRole}') then create role ${applicationRole} login nosuperuser nobypassrls; end if;
  exception when duplicate_object or unique_violation then null; end $$`)
  await client.query(`grant ${applicationRole} to current_user`)
  await client.query(`create table if not exists public.migration (name text primary key, checksum text not null, at timestamptz not null default now())`)
  await client.query(`comment on table public.migration is 'Migratie: welke stap van het schema wanneer is gezet'`)
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from public.migration')
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into public.migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/**
 * Brings the database of `url` (as its owner) to the newest schema, one transaction a migration, one program at a time.
 * Returns the names that were applied. Throws when a migration that ran earlier was changed afterwards.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ ...connectionOptions(url), statement_timeout: 0 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7210001)')
    const before = await prepare(client)
    const applied: string[] = []
    for (const migration of await migrations()) {
      const checksum = before.get(migration.name)
      if (checksum && checksum !== migration.checksum) throw new Error(`Migration ${migration.name} was changed after it ran`)
      if (checksum) continue
      await apply(client, migration)
      applied.push(migration.name)
    }
    await client.query(`grant usage on schema public to ${applicationRole}; grant select on public.migration to ${applicationRole}`)
    return applied
  } finally {
    await client.end()
  }
}
