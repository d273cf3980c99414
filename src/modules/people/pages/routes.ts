import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { MoveWatch } from '../actions/protection.ts'
import { peopleApi } from '../api.ts'
import { words } from '../words.ts'
import { invitePages } from './invite.tsx'
import { networkPages, networkPath } from './network.tsx'
import { protectPages, protectPath } from './protect.tsx'
import { representativePages } from './representatives.tsx'
import { searchPage } from './search.tsx'
import { type SharedPart, sharedPages } from './shared.tsx'
import { type RoleName, whoLookedPage } from './who-looked.tsx'

/** What this house needs of houses beside and above it: names of roles (staff), what a move has to wait for (oncall), and what others show of a shared topic (desks). */
export type PeopleSurroundings = { roleName: RoleName; moveWatch: MoveWatch; sharedPart?: SharedPart }

/** The pages and API of this house. */
export const peopleRoutes = ({ roleName, moveWatch, sharedPart }: PeopleSurroundings): Route[] =>
  [searchPage, ...protectPages(moveWatch), ...networkPages, ...invitePages, ...representativePages, ...sharedPages(sharedPart), whoLookedPage(roleName), ...peopleApi]

export const peopleMenu: readonly MenuEntry[] = [
  { href: '/mensen/zoek', label: words.search.menu, may: 'search-people', group: 'work' },
  { href: protectPath, label: words.protect.menu, may: 'protect-person', group: 'work' },
  { href: networkPath, get label() { return words.network.menu }, may: 'invite-network', group: 'resident' },
  { href: '/gedeeld', get label() { return words.shared.menu }, may: 'see-shared', group: 'resident' },
  { href: '/mijn/wie-keek', get label() { return words.looked.menu }, may: 'see-who-looked', group: 'resident' },
]
