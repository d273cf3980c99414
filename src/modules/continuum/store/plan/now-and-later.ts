import { database, sql } from '../../../../platform/database/index.ts'
import type { Tx } from '../../../../platform/transaction.ts'
import type { NowAndLater, Theme } from '../../model/plan.ts'

/** What stands in the table now: of each theme the newest version. */
export async function nowAndLater(tx: Tx, personId: string): Promise<NowAndLater[]> {
  const { rows } = await sql<NowAndLater>`
    select distinct on (n.theme) n.theme, n.version, n.now_words as now, n.later_words as later, n.written_at as "writtenAt", c.name as "writtenByName"
    from continuum.now_and_later n left join staff.account c on c.id = n.written_by
    where n.person_id = ${personId} order by n.theme, n.version desc`.execute(database(tx))
  return rows
}

/** Adds a version of one theme; false when somebody else wrote that version first. */
export async function saveNowAndLater(tx: Tx, personId: string, theme: Theme, version: number, words: { now: string; later: string }): Promise<boolean> {
  const { rows } = await sql`insert into continuum.now_and_later (person_id, theme, version, now_words, later_words, written_at, written_by)
    values (${personId}, ${theme}, ${version}, ${words.now}, ${words.later}, ${tx.now}, ${tx.actor.accountId}) on conflict do nothing returning version`.execute(database(tx))
  return rows.length > 0
}
