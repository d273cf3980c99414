import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { messagingApi } from '../api.ts'
import { words } from '../words.nl.ts'
import { messagesPage } from './messages.tsx'

export const messagingRoutes: readonly Route[] = [messagesPage, ...messagingApi]
export const messagingMenu: readonly MenuEntry[] = [{ href: '/berichten', label: words.menu, may: 'see-messages', group: 'cooperation' }]
