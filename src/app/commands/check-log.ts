import { systemOf } from '../../platform/actor.ts'
import { checkLog, type LogFault } from '../../platform/audit.ts'
import { inTransaction, sql } from '../../platform/database/index.ts'
import { type Database, openDatabase, openPool } from '../../platform/database/pool.ts'
import { words } from './words.nl.ts'

// Looks further than the compartments in use, so that nothing written beside them stays unchecked; no more than this can ever have been in use.
const COMPARTMENTS = 16

export type LogCheck = { checked: number; faults: (LogFault & { region: number; compartment: number })[] }

async function checkRegion(db: Database, region: number, found: LogCheck): Promise<void> {
  for (let compartment = 0; compartment < COMPARTMENTS; compartment += 1) {
    const { checked, faults } = await inTransaction(db, systemOf(region, compartment), async (tx) => checkLog(tx))
    found.checked += checked
    found.faults.push(...faults.map((fault) => ({ ...fault, region, compartment })))
  }
}

/** Walks the chain of the log of every region and compartment. */
export async function checkAllLogs(url: string): Promise<LogCheck> {
  const pool = openPool(url, 1)
  const db = openDatabase(pool)
  try {
    const { rows } = await sql<{ region: number }>`select region_id as region from cooperation.region order by 1`.execute(db)
    const found: LogCheck = { checked: 0, faults: [] }
    for (const { region } of rows) await checkRegion(db, region, found)
    return found
  } finally {
    await pool.end()
  }
}

/** What the operator reads about a check, line by line. */
export const tellCheck = ({ checked, faults }: LogCheck): string[] => (faults.length === 0
  ? [words.logGood(checked)]
  : [...faults.map(({ region, compartment, entryId, kind }) => words.logFault(region, compartment, entryId, words.logFaults[kind])), words.logBad(faults.length)])
