import {
  type CompiledQuery, type DatabaseConnection, type Driver, Kysely, type LogEvent, PostgresAdapter, PostgresDialect, PostgresIntrospector, PostgresQueryCompiler, type QueryResult as Answer,
} from 'kysely'
import { Pool, type PoolClient, type PoolConfig, type QueryResult, type QueryResultRow, types as defaults } from 'pg'
import type { Tables } from './tables.generated.ts'

export type Database = Kysely<Tables>

// Days and moments travel as text that sorts (kernel/day, kernel/instant); numbers as numbers.
const parsers: Record<number, (text: string) => unknown> = {
  1082: (text) => text,
  1184: (text) => new Date(text).toISOString(),
  20: Number,
  1700: Number,
}

const types: PoolConfig['types'] = {
  getTypeParser: (oid, format) => parsers[oid] ?? defaults.getTypeParser(oid, format),
}

/** Options that every connection of the program shares; `role` makes it the application role that cannot bypass row-level security. */
export const connectionOptions = (url: string, role?: string): PoolConfig => ({
  connectionString: url,
  types,
  options: `-c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000${role ? ` -c role=${role}` : ''}`,
})

export const applicationRole = 'sluitend_app'

/**
 * A pool of connections as the application role. `max` connections at most; a lost one is replaced, never fatal.
 * Pipelined: what does not wait for an answer (begin and context, log entry and commit) travels in one round trip.
 */
export function openPool(url: string, max = 20): Pool {
  const pool = new Pool({ ...connectionOptions(url, applicationRole), max, connectionTimeoutMillis: 5000, pipeline: true })
  pool.on('error', () => undefined)
  // A connection that breaks while it works tells its work by a failed query; unheard, the same news would end the program.
  pool.on('connect', (client) => { client.on('error', () => undefined) })
  return pool
}

/** Hears every query that is sent, with its parameters (tests and measurements). */
export type Watch = (text: string, parameters: readonly unknown[]) => void

const heard = (watch: Watch | undefined) => (watch ? { log: ({ query }: LogEvent) => watch(query.sql, query.parameters) } : {})

const behind = new WeakMap<Database, { pool: Pool; watch: Watch | undefined }>()

/** The database behind this pool; units of work take a connection of their own from it. */
export function openDatabase(pool: Pool, watch?: Watch): Database {
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...heard(watch) })
  behind.set(db, { pool, watch })
  return db
}

/** One connection for one unit of work. */
export type Line = { db: Database; send: (query: CompiledQuery) => Promise<QueryResult>; release: (broken?: Error) => void }

class OneConnection implements DatabaseConnection {
  readonly #client: PoolClient
  constructor(client: PoolClient) {
    this.#client = client
  }
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<Answer<R>> {
    const { command, rowCount, rows } = await this.#client.query<R & QueryResultRow>(sql, [...parameters])
    return { rows, ...(command === 'SELECT' || rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) }
  }
  streamQuery(): never {
    throw new Error('A unit of work reads its rows at once')
  }
}

const driverOf = (connection: DatabaseConnection): Driver => {
  const refuse = async (): Promise<never> => { throw new Error('A unit of work is one transaction already') }
  return {
    init: async () => undefined, destroy: async () => undefined, acquireConnection: async () => connection, releaseConnection: async () => undefined,
    beginTransaction: refuse, commitTransaction: refuse, rollbackTransaction: refuse,
  }
}

/** Takes a connection from the pool. Give it back with `release`; a broken one is not used again. */
export async function takeLine(db: Database): Promise<Line> {
  const found = behind.get(db)
  if (!found) throw new Error('This database was not opened here')
  const client = await found.pool.connect()
  const connection = new OneConnection(client)
  const own = new Kysely<Tables>({
    dialect: { createAdapter: () => new PostgresAdapter(), createQueryCompiler: () => new PostgresQueryCompiler(), createIntrospector: (any) => new PostgresIntrospector(any), createDriver: () => driverOf(connection) },
    ...heard(found.watch),
  })
  return { db: own, send: async ({ sql, parameters }) => client.query(sql, [...parameters]), release: (broken) => client.release(broken) }
}
