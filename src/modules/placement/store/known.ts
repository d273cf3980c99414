import { sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

/** Whether this holder knows the person in a column of the query: only of those a list tells who they are. */
export const knownTo = (tx: Tx, holder: string, personColumn: string) => sql<boolean>`exists (select from people.access_right a where a.holder = ${holder} and a.person_id = ${sql.ref(personColumn)} and a.kind = 'case'
  and a.from_at <= ${tx.now} and (a.until_at is null or a.until_at > ${tx.now}))`
