import { type Day, daysBetween, formatDay } from '../../../kernel/day.ts'
import { language } from '../../../kernel/language.ts'
import type { FormState } from '../../../platform/http/route.ts'
import { field } from '../../../ui/forms.tsx'
import { Chip } from '../../../ui/parts.tsx'
import type { Beds, WaitStatus } from '../model.ts'
import { urgencyNames } from '../words.nl.ts'
import { inDays, words } from '../words.ts'

/** A day for people, with how far away it is: "30 november 2026, over 9 dagen". */
export const dayText = (on: Day, today: Day): string => `${formatDay(on, language())}, ${inDays(daysBetween(today, on))}`

const urgencyTones = { urgent: 'alarm', active: 'info', preference: 'neutral', precaution: 'neutral' } as const

export const UrgencyChip = ({ urgency }: { urgency: WaitStatus }) => <Chip tone={urgencyTones[urgency]}>{urgencyNames[urgency]}</Chip>

/** How many places are left, in words. */
export const FreeChip = ({ free }: Pick<Beds, 'free'>) =>
  (free === 0 ? <Chip tone="attention">{words.board.full}</Chip> : <Chip tone="good">{words.board.free(free)}</Chip>)

/** How many are taken and how many there are; what is offered and what is extra is said apart. */
export const Taken = ({ beds }: { beds: Beds }) => (
  <>{words.board.of(beds.taken, beds.capacity)}{beds.held > 0 && <> <Chip>{words.board.held(beds.held)}</Chip></>}{beds.extra > 0 && <> <Chip tone="info">{words.board.extra(beds.extra)}</Chip></>}</>
)

/** The name, value and error of a field of this form. */
export const fieldOf = (state: FormState, name: string, start?: string) => {
  const found = field(state, name)
  return { ...found, value: found.value ?? start }
}

/** Turns the answers of a closed list into choices. */
export const choices = <Code extends string>(names: Readonly<Record<Code, string>>, codes: readonly Code[]) => codes.map((value) => ({ value, label: names[value] }))
