import { instant, type Instant } from '../kernel/instant.ts'
import { sql } from './database/index.ts'
import type { Database } from './database/pool.ts'
import { bringBack, type JobHandler, nextDue, putOff, runDue } from './jobs.ts'

/** The time of the program: real time, plus how far the demo's clock is ahead. */
export async function readClock(db: Database): Promise<Instant> {
  const { rows } = await sql<{ now: string }>`select clock_timestamp() + ahead as now from platform.clock`.execute(db)
  return instant(rows[0]?.now ?? '')
}

const WAITS = { ms: 20, most: 1000 } as const

const setClock = (db: Database, to: Instant) => sql`update platform.clock set ahead = greatest(ahead, ${to}::timestamptz - clock_timestamp())`.execute(db)

/** On the way: what only counts what is true now was put off until the end, and is done here instead. */
async function stopHere(db: Database, latestOnly: readonly string[], target: Instant): Promise<Instant> {
  const here = await readClock(db)
  if (here < target) await bringBack(db, latestOnly, target, here)
  return here
}

/**
 * Moves the demo's clock forward to `target`: jobs that fall due on the way run in order, each at its own time.
 * The clock never runs backward: an earlier target changes nothing. Answers where it stands; short of `target` when `isEnough` said so on the way.
 */
export async function moveClock(db: Database, handlers: ReadonlyMap<string, JobHandler>, target: Instant, isEnough: () => boolean = () => false): Promise<Instant> {
  // Each time anew: one that another loop was doing just now puts its next turn in the book meanwhile.
  const latestOnly = [...handlers.values()].filter((one) => one.latestOnly).map((one) => one.kind)
  const next = async (): Promise<Instant | undefined> => {
    await putOff(db, latestOnly, target)
    return nextDue(db, target)
  }
  let waits = 0
  for (let due = await next(); due; due = await next()) {
    if (isEnough()) return stopHere(db, latestOnly, target)
    await setClock(db, due)
    if (await runDue(db, handlers, due) > 0) continue
    // Another loop is doing it: wait until it is done, so that nothing is passed by.
    waits += 1
    if (waits > WAITS.most) break
    await new Promise((resolve) => setTimeout(resolve, WAITS.ms))
  }
  await setClock(db, target)
  return readClock(db)
}
