import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { words } from '../words.nl.ts'
import { incidentPage } from './incident.tsx'
import { countsPage, listPage } from './list.tsx'
import { ownPage, reportForm } from './report.tsx'

export const incidentsRoutes: readonly Route[] = [listPage, reportForm, ownPage, countsPage, incidentPage]
export const incidentsMenu: readonly MenuEntry[] = [
  { href: '/incidenten', label: words.menu, may: 'see-incidents', group: 'work' },
  { href: '/incidenten/melden', label: words.menuReport, may: 'report-incident', group: 'account' },
  { href: '/incidenten/aantallen', label: words.menuCounts, may: 'see-incident-counts', group: 'region' },
]
