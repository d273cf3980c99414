import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { boardPage } from './board.tsx'
import { expectedPages } from './expected.tsx'
import { guestPages } from './guests.tsx'
import { homePage } from './home.tsx'
import { nightPages } from './night.tsx'
import { nightRegisterPages } from './night-register.tsx'
import { offerPages } from './offer.tsx'
import { outflowPages } from './outflow.tsx'
import { ownWaitPage } from './own-wait.tsx'
import { refusalPages } from './refusal.tsx'
import { respiteForm } from './respite.tsx'
import { stayPages } from './stays.tsx'
import { waitEntryPages } from './wait-entry.tsx'
import { waitListPage } from './wait-list.tsx'
import { words } from '../words.ts'

export const placementPages: readonly Route[] = [
  waitListPage, ...waitEntryPages, homePage, ...offerPages, boardPage, ...nightPages, ...expectedPages, ...nightRegisterPages, ...guestPages, ...refusalPages, ...outflowPages, respiteForm, ...stayPages, ownWaitPage,
]

export const placementMenu: readonly MenuEntry[] = [
  { href: '/wachtlijst', label: words.list.menu, may: 'see-wait-list', group: 'work' },
  { href: '/aanbod', label: words.offer.menu, may: 'answer-offer', group: 'work', roles: ['provider-manager'] },
  { href: '/nacht', label: words.night.menu, may: 'register-night', group: 'night' },
  { href: '/plekken', label: words.board.menu, may: 'see-beds', group: 'region' },
  { href: '/uitstroom', label: words.outflow.menu, may: 'see-outflow', group: 'work' },
  { href: '/uitstroom/aantallen', label: words.outflow.countsMenu, may: 'see-outflow-counts', group: 'work' },
  { href: '/mijn/wachten', get label() { return words.own.menu }, may: 'see-own-wait', group: 'resident' },
]
