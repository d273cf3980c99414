import type { Day } from '../../../kernel/day.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { listed, type Tx } from '../../../platform/transaction.ts'
import type { Transfer } from '../model.ts'

type Row = {
  id: string; person_id: string; municipality: string; to_region: string; offered_on: Day; offered_by: string; words: string
  accepted_on: Day | null; accepted_by: string | null; version: number
}

const columns = ['id', 'person_id', 'municipality', 'to_region', 'offered_on', 'offered_by', 'words', 'accepted_on', 'accepted_by', 'version'] as const

const transferFrom = (row: Row): Transfer => ({
  id: row.id, personId: row.person_id, municipality: row.municipality, toRegion: row.to_region, offeredOn: row.offered_on, offeredBy: row.offered_by,
  words: row.words, acceptedOn: row.accepted_on, acceptedBy: row.accepted_by, version: row.version,
})

/** The transfer with this id, or undefined. */
export async function transfer(tx: Tx, id: string): Promise<Transfer | undefined> {
  const row = await database(tx).selectFrom('access.transfer').select(columns).where('id', '=', id).executeTakeFirst()
  return row && transferFrom(row)
}

/** The transfers of these persons, newest first. */
export async function transfersOf(tx: Tx, personIds: readonly string[]): Promise<Transfer[]> {
  if (personIds.length === 0) return []
  const rows = await database(tx).selectFrom('access.transfer').select(columns).where('person_id', 'in', personIds).orderBy('offered_on', 'desc').execute()
  return rows.map(transferFrom)
}

export type ListedTransfer = Transfer & { personName: string }

/** The transfers that this holder may open, not yet accepted first, then the newest. */
export async function transfersFor(tx: Tx, holder: string, limit: number): Promise<ListedTransfer[]> {
  const rows = await database(tx).selectFrom('access.transfer as t').innerJoin('people.person as p', 'p.id', 't.person_id')
    .select(columns.map((name) => `t.${name}` as const)).select(sql<string>`p.call_name || ' ' || p.family_name`.as('person_name'))
    .where(sql<boolean>`exists (select from people.access_right r where r.holder = ${holder} and r.person_id = t.person_id and r.kind = 'case'
      and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))`)
    .orderBy(sql`t.accepted_on is not null`).orderBy('t.offered_on', 'desc').limit(limit).execute()
  return listed(tx, rows, (row) => row.person_id).map((row) => ({ ...transferFrom(row), personName: row.person_name }))
}

export const saveTransfer = async (tx: Tx, fresh: Omit<Transfer, 'acceptedOn' | 'acceptedBy' | 'version'>): Promise<void> => {
  await database(tx).insertInto('access.transfer').values({
    id: fresh.id, person_id: fresh.personId, municipality: fresh.municipality, to_region: fresh.toRegion, offered_on: fresh.offeredOn,
    offered_by: fresh.offeredBy, words: fresh.words,
  }).execute()
}

/** Accepts a transfer; false when somebody was earlier. */
export async function markAccepted(tx: Tx, id: string, version: number): Promise<boolean> {
  const saved = await database(tx).updateTable('access.transfer').set({ accepted_on: tx.today, accepted_by: tx.actor.accountId, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).where('accepted_on', 'is', null).executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** Takes an offer back; false when it was accepted meanwhile. */
export async function dropOffer(tx: Tx, id: string): Promise<boolean> {
  const dropped = await database(tx).deleteFrom('access.transfer').where('id', '=', id).where('accepted_on', 'is', null).executeTakeFirst()
  return dropped.numDeletedRows === 1n
}

export type MunicipalPerson = { personId: string; name: string; ground: string }

/** The people of whom this municipality holds the case, by name. */
export async function peopleOf(tx: Tx, municipality: string, limit: number): Promise<MunicipalPerson[]> {
  const { rows } = await sql<MunicipalPerson>`
    select p.id as "personId", p.call_name || ' ' || p.family_name as name, min(r.ground) as ground
    from people.access_right r join people.person p on p.id = r.person_id
    where r.holder = ${`municipality:${municipality}`} and r.kind = 'case' and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now})
    group by p.region_id, p.compartment, p.id, p.family_name, p.call_name order by p.family_name, p.call_name, p.id limit ${limit}`.execute(database(tx))
  return listed(tx, rows, (row) => row.personId)
}
