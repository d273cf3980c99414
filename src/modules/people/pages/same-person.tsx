import { formatDay } from '../../../kernel/day.ts'
import type { FormState, Visit } from '../../../platform/http/route.ts'
import { field, Radios } from '../../../ui/forms.tsx'
import { Link, Notice } from '../../../ui/parts.tsx'
import { anotherPerson, maybeSame, type Newcomer } from '../actions/persons.ts'
import { words } from '../words.nl.ts'

const w = words.same

/**
 * The question of a form that makes somebody known, when this holder may open somebody of that name and birth date; nothing before it is asked.
 * With `opensFiles` each has the way to her file. The answer is the field `dezelfde` (`newOrKnown`).
 */
export async function samePersonQuestion(visit: Visit, holder: string | undefined, state: FormState, who: Pick<Newcomer, 'familyName' | 'birthDate'>, opensFiles: boolean) {
  const isAsked = state.errors.some((error) => error.field === 'dezelfde') || state.values['dezelfde'] !== undefined
  const hits = isAsked ? await maybeSame(visit.tx, holder, who) : []
  if (hits.length === 0) return null
  return (
    <Notice tone="attention" title={w.title}>
      <Radios {...field(state, 'dezelfde')} label={w.title} required options={[
        ...hits.map((hit) => ({
          value: hit.id, label: w.yes(hit.name),
          hint: <>{hit.birthDate && w.born(formatDay(hit.birthDate, 'nl'), hit.town)} {opensFiles && <Link href={`/mensen/${hit.id}`}>{w.file}</Link>}</>,
        })),
        { value: anotherPerson, label: w.no },
      ]} />
    </Notice>
  )
}
