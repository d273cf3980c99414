import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { ContactKind, ContactMethod } from '../model/roster.ts'

const methods = (tx: Tx) => database(tx).selectFrom('oncall.contact_method')
  .select(['id', 'account_id as accountId', 'kind', 'address', 'name', 'tested_at as testedAt', 'code_sent_at as codeSentAt', 'code_tries as codeTries', 'code_digest as codeDigest']).where('ended_at', 'is', null)

export type KeptMethod = ContactMethod & { codeDigest: Buffer | null }
type Row = Omit<KeptMethod, 'kind'> & { kind: string }
const methodFrom = (row: Row): KeptMethod => ({ ...row, kind: row.kind as ContactKind })

/** The contact methods of an account, the oldest on top. */
export const contactMethods = async (tx: Tx, accountId: string): Promise<KeptMethod[]> => (await methods(tx).where('account_id', '=', accountId).orderBy('added_at').orderBy('id').execute()).map(methodFrom)

export async function contactMethod(tx: Tx, id: string): Promise<KeptMethod | undefined> {
  const row = await methods(tx).where('id', '=', id).executeTakeFirst()
  return row && methodFrom(row)
}

export type TestedMethod = Pick<ContactMethod, 'accountId' | 'kind' | 'address'> & { testedAt: Instant }

/** The contact methods of these accounts that were ever tested, the newest test on top. */
export async function testedMethods(tx: Tx, accountIds: readonly string[]): Promise<TestedMethod[]> {
  if (accountIds.length === 0) return []
  const rows = await methods(tx).where('account_id', 'in', [...accountIds]).where('tested_at', 'is not', null).orderBy('tested_at', 'desc').orderBy('id').execute()
  return rows.flatMap(({ accountId, kind, address, testedAt }) => (testedAt ? [{ accountId, kind: kind as ContactKind, address, testedAt }] : []))
}

/** The number to ring the holder of account `a` on, inside a query: one that she tested, and only without one the number of her account. */
export const ringNumber = sql<string | null>`coalesce((select m.address from oncall.contact_method m where m.account_id = a.id and m.ended_at is null and m.tested_at is not null and m.kind <> 'push'
  order by m.kind = 'voice' desc, m.tested_at desc, m.id limit 1), a.phone)`

/** Adds one that is not tested yet; false when it is there already. */
export async function insertMethod(tx: Tx, fresh: { id: string; accountId: string; kind: ContactKind; address: string; name: string }): Promise<boolean> {
  const row = await database(tx).insertInto('oncall.contact_method').values({ id: fresh.id, account_id: fresh.accountId, kind: fresh.kind, address: fresh.address, name: fresh.name, added_at: tx.now })
    .onConflict((oc) => oc.doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

export const keepCode = (tx: Tx, id: string, digest: Buffer) =>
  database(tx).updateTable('oncall.contact_method').set({ code_digest: digest, code_sent_at: tx.now, code_tries: 0 }).where('id', '=', id).execute()

export const countTry = (tx: Tx, id: string) => database(tx).updateTable('oncall.contact_method').set((eb) => ({ code_tries: eb('code_tries', '+', 1) })).where('id', '=', id).execute()

export const markTested = (tx: Tx, id: string) => database(tx).updateTable('oncall.contact_method').set({ tested_at: tx.now, code_digest: null, code_sent_at: null }).where('id', '=', id).execute()

export const endMethod = (tx: Tx, id: string) => database(tx).updateTable('oncall.contact_method').set({ ended_at: tx.now, code_digest: null }).where('id', '=', id).execute()
