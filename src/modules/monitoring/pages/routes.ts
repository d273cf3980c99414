import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { monitoringApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { figurePage, figuresPage } from './figures.tsx'

export const monitoringRoutes: readonly Route[] = [figuresPage, figurePage, ...monitoringApi]
export const monitoringMenu: readonly MenuEntry[] = [{ href: '/cijfers', label: words.menu, may: 'see-figures', group: 'account' }]
