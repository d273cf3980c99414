import { type Actor, systemOf } from './actor.ts'
import { database, inTransaction, sql } from './database/index.ts'
import { migrations } from './database/migrate.ts'
import type { Database } from './database/pool.ts'
import { gatewayBoard } from './gateway-board.ts'
import { messageKind } from './gateways.ts'

export type Health = { ready: boolean; checks: { name: string; good: boolean; detail: string }[] }

/** A message that waits longer than this is late. Older than a day it no longer counts: it was given up, and the book says why. */
const LATE = { minutes: 5, untilHours: 24 } as const

async function lateMessages(db: Database, places: readonly Actor[]): Promise<number> {
  let late = 0
  for (const place of places) {
    late += await inTransaction(db, place, async (tx) => {
      const { rows } = await sql<{ late: number }>`select count(*)::int as late from platform.gateway_message where sent_at is null and not urgent
        and created_at < ${tx.now}::timestamptz - make_interval(mins => ${LATE.minutes}) and created_at > ${tx.now}::timestamptz - make_interval(hours => ${LATE.untilHours})`.execute(database(tx))
      return rows[0]?.late ?? 0
    })
  }
  return late
}

/**
 * Whether the program can do its work: a write succeeds, the schema is current, jobs are not late, messages of these places leave,
 * and the program runs as a role that row-level security holds.
 */
export async function readiness(db: Database, places: readonly Actor[]): Promise<Health> {
  const checks: Health['checks'] = []
  const check = async (name: string, ask: () => Promise<string | true>): Promise<void> => {
    const answer = await ask().catch((error: unknown) => (error instanceof Error ? error.message.split('\n')[0] ?? 'mislukt' : 'mislukt'))
    checks.push({ name, good: answer === true, detail: answer === true ? 'goed' : answer })
  }
  await check('schrijven', async () => {
    await sql`update platform.clock set ahead = ahead`.execute(db)
    return true
  })
  await check('schema', async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from public.migration`.execute(db)
    return rows[0]?.count === (await migrations()).length || 'niet alle migraties zijn gezet'
  })
  await check('taken', async () => {
    const { rows } = await sql<{ late: number }>`select count(*)::int as late from platform.job, platform.clock
      where done_at is null and kind <> ${messageKind} and run_at < clock_timestamp() + ahead - interval '2 minutes'`.execute(db)
    return !rows[0]?.late || `${rows[0].late} taken zijn te laat`
  })
  await check('berichten', async () => {
    const late = await lateMessages(db, places)
    return late === 0 || `${late} berichten wachten langer dan ${LATE.minutes} minuten`
  })
  await check('poorten', async () => {
    const down = await inTransaction(db, places[0] ?? systemOf(0), async (tx) => (await gatewayBoard(tx)).filter((one) => one.down))
    return down.length === 0 || `werkt niet: ${down.map((one) => one.channel).join(', ')}`
  })
  await check('rol', async () => {
    const { rows } = await sql<{ free: boolean }>`select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`.execute(db)
    return rows[0]?.free === false || 'de databaserol kan om de afscherming heen'
  })
  return { ready: checks.every((item) => item.good), checks }
}
