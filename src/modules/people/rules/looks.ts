import type { Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/instant.ts'
import type { Look, LookOfDay, NamedRight } from '../model.ts'

const keyOf = ({ name, role, event, outcome }: Look): string => JSON.stringify([name, role, event, outcome])

function together(looks: readonly Look[]): LookOfDay[] {
  const found = new Map<string, Look[]>()
  for (const look of looks) found.set(keyOf(look), [...(found.get(keyOf(look)) ?? []), look])
  return [...found.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ name: first.name, role: first.role, event: first.event, outcome: first.outcome, times: same.map(({ at }) => at) }] : []
  })
}

/** The log about a person per day in Amsterdam, the last day first; the same done more than once on a day is told once, with its times. */
export function byDay(looks: readonly Look[]): { day: Day; looks: LookOfDay[] }[] {
  const days = new Map<Day, Look[]>()
  for (const look of looks.toSorted((a, b) => b.at.localeCompare(a.at))) days.set(dayOf(look.at), [...(days.get(dayOf(look.at)) ?? []), look])
  return [...days].map(([day, ofDay]) => ({ day, looks: together(ofDay) }))
}

/** Each holder once for each kind and ground, since the first day she had it: two reports are one reason. */
export function reasons(rights: readonly NamedRight[]): NamedRight[] {
  const found = new Map<string, NamedRight>()
  for (const right of rights.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const key = JSON.stringify([right.holder, right.kind, right.ground])
    if (!found.has(key)) found.set(key, right)
  }
  return rights.filter((right) => [...found.values()].includes(right))
}
