import { Client } from 'pg'

// Columns that point at rows about the same person: a copy points at the copy.
const ownIds = new Set(['id', 'person_id', 'entitlement_id', 'decision_id', 'enquiry_id', 'application_id', 'report_id', 'member_id', 'entry_id', 'call_id', 'episode_id', 'location_id', 'place_id', 'goal_id', 'evaluation_id', 'finding_id', 'note_id'])
// In the order in which their references allow. Enrolments stay as they are: a larger region has more lines, not a longer one.
const tables = [
  'people.person', 'people.person_word', 'people.residence', 'people.access_right', 'people.network_member', 'people.share', 'people.representative',
  'continuum.entitlement', 'continuum.episode', 'continuum.assignment', 'continuum.check_in', 'continuum.signal', 'continuum.goal', 'continuum.early_warning_plan', 'continuum.plan_action', 'continuum.evaluation', 'continuum.evaluation_score',
  'access.report', 'access.enquiry', 'access.application', 'access.decision', 'placement.location', 'placement.place', 'placement.stay', 'placement.wait_list_entry',
  'oncall.call', 'oncall.call_step', 'oncall.visit', 'oncall.follow_up', 'finance.cost_line', 'messaging.message', 'support.planned_contact', 'support.note', 'support.note_version', 'access.transfer', 'safety_net.finding', 'safety_net.turn',
]

const expressionOf = (column: string): string => {
  if (ownIds.has(column)) return `md5(${column}::text || copy)::uuid`
  // Workers of the crowd have caseloads of their own, as large as the first ones; desks and municipalities have everybody.
  if (column === 'holder') return `case when holder like 'account:%' then holder || '-' || copy else holder end`
  return ['bsn_cipher', 'bsn_digest'].includes(column) ? 'null' : column
}

async function copyOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`, [table])
  const names = rows.map((row) => row.name)
  return `insert into ${table} (${names.join(', ')}) select ${names.map(expressionOf).join(', ')} from original.${table.replace('.', '_')}, generate_series(2, $1::int) as copy`
}

/** Makes the demo region `times` as large: everybody gets doubles with the same history under other ids. Answers how many persons there are. */
export async function multiplyPeople(ownerUrl: string, times: number): Promise<number> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
    await client.query('create schema original')
    // The doubles are seen by the same workers at the same hours: in a crowd a worker is in many places at once.
    // And they point at doubles of rows that were looked up before: looking each up again would take most of the time.
    await client.query(`create table original.dropped as select conrelid::regclass::text as of_table, conname, contype, pg_get_constraintdef(oid) as def from pg_constraint
      where contype = 'f' and conparentid = 0 or contype = 'x' and conrelid = 'support.planned_contact'::regclass`)
    await client.query(`do $$ declare c record; begin for c in select * from original.dropped loop execute format('alter table %s drop constraint %I', c.of_table, c.conname); end loop; end $$`)
    for (const table of tables) await client.query(`create unlogged table original.${table.replace('.', '_')} as select * from ${table}`)
    const copies = await Promise.all(tables.map((table) => copyOf(client, table)))
    await client.query('begin')
    for (const text of copies) await client.query(text, [times])
    await client.query('commit')
    // The planner knows from them what points at what.
    await client.query(`do $$ declare c record; begin for c in select * from original.dropped where contype = 'f' loop execute format('alter table %s add constraint %I %s not valid', c.of_table, c.conname, c.def); end loop; end $$`)
    await client.query('drop schema original cascade')
    // A sample as large as the tables: the planner knows the same in every run.
    await client.query('set default_statistics_target = 1000')
    await client.query('analyze')
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from people.person')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}
