import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { procurementApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { contractsPage } from './contracts.tsx'

export const procurementRoutes: readonly Route[] = [contractsPage, ...procurementApi]
export const procurementMenu: readonly MenuEntry[] = [{ href: '/contracten', label: words.menu, may: 'see-contracts', group: 'cooperation' }]
