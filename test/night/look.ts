import type { Pool } from 'pg'
import { callFaults, type CallRow, type StepRow } from './faults.ts'
import { PROMISED } from './promise.ts'

/** What was found, in which region; the seed is in its number. */
export type Fault = { region: number; text: string }

const grouped = (rows: readonly StepRow[]): Map<string, StepRow[]> => {
  const found = new Map<string, StepRow[]>()
  for (const row of rows) found.set(row.call_id, [...(found.get(row.call_id) ?? []), row])
  return found
}

const stepText = `select s.region_id, s.call_id, s.seq, s.round, s.step, s.account_id, s.at, s.until_at, s.outcome,
  exists (select from oncall.call_message m where m.region_id = s.region_id and m.compartment = s.compartment and m.call_id = s.call_id and m.seq = s.seq and m.outcome in ('waiting', 'delivered')) as reached
  from oncall.call_step s order by s.call_id, s.seq`

type Named = { region_id: number; name: string }
const others: readonly { text: string; says: (name: string) => string }[] = [
  {
    text: `select region_id, id as name from oncall.call c where answered_at is not null and closed_at is null and not exists (select from oncall.shift s
      where s.region_id = c.region_id and s.account_id = c.answered_by and s.from_at <= $1 and s.until_at > $1::timestamptz - make_interval(secs => $2))`,
    says: (name) => `call ${name} stays with somebody who went home`,
  },
  { text: `select region_id, kind || ': ' || last_error as name from platform.job where last_error is not null and $1::timestamptz is not null and $2::int > 0`, says: (name) => `a job failed, ${name}` },
  {
    text: `select m.region_id, m.call_id as name from oncall.call_message m where m.outcome = 'waiting' and m.message_id is null and m.at < $1::timestamptz - make_interval(secs => $2 + 30)`,
    says: (name) => `call ${name}: a message about it was lost`,
  },
]

/** Everything that is wrong in the rows after a night. `client` sees every region. */
export async function faultsOf(client: Pool, acknowledged: ReadonlyMap<string, number>, end: Date): Promise<Fault[]> {
  const calls = new Map((await client.query<CallRow>('select region_id, id, answered_at, received_at from oncall.call')).rows.map((row) => [row.id, row]))
  const steps = grouped((await client.query<StepRow>(stepText)).rows)
  const faults = [...acknowledged].flatMap(([id, region]) => callFaults(id, calls.get(id), steps.get(id) ?? [], end).map((text) => ({ region, text })))
  for (const { text, says } of others) {
    const { rows } = await client.query<Named>(text, [end, PROMISED.lateSeconds])
    faults.push(...rows.map((row) => ({ region: row.region_id, text: says(row.name) })))
  }
  return faults
}
