import type { Instant } from '../../../kernel/instant.ts'
import { database, sql } from '../../../platform/database/index.ts'
import { browsersOf } from '../../../platform/push.ts'
import type { Tx } from '../../../platform/transaction.ts'
import type { Kept } from '../model/roster.ts'
import { testedMethods } from './contact-methods.ts'

type Row = Pick<Kept, 'accountId' | 'phone' | 'checked'>

/** What is kept of where these accounts are reached, an answered check since `testedSince` too; ended accounts are not there. */
export async function keptOf(tx: Tx, accountIds: readonly string[], testedSince: Instant): Promise<Kept[]> {
  const { rows } = await sql<Row>`select a.id as "accountId", a.phone,
      exists (select from oncall.shift s where s.account_id = a.id and s.checked_at >= ${testedSince} and s.checked_by is distinct from 'browser') as checked
    from staff.account a where a.id = any(${[...accountIds]}) and a.ended_at is null`.execute(database(tx))
  const methods = await testedMethods(tx, accountIds)
  const browsers = await browsersOf(tx, accountIds)
  return rows.map((row) => ({ ...row, methods: methods.filter((one) => one.accountId === row.accountId), browsers: browsers.get(row.accountId) ?? [] }))
}

/** When the last message that did not fail went out to this holder. */
export async function lastMessageTo(tx: Tx, holder: string): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: Instant | null }>`select max(at) as at from oncall.call_message
    where holder = ${holder} and message_id is not null and outcome in ('waiting', 'delivered')`.execute(database(tx))
  return rows[0]?.at ?? undefined
}
