import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { oncallApi } from '../api.ts'
import { waitingDebriefs } from '../actions/debrief-views.ts'
import { answeringWords } from '../words.nl/answering.ts'
import { debriefWords } from '../words.nl/debrief.ts'
import { words } from '../words.ts'
import { afterwardsRoutes } from './afterwards.tsx'
import { answeringRoutes } from './answering.tsx'
import { belRoutes } from './bel.tsx'
import { callRoutes } from './call.tsx'
import { callsRoutes } from './calls.tsx'
import { debriefRoutes } from './debriefs.tsx'
import { followUpsRoutes } from './follow-ups.tsx'
import { fairRoutes } from './roster-fair.tsx'
import { overrideRoutes } from './roster-override.tsx'
import { overviewRoutes } from './roster-overview.tsx'
import { reachRoutes } from './roster-reach.tsx'
import { setUpRoutes } from './roster-set-up.tsx'
import { swapRoutes } from './roster-swap.tsx'
import { rosterRoutes } from './roster.tsx'
import { visitsRoutes } from './visits.tsx'

const m = words.night.menu

/** Pages and API of the 24/7 line: of who asks for help, of who answers, of who goes there, and of who follows up. */
export const oncallRoutes: readonly Route[] = [...belRoutes, ...callsRoutes, ...afterwardsRoutes, ...callRoutes, ...visitsRoutes, ...followUpsRoutes, ...debriefRoutes, ...overviewRoutes, ...swapRoutes, ...fairRoutes, ...reachRoutes, ...overrideRoutes, ...setUpRoutes, ...rosterRoutes, ...answeringRoutes, ...oncallApi]

export const oncallMenu: readonly MenuEntry[] = [
  { href: '/bel', get label() { return words.bel.now }, may: 'call-for-help', group: 'resident' },
  { href: '/opvolging', label: m.followUps, may: 'see-follow-ups', group: 'work' },
  { href: '/oproepen', label: m.calls, may: 'see-calls', group: 'night' },
  { href: '/bezoeken', label: m.visits, may: 'see-visits', group: 'night' },
  { href: '/napraten', label: debriefWords.menu, may: 'see-debriefs', group: 'night', waiting: waitingDebriefs },
  { href: '/rooster', label: m.roster, may: 'see-roster', group: 'night' },
  { href: '/papieren-lijst', label: m.paper, may: 'see-paper-list', group: 'night' },
  { href: '/bereikbaarheid', label: answeringWords.menu, may: 'see-answering', group: 'region' },
]
