import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { waitingPost } from '../actions/open.ts'
import { staffWords, words } from '../words.ts'
import { cardPages } from './card.tsx'
import { downloadFile } from './download.tsx'
import { erasurePage } from './erasure.tsx'
import { joinPages } from './join.tsx'
import { minePages } from './mine.tsx'
import { objectionPage } from './objection.tsx'
import { paths } from './own.ts'
import { postPages } from './post.tsx'
import { recordPages } from './record.tsx'
import { sendPages } from './send.tsx'
import { worryPages } from './worry.tsx'

export const contactRoutes: readonly Route[] = [...sendPages, ...minePages, objectionPage, ...postPages, erasurePage, ...worryPages, ...recordPages, downloadFile, ...cardPages, ...joinPages]

export const contactMenu: readonly MenuEntry[] = [
  { href: '/post', label: staffWords.post.menu, may: 'read-matters', group: 'work', waiting: waitingPost },
  { href: paths.list, get label() { return words.mine.menu }, may: 'send-matter', group: 'resident', waiting: waitingPost },
  { href: paths.complaint, get label() { return words.complaint.menu }, may: 'send-matter', group: 'resident' },
  { href: paths.data, get label() { return words.data.menu }, may: 'send-matter', group: 'resident' },
]
