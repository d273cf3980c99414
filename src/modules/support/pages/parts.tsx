import { Type } from 'typebox'
import { type Day, parseDay } from '../../../kernel/day.ts'
import { atTime, dayOf, type Instant, timeOf } from '../../../kernel/instant.ts'
import { Chip } from '../../../ui/parts.tsx'
import { fullName, type Person } from '../../people/index.ts'
import type { PlannedContact } from '../model.ts'
import { contactStates, wayNames, words } from '../words.ts'

export const dayField = Type.String({ format: 'date' })
export const timeField = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** The moment of a day and a clock time as a form sends them; a day outside our calendar becomes today, and the rules say no to it. */
export const momentOf = (day: string, time: string, today: Day): Instant => atTime(parseDay(day) ?? today, time)

/** A span as a form sends it. An end before the beginning is past midnight only when it is said so: it stays as typed, and the rules say no. */
export const spanOf = ({ dag, begin, eind }: { dag: string; begin: string; eind: string }, today: Day) => ({ from: momentOf(dag, begin, today), until: momentOf(dag, eind, today) })

/** What a form about a moment begins with. */
export const typedMoment = (at: Instant) => ({ day: dayOf(at), time: timeOf(at) })

/** Where a page about one person lies: my people / her name / this page. */
export const crumbsOf = (person: Pick<Person, 'id' | 'callName' | 'familyName'>, here: string, between?: { label: string; href: string }) => [
  { label: words.crumbPeople, href: '/mensen' }, { label: fullName(person), href: `/mensen/${person.id}` }, ...(between ? [between] : []), { label: here },
]

export const crumbsOfMine = (here: string, between?: { label: string; href: string }) => [{ label: words.crumbMine, href: '/mijn' }, ...(between ? [between] : []), { label: here }]

const tones = { planned: 'info', cancelled: 'neutral', done: 'good', 'no-show': 'attention' } as const

export const StateChip = ({ contact }: { contact: PlannedContact }) => <Chip tone={tones[contact.state]}>{contactStates[contact.state]}</Chip>

/** How and where, in words: 'thuis', 'ergens anders: buurthuis'. */
export const placeText = ({ way, whereabouts }: PlannedContact): string => (whereabouts ? `${wayNames[way]}: ${whereabouts}` : wayNames[way])

/** A text of more than one line as it was typed. */
export const Lines = ({ text }: { text: string }) => <>{text.split(/\n+/).map((line) => <p>{line}</p>)}</>
