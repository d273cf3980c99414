import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Signal, SignalKind } from '../model.ts'

const signalQuery = (tx: Tx) => database(tx).selectFrom('continuum.signal as s').leftJoin('staff.account as c', 'c.id', 's.answered_by')
  .leftJoin('staff.account as t', 't.id', 's.owner_id')
  .select(['s.id', 's.person_id', 's.kind', 's.because', 's.raised_at', 's.answered_at', 's.answered_by', 's.answer', 's.version', 'c.name as answered_name',
    's.owner_id', 's.due_at', 's.passed_on_at', 't.name as owner_name'])

type SignalRow = Awaited<ReturnType<ReturnType<typeof signalQuery>['execute']>>[number]

const signalFrom = (row: SignalRow): Signal => ({
  id: row.id, personId: row.person_id, kind: row.kind as SignalKind, because: row.because as Signal['because'], raisedAt: row.raised_at, version: row.version,
  answered: row.answered_at && row.answered_by && row.answer ? { at: row.answered_at, by: row.answered_by, name: row.answered_name, answer: row.answer } : null,
  turn: { owner: row.owner_id, name: row.owner_name, dueAt: row.due_at, passedOn: row.passed_on_at },
})

/** All signals about a person, the newest first. */
export const signals = async (tx: Tx, personId: string): Promise<Signal[]> =>
  (await signalQuery(tx).where('s.person_id', '=', personId).orderBy('s.raised_at', 'desc').execute()).map(signalFrom)

export async function signal(tx: Tx, id: string): Promise<Signal | undefined> {
  const row = await signalQuery(tx).where('s.id', '=', id).executeTakeFirst()
  return row && signalFrom(row)
}

/** Stores a signal; false when one of this kind is open already. */
export async function saveSignal(tx: Tx, fresh: Pick<Signal, 'id' | 'personId' | 'kind' | 'because'> & { owner: string | null; dueAt: Instant }): Promise<boolean> {
  const { rows } = await sql`insert into continuum.signal (id, person_id, kind, because, raised_at, owner_id, due_at)
    values (${fresh.id}, ${fresh.personId}, ${fresh.kind}, ${JSON.stringify(fresh.because)}, ${tx.now}, ${fresh.owner}, ${fresh.dueAt})
    on conflict (region_id, compartment, person_id, kind) where answered_at is null do nothing returning id`.execute(database(tx))
  return rows.length > 0
}

/** Gives an open signal to somebody else, until a moment. */
export const passOn = (tx: Tx, id: string, owner: string, dueAt: Instant) =>
  database(tx).updateTable('continuum.signal').set({ owner_id: owner, due_at: dueAt, passed_on_at: tx.now }).where('id', '=', id).where('answered_at', 'is', null).execute()

/** Whose turn an open signal is now, and until when; it was nobody else's before. */
export const giveTurn = (tx: Tx, id: string, owner: string, dueAt: Instant) =>
  database(tx).updateTable('continuum.signal').set({ owner_id: owner, due_at: dueAt }).where('id', '=', id).where('answered_at', 'is', null).execute()

/** Keeps the answer of a human; false when somebody answered meanwhile. */
export async function saveAnswer(tx: Tx, id: string, version: number, answer: string): Promise<boolean> {
  const { numUpdatedRows } = await database(tx).updateTable('continuum.signal')
    .set({ answer, answered_at: tx.now, answered_by: tx.actor.accountId, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).where('answered_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export type OpenSignal = { id: string; personId: string; name: string; kind: SignalKind; because: Signal['because']; raisedAt: Signal['raisedAt']; version: number }

/** Signals that wait for an answer about the people this holder may open, the longest waiting first. */
export async function openSignals(tx: Tx, holder: string): Promise<OpenSignal[]> {
  const { rows } = await sql<OpenSignal>`
    select s.id, s.person_id as "personId", p.call_name || ' ' || p.family_name as name, s.kind, s.because, s.raised_at as "raisedAt", s.version
    from (select distinct r.region_id, r.compartment, r.person_id from people.access_right r
      where r.holder = ${holder} and r.kind = 'file' and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now})) mine
    cross join lateral (select s.* from continuum.signal s where s.region_id = mine.region_id and s.compartment = mine.compartment
      and s.person_id = mine.person_id and s.answered_at is null limit 10) s
    cross join lateral (select p.* from people.person p where p.region_id = mine.region_id and p.compartment = mine.compartment and p.id = mine.person_id limit 1) p
    order by s.raised_at, s.id`.execute(database(tx))
  return listed(tx, rows, (row) => row.personId)
}
