import { newId } from '../kernel/id.ts'
import { database, sql } from './database/index.ts'
import type { Database } from './database/pool.ts'
import type { Live } from './live.ts'
import type { Tx } from './transaction.ts'

// Real time, not the demo's clock: it follows which programs run.
const BEAT = { everyMs: 5000, deadAfterSeconds: 20, forgottenAfterSeconds: 120 } as const
const LOOK_EVERY_MS = 500

/** Which of these accounts have a page open that hears of news at once, in any running program. */
export async function screensOpen(tx: Tx, accountIds: readonly string[]): Promise<Set<string>> {
  const topics = accountIds.map((id) => `${tx.actor.regionId}/${tx.actor.compartment}/account:${id}`)
  const { rows } = await sql<{ topic: string }>`select distinct s.topic from platform.open_screen s join platform.program p on p.id = s.program_id
    where s.topic = any(${topics}) and p.seen_at > clock_timestamp() - make_interval(secs => ${BEAT.deadAfterSeconds})`.execute(database(tx))
  return new Set(rows.map(({ topic }) => topic.slice(topic.indexOf('account:') + 'account:'.length)))
}

async function write(db: Database, program: string, changed: ReadonlyMap<string, number>): Promise<void> {
  const open = [...changed].filter(([, screens]) => screens > 0)
  const gone = [...changed].filter(([, screens]) => screens === 0).map(([topic]) => topic)
  if (open.length > 0) {
    await sql`insert into platform.open_screen (program_id, topic, screens) select ${program}, t, n from unnest(${open.map(([topic]) => topic)}::text[], ${open.map(([, screens]) => screens)}::int[]) as x (t, n)
      on conflict (program_id, topic) do update set screens = excluded.screens`.execute(db)
  }
  if (gone.length > 0) await sql`delete from platform.open_screen where program_id = ${program} and topic = any(${gone})`.execute(db)
}

const beat = async (db: Database, program: string): Promise<void> => {
  await sql`insert into platform.program (id, seen_at) values (${program}, clock_timestamp()) on conflict (id) do update set seen_at = excluded.seen_at`.execute(db)
  await sql`delete from platform.program where seen_at < clock_timestamp() - make_interval(secs => ${BEAT.forgottenAfterSeconds})`.execute(db)
}

/** Keeps in the database who has a page open in this program, so that every program knows who can be reached in the browser. */
export async function startScreens(db: Database, live: Live, onTrouble: (error: unknown) => void): Promise<{ stop: () => Promise<void> }> {
  const program = newId()
  let beatAt = 0
  const round = async (): Promise<void> => {
    if (performance.now() - beatAt > BEAT.everyMs) {
      await beat(db, program)
      beatAt = performance.now()
    }
    const changed = live.takeChanged()
    await write(db, program, changed).catch((error: unknown) => { live.keepChanged(changed); throw error })
  }
  await beat(db, program)
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => { running = running.then(round).catch(onTrouble) }, LOOK_EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await sql`delete from platform.program where id = ${program}`.execute(db).catch(onTrouble)
    },
  }
}
