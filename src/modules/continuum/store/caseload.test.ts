import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ground, type Ground } from '../../../../test/house.ts'
import { newId } from '../../../kernel/id.ts'
import { systemOf } from '../../../platform/actor.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { connectionOptions } from '../../../platform/database/pool.ts'
import type { Tx } from '../../../platform/transaction.ts'
import { caseload } from './caseload.ts'
import { openSignals } from './signals.ts'

let g: Ground
const mine = `account:${newId()}`
const system = systemOf(1)
const people = 3000
const ours = 25

// The day of the tests, whatever day it is outside.
const today = '(now() + (select ahead from platform.clock))'

// Every 120th person is ours; each has two episodes behind her, four check-ins, and every fifth an answered and an open signal.
const fill = `
  set app.region = '1'; set app.compartment = '0';
  create temp table t as select gen_random_uuid() as id, n from generate_series(1, ${people}) n;
  insert into people.person (id, first_names, call_name, family_name, recorded_at) select id, 'V', 'Voor' || n, 'Achter' || lpad((n * 7919 % ${people})::text, 5, '0'), ${today} from t;
  insert into people.access_right (holder, kind, person_id, origin, ground, from_at)
    select case when n % 120 = 0 then '${mine}' else 'account:' || (n % 97) end, 'file', id, 'test', 'test', ${today} - interval '1 day' from t;
  insert into people.access_right (holder, kind, person_id, origin, ground, from_at, until_at)
    select '${mine}', 'file', id, 'ended', 'test', ${today} - interval '9 day', ${today} - interval '1 day' from t where n % 120 in (1, 2);
  insert into continuum.episode (id, person_id, product, from_day, until_day, follows_day, reason, wish, recorded_at)
    select gen_random_uuid(), id, 'lichte-begeleiding', '2024-01-01'::date, '2025-01-01'::date, null::date, 'test', 'together', ${today} from t
    union all select gen_random_uuid(), id, 'beschermd-thuis', '2025-01-01', null, '2025-01-01', 'test', 'together', ${today} from t;
  insert into continuum.check_in (person_id, on_day, score, recorded_at) select id, current_date - d * 7, 6, ${today} from t, generate_series(1, 4) d;
  insert into continuum.signal (id, person_id, kind, because, raised_at, answered_at, answered_by, answer)
    select gen_random_uuid(), id, 'trend', '{}', ${today} - interval '90 day', ${today} - interval '80 day', id, 'gebeld' from t where n % 5 = 0;
  insert into continuum.signal (id, person_id, kind, because, raised_at) select gen_random_uuid(), id, 'trend', '{}', ${today} - n * interval '1 minute' from t where n % 600 = 0;
  analyze;`

beforeAll(async () => {
  g = await ground()
  const owner = new Client(connectionOptions(g.ownerUrl))
  await owner.connect()
  await owner.query(fill)
  await owner.end()
})
afterAll(() => g.stop())

const rowsRead = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ read: number }>`select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int as read
    from pg_stat_xact_all_tables where schemaname in ('people', 'continuum')`.execute(database(tx))
  return rows[0]?.read ?? 0
}

test('who waits for an answer comes first, longest waiting on top, then by name; pages do not overlap', async () => {
  await g.as(system, async (tx) => {
    const { rows, total } = await caseload(tx, mine, { limit: 50, offset: 0 })
    expect(total).toBe(ours)
    const waiting = rows.filter((row) => row.signal)
    expect(waiting).toHaveLength(5)
    expect(rows.slice(0, 5)).toEqual(waiting)
    const since = waiting.map((row) => row.signal?.raisedAt ?? '')
    expect(since).toEqual(since.toSorted((a, b) => a.localeCompare(b)))
    const names = rows.slice(5).map((row) => row.name.split(' ')[1] ?? '')
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
    expect(rows[9]).toMatchObject({ product: 'beschermd-thuis', since: '2025-01-01', lastCheckIn: { score: 6 } })
    const [first, second] = [await caseload(tx, mine, { limit: 13, offset: 0 }), await caseload(tx, mine, { limit: 13, offset: 13 })]
    expect([...first.rows, ...second.rows]).toEqual(rows)
  })
})

test('the choice narrows the list', async () => {
  await g.as(system, async (tx) => {
    expect((await caseload(tx, mine, { limit: 50, offset: 0, onlySignals: true })).total).toBe(5)
    expect((await caseload(tx, mine, { limit: 50, offset: 0, product: 'vinger-aan-de-pols' })).total).toBe(0)
    expect((await openSignals(tx, mine)).map((one) => one.name)).toHaveLength(5)
  })
})

test('it reads by the rights of the holder: at most ten rows for each row shown, among thousands', async () => {
  await g.as(system, async (tx) => {
    const before = await rowsRead(tx)
    const { rows } = await caseload(tx, mine, { limit: 50, offset: 0 })
    expect((await rowsRead(tx)) - before).toBeLessThanOrEqual(10 * rows.length)
  })
  await g.as(system, async (tx) => {
    const before = await rowsRead(tx)
    const waiting = await openSignals(tx, mine)
    expect((await rowsRead(tx)) - before).toBeLessThanOrEqual(20 * waiting.length)
  })
})

test('another compartment sees nobody', async () => {
  await g.as(systemOf(1, 1), async (tx) => expect(await caseload(tx, mine, { limit: 50, offset: 0 })).toEqual({ rows: [], total: 0 }))
})
