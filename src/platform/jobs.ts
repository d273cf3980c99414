import type { Instant } from '../kernel/instant.ts'
import { newId } from '../kernel/id.ts'
import { systemOf } from './actor.ts'
import { actAs, database, inTransaction, isDatabaseGone, sql } from './database/index.ts'
import type { Database } from './database/pool.ts'
import type { Tx } from './transaction.ts'

export type JobData = Record<string, string | number | boolean | null>
export type JobHandler = {
  kind: string
  run: (tx: Tx, data: JobData) => Promise<void>
  /** It counts what is true now: when the demo's clock jumps ahead it runs once, at the end, not for every hour between. */
  latestOnly?: true
  /** Somebody waits for it: it has runners of its own, and after a failure it is tried again within two seconds. */
  urgent?: true
}

/**
 * Puts work in the book for a moment, in the transaction of the case itself.
 * With `key`, there is one open job of this kind and key; scheduling it again moves its moment and replaces its data.
 */
export async function schedule(tx: Tx, job: { kind: string; at: Instant; data?: JobData; key?: string }): Promise<void> {
  const { regionId, compartment } = tx.actor
  await sql`insert into platform.job (region_id, compartment, id, kind, key, run_at, data)
    values (${regionId}, ${compartment}, ${newId()}, ${job.kind}, ${job.key ?? null}, ${job.at}, ${JSON.stringify(job.data ?? {})})
    on conflict (region_id, compartment, kind, key) where done_at is null
    do update set run_at = excluded.run_at, data = excluded.data, attempts = 0`.execute(database(tx))
}

/** Whether a job of this kind and key stands open in the book. */
export async function isScheduled(tx: Tx, kind: string, key: string): Promise<boolean> {
  const found = await database(tx).selectFrom('platform.job').select('id').where('kind', '=', kind).where('key', '=', key)
    .where('region_id', '=', tx.actor.regionId).where('compartment', '=', tx.actor.compartment).where('done_at', 'is', null).executeTakeFirst()
  return found !== undefined
}

/** Takes an open job out of the book. */
export async function unschedule(tx: Tx, kind: string, key: string): Promise<void> {
  await database(tx).deleteFrom('platform.job').where('kind', '=', kind).where('key', '=', key)
    .where('region_id', '=', tx.actor.regionId).where('compartment', '=', tx.actor.compartment).where('done_at', 'is', null).execute()
}

type Due = { id: string; kind: string; data: JobData; attempts: number; region_id: number; compartment: number }

/** Which jobs a loop does: only these kinds, or all but these. */
export type Lane = { only: readonly string[] } | { except: readonly string[] }
const everything: Lane = { except: [] }

const inLane = (lane: Lane) => ('only' in lane ? sql`kind = any(${[...lane.only]})` : sql`kind <> all(${[...lane.except]})`)

const takeDue = (tx: Tx, upTo: Instant, lane: Lane) => sql<Due>`
  select id, kind, data, attempts, region_id, compartment from platform.job
  where done_at is null and run_at <= ${upTo} and ${inLane(lane)} order by run_at, id limit 1 for update skip locked`.execute(database(tx))

const LONGEST_WAIT = { seconds: 600, urgentSeconds: 2 } as const

async function noteFailure(db: Database, due: Due, error: unknown, urgent: boolean): Promise<void> {
  const text = error instanceof Error ? error.message : String(error)
  const most = urgent ? LONGEST_WAIT.urgentSeconds : LONGEST_WAIT.seconds
  await sql`update platform.job set attempts = attempts + 1, last_error = ${text.slice(0, 500)},
    run_at = greatest(run_at, (select date_trunc('milliseconds', clock_timestamp() + ahead) from platform.clock)) + make_interval(secs => least(${most}::int, 2 ^ least(attempts, 9))) where id = ${due.id}`.execute(db)
}

