import type { Day } from '../../../kernel/day.ts'
import { dayOf, type Instant } from '../../../kernel/instant.ts'
import type { ListsOfDay, Look, LookOfDay, NamedRight } from '../model.ts'

const keyOf = ({ name, role, event, outcome }: Look): string => JSON.stringify([name, role, event, outcome])

function together(looks: readonly Look[]): LookOfDay[] {
  const found = new Map<string, Look[]>()
  for (const look of looks) found.set(keyOf(look), [...(found.get(keyOf(look)) ?? []), look])
  return [...found.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ name: first.name, role: first.role, event: first.event, outcome: first.outcome, times: same.map(({ at }) => at) }] : []
  })
}

type Listed = { at: Instant; name: string | null; role: string | null; event: string }

function perRole(lists: readonly Listed[]): ListsOfDay[] {
  const roles = new Map<string | null, Listed[]>()
  for (const one of lists) roles.set(one.role, [...(roles.get(one.role) ?? []), one])
  return [...roles].map(([role, seen]) => ({ role, names: [...new Set(seen.flatMap(({ name }) => name ?? []))].toSorted(), events: [...new Set(seen.map(({ event }) => event))].toSorted(), times: seen.length }))
}

export type LooksOfDay = { day: Day; looks: LookOfDay[]; lists: ListsOfDay[] }

/**
 * The log about a person per day in Amsterdam, the last day first; the same done more than once on a day is told once, with its times.
 * Lists in which she stood are told once per role and day.
 */
export function byDay(looks: readonly Look[], lists: readonly Listed[] = []): LooksOfDay[] {
  const days = new Map<Day, { looks: Look[]; lists: Listed[] }>()
  const on = (at: Instant) => {
    const found = days.get(dayOf(at)) ?? { looks: [], lists: [] }
    days.set(dayOf(at), found)
    return found
  }
  for (const look of looks.toSorted((a, b) => b.at.localeCompare(a.at))) on(look.at).looks.push(look)
  for (const list of lists) on(list.at).lists.push(list)
  return [...days].toSorted(([a], [b]) => b.localeCompare(a)).map(([day, of]) => ({ day, looks: together(of.looks), lists: perRole(of.lists) }))
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
