import { randomUUID } from 'node:crypto'
import { inRegion, press } from './callers.ts'
import { type Child, startChild } from './child.ts'

const IN_FLIGHT = 8

/** Presses for all of these until each is acknowledged, while the program comes and goes. Nobody who got no answer stops trying. */
async function pressAll(url: string, tokens: readonly string[], onAcknowledged: (id: string) => void): Promise<void> {
  const waiting = [...tokens.entries()]
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [, token] = next
      const key = randomUUID()
      let said = await press(url, token, key)
      while (said.id === undefined) {
        await new Promise((resolve) => { setTimeout(resolve, 100) })
        said = await press(url, token, key)
      }
      onAcknowledged(said.id)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, one))
}

export type Killed = { acknowledged: number; lost: string[]; kills: number; asleep: number }

/** Kills the program so often, spread over a stream of calls, starts it again on the same port, and looks what is left of every call that was acknowledged. */
export async function killDuringCalls(ownerUrl: string, tokens: readonly string[], kills: number): Promise<Killed> {
  let child: Child = await startChild(ownerUrl)
  const { url } = child
  const port = Number(new URL(url).port)
  const acknowledged = new Set<string>()
  let killed = 0
  let again: Promise<void> = Promise.resolve()
  const killAndStart = async (): Promise<void> => {
    await child.kill()
    child = await startChild(ownerUrl, port)
  }
  await pressAll(url, tokens, (id) => {
    acknowledged.add(id)
    if (killed < kills && acknowledged.size >= ((killed + 0.5) * tokens.length) / kills) {
      killed += 1
      again = again.then(killAndStart)
    }
  })
  await again
  const found = await leftOf(ownerUrl, [...acknowledged])
  await child.stop()
  return { acknowledged: acknowledged.size, kills: killed, ...found }
}

/** Which acknowledged calls are not there or never rang, and how many ring while nothing is planned for them. */
async function leftOf(ownerUrl: string, ids: readonly string[]): Promise<{ lost: string[]; asleep: number }> {
  const { rows } = await inRegion(ownerUrl, (client) => client.query<{ id: string; planned: boolean }>(`select c.id, c.answered_at is not null or exists (select from platform.job j where j.done_at is null and j.kind = 'ring-next' and j.data->>'call' = c.id::text) as planned
    from oncall.call c where c.id = any($1) and exists (select from oncall.call_step s where s.call_id = c.id)`, [ids]))
  const there = new Set(rows.map((row) => row.id))
  return { lost: ids.filter((id) => !there.has(id)), asleep: rows.filter((row) => !row.planned).length }
}
