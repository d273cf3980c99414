import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { staffApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { accountsPage } from './accounts.tsx'

/** The pages and API of this house. */
export const staffRoutes: readonly Route[] = [accountsPage, ...staffApi]

export const staffMenu: readonly MenuEntry[] = [
  { href: '/accounts', label: words.accountsMenu, may: 'see-accounts', group: 'account' },
]
