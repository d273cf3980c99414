import type { MenuEntry } from '../../../platform/http/menu.ts'
import type { Route } from '../../../platform/http/route.ts'
import { words } from '../words.ts'
import { applyPages } from './apply.tsx'
import { careSignalPages } from './care-signals.tsx'
import { casePages } from './case.tsx'
import { decidePages } from './decide.tsx'
import { decisionPages } from './decision.tsx'
import { enquiryPages } from './enquiry.tsx'
import { knownReportForm } from './known-report.tsx'
import { municipalityPages } from './municipality.tsx'
import { reportPages } from './report.tsx'
import { workListPages } from './work-list.tsx'

export const accessPages: readonly Route[] = [
  ...workListPages, ...reportPages, ...casePages, ...applyPages, ...enquiryPages, ...decidePages, ...decisionPages, ...careSignalPages, ...municipalityPages, knownReportForm,
]

const reporters = ['referrer', 'local-team', 'municipal-consultant', 'client-advocate', 'support-worker']

export const accessMenu: readonly MenuEntry[] = [
  { href: '/meldingen', label: words.list.menu, may: 'see-access-list', group: 'work' },
  { href: '/meldingen/nieuw', label: words.report.menu, may: 'report-for-another', group: 'work', roles: reporters },
  { href: '/meldingen/gemeld', label: words.own.menu, may: 'see-own-reports', group: 'work', roles: reporters },
  { href: '/zorgsignalen', label: words.signal.menu, may: 'see-care-signals', group: 'work' },
  { href: '/gemeente/dossiers', label: words.municipality.menu, may: 'see-municipal-cases', group: 'work' },
  { href: '/overdrachten', label: words.transfers.menu, may: 'accept-case', group: 'work' },
  { href: '/mijn/besluiten', get label() { return words.mine.menu }, may: 'see-own-file', group: 'resident' },
  { href: '/mijn/melden', get label() { return words.report.menuOwn }, may: 'make-report', group: 'resident', roles: ['resident'] },
]
