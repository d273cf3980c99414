import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { KeptRow, KeptTable } from '../model.ts'

// Tables of other houses, read only: what is kept about one person. Table and column names are constants of this house's list.

const columnOf = ([name, how]: [string, string | { label: string; says: string }]) =>
  sql`(${typeof how === 'string' ? sql.raw(`t.${name}`) : sql.raw(how.says)})::text as ${sql.ref(name)}`

const whose = ({ through }: KeptTable, personId: string) => (through
  ? sql`t.${sql.raw(through.key)} in (select o.${sql.raw(through.own ?? 'id')} from ${sql.raw(through.table)} o where o.person_id = ${personId})`
  : sql`t.person_id = ${personId}`)

/** The rows of one table about this person, with the columns she gets, as text. */
export async function rowsOf(tx: Tx, table: KeptTable, personId: string): Promise<KeptRow[]> {
  const columns = Object.entries(table.columns).map(columnOf)
  const { rows } = await sql<KeptRow>`select ${sql.join(columns)} from ${sql.raw(table.table)} t where ${table.isPerson ? sql`t.id = ${personId}` : whose(table, personId)} limit 5000`.execute(database(tx))
  return rows
}

/** The names behind ids of accounts, organisations and locations. */
export async function namesFor(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from staff.account where id = any(${[...ids]}::uuid[]) union all select id, name from staff.organisation where id = any(${[...ids]}::uuid[])
    union all select p.id, l.name || ', ' || p.name from placement.place p join placement.location l on l.id = p.location_id where p.id = any(${[...ids]}::uuid[])`.execute(database(tx))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
