import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ground, type Ground } from '../../../test/house.ts'
import { addDays, day } from '../../kernel/day.ts'
import { newId, seededId } from '../../kernel/id.ts'
import { atTime } from '../../kernel/instant.ts'
import { type Actor, systemOf } from '../../platform/actor.ts'
import { inTransaction, isContended } from '../../platform/database/index.ts'
import { connectionOptions, openDatabase, openPool } from '../../platform/database/pool.ts'
import { goOffShift } from './actions/swap.ts'

const ROUNDS = 1000
const AT_ONCE = 4
const id = (n: number): string => seededId('roster-race', n)
const line = id(0)
const actor = (n: number): Actor => ({ regionId: 1, compartment: 0, accountId: id(n), name: `Nacht ${n}`, role: 'night-worker' })
const [one, other, third] = [actor(1), actor(2), actor(3)]
const first = day('2027-01-01')
const span = (round: number) => ({ from: atTime(addDays(first, round), '23:00'), until: atTime(addDays(first, round + 1), '07:00') })

let g: Ground
let owner: Client
const pool = { end: async () => undefined as void, db: undefined as unknown as Ground['db'] }
const shifts = Array.from({ length: ROUNDS }, () => [newId(), newId()] as const)

beforeAll(async () => {
  g = await ground()
  const wide = openPool(g.ownerUrl, AT_ONCE * 2)
  pool.db = openDatabase(wide)
  pool.end = () => wide.end()
  owner = new Client({ ...connectionOptions(g.ownerUrl) })
  await owner.connect()
  await owner.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
  for (const who of [one, other, third]) {
    await owner.query(`insert into staff.account (region_id, compartment, id, name) values (1, 0, $1, $2)`, [who.accountId, who.name])
    await owner.query(`insert into staff.appointment (region_id, compartment, id, account_id, role, from_day) values (1, 0, $1, $2, 'night-worker', '2020-01-01')`, [newId(), who.accountId])
  }
  await owner.query(`insert into oncall.line (region_id, id, name, answer_seconds, arrive_minutes, example_value, stand_in_id) values (1, $1, 'Lijn', 60, 45, true, $2)`, [line, third.accountId])
  await owner.query(`insert into oncall.line_step (region_id, line_id, from_day, step, role, ring_seconds) values (1, $1, '2020-01-01', 1, 'night-worker', 60)`, [line])
  await owner.query(`insert into oncall.line_step (region_id, line_id, from_day, step, role, phone, ring_seconds) values (1, $1, '2020-01-01', 2, 'last-resort', '0600000112', 60)`, [line])
  await owner.query(`update oncall.line set open_from = '2026-01-01' where id = $1`, [line])
  const rows = shifts.flatMap(([a, b], round) => [[a, one.accountId, span(round)], [b, other.accountId, span(round)]] as const)
  await owner.query(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at)
    select 1, i, $1, a, 'night-worker', f, u from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as t(i, a, f, u)`,
  [line, rows.map(([shift]) => shift), rows.map(([, account]) => account), rows.map(([, , { from }]) => from), rows.map(([, , { until }]) => until)])
  await owner.query('analyze oncall.shift')
})
afterAll(async () => { await owner.end(); await pool.end(); await g.stop() })

/** As the front door does it: in a serializable transaction; when others were in the way each time, the worker presses again. */
async function leave(who: Actor, shiftId: string): Promise<string> {
  for (;;) {
    try {
      const went = await inTransaction(pool.db, who, (tx) => goOffShift(tx, shiftId), { serializable: true })
      return went.ok ? 'went' : went.refusal.code
    } catch (error) {
      if (!isContended(error)) throw error
    }
  }
}

test('two workers leave one shift at once: one goes and one stays, in 1,000 of 1,000 rounds', async () => {
  const outcomes: string[][] = []
  const rounds = [...shifts.entries()]
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = rounds.shift(); next; next = rounds.shift()) {
      const [, [a, b]] = next
      outcomes.push(await Promise.all([leave(one, a), leave(other, b)]))
    }
  }))
  expect(outcomes.map((pair) => pair.toSorted().join()).filter((pair) => pair !== 'last-one,went')).toEqual([])
  expect(outcomes).toHaveLength(ROUNDS)
  const { rows } = await owner.query<{ kept: number; nights: number }>(`select count(*)::int as kept, count(distinct from_at)::int as nights from oncall.shift where line_id = $1`, [line])
  expect(rows[0]).toEqual({ kept: ROUNDS, nights: ROUNDS })
}, 120_000)

test('also without the rule in front of it, at the weakest isolation, the database keeps the last one', async () => {
  const results: string[] = []
  for (let round = 0; round < 40; round += 1) {
    const on = span(ROUNDS + round)
    const pair = [newId(), newId()]
    for (const [at, shift] of pair.entries()) {
      await owner.query(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at) values (1, $1, $2, $3, 'night-worker', $4, $5)`, [shift, line, [one, other][at]?.accountId, on.from, on.until])
    }
    const clients = await Promise.all(pair.map(async () => {
      const client = new Client({ ...connectionOptions(g.ownerUrl, 'sluitend_app') })
      await client.connect()
      await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
      return client
    }))
    await Promise.all(clients.map((client) => client.query('begin')))
    await Promise.all(clients.map((client, at) => client.query('delete from oncall.shift where id = $1', [pair[at]])))
    const ends = await Promise.allSettled(clients.map((client) => client.query('commit')))
    results.push(ends.map((end) => end.status).toSorted().join())
    await Promise.all(clients.map((client) => client.end()))
  }
  expect(new Set(results)).toEqual(new Set(['fulfilled,rejected']))
}, 60_000)

test('a known gap lets the last one go; a filled gap does not', async () => {
  const on = span(ROUNDS + 100)
  const shift = newId()
  await owner.query(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at) values (1, $1, $2, $3, 'night-worker', $4, $5)`, [shift, line, one.accountId, on.from, on.until])
  await expect(owner.query('delete from oncall.shift where id = $1', [shift])).rejects.toThrow('Somebody has to be on this line')
  await owner.query(`insert into oncall.gap (region_id, id, line_id, role, from_at, until_at, found_at, filled_at) values (1, $1, $2, 'night-worker', $3, $4, now(), now())`, [newId(), line, on.from, on.until])
  await expect(owner.query('delete from oncall.shift where id = $1', [shift])).rejects.toThrow('Somebody has to be on this line')
  await owner.query(`insert into oncall.gap (region_id, id, line_id, role, from_at, until_at, found_at) values (1, $1, $2, 'night-worker', $3, $4, now())`, [newId(), line, on.from, on.until])
  await owner.query('delete from oncall.shift where id = $1', [shift])
})

test('nobody has two shifts at once, on whatever lines', async () => {
  const on = span(ROUNDS + 200)
  const put = () => owner.query(`insert into oncall.shift (region_id, id, line_id, account_id, role, from_at, until_at) values (1, $1, $2, $3, 'night-worker', $4, $5)`, [newId(), line, one.accountId, on.from, on.until])
  await put()
  await expect(put()).rejects.toThrow('exclusion')
  expect(await g.as(systemOf(1), async () => true)).toBe(true)
})
