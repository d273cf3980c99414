import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, escapeIdentifier, escapeLiteral, type Client } from 'pg'
import { OWNER, SUPERUSER, urlOf, withConnection, type Address } from './connection.ts'

/** What a test needs of a cluster. */
export type Databases = {
  ownerUrl(database: string): string
  /** A new database (an older one of this name goes), empty or cloned; answers its address. */
  createDatabase(name: string, template?: string): Promise<string>
  dropDatabase(name: string): Promise<void>
  /** Fills a template once in a run, however many test files ask for it at the same time. */
  ensureTemplate(name: string, fill: (ownerUrl: string) => Promise<void>): Promise<void>
}

const OBJECT_IN_USE = '55006'
const TRIES = 100
const POLL_MS = 50

const clone = async (client: Client, name: string, template: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`)
      return
    } catch (error) {
      const busy = error instanceof DatabaseError && error.code === OBJECT_IN_USE
      if (!busy || tries === TRIES) throw error
      await sleep(POLL_MS)
    }
  }
}

// A cleaner of PostgreSQL's own may be at work in it for a moment; it cannot be sent away, only waited for.
const BUSY = new Set([OBJECT_IN_USE, '42501'])

const drop = async (client: Client, name: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
      return
    } catch (error) {
      if (!(error instanceof DatabaseError) || !BUSY.has(error.code ?? '') || tries === TRIES) throw error
      await sleep(POLL_MS)
    }
  }
}

const isTemplate = async (client: Client, name: string): Promise<boolean> => {
  const { rowCount } = await client.query(`select from pg_database where datname = $1 and datistemplate`, [name])
  return rowCount === 1
}

export const databasesOn = (address: Address): Databases => {
  const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => withConnection(address, OWNER, 'postgres', work)
  const ownerUrl = (database: string): string => urlOf(address, OWNER, database)
  return {
    ownerUrl,
    createDatabase: async (name, template = 'template1') => {
      await asOwner(async (client) => {
        await drop(client, name)
        await clone(client, name, template)
      })
      return ownerUrl(name)
    },
    // A cleaner of PostgreSQL's own may be at work in a large one for minutes; only its own first role can send it away.
    dropDatabase: async (name) => withConnection(address, SUPERUSER, 'postgres', async (client) => drop(client, name)),
    ensureTemplate: async (name, fill) =>
      asOwner(async (client) => {
        await client.query(`select pg_advisory_lock(hashtextextended(${escapeLiteral(name)}, 0))`)
        if (await isTemplate(client, name)) return
        await drop(client, name)
        await clone(client, name, 'template1')
        await fill(ownerUrl(name))
        await client.query(`alter database ${escapeIdentifier(name)} with is_template true allow_connections false`)
      }),
  }
}
