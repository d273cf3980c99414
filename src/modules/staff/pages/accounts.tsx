import { formatDay } from '../../../kernel/day.ts'
import { ok } from '../../../kernel/result.ts'
import { pageOf } from '../../../platform/http/openapi.ts'
import { page } from '../../../platform/http/route.ts'
import { DataTable, PageHead, Pagination, Stack } from '../../../ui/parts.tsx'
import { accounts } from '../actions.ts'
import type { AccountRow } from '../model.ts'
import { roleName, words } from '../words.nl.ts'

const path = '/accounts'
const pageSize = 100

const addressOf = (number: number): string => (number > 1 ? `${path}?pagina=${number}` : path)

const worksFor = (row: AccountRow): string => row.organisation ?? row.municipality ?? words.region

/** Who works here in which role, for the administrator. Residents are not on it. */
export const accountsPage = page(path, { may: 'see-accounts', log: 'accounts-seen' }, async (visit) => {
  const { page: number } = pageOf(visit.query)
  const rows = await accounts(visit.tx, pageSize + 1, (number - 1) * pageSize)
  const shown = rows.slice(0, pageSize)
  return ok({
    title: words.accountsTitle,
    body: (
      <Stack>
        <PageHead title={words.accountsTitle} intro={words.accountsIntro} />
        <DataTable caption={words.accounts} rows={shown} empty={words.nobody} columns={[
          { key: 'name', label: words.name, render: (row) => row.name },
          { key: 'role', label: words.role, render: (row) => roleName(row.role) },
          { key: 'works', label: words.works, render: worksFor },
          { key: 'since', label: words.since, render: (row) => formatDay(row.from, 'nl') },
          { key: 'until', label: words.until, render: (row) => (row.until ? formatDay(row.until, 'nl') : words.open) },
        ]} />
        {(number > 1 || rows.length > pageSize) && (
          <Pagination summary={shown.length ? words.shown((number - 1) * pageSize + 1, (number - 1) * pageSize + shown.length) : words.none}
            previous={number > 1 ? addressOf(number - 1) : undefined} next={rows.length > pageSize ? addressOf(number + 1) : undefined} />
        )}
      </Stack>
    ),
  })
})
