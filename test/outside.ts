import { Client } from 'pg'
import { isId } from '../src/kernel/id.ts'

/** Asks the superuser, from whom row-level security hides nothing. */
export async function allRows<T extends object>(ownerUrl: string, text: string, values: readonly unknown[] = []): Promise<T[]> {
  const url = new URL(ownerUrl)
  url.username = 'postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    return (await client.query<T>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

type Place = { table: string; compartment: boolean }

// Rows of all regions and compartments: what is open on a screen (a topic names its compartment), and the tries of gateways.
const ofTheProgram = ['platform.open_screen', 'platform.program', 'platform.clock', 'platform.gateway']

/**
 * Looks in every table of the database, also those that come later, for rows outside this compartment in which one of these words stands;
 * answers table and row. Asked as the superuser: row-level security hides nothing from it.
 */
export async function rowsThatTell(ownerUrl: string, compartment: number, telling: readonly string[]): Promise<string[]> {
  const places = await allRows<Place>(ownerUrl, `select t.table_schema || '.' || t.table_name as table,
      exists (select from information_schema.columns c where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'compartment') as compartment
    from information_schema.tables t where t.table_type = 'BASE TABLE' and t.table_schema not in ('pg_catalog', 'information_schema') order by 1`)
  const ids = telling.filter(isId)
  const words = telling.filter((one) => !isId(one))
  const found: string[] = []
  for (const { table, compartment: inCompartments } of places.filter((one) => !ofTheProgram.includes(one.table))) {
    const rows = await allRows<{ row: string }>(ownerUrl, `select t::text as row from ${table} t where ${inCompartments ? `t.compartment <> ${compartment} and` : ''}
      (t::text ~* $1 or exists (select from regexp_matches(t::text, '[0-9a-f]{8}-[0-9a-f-]{27}', 'g') as m where m[1] = any($2::text[]))) limit 20`, [words.join('|') || 'nothing to look for', ids])
    found.push(...rows.map(({ row }) => `${table}: ${row}`))
  }
  return found
}
