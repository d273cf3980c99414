import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { FeedSource } from '../actions/feed.ts'
import { staffApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { accountsPage } from './accounts.tsx'
import { feedFile } from './feed.tsx'

/** The pages and API of this house; `feedSources` is what the houses above put into the calendars of accounts. */
export const staffRoutes = ({ feedSources }: { feedSources: readonly FeedSource[] }): readonly Route[] => [accountsPage, feedFile(feedSources), ...staffApi]

export const staffMenu: readonly MenuEntry[] = [
  { href: '/accounts', label: words.accountsMenu, may: 'see-accounts', group: 'account' },
]
