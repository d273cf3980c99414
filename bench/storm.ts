import { randomUUID } from 'node:crypto'
import { callForHelp } from '../src/modules/oncall/index.ts'
import { openFile } from '../src/modules/people/index.ts'
import type { Actor } from '../src/platform/actor.ts'
import { inTransaction } from '../src/platform/database/index.ts'
import { type Database, openDatabase, openPool } from '../src/platform/database/pool.ts'
import { addCallers, callerOf, inRegion, nightWorkers, press, tokensOf } from './callers.ts'
import { startChild } from './child.ts'
import { percentile } from './measure.ts'

const MINUTE_MS = 60_000
const URGENT_EVERY = 10

/** Somebody says that there is danger; recorded as the desk does. */
async function callUrgently(db: Database, actor: Actor & { personId: string }): Promise<boolean> {
  const made = await inTransaction(db, actor, async (tx) => {
    const file = await openFile(tx, actor.personId, `account:${actor.accountId}`, ['own'])
    return file.ok ? callForHelp(tx, file.value, { channel: 'phone', priority: 'danger-said' }) : file
  }, { serializable: true })
  return made.ok
}

/** The ranks of the calls as the desk of who is rung shows them, top down. */
async function ranksAtDesk(ownerUrl: string, url: string): Promise<number[]> {
  const [worker] = await nightWorkers(ownerUrl)
  const [token = ''] = worker ? await tokensOf(ownerUrl, [worker]) : []
  const answer = await fetch(`${url}/api/v1/hulpvragen?paginaGrootte=50`, { headers: { authorization: `Bearer ${token}` } })
  const { items } = (await answer.json()) as { items: { id: string }[] }
  const ids = items.map((one) => one.id)
  return inRegion(ownerUrl, async (client) => {
    const { rows } = await client.query<{ priority: number }>('select c.priority from unnest($1::uuid[]) with ordinality as x (id, nr) join oncall.call c on c.id = x.id order by x.nr', [ids])
    return rows.map((row) => row.priority)
  })
}

export type Storm = { calls: number; acknowledged: number; sorted: boolean; half: number; most: number; longest: number }

/** So many calls spread over one minute, one in ten urgent; how many were acknowledged, whether the desk shows the most urgent first, and how long the acknowledgement took (ms). */
export async function callStorm(ownerUrl: string, calls: number): Promise<Storm> {
  const tokens = await addCallers(ownerUrl, calls)
  const child = await startChild(ownerUrl)
  const pool = openPool(ownerUrl, 4)
  const db = openDatabase(pool)
  const took: number[] = []
  let acknowledged = 0
  try {
    await Promise.all(tokens.map(async (token, nr) => {
      await new Promise((resolve) => { setTimeout(resolve, (nr * MINUTE_MS) / calls) })
      const began = performance.now()
      const yes = nr % URGENT_EVERY === 0 ? await callUrgently(db, callerOf(nr)) : (await press(child.url, token, randomUUID())).id !== undefined
      took.push(performance.now() - began)
      if (yes) acknowledged += 1
    }))
    const ranks = await ranksAtDesk(ownerUrl, child.url)
    const sorted = ranks.length > 0 && ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? rank)) && ranks.includes(1)
    return { calls, acknowledged, sorted, half: percentile(took, 0.5), most: percentile(took, 0.99), longest: Math.max(...took) }
  } finally {
    await child.stop()
    await pool.end()
  }
}
