import { addMonths, type Day } from '../../../kernel/day.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { normalise } from '../../../kernel/text.ts'
import type { Person } from '../model.ts'

type Identity = Pick<Person, 'familyName' | 'birthDate'>

/** Whether a typed family name and birth date are those of a known person; accents and capitals do not count, an unknown birth date never agrees. */
export const agrees = (known: Identity, typed: Identity): boolean =>
  known.birthDate !== null && known.birthDate === typed.birthDate && normalise(known.familyName) === normalise(typed.familyName)

/** The highest age that is believed, in years: nobody in the Netherlands became older. The database holds the same bound. */
const OLDEST = 120

/** Whether somebody can have been born on this day and be alive; not known is possible. Refuses with `birth-in-future` or `birth-too-long-ago`. */
export function canBeBornOn(birthDate: Day | null, today: Day): Result<true, 'birth-in-future' | 'birth-too-long-ago'> {
  if (birthDate === null) return ok(true)
  if (birthDate > today) return refuse('birth-in-future')
  return birthDate <= addMonths(today, -12 * (OLDEST + 1)) ? refuse('birth-too-long-ago') : ok(true)
}
