import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { filePage } from './file.tsx'
import { lifeLinePage, ownLifeLinePage } from './life-line.tsx'
import { logPage } from './log.tsx'
import { minePage } from './mine.tsx'
import { representedPage } from './represented.tsx'
import { startPage } from './start.ts'
import { aldermanPage, providerPage, supervisorPage } from './steering.tsx'
import { words } from '../words.ts'

export const desksRoutes: readonly Route[] = [startPage, minePage, ownLifeLinePage, filePage, lifeLinePage, representedPage, aldermanPage, providerPage, supervisorPage, logPage]

export const desksMenu: readonly MenuEntry[] = [
  { href: '/mijn', get label() { return words.mine.title }, may: 'see-own-file', group: 'resident' },
  { href: '/namens', get label() { return words.represented.menu }, may: 'see-represented', group: 'work' },
  { href: '/wethouder', label: words.menu.alderman, may: 'see-alderman-page', group: 'work' },
  { href: '/aanbieder', label: words.menu.houses, may: 'see-own-houses', group: 'work' },
  { href: '/toezicht', label: words.menu.supervise, may: 'supervise', group: 'work' },
  { href: '/logboek', label: words.menu.log, may: 'see-log', group: 'account' },
]
