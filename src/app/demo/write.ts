import { Client } from 'pg'
import { connectionOptions } from '../../platform/database/pool.ts'
import { tablesInOrder } from './book.ts'

/** A connection that may take its time: one stream can run for longer than a page may. */
export async function connectToFill(url: string): Promise<Client> {
  const client = new Client(connectionOptions(url))
  await client.connect()
  await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
  return client
}

/** Goes and stands in a region and compartment, until the transaction ends. */
export const enter = (client: Client, region: number, compartment: number) =>
  client.query(`select set_config('app.region', $1, true), set_config('app.compartment', $2, true)`, [String(region), String(compartment)])

const unguarded: readonly string[] = ['cooperation.region', 'platform.job']

const guard = (client: Client, how: 'force' | 'no force') =>
  client.query(tablesInOrder.filter((table) => !unguarded.includes(table)).map((table) => `alter table ${table} ${how} row level security`).join(';'))

/**
 * One transaction in which the owner may use COPY, which does not go through row-level security.
 * Nobody else can see its rows before it ends, and then the policies hold for the owner again.
 */
export async function inOneGo(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await guard(client, 'no force')
    await work()
    await client.query('set constraints all immediate')
    await guard(client, 'force')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
