import type { MenuEntry } from '../../../../platform/http/menu.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { activityWords } from '../../words.nl/participation.ts'
import { planWords } from '../../words.ts'
import { actionPages } from './action.tsx'
import { cardPages } from './card.tsx'
import { giveSidePages } from './give-side.tsx'
import { jobPages } from './job.tsx'
import { lookBackPages } from './look-back.tsx'
import { managePages, managePath } from './manage.tsx'
import { neighbourhoodPages } from './neighbourhood.tsx'
import { nowAndLaterPages } from './now-and-later.tsx'
import { planPages } from './plan.tsx'
import { sharedActionButton } from './shared-action.tsx'
import { takingPartPages } from './taking-part.tsx'
import { warningPages } from './warning.tsx'

/** Every page of the recovery plan, of taking part and of looking back. */
export const planRoutes: readonly Route[] = [
  ...planPages, ...actionPages, ...nowAndLaterPages, ...lookBackPages, ...giveSidePages, ...warningPages, ...cardPages, ...takingPartPages, ...jobPages, ...neighbourhoodPages, ...managePages, sharedActionButton,
]

export const planMenu: readonly MenuEntry[] = [
  { href: '/mijn/plan', get label() { return planWords.own.title }, may: 'write-plan', group: 'resident', roles: ['resident'] },
  { href: '/mijn/wat-helpt', get label() { return planWords.own.helps }, may: 'write-plan', group: 'resident', roles: ['resident'] },
  { href: managePath, label: activityWords.manage.menu, may: 'manage-activities', group: 'region' },
]
