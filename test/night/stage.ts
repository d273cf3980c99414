import { Client } from 'pg'
import { seededId } from '../../src/kernel/id.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { connectionOptions } from '../../src/platform/database/pool.ts'
import type { Scenario, Worker } from './scenario.ts'

/** Every night is a region of its own on one database. */
export const regionOf = (seed: number): number => 1000 + seed
const accountOf = (seed: number, name: string): string => seededId(`night ${seed} account`, Number(name.slice(1)))
export const personOf = (seed: number, nr: number): string => seededId(`night ${seed} person`, nr)
const phoneOf = (seed: number, name: string): string => `night-${seed}-${name}`
const lineOf = (seed: number): string => seededId(`night ${seed} line`, 0)

export const workerActor = (seed: number, worker: Worker): Actor => ({ regionId: regionOf(seed), compartment: 0, accountId: accountOf(seed, worker.name), name: worker.name, role: worker.role })
export const callerActor = (seed: number, nr: number): Actor => ({ regionId: regionOf(seed), compartment: 0, accountId: seededId(`night ${seed} caller`, nr), name: 'caller', role: 'resident', personId: personOf(seed, nr) })

const quoted = (value: string | number | boolean | null): string => (typeof value === 'string' ? `'${value}'` : String(value))
const rows = (table: string, columns: string, values: readonly (readonly (string | number | boolean | null)[])[]): string =>
  (values.length ? `insert into ${table} (${columns}) values ${values.map((row) => `(${row.map(quoted).join(', ')})`).join(', ')};` : '')

const moment = (base: number, seconds: number): string => new Date(base + seconds * 1000).toISOString()

function textOf({ seed, start, steps, workers, calls }: Scenario, base: number, program: string): string {
  const region = regionOf(seed)
  const account = (worker: Worker): string => accountOf(seed, worker.name)
  return [
    `select set_config('app.region', '${region}', false), set_config('app.compartment', '0', false);`,
    rows('oncall.line', 'id, name, answer_seconds, arrive_minutes, example_value', [[lineOf(seed), 'lijn', 60, 45, true]]),
    rows('oncall.line_step', 'line_id, from_day, step, role, phone, channels, ring_seconds', steps.map((one, at) =>
      [lineOf(seed), '2020-01-01', at + 1, one.role, one.role === 'last-resort' ? phoneOf(seed, 'region') : null, `{${one.ways.join(',')}}`, one.seconds])),
    rows('staff.account', 'id, name, phone', workers.map((one) => [account(one), one.name, one.phone ? phoneOf(seed, one.name) : null])),
    rows('staff.appointment', 'id, account_id, role, from_day', workers.map((one) => [account(one), account(one), one.role, '2020-01-01'])),
    rows('oncall.shift', 'id, line_id, account_id, role, from_at, until_at, checked_at', workers.map((one) =>
      [account(one), lineOf(seed), account(one), one.role, moment(base, start + one.from), moment(base, start + one.until), one.tested ? moment(base, start + Math.min(one.from, -60)) : null])),
    rows('people.person', 'id, first_names, call_name, family_name, safe_channel, recorded_at', calls.map((_, nr) => [personOf(seed, nr), 'A', 'A', 'B', 'phone', moment(base, 0)])),
    rows('staff.account', 'id, name, person_id', calls.map((_, nr) => [callerActor(seed, nr).accountId, 'caller', personOf(seed, nr)])),
    rows('platform.open_screen', 'program_id, topic, screens', workers.filter((one) => one.screen).map((one) => [program, `${region}/0/account:${account(one)}`, 1])),
  ].join('\n')
}

/**
 * The database's clock stands still until it is moved: how fast the machine is has no part in the story. Small tables are read by their
 * index, as large ones are, so that one region is not in the way of another.
 */
export async function stopClock(superUrl: string): Promise<void> {
  const client = new Client({ connectionString: superUrl })
  await client.connect()
  try {
    await client.query(`create schema if not exists stopped;
      create table if not exists stopped.moment as select date_trunc('second', pg_catalog.clock_timestamp()) as at;
      create or replace function stopped.clock_timestamp() returns timestamptz language sql stable as 'select at from stopped.moment';
      grant usage on schema stopped to public;
      grant select on stopped.moment to public;
      update platform.clock set ahead = date_trunc('second', ahead);
      do $$ begin
        execute format('alter database %I set search_path = stopped, pg_catalog, public', current_database());
        execute format('alter database %I set enable_seqscan = off', current_database());
      end $$`)
  } finally {
    await client.end()
  }
}

/** Writes these nights; `base` is the moment they begin, in milliseconds. */
export async function setStage(ownerUrl: string, scenarios: readonly Scenario[], base: number): Promise<void> {
  const client = new Client(connectionOptions(ownerUrl))
  await client.connect()
  const program = seededId('night program', 0)
  try {
    await client.query(`insert into platform.program (id, seen_at) values ($1, 'infinity') on conflict do nothing`, [program])
    for (const scenario of scenarios) await client.query(textOf(scenario, base, program))
  } finally {
    await client.end()
  }
}
