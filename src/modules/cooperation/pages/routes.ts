import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { cooperationApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { agreementsPage } from './agreements.tsx'

/** The pages and API of this house. */
export const cooperationRoutes: readonly Route[] = [agreementsPage, ...cooperationApi]

export const cooperationMenu: readonly MenuEntry[] = [
  { href: '/samenwerking/afspraken', label: words.menu, may: 'see-cooperation', group: 'cooperation' },
]
