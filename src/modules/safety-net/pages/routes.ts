import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { words } from '../words.nl.ts'
import { netPage } from './net.tsx'
import { turnPage } from './turn.tsx'

export const safetyNetRoutes: readonly Route[] = [netPage, turnPage]
export const safetyNetMenu: readonly MenuEntry[] = [
  { href: '/vangnet', label: words.menu, may: 'see-finding-counts', group: 'region' },
  { href: '/vangnet/aan-zet', label: words.menuTurn, may: 'see-findings', group: 'work' },
]
