import { writeFile } from 'node:fs/promises'
import { Client } from 'pg'
import { projectFile } from '../../kernel/project.ts'

type Column = { schema: string; table: string; column: string; type: string; nullable: boolean; optional: boolean }

const typeOf: Record<string, string> = {
  uuid: 'string', text: 'string', date: 'Day', timestamptz: 'Instant', int4: 'number', int8: 'number', numeric: 'number',
  bool: 'boolean', jsonb: 'Json', bytea: 'Buffer', _text: 'string[]', _int4: 'number[]', interval: 'string',
}

async function columns(url: string): Promise<Column[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(`
    select table_schema as schema, table_name as table, column_name as column, udt_name as type,
           is_nullable = 'YES' as nullable, column_default is not null as optional
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')
    order by table_schema, table_name, ordinal_position`)
  await client.end()
  return rows
}

const property = (c: Column): string => {
  const base = typeOf[c.type] ?? 'unknown'
  if (base === 'Json') return `    ${c.column}: ${c.optional ? 'JsonWithDefault' : 'Json'}`
  const whole = `${base}${c.nullable ? ' | null' : ''}`
  return `    ${c.column}: ${c.optional ? `Generated<${whole}>` : whole}`
}

/** The TypeScript text of the tables of the migrated database at `url` (owner). */
export async function tablesText(url: string): Promise<string> {
  const byTable = new Map<string, Column[]>()
  for (const c of await columns(url)) byTable.set(`${c.schema}.${c.table}`, [...(byTable.get(`${c.schema}.${c.table}`) ?? []), c])
  const tables = [...byTable].map(([name, list]) => `  '${name}': {\n${list.map(property).join('\n')}\n  }`)
  return [
    '// Made from the migrated database by `npm run sluitend -- tabellen`; a test fails when it is stale.',
    "import type { ColumnType, Generated } from 'kysely'",
    "import type { Day } from '../../kernel/day.ts'",
    "import type { Instant } from '../../kernel/instant.ts'",
    '',
    'type Json = ColumnType<unknown, string, string>',
    'type JsonWithDefault = ColumnType<unknown, string | undefined, string>',
    '',
    `export type Tables = {\n${tables.join('\n')}\n}`,
    '',
  ].join('\n')
}

/** Writes the generated file. */
export async function writeTables(url: string): Promise<void> {
  await writeFile(projectFile('src/platform/database/tables.generated.ts'), await tablesText(url))
}
