import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'

export type ContactTime = { id: string; from: Instant; until: Instant; with: string; cancelled: boolean; version: number }

/** The planned contacts of a worker since a moment, each with the name of the person, as far as she may open the file. */
export async function entriesOfWorker(tx: Tx, accountId: string, since: Instant): Promise<ContactTime[]> {
  const { rows } = await sql<ContactTime>`select c.id, c.from_at as "from", c.until_at as "until", p.call_name || ' ' || p.family_name as "with", c.cancelled_at is not null as cancelled, c.version
    from support.planned_contact c join people.person p on p.region_id = c.region_id and p.compartment = c.compartment and p.id = c.person_id
    where c.worker_id = ${accountId} and c.from_at >= ${since} and exists (select from people.access_right r where r.holder = ${`account:${accountId}`} and r.kind = 'file'
      and r.person_id = c.person_id and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}))
    order by c.from_at limit 500`.execute(database(tx))
  return rows
}

/** The planned contacts of a resident since a moment, each with the name of the worker, by the account of the resident. */
export async function entriesOfResident(tx: Tx, accountId: string, since: Instant): Promise<ContactTime[]> {
  const { rows } = await sql<ContactTime>`select c.id, c.from_at as "from", c.until_at as "until", w.name as "with", c.cancelled_at is not null as cancelled, c.version
    from people.access_right r join support.planned_contact c on c.region_id = r.region_id and c.compartment = r.compartment and c.person_id = r.person_id
    join staff.account w on w.region_id = c.region_id and w.compartment = c.compartment and w.id = c.worker_id
    where r.holder = ${`account:${accountId}`} and r.kind = 'own' and r.from_at <= ${tx.now} and (r.until_at is null or r.until_at > ${tx.now}) and c.from_at >= ${since}
    order by c.from_at limit 500`.execute(database(tx))
  return rows
}

export type MedicationLine = { words: string; version: number; writtenAt: Instant }

/** What the resident put about her medication in her plan; undefined when she put nothing there. */
export const medicationLine = (tx: Tx, personId: string): Promise<MedicationLine | undefined> =>
  database(tx).selectFrom('support.medication_line').select(['words', 'version', 'written_at as writtenAt']).where('person_id', '=', personId).executeTakeFirst()

/** Writes the line in place of the version before it; false when it was changed meanwhile. */
export async function saveMedicationLine(tx: Tx, personId: string, words: string, version: number): Promise<boolean> {
  const { rows } = await sql`insert into support.medication_line as m (person_id, words, version, written_at) values (${personId}, ${words}, ${version}, ${tx.now})
    on conflict (region_id, compartment, person_id) do update set words = excluded.words, version = excluded.version, written_at = excluded.written_at
    where m.version = excluded.version - 1 returning version`.execute(database(tx))
  return rows.length > 0
}

/** Wipes the line: nothing of it is kept. */
export const dropMedicationLine = (tx: Tx, personId: string) => database(tx).deleteFrom('support.medication_line').where('person_id', '=', personId).execute()
