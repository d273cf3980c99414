import { brokeConstraint, database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

/**
 * Writes something that somebody else may have taken a moment ago: the database decides, and the unit of work goes on.
 * Answers `saved`, or by which of these constraints it could not be; a lost race is told apart from a bug by that name.
 */
export async function unlessTaken<Constraint extends string>(tx: Tx, work: () => Promise<unknown>, constraints: readonly Constraint[]): Promise<'saved' | Constraint> {
  const db = database(tx)
  await sql`savepoint before_taking`.execute(db)
  try {
    await work()
    await sql`release savepoint before_taking`.execute(db)
    return 'saved'
  } catch (error) {
    const broke = constraints.find((name) => brokeConstraint(error, name))
    if (!broke) throw error
    await sql`rollback to savepoint before_taking`.execute(db)
    return broke
  }
}