async function runOne(db: Database, handlers: ReadonlyMap<string, JobHandler>, upTo: Instant | undefined, lane: Lane): Promise<boolean> {
  let due: Due | undefined
  try {
    return await inTransaction(db, systemOf(0), async (tx) => {
      due = (await takeDue(tx, upTo ?? tx.now, lane)).rows[0]
      if (!due) return false
      const handler = handlers.get(due.kind)
      if (!handler) throw new Error(`Nobody does jobs of kind ${due.kind}`)
      // Done before it runs, in the same transaction: a job that puts its own key in the book again gets a new row.
      await sql`update platform.job set done_at = ${tx.now} where id = ${due.id}`.execute(database(tx))
      await handler.run(await actAs(tx, systemOf(due.region_id, due.compartment)), due.data)
      return true
    })
  } catch (error) {
    // A lost database is no fault of the job: it stands in the book as it was, due at once.
    if (!due || isDatabaseGone(error)) throw error
    await noteFailure(db, due, error, handlers.get(due.kind)?.urgent ?? false)
    return true
  }
}

/** The moment of the earliest open job at or before `upTo`. */
export async function nextDue(db: Database, upTo: Instant): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: Instant | null }>`select min(run_at) as at from platform.job where done_at is null and run_at <= ${upTo}`.execute(db)
  return rows[0]?.at ?? undefined
}

/** Puts open jobs of these kinds that fall due before `until` off to that moment. */
export async function putOff(db: Database, kinds: readonly string[], until: Instant): Promise<void> {
  await sql`update platform.job set run_at = ${until} where done_at is null and run_at < ${until} and kind = any(${[...kinds]})`.execute(db)
}

/** The other way: what was put off until a moment that does not come yet falls due earlier. */
export async function bringBack(db: Database, kinds: readonly string[], from: Instant, to: Instant): Promise<void> {
  await sql`update platform.job set run_at = ${to} where done_at is null and run_at = ${from} and kind = any(${[...kinds]})`.execute(db)
}

/** Runs every job of this lane that is due, in order, one transaction each; returns how many ran. */
export async function runDue(db: Database, handlers: ReadonlyMap<string, JobHandler>, upTo?: Instant, lane: Lane = everything): Promise<number> {
  let count = 0
  while (await runOne(db, handlers, upTo, lane)) count += 1
  return count
}

/** The lanes of a program: work that somebody waits for, messages (a gateway that does not answer holds up no call), and the rest. */
export function lanesOf(handlers: ReadonlyMap<string, JobHandler>, messages: string): { urgent: Lane; messages: Lane; rest: Lane } {
  const urgent = [...handlers.values()].filter((one) => one.urgent).map((one) => one.kind)
  return { urgent: { only: urgent }, messages: { only: [messages] }, rest: { except: [...urgent, messages] } }
}

async function isDue(db: Database, lane: Lane): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`select exists (select from platform.job, platform.clock
    where done_at is null and run_at <= clock_timestamp() + ahead and ${inLane(lane)}) as due`.execute(db)
  return rows[0]?.due ?? false
}

type LoopOptions = { everyMs?: number; lane?: Lane; runners?: number }

/**
 * Looks for due jobs of its lane until stopped, and lets at most `runners` work on them side by side; several programs on one database share the work.
 * `onTrouble` hears of a lost database; the loop goes on when it is back.
 */
export function startJobs(db: Database, handlers: ReadonlyMap<string, JobHandler>, onTrouble: (error: unknown) => void, { everyMs = 250, lane = everything, runners = 1 }: LoopOptions = {}): { stop: () => Promise<void> } {
  const state = { stopped: false }
  const busy = new Set<Promise<void>>()
  let wake: (() => void) | undefined
  const begin = (): void => {
    const work: Promise<void> = runDue(db, handlers, undefined, lane).then(() => undefined, onTrouble).finally(() => busy.delete(work))
    busy.add(work)
  }
  const look = async (): Promise<void> => {
    if (busy.size >= runners || !(await isDue(db, lane))) return
    while (busy.size < runners) begin()
  }
  const loop = async (): Promise<void> => {
    while (!state.stopped) {
      await look().catch(onTrouble)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => { clearTimeout(timer); resolve() }
      })
    }
  }
  const running = loop()
  return { stop: async () => { state.stopped = true; wake?.(); await running; await Promise.all(busy) } }
}
