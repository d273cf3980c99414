import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { financeApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { costsPage } from './costs.tsx'

export const financeRoutes: readonly Route[] = [costsPage, ...financeApi]
export const financeMenu: readonly MenuEntry[] = [{ href: '/kosten', label: words.menu, may: 'see-amounts', group: 'cooperation' }]
