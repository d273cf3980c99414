import { Client } from 'pg'
import type { Actor } from '../src/platform/actor.ts'
import { seededId } from '../src/kernel/id.ts'
import { connectionOptions, openDatabase, openPool } from '../src/platform/database/pool.ts'
import { startSession } from '../src/platform/session.ts'

const account = (nr: number): string => seededId('bench account', nr)
const person = (nr: number): string => seededId('bench person', nr)

/** What this connection does is done in the demo region. */
export async function inRegion<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connectionOptions(ownerUrl))
  await client.connect()
  try {
    await client.query(`select set_config('app.region', '1', false), set_config('app.compartment', '0', false)`)
    return await work(client)
  } finally {
    await client.end()
  }
}

export type Worker = { id: string; name: string }

/** Who is on shift as a night worker at this moment. */
export const nightWorkers = (ownerUrl: string): Promise<Worker[]> => inRegion(ownerUrl, async (client) =>
  (await client.query<Worker>(`select a.id, a.name from oncall.shift s join staff.account a on a.id = s.account_id where s.role = 'night-worker' and s.from_at <= now() and s.until_at > now()`)).rows)

const signIn = async (ownerUrl: string, actors: readonly Actor[]): Promise<string[]> => {
  const pool = openPool(ownerUrl, 4)
  const db = openDatabase(pool)
  const tokens: string[] = []
  for (const actor of actors) tokens.push(await startSession(db, actor, 'bearer'))
  await pool.end()
  return tokens
}

/** Tokens with which these night workers come in. */
export const tokensOf = (ownerUrl: string, workers: readonly Worker[]): Promise<string[]> =>
  signIn(ownerUrl, workers.map(({ id, name }) => ({ regionId: 1, compartment: 0, accountId: id, name, role: 'night-worker' })))

/** The resident of this number. */
export const callerOf = (nr: number): Actor & { personId: string } => ({ regionId: 1, compartment: 0, accountId: account(nr), name: 'A B', role: 'resident', personId: person(nr) })

/** So many residents who can each call once, and how they sign in. */
export async function addCallers(ownerUrl: string, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, nr) => nr)
  const both = [numbers.map(account), numbers.map(person)]
  await inRegion(ownerUrl, async (client) => {
    await client.query(`insert into people.person (id, first_names, call_name, family_name, safe_channel, phone, recorded_at) select id, 'A', 'A', 'B', 'phone', '0600000001', '2026-01-01' from unnest($1::uuid[]) as x (id)`, [both[1]])
    await client.query(`insert into staff.account (id, name, person_id) select a, 'A B', p from unnest($1::uuid[], $2::uuid[]) as x (a, p)`, both)
    await client.query(`insert into staff.appointment (id, account_id, role, from_day) select a, a, 'resident', '2020-01-01' from unnest($1::uuid[]) as x (a)`, [both[0]])
    await client.query(`insert into people.access_right (holder, kind, person_id, origin, ground, from_at) select 'account:' || a, 'own', p, 'account', 'own', '2020-01-01' from unnest($1::uuid[], $2::uuid[]) as x (a, p)`, both)
  })
  return signIn(ownerUrl, numbers.map(callerOf))
}

type Answer = { status: number; id: string | undefined }

/** One press. No answer at all, or a no, is no acknowledgement. */
export async function press(url: string, token: string, key: string): Promise<Answer> {
  try {
    const answer = await fetch(`${url}/api/v1/hulpvragen`, {
      method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify({ kanaal: 'bel-nu' }), signal: AbortSignal.timeout(15_000),
    })
    const body = (await answer.json()) as { id?: string }
    return { status: answer.status, id: answer.status === 201 ? body.id : undefined }
  } catch {
    return { status: 0, id: undefined }
  }
}
