import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, ground } from '../../test/house.ts'
import { instant } from '../kernel/instant.ts'
import { openDatabase, openPool } from './database/pool.ts'
import { inTransaction } from './database/index.ts'
import { type LogFilter, readLog } from './log-reading.ts'
import { visitorOf } from './actor.ts'

// Everybody in it is here; one in ten moved to another compartment since.
const people = `
  insert into people.person (id, first_names, call_name, family_name, recorded_at) select md5('person' || n)::uuid, 'P', 'P', 'P', '2026-01-01' from generate_series(0, 999) n where n % 10 > 0`

// A log of months: forty workers, one in a hundred refused, one in sixty not done.
const longLog = `
  insert into platform.audit_entry (id, at, account_id, actor_name, role, act, event, outcome, reason, person_id, request_id)
  select md5('log' || n)::uuid, '2026-11-21T12:00:00+01:00'::timestamptz - n * interval '2 minutes', md5('account' || n % 40)::uuid, 'Werker ' || n % 40, 'support-worker', 'open-file',
    (array['file-opened', 'caseload-seen', 'note-written', 'contact-planned'])[1 + n % 4], case when n % 100 = 0 then 'refused' when n % 60 = 0 then 'not-done' else 'done' end,
    case when n % 100 = 0 then 'not-found' when n % 60 = 0 then 'invalid' end, md5('person' || n % 1000)::uuid, 'verzoek ' || n
  from generate_series(1, 20000) n`

type Plan = { 'Actual Rows': number; 'Actual Loops': number; 'Relation Name'?: string; 'Rows Removed by Filter'?: number; Plans?: Plan[] }
const readBy = (plan: Plan): number => (plan['Relation Name'] ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + readBy(one), 0)

let base: Ground
beforeAll(async () => {
  base = await ground()
  const owner = new Client({ connectionString: base.ownerUrl })
  await owner.connect()
  await owner.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  await owner.query(people)
  await owner.query(longLog)
  await owner.query('analyze platform.audit_entry, people.person')
  await owner.end()
}, 120_000)
afterAll(() => base.stop())

const filters: [string, LogFilter][] = [
  ['nothing', {}], ['a person', { personId: 'fa43b2a2-c1dc-6b91-2f8a-3e2c6ae5f5f7' }], ['a worker', { worker: 'Werker 7' }], ['an event', { event: 'note-written' }], ['refusals', { outcome: 'refused' }], ['what did not succeed', { outcome: 'not-done' }],
  ['some days', { from: instant('2026-11-01T00:00:00+01:00'), until: instant('2026-11-04T00:00:00+01:00') }], ['a worker and refusals', { worker: 'Werker 20', outcome: 'refused' }],
]

test.each(filters)('the log by %s reads at most ten lines for each of the hundred it shows', async (_name, filter) => {
  const asked: { text: string; parameters: readonly unknown[] }[] = []
  const pool = openPool(base.ownerUrl, 1)
  await inTransaction(openDatabase(pool, (text, parameters) => asked.push({ text, parameters })), visitorOf(1), (tx) => readLog(tx, filter, 100))
  await pool.end()
  const read = asked.find(({ text }) => text.includes('audit_entry'))
  const client = new Client({ connectionString: base.ownerUrl })
  await client.connect()
  await client.query('set role sluitend_app')
  await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${read?.text}`, [...(read?.parameters ?? [])])
  await client.end()
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  expect(plan && readBy(plan)).toBeLessThanOrEqual(1000)
})
