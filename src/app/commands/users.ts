import { newId } from '../../kernel/id.ts'
import { dutchNumber } from '../../kernel/phone.ts'
import { accounts, organisations, roleName, roles } from '../../modules/staff/index.ts'
import { systemOf } from '../../platform/actor.ts'
import { chainLog, log } from '../../platform/audit.ts'
import { brokeConstraint, database, inTransaction, sql } from '../../platform/database/index.ts'
import { openDatabase, openPool } from '../../platform/database/pool.ts'
import { endSessionsOf } from '../../platform/session.ts'
import type { Tx } from '../../platform/transaction.ts'
import { compartments } from '../../platform/compartments.ts'
import { CommandFault } from './home.ts'
import { words } from './words.nl.ts'

const REGION = 1
const ALL = 10_000
const SUBJECT_ONCE = 'account_region_id_compartment_oidc_subject_idx'

export type NewUser = { name: string; role: string; email?: string | undefined; phone?: string | undefined; subject?: string | undefined; organisation?: string | undefined; municipality?: string | undefined }

const compartmentOf = (text: string | undefined): number => {
  const compartment = Number(text ?? '0')
  if (!compartments.includes(compartment)) throw new CommandFault(words.compartment(compartments))
  return compartment
}

async function inCompartment<T>(url: string, compartment: string | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  const pool = openPool(url, 2)
  try {
    const db = openDatabase(pool)
    const system = systemOf(REGION, compartmentOf(compartment))
    const done = await inTransaction(db, system, work)
    // Beside a command no program need be running that hangs its log entries in the chain.
    await inTransaction(db, system, chainLog)
    return done
  } finally {
    await pool.end()
  }
}

/** Everybody with an account, one line each. */
export const listUsers = (url: string, compartment?: string): Promise<string[]> => inCompartment(url, compartment, async (tx) => {
  const rows = await accounts(tx, ALL)
  return rows.length ? rows.map((row) => [row.id, row.name, roleName(row.role), row.organisation ?? row.municipality ?? ''].filter(Boolean).join('  ')) : [words.noUsers]
})

async function organisationNamed(tx: Tx, name: string | undefined): Promise<string | null> {
  if (!name) return null
  const all = await organisations(tx)
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (!found) throw new CommandFault(words.unknownOrganisation(name, all.map((one) => one.name)))
  return found.id
}

async function municipalityOf(tx: Tx, code: string | undefined): Promise<string | null> {
  if (!code) return null
  const { rows } = await sql<{ code: string }>`select code from cooperation.municipality where code = ${code}`.execute(database(tx))
  if (!rows[0]) throw new CommandFault(words.unknownMunicipality(code))
  return rows[0].code
}

/** Makes an account with a role from today; answers its id. */
export const addUser = (url: string, user: NewUser, compartment?: string): Promise<string> => inCompartment(url, compartment, async (tx) => {
  if (!user.name) throw new CommandFault(words.nameNeeded)
  if (!roles.some((role) => role === user.role)) throw new CommandFault(words.unknownRole(user.role, roles))
  const organisation = await organisationNamed(tx, user.organisation)
  const municipality = await municipalityOf(tx, user.municipality)
  const phone = user.phone === undefined ? null : dutchNumber(user.phone)
  if (phone === undefined) throw new CommandFault(words.phoneWrong)
  const id = newId<'account'>()
  try {
    await database(tx).insertInto('staff.account').values({ id, name: user.name, email: user.email ?? null, phone, oidc_subject: user.subject ?? null }).execute()
  } catch (error) {
    throw brokeConstraint(error, SUBJECT_ONCE) ? new CommandFault(words.subjectTaken) : error
  }
  await database(tx).insertInto('staff.appointment').values({ id: newId(), account_id: id, role: user.role, organisation_id: organisation, municipality, from_day: tx.today }).execute()
  log(tx, { act: 'operate', event: 'account-made', outcome: 'done', objectId: id })
  return id
})

/** Ends an account and every session of it. */
export async function endUser(url: string, account: string, compartment?: string): Promise<void> {
  await inCompartment(url, compartment, async (tx) => {
    const done = await database(tx).updateTable('staff.account').set({ ended_at: tx.now }).where(sql<string>`id::text`, '=', account).where('ended_at', 'is', null).executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new CommandFault(words.noAccount)
    log(tx, { act: 'operate', event: 'account-ended', outcome: 'done', objectId: account })
  })
  const pool = openPool(url, 1)
  try {
    await endSessionsOf(openDatabase(pool), account)
  } finally {
    await pool.end()
  }
}
