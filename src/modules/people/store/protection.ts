import { database, sql } from '../../../platform/database/index.ts'
import type { Traces } from '../../../platform/moving.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { ProtectionReason } from '../model.ts'

type Account = { id: string; email: string | null; phone: string | null }

/** Everything by which somebody is named in this compartment outside the tables about people. */
export async function tracesOf(tx: Tx, personId: string): Promise<Traces> {
  const { rows: ids } = await sql<{ id: string }>`select people.ids_about(${personId}) as id`.execute(database(tx))
  const { rows: accounts } = await sql<Account>`select id, email, phone from staff.account where person_id = ${personId}`.execute(database(tx))
  const own = await database(tx).selectFrom('people.person').select(['phone', 'email']).where('id', '=', personId).executeTakeFirst()
  const { rows: agreed } = await sql<{ phone: string }>`select phone from continuum.agreed_time where person_id = ${personId}
    union select phone from continuum.check_in_consent where person_id = ${personId} and phone is not null`.execute(database(tx))
  const addresses = [own?.phone, own?.email, ...agreed.map((one) => one.phone), ...accounts.flatMap((one) => [one.email, one.phone, `account:${one.id}`])].flatMap((one) => one ?? [])
  return { ids: [...new Set(ids.map((one) => one.id))], accounts: accounts.map((one) => one.id), addresses: [...new Set(addresses)] }
}

/** Since when somebody is protected and why; undefined when she is not. */
export async function protectionOf(tx: Tx, personId: string): Promise<{ since: Instant; because: ProtectionReason } | undefined> {
  const row = await database(tx).selectFrom('people.person').select(['protected_since', 'protected_because']).where('id', '=', personId).executeTakeFirst()
  return row?.protected_since && row.protected_because ? { since: row.protected_since, because: row.protected_because as ProtectionReason } : undefined
}

/** The fingerprint of her BSN, when it is known. */
export async function bsnDigestOf(tx: Tx, personId: string): Promise<Buffer | undefined> {
  const row = await database(tx).selectFrom('people.person').select('bsn_digest').where('id', '=', personId).executeTakeFirst()
  return row?.bsn_digest ?? undefined
}

/**
 * Moves a person with everything that belongs to her to another compartment: one update of her row, which the database carries on (decision 0003).
 * From here on this unit of work stands in that compartment: row-level security looks at where she comes from before, and at where she goes after.
 * `because` when she becomes protected.
 */
export async function movePerson(tx: Tx, personId: string, to: number, because?: ProtectionReason): Promise<void> {
  await sql`update people.person set compartment = set_config('app.compartment', ${String(to)}, true)::int, version = version + 1,
    protected_since = ${because ? tx.now : null}::timestamptz, protected_because = ${because ?? null} where id = ${personId}`.execute(database(tx))
}

/**
 * Ends every right to this file but the person's own, and everything she shares; who was invited has to be invited anew.
 * With `held`, those of organisations, municipalities and desks are held with the end that they had, until she comes back.
 */
export async function endAllRights(tx: Tx, personId: string, held: boolean): Promise<void> {
  const db = database(tx)
  const kept = sql`${held}::boolean and holder not like 'account:%'`
  await sql`update people.access_right set until_at = ${tx.now}, held_at = case when ${kept} then ${tx.now}::timestamptz end, held_until_at = case when ${kept} then until_at end where person_id = ${personId} and kind <> 'own' and (until_at is null or until_at > ${tx.now})`.execute(db)
  await sql`delete from people.findable_word where person_id = ${personId}`.execute(db)
  await sql`update people.share set until_at = ${tx.now} where until_at is null and member_id in (select id from people.network_member where person_id = ${personId})`.execute(db)
  await sql`update people.network_member set ended_at = ${tx.now}, code_digest = null, code_until = null where person_id = ${personId} and ended_at is null`.execute(db)
}

/** Gives back the rights that were held since she became protected, each with its end; what ended meanwhile stays over. Named people are named anew. */
export async function reviveRights(tx: Tx, personId: string): Promise<void> {
  await sql`update people.access_right set until_at = case when held_until_at <= ${tx.now} then until_at else held_until_at end, held_at = null, held_until_at = null
    where person_id = ${personId} and held_at is not null`.execute(database(tx))
  await sql`insert into people.findable_word (holder, word, person_id)
    select distinct r.holder, w.word, w.person_id from people.access_right r join people.person_word w on w.person_id = r.person_id
    where r.person_id = ${personId} and r.kind in ('file', 'case') on conflict do nothing`.execute(database(tx))
}
