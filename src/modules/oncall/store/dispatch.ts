import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Visitor } from '../model/dispatch.ts'
import { ringNumber } from './contact-methods.ts'
import { baseOn } from './line-settings.ts'

/**
 * Who is on shift in these roles on a line, each with what she can and how busy she is. She leaves from the municipality of the visit she was last sent to
 * in this shift (where she whom she visited lives, as far as this compartment shows it), else from where she is based.
 */
export async function visitorsOn(tx: Tx, lineId: string, roles: readonly string[]): Promise<Visitor[]> {
  const { rows } = await sql<Visitor>`
    select a.id as "accountId", a.name, ${ringNumber} as phone, d.role,
      array(select s.code from oncall.worker_skill s where s.account_id = a.id order by s.code) as abilities,
      (select count(*)::int from oncall.visit v where v.visitor_id = a.id and v.sent_at >= d.since) as visits,
      open.id is not null as busy, open.check_by as "heardBy", coalesce(last.municipality, ${baseOn(tx)}) as "leavesFrom"
    from (
      select distinct on (w.account_id) w.account_id, s.role, s.from_at as since from oncall.shift s
        cross join lateral (select s.account_id union select s.cover_id where s.checked_at is null and s.cover_id is not null) as w (account_id)
        where s.line_id = ${lineId} and s.role = any(${[...roles]}) and s.from_at <= ${tx.now} and s.until_at > ${tx.now} order by w.account_id, s.from_at
    ) d join staff.account a on a.id = d.account_id and a.ended_at is null
      left join lateral (select v.id, v.check_by from oncall.visit v where v.visitor_id = a.id and v.done_at is null order by v.check_by desc nulls last limit 1) open on true
      left join lateral (select r.municipality from oncall.visit v join people.residence r on r.person_id = v.person_id and r.fact = 'residence'
        and r.from_day <= ${tx.today} and (r.until_day is null or r.until_day > ${tx.today})
        where v.visitor_id = a.id and v.sent_at >= d.since and (v.done_at is null or v.left_for_at is not null) order by v.sent_at desc limit 1) last on true
    order by a.name, a.id`.execute(database(tx))
  return rows
}

/** What was last written down that a visitor of this person has to speak or be able to do; undefined when nobody ever did. */
export async function lastNeeds(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await database(tx).selectFrom('oncall.call_fact as f').innerJoin('oncall.call as c', 'c.id', 'f.call_id').select('f.words')
    .where('c.person_id', '=', personId).where('f.kind', '=', 'needs').orderBy('f.at', 'desc').orderBy('f.id', 'desc').limit(1).executeTakeFirst()
  return row?.words ?? undefined
}
