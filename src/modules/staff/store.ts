import { newId } from '../../kernel/id.ts'
import type { Actor } from '../../platform/actor.ts'
import { database, sql } from '../../platform/database/index.ts'
import type { Tx } from '../../platform/transaction.ts'
import type { AccountRow, Organisation, Role, Worker } from './model.ts'

/** The organisations of the region, by name; all, or `limit` of them from `offset` on. */
export function organisations(tx: Tx, part?: { limit: number; offset: number }): Promise<Organisation[]> {
  const all = database(tx).selectFrom('staff.organisation').select(['id', 'name', 'kind', 'municipality']).orderBy('name')
  return (part ? all.limit(part.limit).offset(part.offset) : all).execute() as Promise<Organisation[]>
}

export const organisation = (tx: Tx, id: string): Promise<Organisation | undefined> =>
  database(tx).selectFrom('staff.organisation').select(['id', 'name', 'kind', 'municipality']).where('id', '=', id).executeTakeFirst() as Promise<Organisation | undefined>

const workers = (tx: Tx) =>
  database(tx).selectFrom('staff.appointment as p')
    .innerJoin('staff.account as a', 'a.id', 'p.account_id')
    .select(['a.id as accountId', 'a.name', 'p.role', 'a.phone', 'p.organisation_id as organisationId'])
    .where('a.ended_at', 'is', null)
    .where('p.from_day', '<=', tx.today).where((eb) => eb.or([eb('p.until_day', 'is', null), eb('p.until_day', '>', tx.today)]))

/** The workers of one organisation today, by name. */
export const workersOf = (tx: Tx, organisationId: string): Promise<Worker[]> => workers(tx).where('p.organisation_id', '=', organisationId).orderBy('a.name').execute()

/** The worker behind an account today, if there is one. */
export const worker = (tx: Tx, accountId: string): Promise<Worker | undefined> => workers(tx).where('a.id', '=', accountId).executeTakeFirst()

/** All workers in one role today, by name. */
export const workersIn = (tx: Tx, role: string): Promise<Worker[]> => workers(tx).where('p.role', '=', role).orderBy('a.name').execute()

/** The accounts of a person herself. */
export async function accountsOfPerson(tx: Tx, personId: string): Promise<string[]> {
  const rows = await database(tx).selectFrom('staff.account').select('id').where('person_id', '=', personId).where('ended_at', 'is', null).execute()
  return rows.map(({ id }) => id)
}

/** The account in this role that is known by an e-mail address or telephone number, when it is exactly one. */
export async function accountByAddress(tx: Tx, role: Role, address: string): Promise<{ accountId: string; email: string | null; phone: string | null } | undefined> {
  const { rows } = await sql<{ accountId: string; email: string | null; phone: string | null }>`select a.id as "accountId", a.email, a.phone from staff.account a join staff.appointment p on p.account_id = a.id
    where a.ended_at is null and p.role = ${role} and p.from_day <= ${tx.today} and (p.until_day is null or p.until_day > ${tx.today})
      and (lower(a.email) = lower(${address}) or regexp_replace(a.phone, '\\D', '', 'g') = nullif(regexp_replace(${address}, '\\D', '', 'g'), '')) limit 2`.execute(database(tx))
  return rows.length === 1 ? rows[0] : undefined
}

export type NewAccount = { id: string; name: string; role: Role; email?: string | null; phone?: string | null; personId?: string | null }

/** Gives somebody who does not work here an account with one role from today on: a resident, or who was invited by one. */
export async function openAccount(tx: Tx, { id, name, role, email = null, phone = null, personId = null }: NewAccount): Promise<void> {
  await database(tx).insertInto('staff.account').values({ id, name, email, phone, person_id: personId }).execute()
  await database(tx).insertInto('staff.appointment').values({ id: newId<'appointment'>(), account_id: id, role, from_day: tx.today }).execute()
}

type ActorRow = { account_id: string; name: string; compartment: number; role: string; organisation_id: string | null; municipality: string | null; person_id: string | null }

const actorFrom = (row: ActorRow, regionId: number): Actor => ({
  regionId, compartment: row.compartment, accountId: row.account_id, name: row.name, role: row.role,
  ...(row.organisation_id ? { organisationId: row.organisation_id } : {}),
  ...(row.municipality ? { municipality: row.municipality } : {}),
  ...(row.person_id ? { personId: row.person_id } : {}),
})

const actorQuery = (tx: Tx, where: ReturnType<typeof sql>) => sql<ActorRow>`
  select a.id as account_id, a.name, a.compartment, p.role, p.organisation_id, p.municipality, a.person_id
  from staff.account a join staff.appointment p on p.account_id = a.id
  where ${where} and a.ended_at is null and p.from_day <= ${tx.today} and (p.until_day is null or p.until_day > ${tx.today})
  order by p.from_day desc limit 1`.execute(database(tx))

/** The actor of a demo persona in this compartment. */
export const actorOfPersona = async (tx: Tx, persona: string): Promise<Actor | undefined> => {
  const { rows } = await actorQuery(tx, sql`a.persona = ${persona}`)
  return rows[0] && actorFrom(rows[0], tx.actor.regionId)
}

/** Who the holder of this account is today; undefined when the account or the appointment has ended. */
export const actorOfAccount = async (tx: Tx, accountId: string): Promise<Actor | undefined> => {
  const { rows } = await actorQuery(tx, sql`a.id = ${accountId}`)
  return rows[0] && actorFrom(rows[0], tx.actor.regionId)
}

/** The actor of somebody who signed in at the organisation's own provider. */
export const actorOfSubject = async (tx: Tx, subject: string): Promise<Actor | undefined> => {
  const { rows } = await actorQuery(tx, sql`a.oidc_subject = ${subject}`)
  return rows[0] && actorFrom(rows[0], tx.actor.regionId)
}

/** Accounts of people who work here, with each present role, by role and name: `limit` of them from `offset` on. */
export async function accounts(tx: Tx, limit: number, offset = 0): Promise<AccountRow[]> {
  const rows = await database(tx).selectFrom('staff.account as a').innerJoin('staff.appointment as p', 'p.account_id', 'a.id')
    .leftJoin('staff.organisation as o', 'o.id', 'p.organisation_id').leftJoin('cooperation.municipality as m', 'm.code', 'p.municipality')
    .select(['a.id', 'a.name', 'p.role', 'o.name as organisation', 'm.name as municipality', 'p.from_day as from', 'p.until_day as until'])
    .where('a.ended_at', 'is', null).where('a.person_id', 'is', null)
    .where((eb) => eb.or([eb('p.until_day', 'is', null), eb('p.until_day', '>', tx.today)]))
    .orderBy('p.role').orderBy('a.name').orderBy('a.id').limit(limit).offset(offset).execute()
  return rows
}
