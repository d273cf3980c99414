import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { continuumApi } from '../api.ts'
import { agreed, support, words } from '../words.ts'
import { agreedPage, agreedStop, fineButton, ownAgreedPage, ownAgreedStop } from './agreed-time.tsx'
import { caseloadPage } from './caseload.tsx'
import { checkInPage } from './check-in.tsx'
import { methodPage } from './method.tsx'
import { movePage } from './move.tsx'
import { joinPage, stopButton } from './own-check-in.tsx'
import { phonedFineButton, phonedJoinPage, phonedPage, phonedStopButton } from './phoned-check-in.tsx'
import { advicePage, findingPage, observationPage } from './observation.tsx'
import { ownSupportPage } from './own-support.tsx'
import { planMenu, planRoutes } from './plan/routes.ts'
import { plannedPage, withdrawButton } from './planned.tsx'
import { ownWakeButton, restPage, wakeButton } from './rest.tsx'
import { signalPage } from './signal.tsx'
import { askPage, dropButton, wayPage } from './wanted.tsx'

export const continuumRoutes: readonly Route[] = [
  caseloadPage, movePage, signalPage, checkInPage, ...planRoutes, joinPage, stopButton, ownAgreedPage, ownAgreedStop,
  fineButton, phonedPage, phonedJoinPage, phonedStopButton, phonedFineButton, agreedPage, agreedStop, methodPage,
  plannedPage, withdrawButton, askPage, wayPage, dropButton, restPage, wakeButton, ownWakeButton, observationPage, findingPage, advicePage, ownSupportPage, ...continuumApi,
]

export const continuumMenu: readonly MenuEntry[] = [
  { href: '/mensen', label: words.myPeople, may: 'see-caseload', group: 'work' },
  { href: '/mijn/check-in', get label() { return words.mine.checkIn }, may: 'check-in', group: 'resident' },
  { href: '/mijn/hulp', get label() { return support.title }, may: 'see-own-support', group: 'resident' },
  { href: '/mijn/afgesproken-tijd', get label() { return agreed.title }, may: 'agree-time', group: 'resident', roles: ['resident'] },
  ...planMenu,
]
