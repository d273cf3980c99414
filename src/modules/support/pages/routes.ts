import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { feedButton } from '../../staff/index.ts'
import { supportApi } from '../api.ts'
import { words } from '../words.ts'
import { cancelPage, contactPage, finishPage, keepPage, movePage, noShowButton } from './contact.tsx'
import { contactsPage, dayPage } from './contacts.tsx'
import { caseloadDeliveryPage, deliveryFiguresPage, personDeliveryPage } from './delivery.tsx'
import { handoverPage, takeOverButton } from './handover.tsx'
import { askToMovePage, ownCancelPage, ownContactsPage } from './mine.tsx'
import { awayPage } from './note-form.tsx'
import { correctPage, notesPage } from './notes.tsx'
import { medicationPage, ownNotesPage } from './own-notes.tsx'
import { absencePage, teamPage } from './team.tsx'

export const supportRoutes: readonly Route[] = [
  dayPage, feedButton('/agenda', 'keep-contacts'), contactsPage, contactPage, finishPage, movePage, cancelPage, keepPage, noShowButton, notesPage, correctPage, awayPage,
  handoverPage, takeOverButton, teamPage, absencePage, personDeliveryPage, caseloadDeliveryPage, deliveryFiguresPage,
  ownContactsPage, askToMovePage, ownCancelPage, feedButton('/mijn/afspraken', 'see-own-contacts'), ownNotesPage, medicationPage, ...supportApi,
]

export const supportMenu: readonly MenuEntry[] = [
  { href: '/team', label: words.team.menu, may: 'lead-team', group: 'work' },
  { href: '/agenda', label: words.contacts.menu, may: 'keep-contacts', group: 'work' },
  { href: '/overdracht', label: words.handover.menu, may: 'hand-over-shift', group: 'work' },
  { href: '/levering', label: words.delivery.menu, may: 'see-delivery', group: 'work' },
  { href: '/levering/cijfers', label: words.delivery.figuresMenu, may: 'see-delivery-figures', group: 'work' },
  { href: '/mijn/afspraken', get label() { return words.mine.menu }, may: 'see-own-contacts', group: 'resident' },
  { href: '/mijn/notities', get label() { return words.mine.notes }, may: 'read-own-notes', group: 'resident' },
  { href: '/mijn/medicijnen', get label() { return words.mine.medication }, may: 'write-own-medication', group: 'resident' },
]
