import { Chip, Link } from '../../../ui/parts.tsx'
import { roleName } from '../../staff/index.ts'
import type { RosterShift } from '../model/roster.ts'
import { rosterWords as words, whenText } from '../words.nl/roster.ts'

const ways = [['/rooster', words.tabs.roster], ['/rooster/ruilen', words.tabs.swap], ['/rooster/afwezig', words.tabs.absence], ['/rooster/eerlijk', words.tabs.fair], ['/rooster/bereikbaar', words.tabs.reach]] as const

/** The ways between the parts of the roster. */
export const Ways = ({ role }: { role: string }) => (
  <nav aria-label={words.tabs.label}>
    <p class="utrecht-paragraph">{ways.map(([href, label], at) => <>{at > 0 && ' · '}<Link href={href}>{label}</Link></>)}{role === 'oncall-coordinator' && <> · <Link href="/rooster/inrichten">{words.tabs.setUp}</Link></>}</p>
  </nav>
)

export const crumbsOf = (label: string, ...between: { label: string; href: string }[]) => [{ label: words.tabs.roster, href: '/rooster' }, ...between, { label }]

export const shiftText = (shift: RosterShift): string => `${whenText(shift)}, ${roleName(shift.role)}`

/** Whether somebody said that she is there; nothing while nobody asked. */
export function PresenceChip({ shift }: { shift: RosterShift }) {
  if (shift.checkedAt) return <Chip tone="good">{words.overview.checked}</Chip>
  if (shift.coverId) return <Chip tone="alarm">{words.overview.missed}</Chip>
  return shift.checkAskedAt ? <Chip tone="attention">{words.overview.notChecked}</Chip> : null
}
