import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Handover } from '../model.ts'

type Row = {
  id: string; team_id: string; team: string; person_id: string | null; person: string | null; words: string; written_by: string; writer: string; written_at: Instant
  accepted_by: string | null; acceptor: string | null; accepted_at: Instant | null
}

const handoverFrom = (row: Row): Handover => {
  const base = {
    id: row.id, teamId: row.team_id, team: row.team, person: row.person_id && row.person ? { id: row.person_id, name: row.person } : null,
    words: row.words, writtenBy: row.written_by, writer: row.writer, writtenAt: row.written_at,
  }
  return row.accepted_by && row.accepted_at ? { ...base, state: 'accepted', by: row.accepted_by, acceptor: row.acceptor ?? '', at: row.accepted_at } : { ...base, state: 'waiting' }
}

const select = (which: ReturnType<typeof sql>) => sql<Row>`
  select h.id, h.team_id, t.name as team, h.person_id, p.call_name || ' ' || p.family_name as person, h.words, h.written_by, w.name as writer, h.written_at,
    h.accepted_by, b.name as acceptor, h.accepted_at
  from (${which}) h
  join support.team t on t.region_id = h.region_id and t.compartment = h.compartment and t.id = h.team_id
  join staff.account w on w.region_id = h.region_id and w.compartment = h.compartment and w.id = h.written_by
  left join staff.account b on b.region_id = h.region_id and b.compartment = h.compartment and b.id = h.accepted_by
  left join people.person p on p.region_id = h.region_id and p.compartment = h.compartment and p.id = h.person_id
  order by h.accepted_at is not null, h.written_at desc, h.id`

// What is about a person is there only for who may open her file, or has what was handed over.
const mayRead = (holder: string, now: Instant) => sql`(person_id is null or exists (select from people.access_right r where r.holder = ${holder} and r.kind in ('file', 'night')
  and r.person_id = handover.person_id and r.from_at <= ${now} and (r.until_at is null or r.until_at > ${now})))`

/** The handovers of a team written since a moment, and all that still wait, as far as this holder may read them; those that wait on top. */
export async function handoversOf(tx: Tx, holder: string, teamId: string, since: Instant): Promise<Handover[]> {
  const { rows } = await select(sql`select * from support.handover where team_id = ${teamId} and (accepted_at is null or written_at >= ${since}) and ${mayRead(holder, tx.now)}
    order by written_at desc limit 200`).execute(database(tx))
  return listed(tx, rows.map(handoverFrom), (row) => row.person?.id ?? null)
}

export async function handover(tx: Tx, holder: string, id: string): Promise<Handover | undefined> {
  const { rows } = await select(sql`select * from support.handover where id = ${id} and ${mayRead(holder, tx.now)}`).execute(database(tx))
  return rows[0] && handoverFrom(rows[0])
}

/** Every handover that was written before a moment and that nobody took over, the oldest first: ids and times only. */
export const waitingSince = (tx: Tx, before: Instant, limit: number): Promise<{ id: string; teamId: string; leadId: string; personId: string | null; writtenAt: Instant }[]> =>
  database(tx).selectFrom('support.handover as h').innerJoin('support.team as t', 't.id', 'h.team_id')
    .select(['h.id', 'h.team_id as teamId', 't.lead_id as leadId', 'h.person_id as personId', 'h.written_at as writtenAt'])
    .where('h.accepted_at', 'is', null).where('h.written_at', '<', before).orderBy('h.written_at').limit(limit).execute()

export async function saveHandover(tx: Tx, fresh: { id: string; teamId: string; personId: string | null; words: string }): Promise<void> {
  await database(tx).insertInto('support.handover').values({ id: fresh.id, team_id: fresh.teamId, person_id: fresh.personId, words: fresh.words, written_by: tx.actor.accountId, written_at: tx.now }).execute()
}

/** Takes a handover over; false when somebody else did so meanwhile. */
export async function acceptHandover(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('support.handover').set({ accepted_by: tx.actor.accountId, accepted_at: tx.now })
    .where('id', '=', id).where('accepted_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
