import type { Pool } from 'pg'
import { isDatabaseGone } from '../../src/platform/database/index.ts'
import { type Database, openDatabase, openPool } from '../../src/platform/database/pool.ts'
import { type JobHandler, runDue } from '../../src/platform/jobs.ts'
import { chanceOf } from './scenario.ts'

const COPIES = 3
const CONNECTIONS = 2
const CRASHES = 0.15
// Somewhere in the middle of what it does.
const LATEST_CRASH_MS = 12

/** One of several programs that share the work of one database. */
export type Copy = { db: Database; pool: Pool; name: string }

const withName = (url: string, name: string): string => `${url}${url.includes('?') ? '&' : '?'}application_name=${name}`

export function openCopies(ownerUrl: string): Copy[] {
  return Array.from({ length: COPIES }, (_, nr) => {
    const name = `copy${nr}`
    const pool = openPool(withName(ownerUrl, name), CONNECTIONS)
    return { db: openDatabase(pool), pool, name }
  })
}

/** A program is cut off in the middle of what it does: its connections are gone, what it did not commit never was. */
async function crash(owner: Pool, { name }: Copy, afterMs: number): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, afterMs) })
  await owner.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and application_name = $1', [name])
}

/** What is due now is done. A connection that a crash cut off lies in the pool until somebody takes it: then it is tried on the next one, as a program's own loop does. */
async function workOn(copy: Copy, jobs: ReadonlyMap<string, JobHandler>, tries = CONNECTIONS): Promise<void> {
  try {
    await runDue(copy.db, jobs)
  } catch (error) {
    if (tries === 0 || !isDatabaseGone(error)) throw error
    await workOn(copy, jobs, tries - 1)
  }
}

/** All copies do what is due now; in some moments one of them crashes, and the others do what it left. */
export async function workTogether(owner: Pool, copies: readonly Copy[], jobs: ReadonlyMap<string, JobHandler>, nr: number): Promise<void> {
  const victim = chanceOf('crash', nr) < CRASHES ? copies[nr % copies.length] : undefined
  const work: Promise<unknown>[] = copies.map((one) => (one === victim ? runDue(one.db, jobs).catch(() => undefined) : workOn(one, jobs)))
  if (victim) work.push(crash(owner, victim, chanceOf('when', nr) * LATEST_CRASH_MS))
  await Promise.all(work)
  const left = copies.find((one) => one !== victim)
  if (victim && left) await workOn(left, jobs)
}
