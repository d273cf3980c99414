import { startChainer } from '../platform/chainer.ts'
import { openDatabase, openPool, type Database } from '../platform/database/pool.ts'
import { messageKind } from '../platform/gateways.ts'
import { type JobHandler, lanesOf, startJobs } from '../platform/jobs.ts'
import type { Live } from '../platform/live.ts'
import { startScreens } from '../platform/screens.ts'
import { startSessionWatch, type Watching } from '../platform/session-watch.ts'
import { compartments } from '../platform/compartments.ts'

/** How much work of a kind is done side by side. Messages have connections of their own: a gateway that does not answer holds up no call. Own choice, 2026-11. */
const RUNNERS = { urgent: 4, messages: 8 } as const

export type LoopsOf = { db: Database; databaseUrl: string; regionId: number; live: Live; watching: Watching; jobs: ReadonlyMap<string, JobHandler>; onTrouble: (error: unknown, what: string) => void }

function startLanes({ db, databaseUrl, jobs, onTrouble }: LoopsOf): () => Promise<void> {
  const pool = openPool(databaseUrl, RUNNERS.messages + 1)
  const lanes = lanesOf(jobs, messageKind)
  const trouble = (error: unknown): void => onTrouble(error, 'jobs')
  const loops = [
    startJobs(db, jobs, trouble, { lane: lanes.urgent, runners: RUNNERS.urgent }),
    startJobs(db, jobs, trouble, { lane: lanes.rest }),
    startJobs(openDatabase(pool), jobs, trouble, { lane: lanes.messages, runners: RUNNERS.messages }),
  ]
  return async () => {
    await Promise.all(loops.map((loop) => loop.stop()))
    await pool.end()
  }
}

/** What goes on in a program while nobody asks: jobs at their time, the chain of the log, who has a screen open, and whose session ended. Answers how to stop it. */
export async function startLoops(program: LoopsOf, { runJobs }: { runJobs: boolean }): Promise<() => Promise<void>> {
  const { db, live, regionId, watching, onTrouble } = program
  const stopLanes = runJobs ? startLanes(program) : async (): Promise<void> => undefined
  const screens = await startScreens(db, live, (error) => onTrouble(error, 'screens'))
  const sessions = startSessionWatch(db, live, watching, (error) => onTrouble(error, 'sessions'))
  const chainer = startChainer(db, compartments.map((compartment) => ({ regionId, compartment })), (error) => onTrouble(error, 'log chain'))
  return async () => {
    await stopLanes()
    await chainer.stop()
    await sessions.stop()
    await screens.stop()
  }
}
